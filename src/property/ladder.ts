// Arithmetics from fast to precise: a sample climbs until one of them decides it.
import type { Domain } from '../domains/domain.ts';
import { exact } from '../domains/exact.ts';
import { interval } from '../domains/interval.ts';
import { getMpfr } from '../domains/mpfr.ts';
import { FALSE, type Kleene, NEARLY, TRUE } from '../domains/truth.ts';
import { compileTier, isDecided, type Tier, type TierOutcome } from '../evaluate/tier.ts';
import type { Formula, Statement, Term } from '../language/ast.ts';
import { hasPart } from '../language/levels.ts';
import type { Counterpart, Grade, Sample, SampleOutcome, Truth } from '../language/property.ts';
import { operations } from '../operations/table.ts';
import { itemAt } from '../present.ts';
import type { Rooms } from './room.ts';
import { type CallLog, withCounterparts } from './with-counterparts.ts';

/** Bits to which an equality of reals must hold if nothing refutes it: for definitions, and for counterparts. */
const REFERENCE_BITS = 100;
const COUNTERPART_BITS = 40;

/** A decision as a truth value; equality up to a resolution counts as undecided. */
export const truthOf = (truth: Kleene): Truth =>
  truth === FALSE ? 'false' : truth === TRUE ? 'true' : 'undecided';

/** One rung of the ladder: runs a sample, and grades a decision made there. */
export type Rung = {
  readonly grade: Grade;
  readonly resolution: number;
  readonly run: (sample: Sample, known?: ReadonlySet<number>) => TierOutcome;
};

function rung<X>(grade: Grade, resolution: number, t: Tier<X>): Rung {
  return {
    grade,
    resolution,
    run: (sample, known) => {
      t.begin();
      return t.run(t.environment(sample), known);
    },
  };
}

/**
 * Runs a sample up the ladder while it is undecided; `known` are hypotheses that certainly hold. The last rung counts
 * equalities up to its resolution as true.
 */
export function climb(
  rungs: readonly (() => Rung)[],
  sample: Sample,
  calls: CallLog,
  known?: ReadonlySet<number>,
): SampleOutcome {
  let current = itemAt(rungs, 0)();
  let outcome = current.run(sample, known);
  for (const next of rungs.slice(1)) {
    if (settled(outcome, current.resolution)) break;
    current = next();
    calls.counts.clear();
    outcome = current.run(sample, known);
  }
  return summary(outcome, current, calls);
}

function settled(outcome: TierOutcome, resolution: number): boolean {
  return isDecided(outcome) || (resolution > 0 && outcome.conclusion === NEARLY);
}

function summary(outcome: TierOutcome, at: Rung, calls: CallLog): SampleOutcome {
  const { conclusion } = outcome;
  const grade: Grade = conclusion === NEARLY ? { kind: 'to', bits: at.resolution } : at.grade;
  return {
    hypotheses: outcome.hypotheses.map(truthOf),
    ...(conclusion !== undefined && { conclusion: verdict(conclusion, calls) }),
    grade,
    junk: outcome.junk,
    steps: outcome.steps,
    calls: new Map(calls.counts),
    ...(calls.fault && { fault: calls.fault }),
  };
}

function verdict(conclusion: Kleene, calls: CallLog): Truth {
  if (conclusion === NEARLY) return 'true';
  // A counterpart that returns no number where the definition has one does not have the property.
  return conclusion !== TRUE && calls.fault !== undefined ? 'false' : truthOf(conclusion);
}

/** Does everything that the statement computes stay rational? */
export function isRational(statement: Statement): boolean {
  return !reaches(statement, (part) => part.kind === 'operation' && !operations[part.operation].rational);
}

/** Bits of the first multiprecision rung: 60 more than an equality must hold to. */
const FIRST_BITS = 160;

/** The rungs of a statement; the first may be a screen of double intervals. */
export function buildLadder(statement: Statement): {
  readonly rungs: readonly (() => Rung)[];
  readonly isScreened: boolean;
} {
  const rational = isRational(statement);
  const made = new Map<string, Rung>();
  const once = (key: string, make: () => Rung) => (): Rung => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  const high = (bits: number, resolution: number) =>
    once(`mpfr${bits}`, () => {
      const domain = getMpfr(bits);
      return rung(
        { kind: 'rigorous' },
        resolution,
        compileTier(domain, resolution, statement, { handle: undefined, release: domain.release }),
      );
    });
  const exactly = once('exact', () =>
    rung({ kind: 'exact' }, 0, compileTier(exact, 0, statement, { handle: undefined, release: () => {} })),
  );
  const screen = once('interval', () =>
    rung(
      { kind: 'rigorous' },
      0,
      compileTier(interval, 0, statement, { handle: undefined, release: () => {} }),
    ),
  );
  const last = high(400, REFERENCE_BITS);
  if (!rational) return { rungs: [screen, high(FIRST_BITS, REFERENCE_BITS), last], isScreened: true };
  // Exact sums of many fractions are slow; there, exact arithmetic is used only where intervals do not decide.
  const long = reaches(
    statement,
    (part) => part.kind === 'sum' || part.kind === 'product' || part.kind === 'apply',
  );
  return long
    ? { rungs: [screen, exactly, last], isScreened: true }
    : { rungs: [exactly, last], isScreened: false };
}

/** Whether the test holds for some term of a statement or of its definitions. */
export function reaches(statement: Statement, test: (part: Term | Formula) => boolean): boolean {
  const terms = [...(statement.definitions?.values() ?? [])].flatMap((definition) =>
    definition.equations.map((equation) => equation.body),
  );
  const formulas = statement.binders.flatMap((binder) =>
    binder.kind === 'hypothesis' ? [binder.formula] : [],
  );
  return [...terms, ...formulas, statement.conclusion].some((part) => hasPart(part, test));
}

/** The rungs of a statement with counterparts in place of the definitions, with or without the tolerance of their promises. */
export function buildCounterpartLadder(
  statement: Statement,
  counterparts: ReadonlyMap<string, Counterpart>,
  log: CallLog,
  rooms: Rooms | undefined,
): readonly (() => Rung)[] {
  const made: Rung[] = [];
  const at =
    <X>(index: number, domain: () => Domain<X>, release: () => void) =>
    (): Rung => {
      made[index] ??= rung(
        { kind: 'rigorous' },
        COUNTERPART_BITS,
        compileTier(domain(), COUNTERPART_BITS, statement, {
          handle: withCounterparts(domain(), counterparts, log, rooms),
          release,
        }),
      );
      return made[index];
    };
  return [
    at(
      0,
      () => interval,
      () => {},
    ),
    at(
      1,
      () => getMpfr(113),
      () => getMpfr(113).release(),
    ),
  ];
}
