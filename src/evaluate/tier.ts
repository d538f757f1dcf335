import type { Domain } from '../domains/domain.ts';
import { type Exact, exact } from '../domains/exact.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Statement, Term } from '../language/ast.ts';
import { isSized } from '../language/indices/indexed.ts';
import { moveFormula } from '../language/moved.ts';
import type { Sample } from '../language/property.ts';
import { type CallHandler, type Code, type Counters, declined, type Env, type Takeover } from './code.ts';
import { makeUnfolding } from './definitions/unfold.ts';
import type { Machine, Test } from './machine.ts';
import { buildEnvironment, isPartial } from './sample/environment.ts';
import { compileFormula, compileTerm } from './term-code.ts';
import { codesOf } from './unbounded/codes.ts';
import { decideUnbounded } from './unbounded.ts';
import type { Value } from './values.ts';

/** Unfoldings and loop turns that one sample may take in one tier. */
const FUEL = 200_000;

/** The result of one tier on one sample: hypotheses up to the first that is not true, then the conclusion. */
export type TierOutcome = {
  readonly hypotheses: readonly Kleene[];
  readonly conclusion?: Kleene;
  readonly junk: number;
  /** Unfoldings and loop turns that it took. */
  readonly steps: number;
};

/** The cost of evaluating one sample, for code without memoisation. */
export type Cost = {
  /** Unfolded definitions and loop turns; infinite if they were cut off. */
  readonly steps: number;
  /** The same, but infinite only if the step limit was reached: enclosures may leave a statement open after few steps. */
  readonly counted: number;
  /** Has a definition returned an integer that is not an exact double? */
  readonly isLarge: boolean;
};

/** A statement compiled for one domain. */
export type Tier<X> = {
  readonly domain: Domain<X>;
  /** Starts a sample: resets counters and memo tables. */
  readonly begin: () => void;
  readonly environment: (sample: Sample) => Env<X>;
  /** `known` are positions of hypotheses that are known to hold. */
  readonly run: (env: Env<X>, known?: ReadonlySet<number>) => TierOutcome;
  /** The value of a term over the variables of a sample; unknown if it overflows the machine's stack. */
  readonly value: (t: Term, env: Env<X>) => Value<X>;
  /** Lean's own definition, by its equations. */
  readonly define: CallHandler<X>;
  /** The cost of all hypotheses and the conclusion, whether true or not; starts its own sample. */
  readonly cost: (sample: Sample) => Cost;
  /** Whether an integer since `begin` is not representable as a double. Known in the domain of doubles only. */
  readonly isInexact: () => boolean;
};

