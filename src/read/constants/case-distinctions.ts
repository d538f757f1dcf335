import type { Arity } from '../../expr/arguments.ts';
import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Formula, Sort, Term } from '../../language/ast.ts';
import type { Reader, Scope } from '../reader.ts';
import { build, makeIf, makeLiteral, type Reading, rowFor, sortOfCoreType, type TermRow } from './row.ts';

const [nat, int] = [sortOfCoreType('Nat'), sortOfCoreType('Int')];
const bool: Sort = { kind: 'bool' };

const compare = (comparison: '=' | '<' | '≤', left: Term, right: Term, scope: Scope): Formula => ({
  kind: 'compare',
  comparison,
  left,
  right,
  place: scope.place,
});

/** A branch of a case distinction, applied to the contents of its constructor. */
function branch(reader: Reader, minor: Expr, fields: readonly Term[], scope: Scope): Term {
  const args = fields.map((term) => reader.open({ kind: 'term', term, depth: scope.depth }));
  return reader.term(minor.kind === 'lam' ? betaApply(minor, args) : apply(minor, args), scope);
}

/** `T.casesOn motive value minors…` */
function cases<N extends Arity>(type: string, arity: N, read: Reading<N, Term>['read']): TermRow {
  return rowFor({
    constant: `${type}.casesOn`,
    from: 'Init',
    arity,
    follows: `${type}.casesOn: the branch of the value's constructor, at its fields`,
    read,
  });
}

/**
 * The constants that Lean compiles `match` to: case distinctions on Nat, Bool and Int. `data/cases.ts` has those on other
 * types.
 */
export const caseDistinctions: readonly TermRow[] = [
  cases('Nat', 4, (reader, [, value, zero, succ], scope) => {
    const n = reader.term(value, scope);
    const before = build('natSub', [n, makeLiteral(1n, 1n, nat)], nat, scope);
    return makeIf(
      compare('=', n, makeLiteral(0n, 1n, nat), scope),
      branch(reader, zero, [], scope),
      branch(reader, succ, [before], scope),
    );
  }),
  cases('Bool', 4, (reader, [, value, no, yes], scope) =>
    makeIf(
      compare('=', reader.term(value, scope), makeLiteral(1n, 1n, bool), scope),
      branch(reader, yes, [], scope),
      branch(reader, no, [], scope),
    ),
  ),
  cases('Int', 4, (reader, [, value, ofNat, negSucc], scope) => {
    const i = reader.term(value, scope);
    const zero = makeLiteral(0n, 1n, int);
    const below = build('sub', [build('neg', [i], int, scope), makeLiteral(1n, 1n, int)], int, scope);
    const natural = (of: Term): Term => build('max', [of, zero], nat, scope);
    return makeIf(
      compare('≤', zero, i, scope),
      branch(reader, ofNat, [natural(i)], scope),
      branch(reader, negSucc, [natural(below)], scope),
    );
  }),
];
