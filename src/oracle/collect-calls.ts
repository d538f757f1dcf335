// Calls of definitions with our evaluator's values, on which Lean is asked for its own.
import { type Exact, exact } from '../domains/exact.ts';
import { declined } from '../evaluate/code.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Value } from '../evaluate/values.ts';
import type { Name } from '../expr/expr.ts';
import type { Sort, Statement, Term } from '../language/ast.ts';
import type { Sample } from '../language/property.ts';
import { printValue } from '../property/printed.ts';
import { describeShape, writeNumbers } from './numbers.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Calls of one definition, or of a part of its value. */
export type HeldCalls = {
  readonly definition: Name;
  /** The part: keys from the outside in; empty for the whole value. */
  readonly part: readonly (string | number)[];
  /** How Lean has to say that it writes arguments and value, so that they are compared. */
  readonly shape: string;
  readonly result: Sort;
  /** Each call: the arguments, and our value, as numbers; and the arguments for a reader. */
  readonly calls: readonly { readonly input: string; readonly value: string; readonly shown: string }[];
};

/** Different calls of one definition that are collected from one theorem. */
const mostCalls = 32;

/** The shape of a call's arguments and value, if Lean can be asked: all of it is data, at no types or instances of the call's own. */
const shapeOf = ({ definition, args, sort }: Call): string | undefined => {
  if (definition?.includes(' ')) return undefined;
  const shapes = [...args.map((arg) => arg.sort), sort].map((one) => describeShape(one));
  if (shapes.includes(undefined)) return undefined;
  const given = shapes.slice(0, -1).filter((shape) => shape !== '');
  return `${given.join(',')} → ${shapes.at(-1)}`;
};

const numbersOf = (sorts: readonly Sort[], values: readonly Value<Exact>[]): string | undefined => {
  const out: bigint[] = [];
  return sorts.every((sort, i) => writeNumbers(sort, values[i], out)) ? out.join(' ') : undefined;
};

type Found = HeldCalls & { readonly calls: { input: string; value: string; shown: string }[] };

/** Whether a statement calls a definition that Lean can be asked about. */
export function asksLean({ definitions }: Statement, isAsked: (constant: Name) => boolean): boolean {
  return [...(definitions?.values() ?? [])].some(
    ({ constant, params, result }) =>
      isAsked(constant) && [...params, result].every((sort) => describeShape(sort) !== undefined),
  );
}

/** The calls that a statement makes on samples, of definitions that Lean is asked about, with our exact values. */
export function collectCalls(
  statement: Statement,
  samples: Iterable<Sample>,
  isAsked: (constant: Name) => boolean,
): readonly HeldCalls[] {
  const found = new Map<string, Found>();
  const met: { readonly call: Call; readonly args: readonly Value<Exact>[] }[] = [];
  const tier = compileTier(exact, 0, statement, {
    handle: () => (call, args) => {
      if (isAsked(call.constant)) met.push({ call, args });
      return declined;
    },
    release: () => {},
  });
  const valueAt = (call: Call, args: readonly Value<Exact>[]): Value<Exact> => {
    tier.begin();
    try {
      return tier.define(call, args);
    } catch (thrown) {
      if (thrown instanceof RangeError) return undefined;
      throw thrown;
    }
  };
  const shapes = new Map<Call, string | undefined>();
  const add = ({ call, args }: (typeof met)[number]): void => {
    if (!shapes.has(call)) shapes.set(call, shapeOf(call));
    const shape = shapes.get(call);
    if (shape === undefined) return;
    const part = call.component ?? [];
    const key = `${call.constant} ${part.join('.')}`;
    const known = found.get(key) ?? { definition: call.constant, part, shape, result: call.sort, calls: [] };
    if (known.calls.length >= mostCalls || known.shape !== shape) return;
    const sorts = call.args.map((arg) => arg.sort);
    const input = numbersOf(sorts, args);
    if (input === undefined || known.calls.some((one) => one.input === input)) return;
    const value = numbersOf([call.sort], [valueAt(call, args)]);
    if (value === undefined) return;
    const shown = sorts.map((sort, i) => printValue(sort, args[i], exact)).join(', ');
    known.calls.push({ input, value, shown });
    found.set(key, known);
  };
  for (const sample of samples) {
    met.length = 0;
    tier.begin();
    tier.run(tier.environment(sample));
    for (const one of [...met]) add(one);
  }
  return [...found.values()];
}
