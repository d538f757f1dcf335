import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { rivalOf } from '../../src/lean/rivals.ts';
import { inventory } from './inventory.ts';

const nat: Expr = { kind: 'const', name: 'Nat', levels: [] };
const number = (value: bigint): Expr => ({ kind: 'natLit', value });
type Sketch = Parameters<typeof inventory>[0][number];
const between = (second: Sketch, first: Sketch, ...more: Sketch[]) =>
  rivalOf([...inventory([second, ...more]).declarations.values()], inventory([first]).declarations)?.second
    .name;

const definition = (name: string, value: bigint): Sketch => ({
  name,
  kind: 'definition',
  type: nat,
  value: number(value),
});

test.each([
  ['two values', definition('d', 2n), definition('d', 1n), 'd'],
  ['one value', definition('d', 1n), definition('d', 1n), undefined],
  ['a theorem and a definition', { name: 'd' }, definition('d', 1n), 'd'],
  ['two statements', { name: 't', type: nat }, { name: 't' }, 't'],
  [
    'two proofs of one statement',
    { name: 't', valueUses: ['a'] },
    { name: 't', valueUses: ['b'] },
    undefined,
  ],
  ['two axioms', { name: 'a', kind: 'axiom', type: nat }, { name: 'a', kind: 'axiom' }, 'a'],
  ['two programs', definition('main', 2n), definition('main', 1n), undefined],
] as const)('one name in two modules: %s', (_, second, first, expected) => {
  expect(between(second, first)).toBe(expected);
});

test('what Lean adds to an entry point does not speak of it', () => {
  const equation = { name: 'main.eq_1', typeUses: ['main'], type: number(2n) };
  const other = { ...equation, type: number(1n) };
  const found = rivalOf(
    [...inventory([definition('main', 2n), equation]).declarations.values()],
    inventory([definition('main', 1n), other]).declarations,
  );
  expect(found).toBeUndefined();
});

test('an entry point about which something is said is no exception', () => {
  const about = { name: 't', typeUses: ['main'] };
  expect(between(definition('main', 2n), definition('main', 1n), about)).toBe('main');
});
