import { gcd } from '../../domains/rational.ts';
import type { Term } from '../../language/ast.ts';
import { occurrences } from '../ranges/occurrences.ts';
import { assertedIn, type Hypothesis } from './equalities.ts';

/** What an integer must leave when it is divided by a modulus: one of these. */
export type Residues = { readonly modulus: number; readonly remainders: readonly number[] };

/** Moduli are searched through up to this one. */
const LARGEST_MODULUS = 1 << 16;

/** The value of a polynomial at an integer; nothing where the term is something else, whose remainders may not repeat. */
const polynomial = (term: Term, x: bigint): bigint | undefined => {
  if (term.kind === 'variable') return x;
  if (term.kind === 'literal') return term.value.den === 1n ? term.value.num : undefined;
  if (term.kind !== 'operation') return undefined;
  const [a, b] = term.args.map((arg) => polynomial(arg, x));
  if (a === undefined) return undefined;
  if (term.operation === 'cast') return a;
  if (term.operation === 'succ') return a + 1n;
  if (term.operation === 'neg') return -a;
  if (b === undefined) return undefined;
  switch (term.operation) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'pow':
      return term.args[1]?.kind === 'literal' && b >= 0n && b < 16n ? a ** b : undefined;
    default:
      return undefined;
  }
};

/** `p n % k = r` for a polynomial in one value. */
type Congruence = {
  readonly level: number;
  readonly of: Term;
  readonly modulus: number;
  readonly is: bigint;
};

const congruence = (left: Term, right: Term, values: number): Congruence | undefined => {
  if (left.kind !== 'operation' || (left.operation !== 'natMod' && left.operation !== 'intMod'))
    return undefined;
  const [of, by] = left.args;
  if (of === undefined || by?.kind !== 'literal' || right.kind !== 'literal') return undefined;
  const [level, ...others] = occurrences(of, values).keys();
  const modulus = Number(by.value.num);
  if (level === undefined || others.length > 0 || !(modulus > 1 && modulus <= LARGEST_MODULUS))
    return undefined;
  return polynomial(of, 0n) === undefined ? undefined : { level, of, modulus, is: right.value.num };
};

const mod = (x: bigint, modulus: bigint): bigint => ((x % modulus) + modulus) % modulus;

/** What the congruences among hypotheses leave of each value, found by trying every remainder. */
export const residuesOf = (hypotheses: readonly Hypothesis[]): ReadonlyMap<number, Residues> => {
  const found = new Map<number, Residues>();
  const all = hypotheses
    .flatMap((h) => assertedIn(h, '='))
    .flatMap(
      ({ left, right, values }) => congruence(left, right, values) ?? congruence(right, left, values) ?? [],
    );
  for (const { level, of, modulus, is } of all) {
    const known = found.get(level) ?? { modulus: 1, remainders: [0] };
    const common = (known.modulus / Number(gcd(BigInt(known.modulus), BigInt(modulus)))) * modulus;
    if (common > LARGEST_MODULUS) continue;
    const remainders: number[] = [];
    for (let x = 0; x < common; x++) {
      const value = known.remainders.includes(x % known.modulus) ? polynomial(of, BigInt(x)) : undefined;
      if (value !== undefined && mod(value, BigInt(modulus)) === is) remainders.push(x);
    }
    if (remainders.length > 0) found.set(level, { modulus: common, remainders });
  }
  return found;
};

/** The integer beside `x` that leaves a remainder, inside a range where that can be. */
export const congruent = (
  x: number,
  { modulus, remainder }: { readonly modulus: number; readonly remainder: number },
  { lo, hi }: { readonly lo: number; readonly hi: number },
): number => {
  const moved = Math.floor(x / modulus) * modulus + remainder;
  if (!Number.isSafeInteger(moved)) return x;
  if (moved < lo) return moved + modulus * Math.ceil((lo - moved) / modulus);
  return moved > hi ? moved - modulus * Math.ceil((moved - hi) / modulus) : moved;
};
