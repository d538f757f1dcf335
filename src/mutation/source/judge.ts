import type { Name } from '../../expr/expr.ts';
import type { Agreement, Counterpart, Property } from '../../language/property.ts';
import type { Found } from '../../testing/run/find-sample.ts';
import type { Callable } from './modules.ts';

/** One call of a counterpart with its arguments and the value of Lean's definition there. */
type Call = { readonly constant: Name; readonly args: readonly never[]; readonly agreement: Agreement };

/** Whether a value certainly differs from the definition's, at the promised accuracy. */
const differs = (value: unknown, { reference: [lo, hi] }: Agreement, accuracy: number): boolean => {
  if (typeof value === 'boolean') return lo === hi && Number(value) !== lo;
  if (typeof value !== 'number' || Number.isNaN(value)) return true;
  // |T − D| ≤ a·|D| must fail for every D in the enclosure; 2^-52 more for the rounding of the bounds themselves
  const room = (accuracy + 2 ** -52) * Math.max(Math.abs(lo), Math.abs(hi));
  return value < lo - room || value > hi + room;
};

const disagrees = (call: Callable, at: Call, accuracy: number): boolean => {
  try {
    return differs(call(...at.args), at.agreement, accuracy);
  } catch {
    // no value although the definition has one; an endless loop is such a case
    return true;
  }
};

/** Counterparts that record the arguments of their calls and otherwise behave as before. */
export const recordCalls = (
  counterparts: readonly Counterpart[],
): {
  readonly counterparts: readonly Counterpart[];
  readonly take: () => readonly (readonly [Name, readonly never[]])[];
} => {
  let seen: (readonly [Name, readonly never[]])[] = [];
  return {
    counterparts: counterparts.map((counterpart) => ({
      ...counterpart,
      call: (...args: readonly never[]) => {
        seen.push([counterpart.constant, args]);
        return counterpart.call(...args);
      },
    })),
    take: () => {
      const out = seen;
      seen = [];
      return out;
    },
  };
};

/** The calls on one sample, each with its own arguments, as the agreements list them constant by constant. */
const callsOn = (
  property: Property,
  take: ReturnType<typeof recordCalls>['take'],
  found: Found,
): readonly Call[] => {
  take();
  const agreements = property.agreement(found.sample);
  const calls = take();
  const next = new Map<Name, number>();
  return agreements.flatMap((agreement): Call[] => {
    const mine = calls.filter(([constant]) => constant === agreement.constant);
    const at = next.get(agreement.constant) ?? 0;
    next.set(agreement.constant, at + 1);
    const args = mine[at]?.[1];
    return args === undefined ? [] : [{ constant: agreement.constant, args, agreement }];
  });
};

/** Whether some sample distinguishes a function from Lean's definition of that name. */
export type Judge = (constant: Name, call: Callable) => boolean;

/**
 * Judges functions on the samples one after the other, each up to its first disagreement. `property` must be made with
 * counterparts of `recordCalls`.
 */
export const judgeOn = (
  samples: readonly Found[],
  property: Property,
  recorder: ReturnType<typeof recordCalls>,
  accuracies: ReadonlyMap<Name, number>,
): Judge => {
  const known: (readonly Call[])[] = [];
  return (constant, call) => {
    const accuracy = accuracies.get(constant) ?? 2 ** -48;
    for (const [i, found] of samples.entries()) {
      known[i] ??= callsOn(property, recorder.take, found);
      if (known[i].some((at) => at.constant === constant && disagrees(call, at, accuracy))) return true;
    }
    return false;
  };
};

/** A counterpart off by the relative error `2^bits`. */
const perturbed =
  (counterpart: Counterpart, bits: number): Callable =>
  (...args) => {
    const value = counterpart.call(...args);
    return typeof value === 'number' ? value * (1 + 2 ** bits) : value;
  };

/** The planted fault that tests must detect in every numeric counterpart: a relative error of 2^-30. */
export const plantFault = (counterpart: Counterpart): Callable => perturbed(counterpart, -30);

/** The smallest relative error 2^bits of a counterpart that tests detect, as `bits`. */
export const resolutionOf = (counterpart: Counterpart, judge: Judge): number | undefined => {
  const steps = Array.from({ length: 25 }, (_, i) => -4 - 2 * i);
  return steps.findLast((bits) => judge(counterpart.constant, perturbed(counterpart, bits)));
};
