import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { dependencies, unusedBinders } from '../../src/lean/dependencies.ts';
import { inventory } from './inventory.ts';

test('edges between own declarations, with where they come from', () => {
  const project = inventory([
    { name: 't', typeUses: ['Nat', 'f'], valueUses: ['f', 'l', 't'] },
    { name: 'f', valueUses: ['Nat'] },
    { name: 'l' },
  ]);
  expect(dependencies(project)).toEqual([
    { from: 't', to: 'f', where: 'statement' },
    { from: 't', to: 'l', where: 'value' },
  ]);
});

test('unused binders carry the names of the statement', () => {
  const nat: Expr = { kind: 'const', name: 'Nat', levels: [] };
  const type = ['x', 'h', 'k'].reduceRight<Expr>(
    (body, name) => ({ kind: 'forallE', name, info: 'default', type: nat, body }),
    nat,
  );
  expect(unusedBinders(inventory([{ name: 't', type, unusedBinders: [0, 2] }]), 't')).toEqual([
    { position: 0, name: 'x' },
    { position: 2, name: 'k' },
  ]);
});
