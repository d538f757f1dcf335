// Existence claims.
import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { apply, betaApply, instantiate, spineOf } from '../../expr/spine.ts';
import type { Formula } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { isProposition } from '../binders/propositions.ts';
import { writeQuantifier } from '../binders/quantify.ts';
import { solveExistence } from '../binders/solve.ts';
import { overList, rangesOverList } from '../constants/membership.ts';
import { unpack } from '../mathlib/unpacked.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { readParts } from './read-parts.ts';
import { takeApart } from './take-apart.ts';

const asBoth = (left: Expr, right: Expr): Expr =>
  apply({ kind: 'const', name: 'And', levels: [] }, [left, right]);

/** `fun x => ∃ h : p x, q x` as `fun x => p x ∧ q x`. */
function withProofsAsBoth(reader: Reader, predicate: Expr): Expr {
  if (predicate.kind !== 'lam') return predicate;
  const { head, args } = spineOf(predicate.body);
  const [type, inner] = args;
  if (head.kind !== 'const' || head.name !== 'Exists' || inner?.kind !== 'lam' || type === undefined)
    return predicate;
  if (!isProposition(reader, type)) return predicate;
  const rest = instantiate(inner.body, reader.open({ kind: 'proof' }));
  return { ...predicate, body: asBoth(type, rest) };
}

/** `∃ x, p x`, by the arguments of `Exists`. */
export function readExists(reader: Reader, args: readonly Expr[], scope: Scope): Formula {
  const solved = solveExistence(reader, args, scope);
  if (solved !== undefined) return reader.formula(solved, scope);
  const [type, given] = [itemAt(args, 0), itemAt(args, 1)];
  if (given.kind === 'lam' && isProposition(reader, type))
    return reader.formula(asBoth(type, betaApply(given, [reader.open({ kind: 'proof' })])), scope);
  const predicate = withProofsAsBoth(reader, given);
  const apart = predicate.kind === 'lam' ? takeApart(reader, predicate, scope) : undefined;
  if (apart !== undefined) return apart;
  const overElements =
    readElements(reader, predicate, scope) ??
    (predicate.kind === 'lam' ? readParts(reader, predicate, scope) : undefined);
  if (overElements !== undefined) return overElements;
  const sort = reader.sort(type, scope);
  const parts = sort === undefined ? unpack(reader, 'some', type, predicate) : undefined;
  if (parts !== undefined) return reader.formula(parts, scope);
  if (sort === undefined || predicate.kind !== 'lam') {
    return throwOutside(
      'Exists',
      scope.place,
      'an existence claim about something that is not a number',
      'give the witness',
    );
  }
  const witness = onePoint(predicate.body);
  if (witness !== undefined) return reader.formula(witness, scope);
  return writeQuantifier(reader, 'some', predicate.name, {
    sort,
    scope,
    read: (variable, inner) => {
      const premises: Formula[] = [];
      let body = instantiate(predicate.body, variable);
      for (let parts = spineOf(body); isAnd(parts.head) && parts.args.length === 2; parts = spineOf(body)) {
        premises.push(reader.formula(itemAt(parts.args, 0), inner));
        body = itemAt(parts.args, 1);
      }
      return { premises, rest: reader.formula(body, inner) };
    },
  });
}

/** `∃ x, x ∈ l ∧ p x`: some element of the list. */
function readElements(reader: Reader, predicate: Expr, scope: Scope): Formula | undefined {
  if (predicate.kind !== 'lam') return undefined;
  const { head, args } = spineOf(predicate.body);
  if (!isAnd(head) || args.length !== 2) return undefined;
  const view = rangesOverList(reader, itemAt(args, 0), scope, 0);
  return (
    view &&
    overList(reader, 'some', view, {
      name: predicate.name,
      scope,
      about: (index, inner) => reader.formula(instantiate(itemAt(args, 1), view.at(index)), inner),
    })
  );
}

function isAnd(head: Expr): boolean {
  return head.kind === 'const' && head.name === 'And';
}

/** `∃ x, x = t ∧ P x` is `P t`. */
function onePoint(body: Expr): Expr | undefined {
  const { head, args } = spineOf(body);
  if (!isAnd(head) || args.length !== 2) return undefined;
  const equation = spineOf(itemAt(args, 0));
  if (equation.head.kind !== 'const' || equation.head.name !== 'Eq' || equation.args.length !== 3)
    return undefined;
  const [left, right] = [itemAt(equation.args, 1), itemAt(equation.args, 2)];
  const value =
    left.kind === 'bvar' && left.index === 0
      ? right
      : right.kind === 'bvar' && right.index === 0
        ? left
        : undefined;
  if (value === undefined) return undefined;
  const closed = liftOut(value, 1);
  return closed && instantiate(itemAt(args, 1), closed);
}
