import { expect, test } from 'vitest';
import { prepareSourceText } from '../../src/claims/source-text.ts';

const find = prepareSourceText('Proof that α is “invariant” to multi‑domain\n  mixtures — always.');

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

test('what follows `Secondary:` is told apart from the words of the authors', () => {
  const parts = prepareSourceText(
    'The law is universal.\n\nSecondary: machine-written\n\nThe exponent is universal.',
  );
  expect(parts('The law')).toEqual({ kind: 'found' });
  expect(parts('is universal')).toEqual({ kind: 'found' });
  expect(parts('The exponent')).toEqual({ kind: 'secondary' });
  expect(parts('The exponents')).toEqual({ kind: 'missing', upTo: 'The exponent' });
});
