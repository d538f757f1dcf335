import type { Operation, Term } from '../../language/ast.ts';
import type { Box } from '../../sampling/ranges/box.ts';
import { termRange } from '../../sampling/ranges/term-range.ts';

/** How a value moves when one of its parts grows: with it (1), against it (−1), or unknown (0). */
export type Direction = -1 | 0 | 1;

/** The sign of a term wherever the hypotheses hold: 1 if it is never negative, −1 if never positive, else unknown. */
export const signOf = (term: Term, box: Box, values: number): Direction => {
  const range = termRange(term, { values, depth: values, guides: undefined }).forward(box);
  return range.lo >= 0 ? 1 : range.hi <= 0 ? -1 : 0;
};

const growing: ReadonlySet<Operation> = new Set([
  'exp',
  'log',
  'sqrt',
  'cast',
  'succ',
  'floor',
  'ceil',
  'max',
  'min',
  'add',
]);

/** How an operation moves when its argument `i` grows, given the signs of its arguments. */
export const argumentDirection = (
  operation: Operation,
  i: number,
  args: readonly Term[],
  sign: (term: Term) => Direction,
): Direction => {
  if (growing.has(operation)) return 1;
  const other = args[1 - i] as Term;
  switch (operation) {
    case 'sub':
    case 'natSub':
      return i === 0 ? 1 : -1;
    case 'neg':
      return -1;
    case 'mul':
      return sign(other);
    case 'div': {
      const top = sign(other);
      // a / b falls as b grows, on either side of zero, where a is not negative
      if (i === 0) return top;
      return sign(args[1] as Term) === 0 ? 0 : (-top as Direction);
    }
    case 'pow':
      return i === 0 ? (sign(args[0] as Term) === 1 ? 1 : 0) : 0;
    default:
      return 0;
  }
};
