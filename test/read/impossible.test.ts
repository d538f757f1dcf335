import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { apply } from '../../src/expr/spine.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { constant, declaration, inventory } from '../verdict/evidence.ts';

const [nat, int] = [constant('Nat'), constant('Int')];
const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const v = (index: number): Expr => ({ kind: 'bvar', index });
const bind = (kind: 'lam' | 'forallE', name: string, type: Expr, body: Expr): Expr => ({
  kind,
  name,
  info: 'default',
  type,
  body,
});
const originMap = new Map(
  ['Nat', 'Int', 'Nat.ble', 'Nat.beq', 'Eq', 'False', 'Bool.true', 'Int.ofNat', 'HSub.hSub'].map((name) => [
    name,
    'Init',
  ]),
);
const isSmall = (e: Expr): Expr => of('Eq', nat, e, { kind: 'natLit', value: 3n });
const isLarge = (e: Expr): Expr => of('Eq', nat, e, { kind: 'natLit', value: 5n });

test('a theorem that concludes False denies what it assumes last, so that there is something to sample', () => {
  const type = bind(
    'forallE',
    'n',
    nat,
    bind('forallE', 'h', isSmall(v(0)), bind('forallE', "h'", isLarge(v(1)), constant('False'))),
  );
  const lean = inventory([declaration('P.noBoth', 1, { type })]);
  expect(compileStatement(lean, 'P.noBoth', { numbers: [], originMap })).toMatchObject({
    binders: [{ kind: 'value', name: 'n' }],
    conclusion: { kind: 'not', of: { kind: 'and', left: { kind: 'compare' }, right: { kind: 'compare' } } },
  });
});

test("a difference of other types is what the project's instance says", () => {
  const body = bind('lam', 'a', nat, bind('lam', 'b', nat, of('Int.ofNat', v(0))));
  const instance = declaration('P.inst', 1, {
    kind: 'definition',
    type: of('HSub', nat, nat, int),
    value: of('HSub.mk', nat, nat, int, body),
  });
  const minus = of('HSub.hSub', nat, nat, int, constant('P.inst'), v(1), v(0));
  const type = bind(
    'forallE',
    'a',
    nat,
    bind('forallE', 'b', nat, of('Eq', int, minus, of('Int.ofNat', v(0)))),
  );
  const lean = inventory([instance, declaration('P.second', 2, { type })]);
  const read = compileStatement(lean, 'P.second', { numbers: [], originMap });
  const { conclusion } = read as { readonly conclusion: { readonly left: unknown; readonly right: unknown } };
  expect(conclusion.left).toMatchObject({ args: [{ kind: 'variable', level: 1 }] });
});
