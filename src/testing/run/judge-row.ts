import type { Name } from '../../expr/expr.ts';
import { type Agreement, type Grade, outcomes, type Property, type Sample } from '../../language/property.ts';
import { judgeSample } from './judge-sample.ts';
import type { Accepted, Judgement } from './judgement.ts';

const rigorous: Grade = { kind: 'rigorous' };
const nearly = { kind: 'to', bits: 40 } as const;
const exactly: Grade = { kind: 'exact' };

const gradeOf = (code: number): Grade | undefined => {
  if (code === outcomes.true || code === outcomes.trueDisagreeing) return rigorous;
  return code === outcomes.nearly || code === outcomes.nearlyDisagreeing ? nearly : undefined;
};

/** Whether the code of a row says that a hypothesis is false. */
export const isRejection = (code: number): boolean => code >= outcomes.hypothesis && code < outcomes.nearly;

const callsIn = (agreements: readonly Agreement[]): ReadonlyMap<Name, number> => {
  const calls = new Map<Name, number>();
  for (const { constant } of agreements) calls.set(constant, (calls.get(constant) ?? 0) + 1);
  return calls;
};

/**
 * The grade that the two codes of a row determine, if they do. If S holds with D, and D lies in the ball of every call of T,
 * the balls cannot refute S: nothing more can be required of T.
 */
export const gradeDecided = (reference: number, counterpart: number): Grade | undefined => {
  if (reference !== outcomes.true) return undefined;
  if (counterpart === outcomes.true) return rigorous;
  return counterpart === outcomes.nearly || counterpart === outcomes.undecidedAgreeing ? nearly : undefined;
};

/** The grade if no more is asked of doubles than they can show: equalities to 2^-40, with Lean's definitions too. */
export const gradeDoubles = (reference: number, counterpart: number): Grade | undefined => {
  if (reference !== outcomes.true && reference !== outcomes.nearly) return undefined;
  if (counterpart === outcomes.true) return reference === outcomes.true ? rigorous : nearly;
  return counterpart === outcomes.nearly ? nearly : gradeDecided(reference, counterpart);
};

/** What is known of a row on which S holds with D by `precise`. */
export type Held = {
  /** Whether it is looked at; the calls of its code are then counted by another evaluation. */
  readonly looked: boolean;
  /** Whether any evaluation makes the calls that are counted in the row. */
  readonly callsOnce: boolean;
  /** The weakest grade so far. */
  readonly weakest: Grade | undefined;
};

/**
 * The grade of such a row: of exact arithmetic without counterparts (`undefined`), of their balls if these decide and agree. Where all
 * calls agree to 40 bits and the balls are open, more digits can show no more than these 40 bits or a rigorous result: it is the same for a
 * run whose grade is 40 bits already. Nothing for other rows.
 */
export const gradePrecisely = (
  counterpart: number | undefined,
  { looked, callsOnce, weakest }: Held,
): Grade | undefined => {
  if (counterpart === undefined) return exactly;
  if (looked && !callsOnce) return undefined;
  if (counterpart === outcomes.true || counterpart === outcomes.nearly) return gradeOf(counterpart);
  const isNearly = weakest?.kind === 'to' && weakest.bits <= nearly.bits;
  return counterpart === outcomes.undecidedAgreeing && callsOnce && isNearly ? nearly : undefined;
};

/** The reference's result on a sample, from its code if that determines it. */
const referenceOf = (
  property: Property,
  sample: Sample,
  code: number,
): { readonly kind: 'accepted'; readonly junk: number } | Judgement | undefined => {
  if (code === outcomes.true) return { kind: 'accepted', junk: 0 };
  const outcome = property.reference(sample, true);
  if (outcome.conclusion === 'true') return { kind: 'accepted', junk: outcome.junk };
  if (outcome.conclusion !== undefined) return undefined;
  const hypothesis = Math.max(0, outcome.hypotheses.length - 1);
  return { kind: 'rejected', hypothesis, undecided: outcome.hypotheses[hypothesis] === 'undecided' };
};

/**
 * Judges a sample that the fast path left open; only the open parts are evaluated again. `counterpart` is the code with
 * counterparts in place, or `undefined` if none is bound.
 */
export const judgeRow = (
  property: Property,
  sample: Sample,
  reference: number,
  counterpart: number | undefined,
): Judgement => {
  const grade = counterpart === undefined ? undefined : gradeOf(counterpart);
  if (grade === undefined) return judgeSample(property, sample);
  const seen = referenceOf(property, sample, reference);
  if (seen === undefined) return judgeSample(property, sample);
  if (seen.kind === 'rejected') return seen;
  const isOpen = counterpart === outcomes.trueDisagreeing || counterpart === outcomes.nearlyDisagreeing;
  const agreements = isOpen ? property.agreement(sample) : [];
  const judged: Accepted = {
    kind: 'accepted',
    reference: 'true',
    counterpart: 'true',
    grade,
    agreements,
    junk: seen.junk,
    calls: callsIn(agreements),
  };
  return judged;
};
