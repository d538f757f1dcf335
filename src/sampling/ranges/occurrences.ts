import type { Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';

type Node = Formula | Term;
type Variable = Extract<Term, { kind: 'variable' }>;

/** Visits a formula or term and everything below it, outermost first; sorts are not visited. */
export const visitNodes = (root: Node, visit: (node: Node) => void): void => {
  visit(root);
  for (const part of partsOf(root)) visitNodes(part, visit);
};

/** The number of occurrences of each value binder (level below `values`). */
export const countOccurrences = (root: Node, values: number): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  visitNodes(root, (node) => {
    if (node.kind === 'variable' && node.level < values) {
      counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    }
  });
  return counts;
};

const isVariable = (value: object): value is Variable =>
  'kind' in value && value.kind === 'variable' && 'level' in value;

/** Structural equality of terms; `rename` maps a level of the first to a level of the second, and places are ignored. */
export const isSameTerm = (a: unknown, b: unknown, rename: (level: number) => number): boolean => {
  if (typeof a === 'bigint' || typeof a !== 'object' || a === null || b === null || typeof b !== 'object') {
    return a === b;
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((x, i) => isSameTerm(x, b[i], rename));
  }
  if (isVariable(a) && isVariable(b)) return rename(a.level) === b.level;
  return Object.entries(a).every(
    ([key, value]) => key === 'place' || key === 'name' || isSameTerm(value, Reflect.get(b, key), rename),
  );
};
