import { determinant } from '../../domains/determinant.ts';
import type { Domain } from '../../domains/domain.ts';
import { type Interval, interval } from '../../domains/interval.ts';
import { UNKNOWN } from '../../domains/truth.ts';
import type { Definition, Formula, Pattern, Term } from '../../language/ast.ts';
import { hasPart, partsOf } from '../../language/levels.ts';
import { itemAt } from '../../present.ts';
import { type CallHandler, type Code, type Counters, type Env, noteSize } from '../code.ts';
import { type Machine, unknownOf } from '../machine.ts';
import { functionOf, numberOf } from '../read-value.ts';
import { compileTerm } from '../term-code.ts';
import type { Value } from '../values.ts';
import { readByLean } from './by-lean.ts';
import { choose } from './choose.ts';
import { countBound, matchAll } from './match.ts';
import { makeMemoKey } from './memo-key.ts';
import { findRecursiveDefinitions } from './recursive.ts';

/** More nested unfoldings than this leave the value unknown; JavaScript's stack holds several times as many. */
const DEEPEST = 600;
/** A recursion over a larger number is evaluated in steps of this size from below, so that none nests deeply. */
const STAIR = 200n;
/** Larger matrices are left undecided; smaller ones show the same. */
const LARGEST_MATRIX = 12n;
/** Unfoldings and loop turns that one search for a chosen value may use. */
const SEARCH_FUEL = 2_000_000;

/**
 * An equation with its right side compiled; `extra` is the cost of calls that its reading dropped, as a part of its own. Where it has no
 * call left, it is one call for each step down the argument that it takes apart.
 */
type Equation<X> = {
  readonly patterns: readonly Pattern[];
  readonly code: Code<X>;
  readonly extra: number | 'size';
};

/** The size of the arguments that patterns take apart: a number, or the length of a list. */
const sizeTaken = <X>(patterns: readonly Pattern[], args: readonly Value<X>[]): number =>
  patterns.reduce((sum, { kind }, i) => {
    const arg = args[i];
    if (kind === 'successor' && typeof arg === 'bigint') return sum + Number(arg);
    return kind === 'cons' && Array.isArray(arg) ? sum + arg.length : sum;
  }, 0);

const countCalls = (part: Term | Formula): number =>
  partsOf(part).reduce((sum, inner) => sum + countCalls(inner), part.kind === 'call' ? 1 : 0);

/** Unfolds definitions by their equations, memoised until `forget`. */
export type Unfolding<X> = { readonly call: CallHandler<X>; readonly forget: () => void };

