import type { Term } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import { makeFormNumbers } from '../../operations/form-numbers.ts';
import { directionOf } from '../../operations/operation.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';

/** Does an index grow, at least weakly, with the bound variables in it? */
const grows = (index: Term): boolean =>
  index.kind === 'literal' ||
  index.kind === 'variable' ||
  (index.kind === 'operation' &&
    // indices are natural numbers, and so are their operands
    index.args.every((arg, i) => grows(arg) && directionOf(operations[index.operation], i, () => 1) === 1));

/** Whether bound variables occur in a term outside the indices of sequences. */
export const mentionsIndex = (term: Term, values: number): boolean => {
  if (term.kind === 'apply') return !term.args.every(grows) || mentionsIndex(term.fn, values);
  if (term.kind === 'variable') return term.level >= values;
  if (term.kind === 'operation' || term.kind === 'call')
    return term.args.some((arg) => mentionsIndex(arg, values));
  return term.kind !== 'literal';
};

const hasElement = (term: Term): boolean => hasPart(term, ({ kind }) => kind === 'apply');

/** How a term depends on the elements of sequences: not at all, or proportionally; 0 counts as both. */
type Degree = 'zero' | 'free' | 'proportional';

const degrees = makeFormNumbers<Degree>({
  ofRational: ({ num }) => (num === 0n ? 'zero' : 'free'),
  add: (a, b) => (a === b || b === 'zero' ? a : a === 'zero' ? b : undefined),
  mul: (a, b) => (a === 'zero' || b === 'zero' ? 'zero' : a === 'free' ? b : b === 'free' ? a : undefined),
  inverse: (a) => (a === 'proportional' ? undefined : a),
  constantOf: () => undefined,
  signOf: (a) => (a === 'zero' ? 0 : undefined),
  either: (a, b) => (a === b || b === 'zero' ? a : a === 'zero' ? b : undefined),
});

const degreeOf = (term: Term, values: number): Degree | undefined => {
  if (term.kind === 'literal') return term.value.num === 0n ? 'zero' : 'free';
  if (term.kind === 'apply') return 'proportional';
  const row = term.kind === 'operation' ? operations[term.operation] : undefined;
  const found =
    term.kind === 'operation' && row !== undefined && row.form !== 'list'
      ? valueOver(
          row,
          degrees,
          term.args.map((arg) => degreeOf(arg, values)),
        )
      : undefined;
  return found ?? (hasElement(term) || mentionsIndex(term, values) ? undefined : 'free');
};

/** Whether the term is linear and homogeneous in the elements of sequences, so that halving them all halves it. */
export const isHomogeneous = (term: Term, values: number): boolean => {
  const degree = degreeOf(term, values);
  return degree === 'zero' || degree === 'proportional';
};
