import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { fingerprintOf } from '../../src/lean/fingerprint.ts';
import { inventory } from './inventory.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const pi = (name: string, type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name,
  info: 'default',
  type,
  body,
});
const bound = { kind: 'bvar', index: 0 } as Expr;

/** A theorem `∀ x : Nat, f x` with `f := value`, varied in one place each. */
const project = ({
  binder = 'x',
  value = bound,
  libraryType = bound,
  proof = ['Nat.rec'],
  version = 'a',
} = {}) => {
  const made = inventory(
    [
      {
        name: 't',
        type: pi(binder, constant('Nat'), { kind: 'app', fn: constant('f'), arg: bound }),
        typeUses: ['Nat', 'f'],
        valueUses: proof,
      },
      { name: 'f', kind: 'definition', typeUses: ['Nat'], valueUses: [], value },
    ],
    [{ name: 'Nat', kind: 'inductive', type: libraryType }],
  );
  return { ...made, toolchain: { ...made.toolchain, version } };
};

const pinned = (packages: string) => {
  const made = project();
  return { ...made, toolchain: { ...made.toolchain, packages } };
};

const base = fingerprintOf(project(), 't');

test.each([
  ['the name of a binder', project({ binder: 'y' }), true],
  ['a proof', project({ proof: ['Nat.rec', 'f'] }), true],
  ['the toolchain', project({ version: 'b' }), true],
  ['pinned dependencies', pinned('a'), true],
  ['the value of a definition', project({ value: constant('Nat') }), false],
  ['the type of a library constant', project({ libraryType: constant('Nat') }), false],
])('a change of %s', (_, changed, same) => {
  expect(fingerprintOf(changed, 't') === base).toBe(same);
});
