import type { Operation, Term } from '../../language/ast.ts';
import type { Direction } from '../../operations/facts.ts';
import { directionOf } from '../../operations/operation.ts';
import { operations } from '../../operations/table.ts';
import { itemAt } from '../../present.ts';
import type { Box } from '../../sampling/ranges/box.ts';
import { rangeOfTerm } from '../../sampling/ranges/term-range.ts';

/** The sign of a term wherever the hypotheses hold: 1 if it is never negative, −1 if never positive, else unknown. */
export const signOf = (term: Term, box: Box, values: number): Direction => {
  const range = rangeOfTerm(term, { values, depth: values, guides: undefined }).forward(box);
  return range.lo >= 0 ? 1 : range.hi <= 0 ? -1 : 0;
};

/** How an operation moves when its argument `i` grows, given the signs of its arguments. */
export const directionOfArgument = (
  operation: Operation,
  i: number,
  args: readonly Term[],
  sign: (term: Term) => Direction,
): Direction => directionOf(operations[operation], i, (operand) => sign(itemAt(args, operand)));
