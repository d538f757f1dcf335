import { gcd } from '../../domains/rational.ts';
import type { Term } from '../../language/ast.ts';
import { countOccurrences } from '../ranges/occurrences.ts';
import { findAsserted, type Hypothesis } from './equalities.ts';
import { makePolynomialReader, type Polynomial, wholeNumbers } from './polynomial.ts';

/** The allowed remainders of an integer modulo a number. */
export type Residues = { readonly modulus: number; readonly remainders: readonly number[] };

/** Moduli up to this one are searched. */
const LARGEST_MODULUS = 1 << 16;

/** Powers with larger exponents are not expanded. */
const LARGEST_POWER = 15n;

/** Polynomials in one value; their remainders repeat. */
const { numbers, read } = makePolynomialReader<bigint, bigint>(wholeNumbers, () => (x) => x, LARGEST_POWER);

/** The same, but the last operation may be a remainder. */
const remainders: typeof numbers = {
  ...numbers,
  modulo: (of, by) => (of && by?.constant !== undefined ? { ...of, modulus: by.constant } : undefined),
};

/** `p n % k = r` for a polynomial in one value. */
type Congruence = {
  readonly level: number;
  readonly of: Polynomial<bigint, bigint>;
  readonly modulus: number;
  readonly is: bigint;
};

const congruence = (left: Term, right: Term, values: number): Congruence | undefined => {
  if (right.kind !== 'literal') return undefined;
  const of = read(left, remainders);
  const modulus = Number(of?.modulus ?? 0n);
  const [level, ...others] = countOccurrences(left, values).keys();
  if (of === undefined || level === undefined || others.length > 0) return undefined;
  return modulus > 1 && modulus <= LARGEST_MODULUS ? { level, of, modulus, is: right.value.num } : undefined;
};

const mod = (x: bigint, modulus: bigint): bigint => ((x % modulus) + modulus) % modulus;

/** The remainders that congruences among the hypotheses allow for each value, found by trying all. */
export const residuesOf = (hypotheses: readonly Hypothesis[]): ReadonlyMap<number, Residues> => {
  const found = new Map<number, Residues>();
  const all = hypotheses
    .flatMap((h) => findAsserted(h, '='))
    .flatMap(
      ({ left, right, values }) => congruence(left, right, values) ?? congruence(right, left, values) ?? [],
    );
  for (const { level, of, modulus, is } of all) {
    const known = found.get(level) ?? { modulus: 1, remainders: [0] };
    const common = (known.modulus / Number(gcd(BigInt(known.modulus), BigInt(modulus)))) * modulus;
    if (common > LARGEST_MODULUS) continue;
    const remainders: number[] = [];
    for (let x = 0; x < common; x++) {
      const value = known.remainders.includes(x % known.modulus) ? of.at(BigInt(x)) : undefined;
      if (value !== undefined && mod(value, BigInt(modulus)) === is) remainders.push(x);
    }
    if (remainders.length > 0) found.set(level, { modulus: common, remainders });
  }
  return found;
};

/** The integer closest to `x` with an allowed remainder, inside a range if possible. */
export const findCongruent = (
  x: number,
  { modulus, remainder }: { readonly modulus: number; readonly remainder: number },
  { lo, hi }: { readonly lo: number; readonly hi: number },
): number => {
  const moved = Math.floor(x / modulus) * modulus + remainder;
  if (!Number.isSafeInteger(moved)) return x;
  if (moved < lo) return moved + modulus * Math.ceil((lo - moved) / modulus);
  return moved > hi ? moved - modulus * Math.ceil((moved - hi) / modulus) : moved;
};
