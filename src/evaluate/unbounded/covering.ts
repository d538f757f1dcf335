import { type Kleene, not, UNKNOWN } from '../../domains/truth.ts';
import type { Formula } from '../../language/ast.ts';
import { isArgument } from '../../language/levels.ts';
import { type Counters, type Env, takeTry } from '../code.ts';
import type { Value } from '../values.ts';
import { holdsAtEveryInteger, holdsEverywhere, type OnBox } from './boxes.ts';
import { relaxFormula } from './relaxed.ts';

type Quantifier = Extract<Formula, { kind: 'forall' | 'exists' }>;

/** Where a quantifier is decided: the values of the variables around it, and its body as a function of its own variable. */
type Around<X> = {
  readonly env: Env<X>;
  readonly depth: number;
  readonly holds: (value: Value<X>) => Kleene;
};

/** Decides quantifiers over unbounded numbers by ranges that cover them all. */
export type Covering<X> = {
  /** Over all numbers of the quantifier's sort. */
  readonly overAll: (f: Quantifier, around: Around<X>) => Kleene;
  /** `∀` over the naturals from one on. */
  readonly overFrom: (f: Quantifier, around: Around<X>, first: bigint) => Kleene;
};

/**
 * On ranges of reals, the body is evaluated with an enclosure of the range in place of the variable. An integer variable is
 * treated as a real one there, and tried integer by integer if the reals do not decide. `∃` is decided by the negated body: on
 * ranges that cover all numbers it holds for none.
 */
export function makeCovering<X>(
  counters: () => Counters,
  onBoxes: (f: Formula, depth: number) => (env: Env<X>) => OnBox,
): Covering<X> {
  const boxed = new Map<Formula, ((env: Env<X>) => OnBox) | undefined>();
  const isOfReals = ({ sort }: Quantifier): boolean =>
    sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real');
  const boxesOf = (f: Quantifier, { env, depth }: Around<X>): OnBox | undefined => {
    let made = boxed.get(f);
    if (!boxed.has(f)) {
      const isSampled = isOfReals(f) && isArgument(f.body, depth, depth);
      const body = isOfReals(f) ? (isSampled ? undefined : f.body) : relaxFormula(f.body, depth);
      made = body && onBoxes(body, depth);
      boxed.set(f, made);
    }
    return made?.(env);
  };
  const between = (f: Quantifier, around: Around<X>, ends: readonly [number, number]): Kleene => {
    const on = boxesOf(f, around);
    if (on === undefined) return UNKNOWN;
    const spent = counters();
    const claim: OnBox = (low, high) => {
      if (!takeTry(spent)) return UNKNOWN;
      const truth = on(low, high);
      return f.kind === 'forall' ? truth : not(truth);
    };
    const { holds } = around;
    const truth = isOfReals(f)
      ? holdsEverywhere(claim, ends)
      : holdsAtEveryInteger(claim, f.kind === 'forall' ? holds : (k) => not(holds(k)), ends);
    return f.kind === 'forall' ? truth : not(truth);
  };
  return {
    overAll: (f, around) => {
      const isNat = f.sort.kind === 'number' && f.sort.of === 'nat';
      return between(f, around, [isNat ? 0 : -Infinity, Infinity]);
    },
    overFrom: (f, around, first) => {
      if (first > BigInt(Number.MAX_SAFE_INTEGER)) return UNKNOWN;
      return between(f, around, [Number(first), Infinity]);
    },
  };
}
