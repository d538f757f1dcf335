import type { Numbers } from '../operations/numbers.ts';
import {
  chooseExtreme,
  exp,
  flip,
  log,
  mul,
  power,
  quotient,
  raiseToLiteral,
  rpow,
  sqrt,
  sum,
  turn,
} from './arithmetic.ts';
import { literalOf, negateInt } from './int-numbers.ts';
import { type Ball, emit, type Int, makeExactBall, noFastPath, type Writer } from './writer.ts';

/** Powers with larger literal exponents have no fast path. */
const LARGEST_POWER = 64n;

const unknown: Ball = { kind: 'ball', m: '0', r: 'Infinity' };

/**
 * Selects one of several balls by conditions on a midpoint; if the whole ball does not satisfy the same condition, the result
 * is unknown.
 */
type Choice = { readonly at: string; readonly surely: string; readonly value: Ball };

/** Writes the choice between balls: the first true condition selects; if none is true, the result is unknown. */
function chosen(w: Writer, choices: readonly Choice[]): Ball {
  const m = choices.map(({ at, value }) => `${at} ? ${value.m} : `).join('');
  const key = `? ${m}${choices.map(({ surely, value }) => `${surely} ? ${value.r} : `).join('')}`;
  return emit(
    w,
    key,
    `${m}0`,
    () => `${choices.map(({ surely, value }) => `${surely} ? ${value.r} : `).join('')}Infinity`,
  );
}

/** Conditions that a ball is 0, below or above 0: for its midpoint, and for the whole ball. */
function signOf({
  m,
  r,
}: Ball): Readonly<Record<'zero' | 'other' | 'negative' | 'positive', readonly [string, string]>> {
  const at = { zero: `${m} === 0`, other: `${m} !== 0`, negative: `${m} < 0`, positive: `${m} > 0` };
  const isExact = r === '0';
  return {
    zero: [at.zero, isExact ? at.zero : `(${m} === 0 && ${r} === 0)`],
    other: [at.other, isExact ? at.other : `Math.abs(${m}) > ${r}`],
    negative: [at.negative, isExact ? at.negative : `-${m} > ${r}`],
    positive: [at.positive, isExact ? at.positive : `${m} > ${r}`],
  };
}

/** Balls with midpoint and radius as JavaScript code; meanings of operations write the fast path with them. */
export function makeBallNumbers(w: Writer): Numbers<Ball, Int> {
  const choice = ([at, surely]: readonly [string, string], value: Ball): Choice => ({ at, surely, value });
  return {
    integer: (n) => makeExactBall(n < 0n ? `(${n})` : `${n}`),
    add: (a, b) => sum(w, '+', a, b),
    sub: (a, b) => sum(w, '-', a, b),
    mul: (a, b) => mul(w, a, b),
    quotient: (a, b) => quotient(w, a, b),
    neg: (a) => flip(w, 'neg', a),
    abs: (a) => flip(w, 'abs', a),
    max: (a, b) => chooseExtreme(w, 'max', a, b),
    min: (a, b) => chooseExtreme(w, 'min', a, b),
    positivePart: (a) => chooseExtreme(w, 'max', a, makeExactBall('0')),
    power: (a, n) => {
      const literal = literalOf(n);
      if (literal === undefined) return power(w, a, n);
      if (literal < 0n || literal > LARGEST_POWER) throw noFastPath;
      return raiseToLiteral(w, a, literal);
    },
    exp: (a) => exp(w, a),
    log: (a) => log(w, a),
    sqrt: (a) => sqrt(w, a),
    rpow: (a, b) => rpow(w, a, b),
    sin: (a) => turn(w, 'Sin', a),
    cos: (a) => turn(w, 'Cos', a),
    arctan: (a) => turn(w, 'Arctan', a),
    floor: ({ m, r }) => ({ kind: 'int', js: `floor(${m}, ${r})`, bits: 1024 }),
    ceil: ({ m, r }) => ({ kind: 'int', js: `ceil(${m}, ${r})`, bits: 1024 }),
    num: () => {
      throw noFastPath;
    },
    den: () => {
      throw noFastPath;
    },
    floorQuotient: () => {
      throw noFastPath;
    },
    modulo: () => {
      throw noFastPath;
    },
    bits: () => {
      throw noFastPath;
    },
    negated: (n) => negateInt(w, n),
    byZero: (x, { zero, other }) => {
      const is = signOf(x);
      return chosen(w, [choice(is.zero, zero(x)), choice(is.other, other(x))]);
    },
    bySign: (x, { negative, zero, positive }) => {
      const is = signOf(x);
      return chosen(w, [
        choice(is.positive, positive(x)),
        choice(is.negative, negative(x)),
        choice(is.zero, zero(x)),
      ]);
    },
    byExponent: (n, { natural, negative }) => {
      const literal = literalOf(n);
      if (literal !== undefined) return literal < 0n ? negative(n) : natural(n);
      const [from, below] = [`${n.js} >= 0`, `${n.js} < 0`];
      return chosen(w, [choice([from, from], natural(n)), choice([below, below], negative(n))]);
    },
    atInteger: () => unknown,
    junk: (value) => value,
  };
}
