import { expect, test } from 'vitest';
import { fitSlope, renderExperimentPlot } from '../../../src/reports/html/plot.ts';

const point = (x: number, y: number, error: number, theory: number) => ({ x, y, error, theory });

test('the slope of exact points on a line is that of the line', () => {
  expect(fitSlope([0, 1, 2, 5], [3, 1, -1, -7])).toBeCloseTo(-2, 12);
});

test('a log-log plot prints the fitted slope and that of the theory', () => {
  // y = x^-1/2 exactly, theory y = x^-1.
  const points = [1, 10, 100, 1000].map((x) => point(x, x ** -0.5, 0.001, 1 / x));
  expect(renderExperimentPlot({ x: 'n', y: 'risk', log: true, points })).toContain(
    'fitted slope -0.500, of the theory -1.000',
  );
});

test('points that a log scale cannot show are left out, and an error bar never reaches below the axis', () => {
  const svg = renderExperimentPlot({
    x: 'n',
    y: 'risk',
    log: true,
    points: [point(0, 1, 0.1, 1), point(1, 0.1, 0.5, 0.1), point(10, 1, 0.1, 1)],
  });
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test('a linear plot has no slope', () => {
  const svg = renderExperimentPlot({
    x: 'n',
    y: 'loss',
    log: false,
    points: [point(1, -1, 0.1, -1), point(2, 3, 0.1, 2.9)],
  });
  expect(svg).not.toContain('slope');
  expect(svg).not.toMatch(/NaN|Infinity/);
});
