// Reviews are written into a claims file, and nothing else in it is touched.
import { expect, test } from 'vitest';
import { withAccepted } from '../../src/claims/review/accept.ts';

const text = `# about the paper
paper: p   # the slug
title:   "On means"
claims:
  - id: first
    says: >-
      Folded
      text.
    theorem: first # not the second

  # the second claim
  - { id: second, ref: 'P-2',   says: "in one line" }
  - id: third
    accepted: 0123456789abcdef0123456789abcdef # by hand
    reviewed:
      by: Ana # formerly
      on: 2026-01-01
    says: last
`;
const prints = { prose: '1234567890123456', statement: '12e4567890123456' };

test('a review is added to a claim in block style, in flow style, and in place of an older one', () => {
  const reviewed = { by: 'Ana B.', on: '2026-11-29', ...prints };
  const after = withAccepted(
    text,
    [0, 1, 2].map((index) => ({ index, reviewed, accepted: ['ffff456789abcdef0123456789abcdef'] })),
  );
  expect(after).toBe(`# about the paper
paper: p   # the slug
title:   "On means"
claims:
  - id: first
    says: >-
      Folded
      text.
    theorem: first # not the second
    reviewed:
      by: Ana B.
      on: 2026-11-29
      prose: "1234567890123456"
      statement: "12e4567890123456"

  # the second claim
  - { id: second, ref: 'P-2',   says: "in one line", reviewed: { by: Ana B., on: 2026-11-29, prose: "1234567890123456", statement: "12e4567890123456" } }
  - id: third
    accepted: ffff456789abcdef0123456789abcdef # by hand
    reviewed:
      by: Ana B.
      on: 2026-11-29
      prose: "1234567890123456"
      statement: "12e4567890123456"
    says: last
`);
  expect(withAccepted(after, [{ index: 0, reviewed, accepted: [] }])).toBe(after);
});

test('a name that is syntax is quoted, and a file without line break at its end stays one', () => {
  const by = 'N. # O: "P"';
  const after = withAccepted('claims:\n  - id: a', [
    { index: 0, reviewed: { by, on: '2026-11-29' }, accepted: [] },
  ]);
  expect(after).toBe(`claims:\n  - id: a\n    reviewed:\n      by: "N. # O: \\"P\\""\n      on: 2026-11-29`);
});

test('a claim that stands elsewhere under an alias is refused', () => {
  const aliased = 'x: &x { id: a }\nclaims:\n  - *x\n';
  expect(() => withAccepted(aliased, [{ index: 0, reviewed: { by: 'A' }, accepted: [] }])).toThrow('alias');
});
