// Calls of definitions with our evaluator's values, on which Lean is asked for its own.
import { type Exact, exact } from '../domains/exact.ts';
import { declined } from '../evaluate/code.ts';
import { makeMemoKey } from '../evaluate/definitions/memo-key.ts';
import { compileTier } from '../evaluate/tier.ts';
import type { Value } from '../evaluate/values.ts';
import { writeAll } from '../evaluate/wire.ts';
import type { Name } from '../expr/expr.ts';
import type { Asked } from '../language/asked.ts';
import type { Sort, Statement, Term } from '../language/ast.ts';
import type { Sample } from '../language/property.ts';
import { findShape, hasFunction } from '../language/wire-shape.ts';
import { printValue } from '../property/printed.ts';
import { replaceFunctions, type Watched, watchFunctions } from './replace-functions.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** Calls of one definition at fixed types, or of a part of its value. */
export type HeldCalls = Asked & {
  readonly result: Sort;
  /** Each call: the arguments, and our value, as numbers; and the arguments for a reader. */
  readonly calls: readonly { readonly input: string; readonly value: string; readonly shown: string }[];
};

/** Different calls of one definition that are collected from one theorem. */
const mostCalls = 32;

type Values = readonly Value<Exact>[];

/** What is known of one definition: its calls so far, and those with functions among the arguments. */
type Found = {
  readonly held: Omit<HeldCalls, 'calls'>;
  readonly call: Call;
  readonly calls: Map<string, HeldCalls['calls'][number]>;
  readonly met: Set<string>;
  readonly watched: Watched[];
};

/** The calls; and definitions that have no call since no value of a function among the arguments is known. */
export type Collected = { readonly calls: readonly HeldCalls[]; readonly unasked: ReadonlySet<Name> };

/** Whether Lean is asked about the definition under a key of `Statement.definitions`. */
export type IsAsked = (key: string) => boolean;

const sortsOf = ({ args }: Call): readonly Sort[] => args.map(({ sort }) => sort);

/** The calls of definitions that are met, and our values at them. */
function openCalls(
  statement: Statement,
  valueAt: (call: Call, args: Values) => Value<Exact>,
): {
  readonly add: (call: Call, args: Values) => void;
  readonly close: () => Collected;
} {
  const found = new Map<string, Found>();
  const ids = new Map<unknown, number>();
  const shapes = new Map<Call, string | undefined>();
  const shapeOf = (call: Call): string | undefined => {
    if (!shapes.has(call)) {
      const one = findShape({ params: sortsOf(call), result: call.sort });
      shapes.set(call, 'shape' in one ? one.shape : undefined);
    }
    return shapes.get(call);
  };
  const begin = (call: Call, shape: string): Found => {
    const key = call.definition ?? call.constant;
    const known = found.get(key);
    if (known !== undefined) return known;
    const head = statement.definitions?.get(key)?.head;
    const asked = { definition: call.constant, ...(head && { head }), part: call.component ?? [], shape };
    const first = {
      held: { ...asked, result: call.sort },
      call,
      calls: new Map(),
      met: new Set<string>(),
      watched: [],
    };
    found.set(key, first);
    return first;
  };
  const note = ({ calls }: Found, call: Call, args: Values): void => {
    const input = writeAll(exact, sortsOf(call), args);
    if (input === undefined || calls.has(input)) return;
    const value = writeAll(exact, [call.sort], [valueAt(call, args)]);
    if (value === undefined) return;
    const shown = sortsOf(call).map((sort, i) => printValue(sort, args[i], exact));
    calls.set(input, { input, value, shown: shown.join(', ') });
  };
  return {
    add: (call, args) => {
      const shape = shapeOf(call);
      const one = shape === undefined ? undefined : begin(call, shape);
      if (one === undefined || one.held.shape !== shape) return;
      if (!sortsOf(call).some(hasFunction)) {
        if (one.calls.size < mostCalls) note(one, call, args);
        return;
      }
      const key = makeMemoKey('', args, ids);
      if (key === undefined || one.met.has(key) || one.watched.length >= mostCalls) return;
      one.met.add(key);
      one.watched.push(watchFunctions(sortsOf(call), args, (watched) => void valueAt(call, watched)));
    },
    close: () => {
      const unasked = new Set<Name>();
      for (const one of found.values()) {
        const made = replaceFunctions(sortsOf(one.call), one.watched);
        for (const args of made) if (args !== undefined) note(one, one.call, args);
        if (made.length > 0 && made.every((args) => args === undefined)) unasked.add(one.held.definition);
      }
      const all = [...found.values()].map(({ held, calls }) => ({ ...held, calls: [...calls.values()] }));
      return { calls: all.filter(({ calls }) => calls.length > 0), unasked };
    },
  };
}

/**
 * The calls that a statement makes on samples, of definitions that Lean is asked about, with our exact values. Functions among the
 * arguments are finite tables that are made of what the evaluation of the call asks of them.
 */
export function collectCalls(statement: Statement, samples: Iterable<Sample>, isAsked: IsAsked): Collected {
  const met: { readonly call: Call; readonly args: Values }[] = [];
  const tier = compileTier(exact, 0, statement, {
    handle: () => (call, args) => {
      if (isAsked(call.definition ?? call.constant)) met.push({ call, args });
      return declined;
    },
    release: () => {},
  });
  const { add, close } = openCalls(statement, (call, args) => {
    tier.begin();
    try {
      return tier.define(call, args);
    } catch (thrown) {
      if (thrown instanceof RangeError) return undefined;
      throw thrown;
    }
  });
  for (const sample of samples) {
    met.length = 0;
    tier.begin();
    tier.run(tier.environment(sample));
    for (const { call, args } of [...met]) add(call, args);
  }
  return close();
}
