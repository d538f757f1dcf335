import { expect, test } from 'vitest';
import { splitPrinted } from '../../../src/verdict/proof/printed.ts';

test.each([
  ['True', [], 'True'],
  ['∀ (s b : Rat), 0 < s → s * b < 1', ['Rat', 'Rat', '0 < s'], 's * b < 1'],
  ['∀ {K : Type} [inst : OrdField K] (x : K), x = x', ['Type', 'OrdField K', 'K'], 'x = x'],
  ['∀ {K : Type} [OrdField K] (x : K), x = x', ['Type', 'OrdField K', 'K'], 'x = x'],
  [
    '∀ (f : Nat → Rat) (n : Nat),\n  (∀ (k : Nat), f k ≤ 1) → sum f n ≤ n',
    ['Nat → Rat', 'Nat', '(∀ (k : Nat), f k ≤ 1)'],
    'sum f n ≤ n',
  ],
  ['∀ (a b : Prop), (a → b) ↔ (¬b → ¬a)', ['Prop', 'Prop'], '(a → b) ↔ (¬b → ¬a)'],
  ['∀ (a : Rat), a < 1 → ∃ n, a < n → True', ['Rat', 'a < 1'], '∃ n, a < n → True'],
  ['0 < 1 → ∀ (x : Rat), x = x', ['0 < 1', 'Rat'], 'x = x'],
  ['∀ x, x = x', [''], 'x = x'],
])('%s', (statement, binders, conclusion) => {
  expect(splitPrinted(statement)).toEqual({ binders, conclusion });
});
