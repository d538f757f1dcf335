import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import type { Declaration } from '../../../src/lean/inventory.ts';
import { elementsOf } from '../../../src/verdict/hollow/elements.ts';
import { declaration, inventory } from '../evidence.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const arrow = (from: Expr, to: Expr): Expr => ({
  kind: 'forallE',
  name: 'a',
  info: 'default',
  type: from,
  body: to,
});
const type: Expr = { kind: 'sort', level: { kind: 'succ', of: { kind: 'zero' } } };

/** An inductive type of the project, by what each of its constructors takes. */
const made = (name: string, ...makers: readonly (readonly Expr[])[]): readonly Declaration[] => [
  declaration(name, 1, {
    kind: 'inductive',
    type,
    valueUses: makers.map((_, i) => `${name}.c${i}`),
  }),
  ...makers.map((fields, i) =>
    declaration(`${name}.c${i}`, 1, {
      kind: 'constructor',
      type: fields.reduceRight<Expr>((rest, field) => arrow(field, rest), constant(name)),
    }),
  ),
];

const own = constant('P.T');
test.each<readonly [string, readonly (readonly Expr[])[], 'none' | 'one' | 'some']>([
  ['no constructor', [], 'none'],
  ['nothing to begin with', [[own]], 'none'],
  ['one constructor', [[]], 'one'],
  ['two constructors', [[], []], 'some'],
  ['one from which others are made', [[], [own]], 'some'],
  ['one, and others of an empty type', [[], [constant('Empty')]], 'one'],
  ['one and a trivial law', [[constant('True')]], 'one'],
])('%s: %s', (_, makers, count) => {
  expect(elementsOf(inventory(made('P.T', ...makers)), own)).toBe(count);
});
