import { expect, test } from 'vitest';
import { highlight } from '../../../../src/reports/html/claim/highlight.ts';

const html = highlight(
  '∀ (s : R), 0 < s → lossExponent s < other 1',
  ['P.Bi.lossExponent', 'LT.lt', 'P.R', 'P.other'],
  new Set(['P.Bi.lossExponent']),
);

test('a definition that the report explains is a link with its full name', () => {
  expect(html).toMatch(
    /<a class="constant" href="#def-P.Bi.lossExponent" title="P.Bi.lossExponent">lossExponent<\/a>/,
  );
});

test('notation and other constants carry their full names', () => {
  expect(html).toContain('title="LT.lt">&lt;');
  expect(html).toContain('title="P.R">R<');
});

test('bound variables stay plain, and nothing of the statement is lost', () => {
  expect(html).not.toMatch(/title="[^"]*">s</);
  expect(html.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<')).toBe(
    '∀ (s : R), 0 < s → lossExponent s < other 1',
  );
});
