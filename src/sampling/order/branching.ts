import type { Statement } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';
import { reachFrom } from '../../language/reach-from.ts';

type Node = Parameters<typeof partsOf>[0];

/** The largest number of calls of some definitions in one evaluation of a node: of two cases only one is evaluated. */
const callsIn = (node: Node, among: ReadonlySet<string>): number => {
  const own = node.kind === 'call' && among.has(node.definition ?? node.constant) ? 1 : 0;
  const [first, ...rest] = partsOf(node).map((part) => callsIn(part, among));
  if (node.kind === 'if') return (first ?? 0) + Math.max(0, ...rest);
  return own + [first ?? 0, ...rest].reduce((sum, count) => sum + count, 0);
};

const calledIn = (node: Node): readonly string[] => [
  ...(node.kind === 'call' ? [node.definition ?? node.constant] : []),
  ...partsOf(node).flatMap(calledIn),
];

/**
 * The largest number of recursive calls in one step. If it is more than one, the number of calls grows exponentially with the
 * steps, as in `f (x :: xs) = f xs + g (f xs)`, and a list of forty elements would never finish.
 */
export const branchingOf = ({ definitions = new Map() }: Statement): number => {
  const calls = new Map(
    [...definitions].map(([key, { equations }]) => [key, equations.flatMap(({ body }) => calledIn(body))]),
  );
  // with itself if it is recursive
  const findCalls = (key: string): readonly string[] => calls.get(key) ?? [];
  const reach = new Map([...calls.keys()].map((key) => [key, reachFrom(findCalls(key), findCalls)]));
  const counts = [...definitions].flatMap(([key, { equations }]) => {
    const circle = new Set([...(reach.get(key) ?? [])].filter((other) => reach.get(other)?.has(key)));
    // of calls that Lean's own statement of the equation leaves out, one at least is made
    const made = (dropped: number): number => (Number.isFinite(dropped) ? dropped : 1);
    return equations.map(({ body, dropped = 0 }) => callsIn(body, circle) + made(dropped));
  });
  return Math.max(0, ...counts);
};

/** Calls of a definition that one sample may make: a few thousand. */
const mostCalls = 2 ** 13;

/** The number of steps that a recursion with so many calls per step may take; unlimited for a single call. */
export const stepsOf = (branching: number): number =>
  branching > 1 ? Math.floor(Math.log(mostCalls) / Math.log(branching)) : Number.POSITIVE_INFINITY;
