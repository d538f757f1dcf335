// Small bar charts as SVG.
import { scaleLinear } from 'd3-scale';
import type { Histogram, TestResult } from '../../testing/result.ts';
import { groupDigits } from '../../typeset/count-of.ts';
import { mark, openTag, tag, text } from './tags.ts';

// Two decimals of a pixel, so that differences in the last digit between engines do not change the report.
const px = (value: number): number => Math.round(value * 100) / 100;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const short = (value: number): string => String(Number(value.toPrecision(4)));

/** How many accepted samples fell into each bin of one variable. */
export function renderHistogram({ name, edges, counts }: Histogram): string {
  const [width, height, base, margin] = [216, 84, 66, 4];
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const y = scaleLinear([0, Math.max(1, ...counts)], [base, 6]);
  // one line for all bars, along the axis between them, since a report has tens of thousands of them
  const step = (width - 2 * margin) / Math.max(1, counts.length);
  const [bar, gap] = step > 2 ? [px(step) - 1, 1] : [px(step), 0];
  const bars = counts.map((count) =>
    count === 0 ? `h${bar + gap}` : `V${tenth(y(count))}h${bar}V${base}${gap === 0 ? '' : `h${gap}`}`,
  );
  const said = `${counts.length} bins of equal width from ${short(low)} to ${short(high)}: ${counts.join(' ')}`;
  return tag(
    'figure',
    {},
    tag('figcaption', {}, text(`Accepted samples of ${name}`)),
    tag(
      'svg',
      { class: 'bins', viewBox: `0 0 ${width} ${height}`, role: 'img' },
      tag('title', {}, text(said)),
      mark('path', { d: `M${margin} ${base}${bars.join('')}` }),
      mark('path', { d: `M${margin} ${base}H${width - margin}` }),
      tag('text', { x: margin, y: height - 4 }, text(short(low))),
      tag('text', { class: 'end', x: width - margin, y: height - 4 }, text(short(high))),
    ),
  );
}

/** The outcomes of the proposals: accepted, or rejected, by the first hypothesis that failed. */
export function renderAcceptance({ accepted, proposed, rejectedBy }: TestResult): string {
  const rows = [{ name: 'accepted', count: accepted }, ...rejectedBy];
  const x = scaleLinear([0, Math.max(1, proposed)], [0, 92]);
  const bars = rows.map(({ name, count }) => {
    const width = px(Math.max(count > 0 ? 1 : 0, x(count)));
    const drawn = width === 0 ? tag('i', {}) : tag('i', { style: `width:${width}px` });
    const shown = name.length > 14 ? `${name.slice(0, 13)}…` : name;
    return openTag('li', {}, text(shown), drawn, tag('b', {}, text(groupDigits(count))));
  });
  return tag(
    'figure',
    {},
    tag('figcaption', {}, 'Accepted, and rejected first by'),
    tag('ol', { class: 'shares' }, ...bars),
  );
}
