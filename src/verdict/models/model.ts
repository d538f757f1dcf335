// A random world: what every name that is not interpreted means in it, drawn from the name and the arguments alone.
import { itemAt } from '../../present.ts';
import type { Form, NumberKind } from './form.ts';

/** One random world. The same key always gives the same value. */
export type Model = {
  readonly number: (key: string, kind: NumberKind) => number;
  readonly truth: (key: string) => boolean;
  /** A whole number from 0 to `count - 1`. */
  readonly pick: (key: string, count: number) => number;
  readonly value: (form: Form) => number;
  /** Sets an atom to the value that its operands determine. */
  readonly settle: (atom: string, value: number) => void;
  /** Number of elements of an unknown type. */
  readonly universe: number;
};

/** From here on a number counts as far away: the behaviour of a function there is independent of its behaviour nearby. */
export const FAR = 1e5;

/** FNV-1a, with a final mixing step so that similar keys differ in all bits. */
function hashOf(seed: number, key: string): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The largest argument of a function, if it is far away. */
function farthest(key: string): number | undefined {
  const found = [...key.matchAll(/\d[\d.e+]{5,}/g)].map(([digits]) => Number(digits));
  const largest = Math.max(0, ...found.filter((one) => one >= FAR));
  return largest === 0 ? undefined : largest;
}

/** A number near the literals of the statement, or small, or now and then larger. */
function drawn(h: number, kind: NumberKind, literals: readonly number[], spread: number): number {
  const part = (h >>> 8) / 2 ** 24;
  const style = h & 7;
  const near = literals[(h >>> 3) % Math.max(1, literals.length)] ?? 0;
  const step = ((h >>> 5) % 3) - 1;
  const small = Math.floor(part * spread);
  const size = style < 2 ? near + step : style === 2 ? Math.floor(part * 100) : small;
  if (kind === 'nat') return Math.abs(Math.floor(size));
  const signed = ((h >>> 4) & 3) === 0 ? -size : size;
  if (kind === 'int') return Math.floor(signed);
  return ((h >>> 6) & 3) === 0 ? signed / 2 : signed;
}

/** How many styles there are, by seed in turn: they differ in how close numbers are and in how many relations hold. */
export const STYLES = 9;

/** What a product of variables is: a number about which only linear arithmetic is known, or the true product. */
export type Products = 'free' | 'true';

/** How numbers are drawn: near the literals and small, or of any size up to 10^12. */
export type Sizes = 'near' | 'any';

/** A number of any size, every order of magnitude equally often. */
function ofAnySize(h: number, kind: NumberKind): number {
  const size = Math.floor(10 ** (12 * ((h >>> 8) / 2 ** 24)));
  return kind !== 'nat' && (h & 1) === 0 ? -size : size;
}

/** The random world number `seed`; `literals` are the numerals of the statement. */
export function makeModel(
  seed: number,
  literals: readonly number[],
  { products = 'free', sizes = 'near' }: { readonly products?: Products; readonly sizes?: Sizes } = {},
): Model {
  const settled = new Map<string, number>();
  const spreads = [2, 4, 12];
  const spread = itemAt(spreads, seed % spreads.length);
  // in some worlds most relations hold, in others few
  const share = itemAt([0.5, 0.85, 0.15], Math.floor(seed / 3) % 3);
  const number = (key: string, kind: NumberKind): number => {
    const known = settled.get(key);
    if (known !== undefined) return known;
    const h = hashOf(seed, key);
    if (sizes === 'any') {
      settled.set(key, ofAnySize(h, kind));
      return ofAnySize(h, kind);
    }
    const far = farthest(key);
    // no bound holds for values of a function far away
    const size =
      far === undefined || (h & 64) === 0 ? drawn(h, kind, literals, spread) : far ** 6 * (1 + (h % 8));
    const value = far !== undefined && kind !== 'nat' && (h & 128) !== 0 ? -size : size;
    settled.set(key, value);
    return value;
  };
  const monomialAt = (monomial: string): number => {
    if (monomial === '') return 1;
    if (products === 'free' || !monomial.includes('·')) return number(monomial, 'nat');
    return monomial.split('·').reduce((all, atom) => all * number(atom, 'nat'), 1);
  };
  const value = (form: Form): number => {
    let sum = 0;
    for (const [monomial, coefficient] of form) sum += coefficient * monomialAt(monomial);
    return Math.abs(sum) < 1e-9 ? 0 : sum;
  };
  return {
    number,
    value,
    truth: (key) => hashOf(seed, key) / 2 ** 32 < share,
    pick: (key, count) => hashOf(seed, key) % Math.max(1, count),
    settle: (atom, of) => {
      settled.set(atom, of);
    },
    universe: 2 + (seed % 4),
  };
}
