// Calls of definitions with our evaluator's values, on which Lean is asked for its own.
import { type Exact, exact } from '../domains/exact.ts';
import { declined } from '../evaluate/code.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Value } from '../evaluate/values.ts';
import { writeAll } from '../evaluate/wire.ts';
import type { Name } from '../expr/expr.ts';
import type { Head, Sort, Statement, Term } from '../language/ast.ts';
import type { Sample } from '../language/property.ts';
import { describeShape } from '../language/wire-shape.ts';
import { printValue } from '../property/printed.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Calls of one definition at fixed types, or of a part of its value. */
export type HeldCalls = {
  readonly definition: Name;
  /** The definition with its types and instances; absent if it has none. */
  readonly head?: Head;
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

/** Why Lean is not asked about a definition at the given sorts, or how it writes arguments and value. */
export function findShape(sorts: {
  readonly params: readonly Sort[];
  readonly result: Sort;
}): { readonly shape: string } | { readonly why: string } {
  const all = [...sorts.params, sorts.result];
  const shapes = all.map((one) => describeShape(one));
  if (all.some(({ kind }) => kind === 'function')) return { why: 'functions are not written' };
  if (shapes.includes(undefined)) return { why: 'its values are not written' };
  const given = shapes.slice(0, -1).filter((shape) => shape !== '');
  return { shape: `${given.join(',')} → ${shapes.at(-1)}` };
}

type Found = HeldCalls & { readonly calls: { input: string; value: string; shown: string }[] };

/** Whether Lean is asked about the definition under a key of `Statement.definitions`. */
export type IsAsked = (key: string) => boolean;

/** The calls that a statement makes on samples, of definitions that Lean is asked about, with our exact values. */
export function collectCalls(
  statement: Statement,
  samples: Iterable<Sample>,
  isAsked: IsAsked,
): readonly HeldCalls[] {
  const found = new Map<string, Found>();
  const met: { readonly call: Call; readonly args: readonly Value<Exact>[] }[] = [];
  const tier = compileTier(exact, 0, statement, {
    handle: () => (call, args) => {
      if (isAsked(call.definition ?? call.constant)) met.push({ call, args });
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
  const shapeOf = (call: Call): string | undefined => {
    if (!shapes.has(call)) {
      const one = findShape({ params: call.args.map(({ sort }) => sort), result: call.sort });
      shapes.set(call, 'shape' in one ? one.shape : undefined);
    }
    return shapes.get(call);
  };
  const add = ({ call, args }: (typeof met)[number]): void => {
    const shape = shapeOf(call);
    if (shape === undefined) return;
    const part = call.component ?? [];
    const key = call.definition ?? call.constant;
    const head = statement.definitions?.get(key)?.head;
    const known = found.get(key) ?? {
      definition: call.constant,
      ...(head && { head }),
      part,
      shape,
      result: call.sort,
      calls: [],
    };
    if (known.calls.length >= mostCalls || known.shape !== shape) return;
    const sorts = call.args.map((arg) => arg.sort);
    const input = writeAll(exact, sorts, args);
    if (input === undefined || known.calls.some((one) => one.input === input)) return;
    const value = writeAll(exact, [call.sort], [valueAt(call, args)]);
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
