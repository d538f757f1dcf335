import type { SamplingPlan } from '../../sampling/address/plan.ts';
import type { PlannedValue } from '../../sampling/address/planned-value.ts';
import { integerWindow } from '../../sampling/address/stratum.ts';
import { realWindow, windowOf } from '../../sampling/address/windows.ts';
import { showRange } from '../../sampling/ranges/range.ts';

const show = (x: number): string => String(Number(x.toPrecision(6)));

const rangeOf = (plan: SamplingPlan, value: PlannedValue): string => {
  const [lo, hi] = windowOf(value.range, value.layout.integer);
  const bounded = Number.isFinite(value.range.lo) && Number.isFinite(value.range.hi);
  const base = bounded
    ? showRange(value.range)
    : `${show(lo)} … ${show(hi)} of ${showRange(value.range)}, a default`;
  const many = value.layout.kind === 'scalar' ? '' : `, each of the first ${plan.longestSequence} values`;
  const given = value.narrowing.length === 0 ? '' : ', narrowed by the values before it';
  const copied = value.copyOf === undefined ? '' : ', equal to an earlier value as a hypothesis demands';
  const grid = value.manner.grid === 'free' ? '' : ', on a grid so that equations hold exactly';
  return `${base}${many}${given}${copied}${grid}`;
};

/** The range from which each binder was sampled, in words and binder order. */
export const rangesOf = (plan: SamplingPlan): readonly { readonly name: string; readonly range: string }[] =>
  [...plan.values]
    .sort((a, b) => a.level - b.level)
    .map((value) => ({ name: value.name, range: rangeOf(plan, value) }));

/** The distribution of the value-uniform stratum, for which the bound on the violation probability holds. */
export const lawOf = (plan: SamplingPlan): string => {
  // Names only if they add to the list of binders: most laws read the same, and are printed once.
  const ordered = plan.values.every(
    ({ level }, index, all) => index === 0 || (all[index - 1]?.level ?? 0) <= level,
  );
  const order = ordered ? '' : ` in the order ${plan.values.map(({ name }) => name).join(', ')}`;
  const scales = [...new Set(plan.values.flatMap(({ manner }) => manner.scales))];
  const wide = scales.length === 0 ? '' : `, every second draw over ${scales.map(show).join(' or ')}`;
  const growing = plan.growth === 0 ? '' : ', over more from sample to sample';
  return `independent draws, each value uniform on its range given the values before it${order}; unbounded reals over ${realWindow} units or that factor${wide}, integers over ${integerWindow}${growing}`;
};
