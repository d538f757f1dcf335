import type { Domain } from '../domains/domain.ts';
import { FALSE, type Kleene, TRUE } from '../domains/truth.ts';
import type { Statement } from './ast.ts';
import { formulaCode } from './evaluate.ts';
import type { Machine, Test } from './machine.ts';
import type { Sample } from './property.ts';
import { environment } from './samples.ts';
import { tryFirst } from './unbounded.ts';
import { unfolding } from './unfold.ts';
import { type CallHandler, type Counters, declined, type Env, type Takeover } from './values.ts';

/** Unfoldings and loop turns that one sample may take in one tier. */
const FUEL = 200_000;

/** What one tier found on one sample: hypotheses up to the first that is not true, then the conclusion. */
export type TierOutcome = {
  readonly hypotheses: readonly Kleene[];
  readonly conclusion?: Kleene;
  readonly junk: number;
};

/** A statement made executable in one domain. */
export type Tier<X> = {
  readonly domain: Domain<X>;
  /** Starts a sample: counters back, memory forgotten. */
  readonly begin: () => void;
  readonly environment: (sample: Sample) => Env<X>;
  readonly run: (env: Env<X>) => TierOutcome;
  /** Lean's own definition, by its equations. */
  readonly define: CallHandler<X>;
};

/**
 * Makes a statement executable. `handle` may take calls over, given Lean's own meaning; `release` gives a domain's registers back.
 */
export function tier<X>(
  domain: Domain<X>,
  resolution: number,
  statement: Statement,
  handle: ((define: CallHandler<X>) => Takeover<X>) | undefined,
  release: () => void,
): Tier<X> {
  const counters: Counters = { junk: 0, fuel: FUEL, depth: 0 };
  const definitions = statement.definitions ?? new Map();
  const unbounded = tryFirst<X>();
  const pure: Machine<X> = {
    domain,
    resolution,
    counters,
    definitions,
    unbounded,
    call: (call, args) => own.call(call, args),
  };
  const own = unfolding(() => pure, counters);
  const mixed: Machine<X> = handle === undefined ? pure : { ...pure, call: (call, args) => take(call, args) };
  const through = handle === undefined ? own : unfolding(() => mixed, counters);
  const take: CallHandler<X> = handle === undefined ? own.call : handleWith(handle(own.call), through.call);
  const count = statement.binders.filter((binder) => binder.kind === 'value').length;
  const hypotheses: Test<X>[] = [];
  let depth = 0;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') depth += 1;
    else hypotheses.push(formulaCode(mixed, binder.formula, depth));
  }
  const conclusion = formulaCode(mixed, statement.conclusion, count);
  return {
    domain,
    begin: () => {
      counters.junk = 0;
      counters.fuel = FUEL;
      counters.depth = 0;
      own.forget();
      through.forget();
      release();
    },
    environment: (sample) => environment(domain, statement, sample),
    run: (env) => {
      const found: Kleene[] = [];
      for (const hypothesis of hypotheses) {
        const truth = hypothesis(env);
        found.push(truth);
        if (truth !== TRUE) return { hypotheses: found, junk: counters.junk };
      }
      return { hypotheses: found, conclusion: conclusion(env), junk: counters.junk };
    },
    define: own.call,
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
