import type { Name } from '../../expr/expr.ts';
import { type Agreement, type Aside, asideKinds } from '../../language/property.ts';
import { printJson } from '../../property/printed.ts';

/** Calls of one counterpart that were set aside for one reason. */
type AsideCount = { readonly count: number; readonly args: readonly string[]; readonly size: number };

/** By constant and reason. */
export type Asides = Record<Name, Partial<Record<Aside, AsideCount>>>;

const sizeOf = (value: unknown): number => {
  if (typeof value === 'number') return Math.abs(value);
  return typeof value === 'object' && value !== null ? Math.max(0, ...Object.values(value).map(sizeOf)) : 0;
};

const text = (value: unknown): string => {
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? printJson(value) : String(value);
};

/** The example that is reported: the call with the smallest largest number, or the largest one if numbers are too small. */
const milder = (a: AsideCount, b: AsideCount): AsideCount => ({
  ...(b.size < a.size ? b : a),
  count: a.count + b.count,
});

/** Counts a call that was set aside. */
export const asideIn = (asides: Asides, { constant, aside, args }: Agreement): void => {
  if (aside === undefined) return;
  const one = { count: 1, args: args.map(text), size: Math.max(0, ...args.map(sizeOf)) };
  const known = asides[constant]?.[aside];
  asides[constant] = { ...asides[constant], [aside]: known === undefined ? one : milder(known, one) };
};

/** Merges two counts. */
export const joinAsides = (a: Asides, b: Asides): Asides => {
  const joined: Asides = {};
  for (const constant of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const byReason: Partial<Record<Aside, AsideCount>> = {};
    for (const aside of asideKinds) {
      const [one, other] = [a[constant]?.[aside], b[constant]?.[aside]];
      const both = one !== undefined && other !== undefined ? milder(one, other) : (one ?? other);
      if (both !== undefined) byReason[aside] = both;
    }
    joined[constant] = byReason;
  }
  return joined;
};

const reasons: Readonly<Record<Aside, string>> = {
  overflow: "the definition's own evaluation in doubles overflows",
  underflow: "the definition's own evaluation in doubles underflows to nothing",
  integers: "the definition's own evaluation meets integers beyond 2^53, which a number does not hold",
  cancellation: 'an ulp in the arguments moves the definition by all of its value',
};

/** Describes the calls that were set aside, for a reader. */
export const describeAsides = (asides: Asides): readonly string[] =>
  Object.entries(asides).flatMap(([constant, byReason]) =>
    asideKinds.flatMap((aside): readonly string[] => {
      const found = byReason[aside];
      if (found === undefined) return [];
      const { count, args } = found;
      const calls = `${count} ${count === 1 ? 'call' : 'calls'} of ${constant} set aside`;
      return [
        `${calls}: ${reasons[aside]}, as at (${args.join(', ')}); such code is usable where it does not`,
      ];
    }),
  );
