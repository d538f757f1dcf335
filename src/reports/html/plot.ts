import { scaleLinear, scaleLog } from 'd3-scale';
import { curveLinear, line } from 'd3-shape';
import { itemAt } from '../../present.ts';
import type { ExperimentResult } from '../../testing/result.ts';
import { mark, tag, text } from './tags.ts';

type Series = NonNullable<ExperimentResult['series']>;

const [width, height] = [460, 280];
const inner = { left: 58, right: width - 12, top: 12, bottom: height - 40 };
const px = (value: number): number => Math.round(value * 100) / 100;
const short = (value: number): string => {
  const plain = String(Number(value.toPrecision(3)));
  return plain.length > 6 ? value.toExponential().replace('e+', 'e') : plain;
};

/** Slope of the least-squares line through points of two equally long lists. */
export function fitSlope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, x, k) => sum + (x - mx) * (itemAt(ys, k) - my), 0);
  return above / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

const scales = (series: Series) => {
  const { points, log } = series;
  const xs = points.map(({ x }) => x);
  const ys = points.flatMap(({ y, error, theory }) => [
    y - error,
    y + error,
    ...(theory === undefined ? [] : [theory]),
  ]);
  const positive = ys.filter((y) => !log || y > 0);
  const make = log ? scaleLog : scaleLinear;
  const range = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  return {
    x: make(range(xs), [inner.left + 8, inner.right - 8]),
    y: make(range(positive), [inner.bottom, inner.top]).nice(),
  };
};

const axes = ({ x, y }: ReturnType<typeof scales>, series: Series): string => {
  // A log scale has ticks within each decade; over two decades or more, the powers of ten are enough.
  const ticks = (scale: typeof x) => {
    const all = scale.ticks(5);
    const powers = all.filter((value) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
    return series.log && powers.length > 2 ? powers : all;
  };
  return [
    ...ticks(x).map((value) =>
      [
        mark('line', { class: 'grid', x1: px(x(value)), x2: px(x(value)), y1: inner.top, y2: inner.bottom }),
        tag('text', { class: 'tick middle', x: px(x(value)), y: inner.bottom + 16 }, text(short(value))),
      ].join(''),
    ),
    ...ticks(y).map((value) =>
      [
        mark('line', { class: 'grid', x1: inner.left, x2: inner.right, y1: px(y(value)), y2: px(y(value)) }),
        tag('text', { class: 'tick end', x: inner.left - 6, y: px(y(value) + 4) }, text(short(value))),
      ].join(''),
    ),
    tag('text', { class: 'label middle', x: (inner.left + inner.right) / 2, y: height - 6 }, text(series.x)),
    tag(
      'text',
      { class: 'label middle', transform: `translate(12 ${(inner.top + inner.bottom) / 2}) rotate(-90)` },
      text(series.y),
    ),
  ].join('');
};

const slopes = ({ points, log }: Series): string => {
  const theory = points.flatMap((point) => (point.theory === undefined ? [] : [point.theory]));
  if (!log || points.length < 2) return '';
  const logs = (values: readonly number[]) => values.map((value) => Math.log(value));
  const xs = logs(points.map(({ x }) => x));
  const fitted = fitSlope(xs, logs(points.map(({ y }) => y))).toFixed(3);
  const expected =
    theory.length === points.length ? `, of the theory ${fitSlope(xs, logs(theory)).toFixed(3)}` : '';
  return `; fitted slope ${fitted}${expected}`;
};

/** Simulation with error bars next to theory; on logarithmic axes with the fitted slopes. */
export function renderExperimentPlot(series: Series): string {
  const positive = series.points.filter(({ x, y }) => !series.log || (x > 0 && y > 0));
  if (positive.length === 0) return '';
  const drawn = { ...series, points: positive };
  const { x, y } = scales(drawn);
  const theory = positive.flatMap((point) =>
    point.theory === undefined || (series.log && point.theory <= 0) ? [] : [[point.x, point.theory] as const],
  );
  const path = line<readonly [number, number]>()
    .curve(curveLinear)
    .x(([at]) => px(x(at)))
    .y(([, at]) => px(y(at)))
    .digits(2)(theory);
  const bottom = itemAt(y.domain(), 0);
  const marks = positive.map(({ x: at, y: value, error }) =>
    tag(
      'g',
      { class: 'point' },
      tag('title', {}, text(`${series.x} ${short(at)}: ${value} ± ${error}`)),
      mark('line', {
        x1: px(x(at)),
        x2: px(x(at)),
        y1: px(y(Math.max(value - error, bottom))),
        y2: px(y(value + error)),
      }),
      mark('circle', { cx: px(x(at)), cy: px(y(value)), r: 3.5 }),
    ),
  );
  const caption = `${series.y} against ${series.x}: simulation (points${positive.some(({ error }) => error > 0) ? ', one standard error' : ''}) and theory (line)${slopes(drawn)}`;
  return tag(
    'figure',
    { class: 'experiment' },
    tag('figcaption', {}, text(caption)),
    tag(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': caption },
      axes({ x, y }, drawn),
      path === null || theory.length < 2 ? '' : mark('path', { class: 'theory', d: path }),
      ...marks,
    ),
  );
}
