// Branches that no value reaches: what follows from a contradiction has a type, but no value is ever asked of it.
import { argumentAt } from '../../expr/arguments.ts';
import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply, spineOf } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { build, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import { readValueSort } from '../data/types.ts';
import { type Reader, throwOutside } from '../reader.ts';

/** How many arguments each takes, and which is the type of its value. */
const contradictions: Readonly<Record<string, { readonly arity: number; readonly type: number }>> = {
  absurd: { arity: 4, type: 1 },
  'False.elim': { arity: 2, type: 0 },
  'Fin.elim0': { arity: 2, type: 0 },
  'Empty.elim': { arity: 2, type: 0 },
};

/** As rows: the element of an empty list, which is unknown wherever it is asked for. */
export const impossible: readonly TermRow[] = Object.entries(contradictions).map(
  ([constant, { arity, type }]) =>
    rowOfAny<Term>({
      constant,
      from: 'Init',
      arity,
      follows: `${constant}: no value reaches it`,
      read: (reader, args, scope) => {
        const sort = readValueSort(reader, argumentAt(args, type), scope);
        if (sort === undefined)
          return throwOutside(
            constant,
            scope.place,
            'a branch that no value reaches, of a type that is not read',
            'use numbers, lists, options, structures and inductive types',
          );
        const none = build('nil', [], { kind: 'list', of: sort }, scope);
        return build('get', [none, makeLiteral(0n, 1n, sortOfCoreType('Nat'))], sort, scope);
      },
    }),
);

/**
 * A contradiction that gives a function, applied: the same contradiction gives its value. So a `match` writes the cases that the
 * index of a type rules out, and the others by a function of a proof: `a + k = b + k`, so `a = b`. Nothing for any other
 * expression.
 */
export function applyContradiction(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Init') return undefined;
  const [, , , , , next] = args;
  if (head.name === 'Nat.elimOffset' && next !== undefined)
    return betaApply(next, [reader.open({ kind: 'proof' }), ...args.slice(6)]);
  const found = contradictions[head.name];
  if (found === undefined) return undefined;
  const { arity, type } = found;
  const [of, given] = [args[type], args[arity]];
  if (of === undefined) return undefined;
  const inner = spineOf(of);
  const isApplied = of.kind === 'forallE' && given !== undefined;
  if (!isApplied && inner.head.kind !== 'lam') return undefined;
  const to = isApplied ? betaApply({ ...of, kind: 'lam' }, [given]) : betaApply(inner.head, inner.args);
  const rest = args.slice(isApplied ? arity + 1 : arity);
  return apply(head, [...args.slice(0, type), to, ...args.slice(type + 1, arity), ...rest]);
}