/** The first equation with matching patterns applies, as in Lean. */
export function makeUnfolding<X>(machine: () => Machine<X>, counters: Counters): Unfolding<X> {
  const compiled = new Map<string, readonly Equation<X>[]>();
  const memory = new Map<string, Value<X>>();
  const steps = new Map<string, number>();
  const ids = new Map<unknown, number>();
  const bodies = (key: string, definition: Definition): readonly Equation<X>[] => {
    let codes = compiled.get(key);
    if (codes === undefined) {
      codes = definition.equations.map(({ patterns, body, dropped = 0 }) => ({
        patterns,
        code: compileTerm(machine(), body, countBound(patterns)),
        // each dropped call costs as much as one that is left
        extra: dropped === Number.POSITIVE_INFINITY ? 'size' : dropped > 0 ? dropped / countCalls(body) : 0,
      }));
      compiled.set(key, codes);
    }
    return codes;
  };
  const unfold = (
    definition: Definition,
    codes: readonly Equation<X>[],
    args: readonly Value<X>[],
  ): Value<X> => {
    const unknown = unknownOf(machine().domain, definition.result);
    if (definition.byLean !== undefined) return readByLean(machine().domain, definition, args) ?? unknown;
    if (counters.fuel <= 0 || counters.depth >= DEEPEST) {
      cut += 1;
      return unknown;
    }
    counters.fuel -= 1;
    counters.depth += 1;
    let result = unknown;
    if (definition.chosen !== undefined) {
      const { chosen } = definition;
      result = choose(
        machine(),
        intervals,
        { ...definition, chosen },
        { given: args, otherwise: () => itemAt(codes, 0).code([...args]) },
      );
      counters.depth -= 1;
      return result;
    }
    if (definition.computed !== undefined) result = ofEntries(machine().domain, args[0], args[1]);
    for (const { patterns, code, extra } of codes) {
      const env: Env<X> = [];
      const matched = matchAll(patterns, args, env);
      if (matched === false) continue;
      const before = counters.saved - counters.fuel;
      if (matched === true) result = code(env);
      if (extra === 'size') counters.saved += sizeTaken(patterns, args);
      else if (extra > 0) counters.saved += extra * Math.max(1, counters.saved - counters.fuel - before);
      break;
    }
    counters.depth -= 1;
    noteSize(result, counters);
    return result;
  };
  let aside: Aside | undefined;
  const intervals = (): Machine<Interval> => {
    aside ??= makeIntervalMachine(machine().definitions);
    aside.renew();
    return aside.machine;
  };
  const begun = new Set<string>();
  /** A relation at some arguments: what it is needed for to show itself is shown without it, or not at all. */
  const once = (key: string, { result }: Definition, value: () => Value<X>): Value<X> => {
    if (begun.has(key)) {
      cut += 1;
      return result.kind === 'bool' ? false : unknownOf(machine().domain, result);
    }
    begun.add(key);
    try {
      return value();
    } finally {
      begun.delete(key);
    }
  };
  let cyclic: ReadonlySet<string> | undefined;
  /** How often a limit was reached. */
  let cut = 0;
  const recursive = new Map<Definition, number>();
  const rememberPosition = (definition: Definition): number => {
    const successor = definition.equations.find((equation) =>
      equation.patterns.some((p) => p.kind === 'successor'),
    );
    let position = successor === undefined ? -1 : successor.patterns.findIndex((p) => p.kind === 'successor');
    const passesOn = (part: Term | Formula): boolean =>
      part.kind === 'call' &&
      part.constant === definition.constant &&
      part.args[position]?.kind === 'variable';
    // a recursion that halves its argument is never deep
    if (successor === undefined || !hasPart(successor.body, passesOn)) position = -1;
    recursive.set(definition, position);
    return position;
  };
  const self: Unfolding<X> = {
    forget: () => {
      if (memory.size > 0) memory.clear();
      if (steps.size > 0) steps.clear();
      if (ids.size > 0) ids.clear();
    },
    call: (call, args) => {
      const key = call.definition ?? call.constant;
      const definition = machine().definitions.get(key);
      if (definition === undefined) return unknownOf(machine().domain, call.sort);
      const codes = bodies(key, definition);
      cyclic ??= findRecursiveDefinitions(machine().definitions);
      const remembered =
        definition.equations.length > 1 || definition.chosen || definition.isLeast || cyclic.has(key)
          ? makeMemoKey(key, args, ids)
          : undefined;
      if (remembered === undefined) return unfold(definition, codes, args);
      const known = memory.get(remembered);
      if (known !== undefined) {
        counters.saved += steps.get(remembered) ?? 0;
        return known;
      }
      const position = recursive.get(definition) ?? rememberPosition(definition);
      const counter = position >= 0 ? args[position] : undefined;
      if (typeof counter === 'bigint' && counter > STAIR && counter <= BigInt(counters.fuel)) {
        for (let k = STAIR; k < counter; k += STAIR) self.call(call, args.with(position, k));
      }
      const [before, taken] = [cut, counters.saved - counters.fuel];
      const value = definition.isLeast
        ? once(remembered, definition, () => unfold(definition, codes, args))
        : unfold(definition, codes, args);
      // A value cut off at this depth may be known at another; what a relation's rules show is shown at any.
      if (cut === before || (definition.isLeast && value === true)) {
        memory.set(remembered, value);
        steps.set(remembered, counters.saved - counters.fuel - taken);
      }
      return value;
    },
  };
  return self;
}

/** An additional machine; when renewed, it starts a search with fresh counters. */
export type Aside = { readonly machine: Machine<Interval>; readonly renew: () => void };

/** A machine of double intervals, for searches over all reals. */
export function makeIntervalMachine(definitions: Machine<Interval>['definitions']): Aside {
  const counters: Counters = {
    junk: 0,
    fuel: SEARCH_FUEL,
    depth: 0,
    saved: 0,
    isLarge: false,
    tried: 0,
  };
  const own: Unfolding<Interval> = makeUnfolding(() => machine, counters);
  const machine: Machine<Interval> = {
    domain: interval,
    resolution: 0,
    counters,
    definitions,
    unbounded: () => UNKNOWN,
    call: own.call,
  };
  const renew = (): void => {
    counters.fuel = SEARCH_FUEL;
    own.forget();
  };
  return { machine, renew };
}

/** The determinant of the first `size` rows and columns of a function of two indices. */
function ofEntries<X>(d: Domain<X>, size: Value<X>, entries: Value<X>): X {
  if (typeof size !== 'bigint' || size > LARGEST_MATRIX) return d.unknown;
  const indices = Array.from({ length: Number(size) }, (_, k) => BigInt(k));
  const rows = indices.map((i) => {
    const row = functionOf(functionOf(entries)(i));
    return indices.map((j) => numberOf(d, row(j)));
  });
  return determinant(d, rows);
}
