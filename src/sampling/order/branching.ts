import type { Statement } from '../../language/ast.ts';
import { parts } from '../../language/levels.ts';

type Node = Parameters<typeof parts>[0];

/** How many calls of some definitions one evaluation of a node makes at most: of two cases only one is evaluated. */
const callsIn = (node: Node, among: ReadonlySet<string>): number => {
  const own = node.kind === 'call' && among.has(node.definition ?? node.constant) ? 1 : 0;
  const [first, ...rest] = parts(node).map((part) => callsIn(part, among));
  if (node.kind === 'if') return (first ?? 0) + Math.max(0, ...rest);
  return own + [first ?? 0, ...rest].reduce((sum, count) => sum + count, 0);
};

/** Everything that a definition calls, itself where it is called again. */
const reachedFrom = (start: string, calls: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [...(calls.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(calls.get(next) ?? []));
  }
  return reached;
};

const calledIn = (node: Node): readonly string[] => [
  ...(node.kind === 'call' ? [node.definition ?? node.constant] : []),
  ...parts(node).flatMap(calledIn),
];

/**
 * Whether a definition calls itself more than once in a step. What the code then does grows exponentially with the steps, as in
 * `f (x :: xs) = f xs + g (f xs)`, and a list of forty elements is never done with.
 */
export const isBranching = ({ definitions = new Map() }: Statement): boolean => {
  const calls = new Map(
    [...definitions].map(([key, { equations }]) => [key, equations.flatMap(({ body }) => calledIn(body))]),
  );
  const reach = new Map([...calls.keys()].map((key) => [key, reachedFrom(key, calls)]));
  return [...definitions].some(([key, { equations }]) => {
    const circle = new Set([...(reach.get(key) ?? [])].filter((other) => reach.get(other)?.has(key)));
    return equations.some(({ body }) => callsIn(body, circle) > 1);
  });
};
