import type { Operation, Sort, Term } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';
import { itemAt } from '../../present.ts';
import { occurrences, sameTerm } from '../../sampling/ranges/occurrences.ts';

/** A value of one variable, in terms of the others, at which two terms may be equal; evaluation decides whether they are. */
export type Solution = { readonly level: number; readonly value: Term };

const operation = (name: Operation, sort: Sort, ...args: readonly Term[]): Term => ({
  kind: 'operation',
  operation: name,
  args,
  sort,
  place: 'the solution of an equation',
});

const literal = (num: bigint, den: bigint, sort: Sort): Term => ({
  kind: 'literal',
  value: { num, den },
  sort,
});

/** What the unknown argument of an operation must be for its result to be `value`, up to signs and zeros. */
const inverted = (
  term: Extract<Term, { kind: 'operation' }>,
  unknown: number,
  value: Term,
): Term | undefined => {
  const { sort } = value;
  const other = term.args[1 - unknown];
  const make = (name: Operation, ...args: readonly Term[]): Term => operation(name, sort, ...args);
  const isReal = sort.kind === 'number' && sort.of === 'real';
  switch (term.operation) {
    case 'neg':
    case 'inv':
      return make(term.operation, value);
    case 'add':
      return make('sub', value, other as Term);
    case 'sub':
      return unknown === 0 ? make('add', value, other as Term) : make('sub', other as Term, value);
    case 'mul':
      return make('div', value, other as Term);
    case 'div':
      return unknown === 0 ? make('mul', value, other as Term) : make('div', other as Term, value);
    case 'pow': {
      if (!isReal || unknown !== 0 || other?.kind !== 'literal' || other.value.num < 1n) return undefined;
      const { num } = other.value;
      return num === 2n ? make('sqrt', value) : make('rpow', value, literal(1n, num, sort));
    }
    case 'rpow':
      return isReal && unknown === 0 ? make('rpow', value, make('inv', other as Term)) : undefined;
    case 'exp':
      return isReal ? make('log', value) : undefined;
    case 'log':
      return isReal ? make('exp', value) : undefined;
    default:
      return undefined;
  }
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
  const counts = [occurrences(left, sorts.length), occurrences(right, sorts.length)] as const;
  return sorts.flatMap((sort, level): Solution[] => {
    const [inLeft, inRight] = [counts[0].get(level) ?? 0, counts[1].get(level) ?? 0];
    if (!isContinuous(sort) || inLeft + inRight !== 1) return [];
    const value = inLeft === 1 ? isolate(left, level, right) : isolate(right, level, left);
    return value === undefined ? [] : [{ level, value }];
  });
};

/** What must stand for a variable so that two terms of one shape become the same term. */
const matched = (a: Term, b: Term, level: number): Term | undefined => {
  if (a.kind === 'variable' && a.level === level && !usesLevel(b, level)) return b;
  if (a.kind !== b.kind || (a.kind !== 'operation' && a.kind !== 'call')) return undefined;
  const other = b as typeof a;
  const head = a.kind === 'operation' ? a.operation : a.constant;
  if (head !== (other.kind === 'operation' ? other.operation : other.constant)) return undefined;
  const differing = a.args.findIndex((arg, i) => !sameTerm(arg, itemAt(other.args, i), (one) => one));
  return differing < 0 ? undefined : matched(itemAt(a.args, differing), itemAt(other.args, differing), level);
};

/** Values of a variable at which two terms may be equal. */
export const solutions = (left: Term, right: Term, sorts: readonly Sort[]): readonly Solution[] => [
  ...solved(left, right, sorts),
  ...sorts.flatMap((sort, level): Solution[] => {
    // a variable that stands alone has been solved for
    if (!isContinuous(sort) || left.kind === 'variable' || right.kind === 'variable') return [];
    return [matched(left, right, level), matched(right, left, level)].flatMap((value) =>
      value === undefined ? [] : [{ level, value }],
    );
  }),
];
