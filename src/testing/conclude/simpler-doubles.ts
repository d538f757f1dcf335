import { countSignificantBits, isSimpler } from './simplicity.ts';

const exponents = Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? -i / 2 : (i + 1) / 2));

const small: readonly number[] = [
  0,
  ...[1, 3, 5, 7, 9, 11, 13, 15]
    .flatMap((odd) => exponents.map((exponent) => odd * 2 ** exponent))
    .flatMap((x) => [x, -x]),
].sort((x, y) => (isSimpler(x, y) ? -1 : 1));

/** `x` rounded down and up to `bits` significant bits. */
const rounded = (x: number, bits: number): readonly number[] => {
  const place = 2 ** (Math.floor(Math.log2(Math.abs(x))) + 1 - bits);
  return [Math.floor(x / place) * place, Math.ceil(x / place) * place];
};

/** Simpler doubles than `x` to try in its place, simplest first. */
export const simplerThan = (x: number): readonly number[] => {
  const bits = countSignificantBits(x);
  const near = Array.from({ length: Math.max(0, bits - 1) }, (_, i) => rounded(x, i + 1)).flat();
  const candidates = [...new Set([...small, ...near])].filter((y) => Number.isFinite(y) && isSimpler(y, x));
  return candidates.sort((a, b) => (isSimpler(a, b) ? -1 : 1));
};

/** How many values of `y` and of `x` are tried with a simpler other one: enough to find short pairs, few enough to be quick. */
const mostBits = 8;

const mostFirst = 32;

/** Pairs that are simpler together: `x` becomes simpler, and `y` keeps its value, their sum or their product. */
export const proposeSimplerPairs = function* (a: number, b: number): Generator<readonly [number, number]> {
  const total = countSignificantBits(a) + countSignificantBits(b);
  const first = simplerThan(a)
    .filter((x) => x !== 0 && Math.abs(x - a) <= Math.abs(a))
    .slice(0, mostFirst);
  for (const x of first) {
    const room = total - countSignificantBits(x);
    const targets = a === b ? [x] : [b, a + b - x, (a * b) / x].filter((y) => y !== 0 && Number.isFinite(y));
    const seen = new Set(
      targets.flatMap((y) =>
        Array.from({ length: Math.min(mostBits, room - 1) }, (_, i) => rounded(y, i + 1)).flat(),
      ),
    );
    for (const y of seen) if (Number.isFinite(y) && countSignificantBits(y) < room) yield [x, y];
  }
};
