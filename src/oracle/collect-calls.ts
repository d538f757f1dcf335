// Calls of definitions with our evaluator's values, on which Lean is asked for its own.
import { type Exact, exact } from '../domains/exact.ts';
import { declined } from '../evaluate/code.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Value } from '../evaluate/values.ts';
import { writeAll } from '../evaluate/wire.ts';
import type { Asked } from '../language/asked.ts';
import type { Sort, Statement, Term } from '../language/ast.ts';
import type { Sample } from '../language/property.ts';
import { findShape } from '../language/wire-shape.ts';
import { printValue } from '../property/printed.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Calls of one definition at fixed types, or of a part of its value. */
export type HeldCalls = Asked & {
  readonly result: Sort;
  /** Each call: the arguments, and our value, as numbers; and the arguments for a reader. */
  readonly calls: readonly { readonly input: string; readonly value: string; readonly shown: string }[];
};

/** Different calls of one definition that are collected from one theorem. */
const mostCalls = 32;

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
