// Small bar charts as SVG.
import { scaleLinear } from 'd3-scale';
import type { Histogram, TestResult } from '../../testing/result.ts';
import { groupDigits } from '../../typeset/count-of.ts';
import { tag, text } from './tags.ts';

// Two decimals of a pixel, so that differences in the last digit between engines do not change the report.
const px = (value: number): number => Math.round(value * 100) / 100;
const short = (value: number): string => String(Number(value.toPrecision(4)));

const figure = (caption: string, width: number, height: number, ...children: readonly string[]): string =>
  tag(
    'figure',
    {},
    tag('figcaption', {}, text(caption)),
    tag(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': caption },
      ...children,
    ),
  );

/** How many accepted samples fell into each bin of one variable. */
export function renderHistogram({ name, edges, counts }: Histogram): string {
  const [width, height, base] = [220, 84, 66];
  const low = edges[0] ?? 0;
  const high = edges.at(-1) ?? 1;
  const x = scaleLinear([low, high === low ? low + 1 : high], [4, width - 4]);
  const y = scaleLinear([0, Math.max(1, ...counts)], [base, 6]);
  // one path for all bars, since a report has tens of thousands of them
  const bars = counts.map((count, bin) => {
    const left = px(x(edges[bin] ?? low) + 0.5);
    const right = px(Math.max(left + 0.5, x(edges[bin + 1] ?? high) - 0.5));
    return `M${left} ${base}V${px(y(count))}H${right}V${base}`;
  });
  const said = `${counts.length} bins of equal width from ${short(low)} to ${short(high)}: ${counts.map(groupDigits).join(' · ')}`;
  return figure(
    `Accepted samples of ${name}`,
    width,
    height,
    tag('path', { class: 'bar', d: bars.join('') }, tag('title', {}, text(said))),
    tag('line', { class: 'axis', x1: 4, x2: width - 4, y1: base, y2: base }),
    tag('text', { class: 'tick', x: 4, y: height - 4 }, text(short(low))),
    tag('text', { class: 'tick end', x: width - 4, y: height - 4 }, text(short(high))),
  );
}

/** The outcomes of the proposals: accepted, or rejected, by the first hypothesis that failed. */
export function renderAcceptance({ accepted, proposed, rejectedBy }: TestResult): string {
  const rows = [{ name: 'accepted', count: accepted }, ...rejectedBy];
  const [width, step] = [220, 18];
  const x = scaleLinear([0, Math.max(1, proposed)], [0, 92]);
  const bars = rows.map(({ name, count }, row) =>
    [
      tag(
        'text',
        { class: 'tick', x: 0, y: row * step + 13 },
        text(name.length > 14 ? `${name.slice(0, 13)}…` : name),
      ),
      tag('rect', {
        class: row === 0 ? 'bar' : 'bar rejected',
        x: 84,
        y: row * step + 4,
        width: px(Math.max(count > 0 ? 1 : 0, x(count))),
        height: 10,
      }),
      tag('text', { class: 'tick end', x: width, y: row * step + 13 }, text(groupDigits(count))),
    ].join(''),
  );
  return figure('Accepted, and rejected first by', width, rows.length * step + 4, ...bars);
}
