import type { Formula, Term } from '../../language/ast.ts';

type Node = Formula | Term;
type Variable = Extract<Term, { kind: 'variable' }>;

/** Visits a formula or term and everything below it, outermost first; types (sorts) are not visited. */
export const visitNodes = (root: Node, visit: (node: Node) => void): void => {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return;
    if ('kind' in value) visit(value as Node);
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'sort' && key !== 'param' && key !== 'value') walk(child);
    }
    if ('kind' in value && value.kind === 'let' && 'value' in value) walk(value.value);
  };
  walk(root);
};

/** How often each value binder (level below `values`) occurs. */
export const occurrences = (root: Node, values: number): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  visitNodes(root, (node) => {
    if (node.kind === 'variable' && node.level < values) {
      counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    }
  });
  return counts;
};

/** Structural equality of terms, where `rename` maps a level of the first to a level of the second; places are ignored. */
export const sameTerm = (a: unknown, b: unknown, rename: (level: number) => number): boolean => {
  if (typeof a === 'bigint' || typeof a !== 'object' || a === null || b === null || typeof b !== 'object') {
    return a === b;
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((x, i) => sameTerm(x, b[i], rename));
  }
  const [left, right] = [a as Partial<Variable>, b as Partial<Variable>];
  if (left.kind === 'variable' && right.kind === 'variable') {
    return rename(left.level as number) === right.level;
  }
  return Object.entries(left).every(
    ([key, value]) =>
      key === 'place' || key === 'name' || sameTerm(value, Object(right)[key] as unknown, rename),
  );
};
