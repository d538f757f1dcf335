/**
 * An interval of reals that records whether its ends belong to it. Every operation on ranges rounds outward, so a range always
 * contains the true set, and an empty range proves that the set is empty.
 */
export type Range = {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  readonly openHi: boolean;
};

/** All reals. */
export const line: Range = { lo: -Infinity, hi: Infinity, openLo: true, openHi: true };

/** The empty range. */
export const nothing: Range = { lo: Infinity, hi: -Infinity, openLo: true, openHi: true };

/** The range of exactly one double. */
export const point = (x: number): Range => ({ lo: x, hi: x, openLo: false, openHi: false });

/** Whether the range is empty. */
export const isEmpty = (r: Range): boolean => r.lo > r.hi || (r.lo === r.hi && (r.openLo || r.openHi));

/** Is the range one double? */
export const isPoint = (r: Range): boolean => r.lo === r.hi && !r.openLo && !r.openHi;

/** Does the range contain `x`? */
export const contains = (r: Range, x: number): boolean =>
  (r.openLo ? x > r.lo : x >= r.lo) && (r.openHi ? x < r.hi : x <= r.hi);

/** The intersection. */
export const intersect = (a: Range, b: Range): Range => {
  const lo = Math.max(a.lo, b.lo);
  const hi = Math.min(a.hi, b.hi);
  return {
    lo,
    hi,
    openLo: (a.lo === lo && a.openLo) || (b.lo === lo && b.openLo),
    openHi: (a.hi === hi && a.openHi) || (b.hi === hi && b.openHi),
  };
};

/** The hull. */
export const hull = (a: Range, b: Range): Range => {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  const lo = Math.min(a.lo, b.lo);
  const hi = Math.max(a.hi, b.hi);
  return {
    lo,
    hi,
    openLo: (a.lo !== lo || a.openLo) && (b.lo !== lo || b.openLo),
    openHi: (a.hi !== hi || a.openHi) && (b.hi !== hi || b.openHi),
  };
};

/** The integers of the range: ends moved inward. */
export const integersOf = (r: Range): Range => {
  const lo = Math.ceil(r.lo);
  const hi = Math.floor(r.hi);
  return {
    lo: lo === r.lo && r.openLo ? lo + 1 : lo,
    hi: hi === r.hi && r.openHi ? hi - 1 : hi,
    openLo: lo === -Infinity,
    openHi: hi === Infinity,
  };
};

/** The range for a reader: `(0, 4]`, `all reals`. */
export const showRange = (r: Range): string =>
  r.lo === -Infinity && r.hi === Infinity
    ? 'unbounded'
    : `${r.openLo ? '(' : '['}${r.lo === -Infinity ? '−∞' : r.lo}, ${r.hi === Infinity ? '∞' : r.hi}${r.openHi ? ')' : ']'}`;
