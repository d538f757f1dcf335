import type { Formula, Term } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import { isWhole, real, realTerms } from './real-terms.ts';

type Operation = Extract<Term, { kind: 'operation' }>;

/** An operation on reals with integers inside its operands: the operands are relaxed, the operation stays. */
function relaxedOperation(t: Operation, level: number): Term | undefined {
  const row = operations[t.operation];
  if (row.form === 'list') return undefined;
  const isOfReals = !isWhole(t.sort) && !t.args.some(({ sort }) => isWhole(sort));
  const args = t.args.map((arg, i) =>
    row.form === 'power' && i === 1 && !usesLevel(arg, level) ? arg : relaxedTerm(arg, level),
  );
  if (isOfReals) return args.every((arg) => arg !== undefined) ? { ...t, args, sort: real } : undefined;
  return (t.where ?? []).length > 0 ? undefined : valueOver(row, realTerms, args);
}

/**
 * A term with an integer variable, rewritten to a term over the reals that has the same value at every integer; `undefined` if
 * there is none. A power with the variable in its exponent becomes the real power, which is known for a positive base only.
 */
function relaxedTerm(t: Term, level: number): Term | undefined {
  if (!usesLevel(t, level)) {
    if (t.sort.kind === 'number' && isWhole(t.sort))
      return { kind: 'operation', operation: 'cast', args: [t], sort: real, place: '' };
    return t;
  }
  if (t.kind === 'variable') return { ...t, sort: real };
  return t.kind === 'operation' ? relaxedOperation(t, level) : undefined;
}

/** Rewrites a formula in the same way; it may mention the integer variable in comparisons only. */
export function relaxFormula(f: Formula, level: number): Formula | undefined {
  switch (f.kind) {
    case 'truth':
      return f;
    case 'compare': {
      const [left, right] = [relaxedTerm(f.left, level), relaxedTerm(f.right, level)];
      return left && right && { ...f, left, right };
    }
    case 'and':
    case 'or':
    case 'implies':
    case 'iff': {
      const [left, right] = [relaxFormula(f.left, level), relaxFormula(f.right, level)];
      return left && right && { ...f, left, right };
    }
    case 'not': {
      const of = relaxFormula(f.of, level);
      return of && { ...f, of };
    }
    case 'defined': {
      const body = relaxFormula(f.body, level);
      return body && { kind: 'defined', constant: f.constant, body };
    }
    default:
      return undefined;
  }
}
