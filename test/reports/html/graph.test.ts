import { expect, test } from 'vitest';
import { renderDependencyGraph } from '../../../src/reports/html/graph.ts';
import { many } from '../sample.ts';

const drawn = (count: number): { readonly svg: string; readonly boxes: number; readonly tied: number } => {
  const report = many(count);
  const { claims } = report.results;
  const svg = renderDependencyGraph(claims, report);
  const boxes = new Set(svg.match(/<title>claim [^<]*/g)).size;
  return { svg, boxes, tied: claims.filter(({ theorems }) => theorems.length > 0).length };
};

test('a small registry is one picture, with a box for each claim that has a theorem', () => {
  const { svg, boxes, tied } = drawn(10);
  expect(svg.match(/<svg/g)).toHaveLength(1);
  expect(boxes).toBe(tied);
});

test('what one picture cannot hold is drawn in turns: every claim is in one of them', () => {
  const { svg, boxes, tied } = drawn(300);
  expect(svg.match(/<svg/g)?.length).toBeGreaterThan(1);
  expect(boxes).toBe(tied);
});

test('thousands of claims are not drawn, and that is said', () => {
  expect(drawn(2000).svg).toContain('The graph of 2000 claims is too large to be read and is not drawn.');
});
