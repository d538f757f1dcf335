import type { Sort, Term } from '../../language/ast.ts';
import { isSameTerm, usesLevel } from '../../language/levels.ts';
import { operandsIn } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import { itemAt } from '../../present.ts';
import { countOccurrences } from '../../sampling/ranges/occurrences.ts';
import { makeTermNumbers } from './term-numbers.ts';

/** A value of one variable, in terms of the others, at which two terms may be equal; evaluation decides whether they are. */
export type Solution = { readonly level: number; readonly value: Term };

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** What the unknown operand of an operation must be for its result to be `value`, up to signs and zeros. */
const inverted = (term: OperationTerm, unknown: number, value: Term): Term | undefined => {
  const row = operations[term.operation];
  const { sort } = value;
  const operand = itemAt(term.args, unknown);
  const isSameKind = sort.kind === 'number' && operand.sort.kind === 'number' && operand.sort.of === sort.of;
  if (row.form === 'list' || !isSameKind) return undefined;
  return operandsIn(row, makeTermNumbers(sort), { i: unknown, t: value, args: term.args });
};

/** Undoes the operations around the variable, from the outside in. */
const isolate = (term: Term, level: number, value: Term): Term | undefined => {
  if (term.kind === 'variable') return value;
  if (term.kind !== 'operation') return undefined;
  const unknown = term.args.findIndex((arg) => usesLevel(arg, level));
  const next = inverted(term, unknown, value);
  return next === undefined ? undefined : isolate(itemAt(term.args, unknown), level, next);
};

const isContinuous = (sort: Sort): boolean =>
  sort.kind === 'number' && (sort.of === 'real' || sort.of === 'rational');

/** Solves `left = right` for each variable that stands once in it, below operations that can be undone. */
const solved = (left: Term, right: Term, sorts: readonly Sort[]): readonly Solution[] => {
  const counts = [countOccurrences(left, sorts.length), countOccurrences(right, sorts.length)] as const;
  return sorts.flatMap((sort, level): Solution[] => {
    const [inLeft, inRight] = [counts[0].get(level) ?? 0, counts[1].get(level) ?? 0];
    if (!isContinuous(sort) || inLeft + inRight !== 1) return [];
    const value = inLeft === 1 ? isolate(left, level, right) : isolate(right, level, left);
    return value === undefined ? [] : [{ level, value }];
  });
};

/** What is applied in a term, and to what. */
const headed = (t: Term): { readonly head: string; readonly args: readonly Term[] } | undefined => {
  if (t.kind === 'operation') return { head: `operation ${t.operation}`, args: t.args };
  return t.kind === 'call' ? { head: `call ${t.constant}`, args: t.args } : undefined;
};

/** What must stand for a variable so that two terms of one shape become the same term. */
const matched = (a: Term, b: Term, level: number): Term | undefined => {
  if (a.kind === 'variable' && a.level === level && !usesLevel(b, level)) return b;
  const [left, right] = [headed(a), headed(b)];
  if (left === undefined || left.head !== right?.head) return undefined;
  const differing = left.args.findIndex((arg, i) => !isSameTerm(arg, itemAt(right.args, i), (one) => one));
  return differing < 0
    ? undefined
    : matched(itemAt(left.args, differing), itemAt(right.args, differing), level);
};

/** Values of a variable at which two terms may be equal. */
export const findSolutions = (left: Term, right: Term, sorts: readonly Sort[]): readonly Solution[] => [
  ...solved(left, right, sorts),
  ...sorts.flatMap((sort, level): Solution[] => {
    // a variable that stands alone has been solved for
    if (!isContinuous(sort) || left.kind === 'variable' || right.kind === 'variable') return [];
    return [matched(left, right, level), matched(right, left, level)].flatMap((value) =>
      value === undefined ? [] : [{ level, value }],
    );
  }),
];