/** Compiles a statement. `handle` may take over calls, given Lean's own meaning; `release` releases a domain's registers. */
export function compileTier<X>(
  domain: Domain<X>,
  resolution: number,
  statement: Statement,
  {
    handle,
    release,
  }: { readonly handle: ((define: CallHandler<X>) => Takeover<X>) | undefined; readonly release: () => void },
): Tier<X> {
  const counters: Counters = { junk: 0, fuel: FUEL, depth: 0, saved: 0, isLarge: false, tried: 0 };
  const definitions = statement.definitions ?? new Map();
  const count = statement.binders.filter((binder) => binder.kind === 'value').length;
  let sampled: Sample = [];
  let exactly: Env<Exact> | undefined;
  const exactMachine = exactEvaluator(definitions);
  const unbounded = decideUnbounded<X>(
    {
      env: () => {
        exactly ??= buildEnvironment(exact, statement, sampled, (t, env) => exactMachine(t, env, env.length));
        return exactly;
      },
      evaluate: (t, env, depth) => exactMachine(t, env, depth),
      binders: count,
      calls: handle === undefined,
    },
    codesOf(() => mixed),
  );
  const pure: Machine<X> = {
    domain,
    resolution,
    counters,
    definitions,
    unbounded,
    call: (call, args) => own.call(call, args),
  };
  // Inside a definition levels are numbered anew, and only a search knows values there.
  const searched = decideUnbounded<X>(
    undefined,
    codesOf(() => mixed),
  );
  const inside = (machine: Machine<X>): Machine<X> => ({ ...machine, unbounded: searched });
  const own = makeUnfolding(() => within, counters);
  const within = inside(pure);
  const mixed: Machine<X> =
    handle === undefined ? pure : { ...pure, isMixed: true, call: (call, args) => take(call, args) };
  const mixedWithin = inside(mixed);
  const through = handle === undefined ? own : makeUnfolding(() => mixedWithin, counters);
  const take: CallHandler<X> = handle === undefined ? own.call : handleWith(handle(own.call), through.call);
  const sizes = new Map<Term, Code<X>>();
  const size = (t: Term, env: Env<X>): Value<X> => {
    const code = sizes.get(t) ?? compileTerm(mixed, t, env.length);
    sizes.set(t, code);
    return code([...env]);
  };
  const hypotheses: Test<X>[] = [];
  const values = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));
  const sized = values.flatMap((sort, level) => (isSized(sort) ? [level] : []));
  let depth = 0;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') depth += 1;
    else hypotheses.push(compileFormula(mixed, moveFormula(binder.formula, depth, count), count));
  }
  const conclusion = compileFormula(mixed, statement.conclusion, count);
  const spent = () => ({ junk: counters.junk, steps: FUEL - counters.fuel + counters.saved });
  const made: Tier<X> = {
    domain,
    begin: () => {
      counters.junk = 0;
      counters.fuel = FUEL;
      counters.depth = 0;
      counters.saved = 0;
      counters.isLarge = false;
      counters.tried = 0;
      counters.isInexact = false;
      own.forget();
      through.forget();
      release();
    },
    environment: (sample) => {
      sampled = sample;
      exactly = undefined;
      return buildEnvironment(domain, statement, sample, size);
    },
    run: (env, known) => {
      const found: Kleene[] = [];
      // what is no value of its type says nothing, even where nothing asks for it
      if (sized.some((level) => isPartial(env[level])))
        return {
          hypotheses: hypotheses.slice(0, 1).map(() => UNKNOWN),
          conclusion: UNKNOWN,
          junk: 0,
          steps: 0,
        };
      for (const [i, hypothesis] of hypotheses.entries()) {
        const truth = known?.has(i) === true ? TRUE : orUnknown(hypothesis, env);
        found.push(truth);
        if (truth !== TRUE) return { hypotheses: found, ...spent() };
      }
      return { hypotheses: found, conclusion: orUnknown(conclusion, env), ...spent() };
    },
    value: (t, env) => withinStack(() => size(t, env), undefined),
    define: own.call,
    cost: (sample) => {
      made.begin();
      const env = made.environment(sample);
      const truths = [...hypotheses, conclusion].map((test) => test([...env]));
      const steps = FUEL - counters.fuel + counters.saved;
      const counted = counters.fuel <= 0 ? Number.POSITIVE_INFINITY : steps;
      const isOpen = truths.every((truth) => truth === UNKNOWN);
      return { steps: isOpen ? Number.POSITIVE_INFINITY : counted, counted, isLarge: counters.isLarge };
    },
    isInexact: () => counters.isInexact === true,
  };
  return made;
}

/** The truth of a formula; undecided if its terms overflow the machine's stack. */
const orUnknown = <X>(test: Test<X>, env: Env<X>): Kleene => withinStack(() => test(env), UNKNOWN);

/** A result, or what to say instead if it overflows the machine's stack, which says nothing about it. */
function withinStack<Y>(evaluate: () => Y, otherwise: Y): Y {
  try {
    return evaluate();
  } catch (thrown) {
    if (thrown instanceof RangeError && /call stack/.test(thrown.message)) return otherwise;
    throw thrown;
  }
}

/** Evaluates single terms exactly, definitions included; quantifiers inside them are left undecided. */
function exactEvaluator(
  definitions: Machine<Exact>['definitions'],
): (t: Term, env: Env<Exact>, depth: number) => Value<Exact> {
  const counters: Counters = { junk: 0, fuel: FUEL, depth: 0, saved: 0, isLarge: false, tried: 0 };
  const machine: Machine<Exact> = {
    domain: exact,
    resolution: 0,
    counters,
    definitions,
    unbounded: () => UNKNOWN,
    call: (call, args) => own.call(call, args),
  };
  const own = makeUnfolding(() => machine, counters);
  const codes = new Map<Term, Code<Exact>>();
  return (t, env, depth) => {
    counters.fuel = FUEL;
    own.forget();
    const code = codes.get(t) ?? compileTerm(machine, t, depth);
    codes.set(t, code);
    return code([...env]);
  };
}

function handleWith<X>(takeover: Takeover<X>, otherwise: CallHandler<X>): CallHandler<X> {
  return (call, args) => {
    const value = takeover(call, args);
    return value === declined ? otherwise(call, args) : value;
  };
}

/** Whether a tier has decided the sample, so that no higher tier is needed. */
export function isDecided(outcome: TierOutcome): boolean {
  if (outcome.conclusion !== undefined) return outcome.conclusion === TRUE || outcome.conclusion === FALSE;
  return outcome.hypotheses.at(-1) === FALSE;
}
