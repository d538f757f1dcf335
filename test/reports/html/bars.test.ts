import { expect, test } from 'vitest';
import { renderAcceptance, renderHistogram } from '../../../src/reports/html/bars.ts';
import { sample } from '../sample.ts';

const tested = sample().results.claims.flatMap(({ theorems }) => theorems.map(({ test: one }) => one))[0];

test('a bar is as high as its count, and bins without samples are part of the axis', () => {
  const svg = renderHistogram({ name: 'x', edges: [0, 1, 2, 3, 4], counts: [10, 0, 5, 1] });
  // from the axis at 66 to 6 for the largest count; 52 a bin, one of them between bars
  expect(svg).toContain('d="M4 66V6h51V66h1h52V36h51V66h1V60h51V66h1"');
  expect(svg).toContain('<title>4 bins of equal width from 0 to 4: 10 0 5 1</title>');
});

test('very many bins stand side by side', () => {
  const counts = Array.from({ length: 208 }, () => 1);
  const svg = renderHistogram({ name: 'x', edges: [0, ...counts.map((_, k) => k + 1)], counts });
  expect(svg.match(/h1V66/g)).toHaveLength(208);
});

test('what nothing was rejected by has no bar', () => {
  if (tested === undefined) expect.fail('there is a test');
  const shown = renderAcceptance({
    ...tested,
    accepted: 30,
    proposed: 40,
    rejectedBy: [
      { name: 'h', count: 10 },
      { name: 'never', count: 0 },
    ],
  });
  expect(shown).toContain('<li>accepted<i style="width:69px"></i><b>30</b>');
  expect(shown).toContain('<li>h<i style="width:23px"></i><b>10</b><li>never<i></i><b>0</b></ol>');
});
