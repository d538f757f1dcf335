import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { findUnusedBinders } from '../../src/lean/unused-binders.ts';
import { inventory } from './inventory.ts';

test('unused binders carry the names of the statement', () => {
  const nat: Expr = { kind: 'const', name: 'Nat', levels: [] };
  const type = ['x', 'h', 'k'].reduceRight<Expr>(
    (body, name) => ({ kind: 'forallE', name, info: 'default', type: nat, body }),
    nat,
  );
  expect(findUnusedBinders(inventory([{ name: 't', type, unusedBinders: [0, 2] }]), 't')).toEqual([
    { position: 0, name: 'x' },
    { position: 2, name: 'k' },
  ]);
});
