import { expect, test } from 'vitest';
import { sourceText } from '../../src/claims/quote.ts';

const find = sourceText('Proof that α is “invariant” to multi‑domain\n  mixtures — always.');

test.each(['Proof that α', 'is "invariant" to multi-domain mixtures', 'mixtures - always.'])(
  '%s occurs',
  (quote) => {
    expect(find(quote)).toEqual({ kind: 'found' });
  },
);

test.each([
  ['Proof that α is variant', 'Proof that α is '],
  ['proof', ''],
])('%s occurs up to “%s”', (quote, upTo) => {
  expect(find(quote)).toEqual({ kind: 'missing', upTo });
});
