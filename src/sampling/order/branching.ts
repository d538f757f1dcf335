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
 * How often definitions call themselves in a step, at most. Where that is more than once, what the code does grows exponentially with
 * the steps, as in `f (x :: xs) = f xs + g (f xs)`, and a list of forty elements is never done with.
 */
export const branchingOf = ({ definitions = new Map() }: Statement): number => {
  const calls = new Map(
    [...definitions].map(([key, { equations }]) => [key, equations.flatMap(({ body }) => calledIn(body))]),
  );
  const reach = new Map([...calls.keys()].map((key) => [key, reachedFrom(key, calls)]));
  const counts = [...definitions].flatMap(([key, { equations }]) => {
    const circle = new Set([...(reach.get(key) ?? [])].filter((other) => reach.get(other)?.has(key)));
    return equations.map(({ body }) => callsIn(body, circle));
  });
  return Math.max(0, ...counts);
};

/** Calls of a definition that one sample may make: some thousand. */
const mostCalls = 2 ** 13;

/** How many steps a recursion may take that calls itself so often in each; any number where it does so once. */
export const stepsOf = (branching: number): number =>
  branching > 1 ? Math.floor(Math.log(mostCalls) / Math.log(branching)) : Number.POSITIVE_INFINITY;
