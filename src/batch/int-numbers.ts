import type { Numbers } from '../operations/numbers.ts';
import { itemAt } from '../present.ts';
import { type Int, nameExpression, noFastPath, type Writer } from './writer.ts';

/** Integers of a size that is unknown when the code is written. */
const UNSAFE = 1024;

function bitsOf(n: bigint): number {
  return (n < 0n ? -n : n).toString(2).length;
}

/** An exact result below 2^bits, or one that must be checked at run time. */
function result(w: Writer, expression: string, bits: number): Int {
  if (bits <= 52) return { kind: 'int', js: nameExpression(w, expression), bits };
  return { kind: 'int', js: nameExpression(w, `safe(${expression})`), bits: UNSAFE };
}

/** A literal integer. */
export function makeIntegerLiteral(n: bigint): Int {
  if (bitsOf(n) > 52) throw noFastPath;
  return { kind: 'int', js: n < 0n ? `(${n})` : String(n), bits: bitsOf(n) };
}

/** The integer that a text denotes, if it is known when the code is written. */
export function literalOf({ js }: Int): bigint | undefined {
  const match = /^\(?(-?\d+)\)?$/.exec(js);
  return match === null ? undefined : BigInt(itemAt(match, 1));
}

/** `−n`. */
export function negateInt(w: Writer, n: Int): Int {
  const literal = literalOf(n);
  return literal === undefined ? result(w, `0 - ${n.js}`, n.bits) : makeIntegerLiteral(-literal);
}

function outside(): never {
  throw noFastPath;
}

/** Integers as JavaScript code, exact as doubles; meanings of operations write the fast path with them. */
export function makeIntNumbers(w: Writer): Numbers<Int, Int> {
  const same = (a: Int): Int => a;
  const larger = (a: Int, b: Int): number => Math.max(a.bits, b.bits);
  const neg = (a: Int): Int => negateInt(w, a);
  /** Selects the first value with a true condition; NaN if none is true, as for an unknown integer. */
  const chosen = (...choices: readonly (readonly [string, Int])[]): Int => {
    const bits = Math.max(...choices.map(([, { bits: most }]) => most));
    return {
      kind: 'int',
      js: nameExpression(w, `${choices.map(([when, { js }]) => `${when} ? ${js} : `).join('')}NaN`),
      bits,
    };
  };
  return {
    integer: makeIntegerLiteral,
    add: (a, b) => result(w, `${a.js} + ${b.js}`, larger(a, b) + 1),
    sub: (a, b) => result(w, `${a.js} - ${b.js}`, larger(a, b) + 1),
    mul: (a, b) => result(w, `${a.js} * ${b.js}`, a.bits + b.bits),
    quotient: outside,
    neg,
    abs: (a) => result(w, `Math.abs(${a.js})`, a.bits),
    max: (a, b) => result(w, `Math.max(${a.js}, ${b.js})`, larger(a, b)),
    min: (a, b) => result(w, `Math.min(${a.js}, ${b.js})`, larger(a, b)),
    positivePart: (a) => result(w, `Math.max(0, ${a.js})`, a.bits),
    power: (a, n) => ({ kind: 'int', js: nameExpression(w, `integerPower(${a.js}, ${n.js})`), bits: UNSAFE }),
    exp: outside,
    log: outside,
    sqrt: outside,
    rpow: outside,
    sin: outside,
    cos: outside,
    arctan: outside,
    floor: same,
    ceil: same,
    num: same,
    den: () => makeIntegerLiteral(1n),
    // The quotient of integers below 2^53 rounds down to the right integer: it stays 1/j away from the next one.
    floorQuotient: (i, j) => result(w, `Math.floor(${i.js} / ${j.js})`, i.bits),
    modulo: (i, j) => result(w, `(${i.js} % ${j.js} + ${j.js}) % ${j.js}`, j.bits),
    bits: (operation, i, j) =>
      result(
        w,
        `bits('${operation}', ${i.js}, ${j.js})`,
        operation === 'and' ? Math.min(i.bits, j.bits) : larger(i, j),
      ),
    negated: neg,
    byZero: (x, { zero, other }) => chosen([`${x.js} === 0`, zero(x)], [`${x.js} === ${x.js}`, other(x)]),
    bySign: (x, { negative, zero, positive }) =>
      chosen([`${x.js} > 0`, positive(x)], [`${x.js} < 0`, negative(x)], [`${x.js} === 0`, zero(x)]),
    byExponent: (n, { natural, negative }) =>
      chosen([`${n.js} >= 0`, natural(n)], [`${n.js} < 0`, negative(n)]),
    atInteger: (x, value) => value(x),
    junk: same,
  };
}
