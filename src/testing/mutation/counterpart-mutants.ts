import type { Name } from '../../expr/expr.ts';
import type { Agreement, Counterpart, Property } from '../../statement/property.ts';
import type { Found } from '../find-sample.ts';

/** Any function as mutation calls it. */
export type Callable = (...args: readonly never[]) => unknown;

/** A mutated counterpart, still to be judged. */
export type Candidate = {
  readonly id: string;
  readonly shown: string;
  readonly constant: Name;
  readonly call: Callable | undefined;
};

/** One call of a counterpart with the arguments it got and what Lean's definition gives there. */
type Call = { readonly constant: Name; readonly args: readonly never[]; readonly agreement: Agreement };

/** Is a value surely not the definition's, at the promised accuracy? */
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
    // no value where the definition has one
    return true;
  }
};

/** Counterparts that note the arguments of their calls and otherwise do what they always did. */
export const recording = (
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
  take: ReturnType<typeof recording>['take'],
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

/** Which candidates some sample tells apart from Lean's definition. `property` must be made with `recording` counterparts. */
export const killedBy = (
  candidates: readonly Candidate[],
  samples: readonly Found[],
  property: Property,
  recorder: ReturnType<typeof recording>,
  accuracies: ReadonlyMap<Name, number>,
): ReadonlySet<string> => {
  const killed = new Set<string>();
  for (const found of samples) {
    const alive = candidates.filter((candidate) => candidate.call !== undefined && !killed.has(candidate.id));
    if (alive.length === 0) break;
    const calls = callsOn(property, recorder.take, found);
    for (const candidate of alive) {
      const accuracy = accuracies.get(candidate.constant) ?? 2 ** -48;
      const hit = calls.some(
        (at) => at.constant === candidate.constant && disagrees(candidate.call as Callable, at, accuracy),
      );
      if (hit) killed.add(candidate.id);
    }
  }
  return killed;
};

/** A counterpart off by the relative error `2^bits`. */
const perturbed = (counterpart: Counterpart, bits: number): Candidate => ({
  id: `${counterpart.constant}: value·(1 + 2^${bits})`,
  shown: `relative error 2^${bits}`,
  constant: counterpart.constant,
  call: (...args: readonly never[]) => {
    const value = counterpart.call(...args);
    return typeof value === 'number' ? value * (1 + 2 ** bits) : value;
  },
});

/** The planted fault that every numeric counterpart must be told apart from. */
export const planted = (counterpart: Counterpart): Candidate => perturbed(counterpart, -30);

/** Ever smaller relative errors; the smallest that is told apart is the resolution. */
export const perturbations = (counterpart: Counterpart): readonly Candidate[] =>
  Array.from({ length: 25 }, (_, i) => perturbed(counterpart, -4 - 2 * i));
