import { interval } from '../../domains/interval.ts';
import { FALSE, TRUE } from '../../domains/truth.ts';
import { compileTier, type Tier } from '../../evaluate/tier.ts';
import { isNumber, type Value } from '../../evaluate/values.ts';
import type { Binder, Formula, Statement, Term } from '../../language/ast.ts';
import type { Property, Sample } from '../../language/property.ts';
import { showFormula } from '../../language/show.ts';
import { itemAt } from '../../present.ts';
import { makeGenerator } from '../../sampling/address/generator.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { makeStreamKey, type StreamKey } from '../../sampling/address/random.ts';
import { showAddress } from '../address.ts';
import type { TestOptions } from '../options.ts';
import type { HealthFinding, Slack } from '../result.ts';
import { showValue } from './show-value.ts';

/** Addresses that are measured, proposals at each, and how far the search goes on before it calls a bound loose. */
const addresses = 128;
const attempts = 8;
const mostAddresses = 1024;
/** A median of fewer samples says nothing. */
const fewest = 16;
/** A bound is loose if its larger side is always more than this many times the smaller. */
const looseFrom = 10;
/** An enclosure that is wider than this part of its value has too few digits to measure with. */
const widest = 2 ** -10;

type Inequality = {
  readonly left: Term;
  readonly right: Term;
  /** Premises inside the conclusion under which it is stated. */
  readonly under: readonly Formula[];
  readonly formula: Formula;
};

/** The inequalities between numbers that a conclusion states at every sample; those under quantifiers are left out. */
const inequalities = (formula: Formula, under: readonly Formula[] = []): readonly Inequality[] => {
  switch (formula.kind) {
    case 'compare': {
      const { comparison, left, right } = formula;
      const isOrder = comparison === '<' || comparison === '≤';
      return isOrder && left.sort.kind === 'number' ? [{ left, right, under, formula }] : [];
    }
    case 'and':
      return [...inequalities(formula.left, under), ...inequalities(formula.right, under)];
    case 'implies':
      return inequalities(formula.right, [...under, formula.left]);
    case 'defined':
      return inequalities(formula.body, under);
    default:
      return [];
  }
};

const isZero = (t: Term): boolean => t.kind === 'literal' && t.value.num === 0n;

/** A value as a double; nothing if it is not known to enough digits. */
const numberOf = <X>({ domain }: Tier<X>, value: Value<X>): number | undefined => {
  if (typeof value === 'bigint') return Number(value);
  if (!isNumber(value)) return undefined;
  const [low, high] = domain.enclosure(value);
  const middle = low + (high - low) / 2;
  return high - low <= widest * Math.abs(middle) ? middle : undefined;
};

/** How many times the smaller side, in magnitude, fits into the larger one; infinite where a bound is on the other side of 0. */
const ratioOf = (left: number, right: number): number => {
  if (left === right) return 1;
  if (left > 0) return right / left;
  return right < 0 ? left / right : Number.POSITIVE_INFINITY;
};

/** Four digits: more depend on where the samples happen to lie. */
const short = (x: number): number => (Number.isFinite(x) ? Number(x.toPrecision(4)) : x);

const loose: Pick<Slack, 'isLoose'> = { isLoose: true };

type Measured = { readonly value: number; readonly index: number; readonly sample: Sample };

/** Measures one inequality on the first samples of a run, with Lean's own definitions. */
function measure(
  one: Inequality,
  { statement, reference }: Property,
  { plan, key, budget }: { readonly plan: SamplingPlan; readonly key: StreamKey; readonly budget: number },
): readonly Measured[] {
  const hypotheses = one.under.map((formula): Binder => ({ kind: 'hypothesis', name: '', formula }));
  const whole: Statement = {
    ...statement,
    binders: [...statement.binders, ...hypotheses],
    conclusion: { kind: 'truth', value: true },
  };
  const tier = compileTier(interval, 0, whole, { handle: undefined, release: () => {} });
  const make = makeGenerator(plan, key);
  const isSign = isZero(one.left) || isZero(one.right);
  const measured: Measured[] = [];
  const own = statement.binders.length - plan.values.length;
  /** The measure at a sample; `rejected` if a hypothesis does not hold there. */
  const at = (sample: Sample): number | 'rejected' | undefined => {
    tier.begin();
    const env = tier.environment(sample);
    const { hypotheses: truths, conclusion } = tier.run([...env]);
    const isMet = conclusion === TRUE || truths.length > own;
    // the ladder decides hypotheses that doubles leave open
    if (!isMet && (truths.at(-1) === FALSE || reference(sample).conclusion !== 'true')) return 'rejected';
    if (conclusion !== TRUE && one.under.length > 0) return undefined;
    const [left, right] = [one.left, one.right].map((side) => numberOf(tier, tier.value(side, env)));
    if (left === undefined || right === undefined) return undefined;
    return isSign ? right - left : ratioOf(left, right);
  };
  for (let index = 0; index < Math.min(mostAddresses, budget); index++) {
    const isTight = measured.some(({ value }) => value <= looseFrom);
    if (index >= addresses && (isSign || isTight || measured.length < fewest)) break;
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (make.propose(index, attempt) !== -1) continue;
      const sample = make.sample();
      const value = at(sample);
      if (value === 'rejected') continue;
      if (value !== undefined && !Number.isNaN(value)) measured.push({ value, index, sample });
      break;
    }
  }
  return measured;
}

/**
 * How far the inequalities of a conclusion are from equality, on the first samples of a run: the ratio of the two sides, or
 * their distance if one of them is 0. The measure is for readers; no verdict depends on it.
 */
export const findSlack = (property: Property, plan: SamplingPlan, options: TestOptions): readonly Slack[] => {
  const { statement } = property;
  if (plan.empty !== undefined) return [];
  const names = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.name] : []));
  const sorts = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));
  const key = makeStreamKey(options.claim, options.seed);
  return inequalities(statement.conclusion).flatMap((one): readonly Slack[] => {
    const measured = measure(one, property, { plan, key, budget: options.budget });
    if (measured.length < fewest) return [];
    const sorted = measured.map(({ value }) => value).sort((a, b) => a - b);
    const closest = measured.reduce((a, b) => (b.value < a.value ? b : a));
    const isSign = isZero(one.left) || isZero(one.right);
    return [
      {
        inequality: showFormula(one.formula, names),
        measure: isSign ? 'distance' : 'ratio',
        samples: measured.length,
        smallest: short(closest.value),
        median: short(itemAt(sorted, sorted.length >> 1)),
        at: {
          address: showAddress({ claim: options.claim, seed: options.seed, index: closest.index }),
          values: closest.sample.map((value, i) => ({
            name: itemAt(names, i),
            value: showValue(value, itemAt(sorts, i)),
          })),
        },
        ...(!isSign && closest.value > looseFrom ? loose : {}),
      },
    ];
  });
};

/** The remark about a bound that is never nearly reached. */
export const describeLoose = ({
  isLoose,
  inequality,
  samples,
  smallest,
}: Slack): readonly HealthFinding[] => {
  if (isLoose === undefined) return [];
  const apart = Number.isFinite(smallest)
    ? `the larger side is at least ${smallest} times the smaller`
    : '0 lies between the two sides';
  return [
    {
      code: 'loose-bound',
      detail: `${inequality} is never within a factor of ten of equality: on all ${samples} samples ${apart}`,
    },
  ];
};
