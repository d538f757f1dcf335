import type { Sets, SignCases } from '../../operations/numbers.ts';
import { type Ends, everything, isPoint, nameEnds, type Written, writeNumber } from './ends.ts';

/** The number that a text denotes, if it is known when the code is written. */
const constant = (text: string): number | undefined => {
  const value = Number(text.replace(/^\((.*)\)$/, '$1'));
  return text.trim() === '' || Number.isNaN(value) ? undefined : value;
};

/** A JavaScript condition that is true if a range may contain 0. */
const reachesZero = ({ lo, hi, openLo = 'false' }: Ends): string =>
  `(${lo} <= 0 && ${hi} >= 0 && !(${lo} === 0 && ${openLo}))`;

/** All reals if `open` is true. */
const unless = (open: string, { lo, hi }: Ends): Ends => ({
  lo: `${open} ? -Infinity : ${lo}`,
  hi: `${open} ? Infinity : ${hi}`,
});

/** A range from two functions of four ends. */
const four = (name: string, a: Ends, b: Ends): Ends => {
  const args = `(${a.lo}, ${a.hi}, ${b.lo}, ${b.hi})`;
  return { lo: `${name}Low${args}`, hi: `${name}High${args}` };
};

const at = (text: string): Ends => ({ lo: text, hi: text });
const zero: Ends = at('0');
/** The range of sines and cosines. */
const unit: Ends = { lo: '-1', hi: '1' };
/** A point about which nothing is known. */
const nowhere: Ends = at('NaN');

/** The hull of parts that exist if their condition is true; a part with crossed ends is empty. */
const hull = (parts: readonly (readonly [string, Ends])[]): Ends => {
  const is = (when: string, { lo, hi }: Ends): string => `${when} && !(${lo} > ${hi})`;
  return {
    lo: `Math.min(${parts.map(([when, part]) => `${is(when, part)} ? ${part.lo} : Infinity`).join(', ')})`,
    hi: `Math.max(${parts.map(([when, part]) => `${is(when, part)} ? ${part.hi} : -Infinity`).join(', ')})`,
  };
};

/**
 * Ranges of plain doubles as JavaScript code, in the form of numbers and of sets: meanings of operations write the code of
 * columns with them. Ends are not rounded outward: they only show where to draw.
 */
export const makeColumnNumbers = (w: Written): Sets<Ends> => {
  const name = (ends: Ends): Ends => nameEnds(w, ends);
  /** Uses plain arithmetic if the operands are points, else ranges. */
  const by =
    (plain: (a: string, b: string) => string, ranged: (a: Ends, b: Ends) => Ends) =>
    (a: Ends, b: Ends): Ends =>
      name(isPoint(a) && isPoint(b) ? at(plain(a.lo, b.lo)) : ranged(a, b));
  const increasing =
    (f: (end: string) => string) =>
    (a: Ends): Ends =>
      name({ lo: f(a.lo), hi: f(a.hi) });
  const choose = (when: string, then: Ends, otherwise: Ends): Ends =>
    name({
      lo: `${when} ? ${then.lo} : ${otherwise.lo}`,
      hi: `${when} ? ${then.hi} : ${otherwise.hi}`,
    });
  const bySign = (x: Ends, { negative, zero: none, positive }: SignCases<Ends>): Ends => {
    if (isPoint(x)) {
      const [p, n, z] = [positive(x), negative(x), none(zero)];
      const rest = choose(`${x.lo} === 0`, z, nowhere);
      return choose(`${x.lo} > 0`, p, choose(`${x.lo} < 0`, n, rest));
    }
    const lowest = constant(x.lo);
    const parts: (readonly [string, Ends])[] = [];
    if (lowest === undefined || lowest < 0) {
      parts.push([`${x.lo} < 0`, negative(name({ lo: x.lo, hi: `Math.min(${x.hi}, 0)` }))]);
    }
    if (lowest === undefined || lowest < 0 || (lowest === 0 && x.openLo !== 'true')) {
      parts.push([reachesZero(x), none(zero)]);
    }
    const above = { ...name({ lo: `Math.max(${x.lo}, 0)`, hi: x.hi }), openLo: 'true' };
    parts.push([`${x.hi} > 0`, positive(above)]);
    return name(hull(parts));
  };
  const power = (a: Ends, n: Ends): Ends => {
    if (isPoint(a) && isPoint(n)) return name(at(`${a.lo} ** ${n.lo}`));
    const exponent = isPoint(n) ? constant(n.lo) : undefined;
    if (exponent === undefined || exponent > 64) return everything;
    const args = `(${a.lo}, ${a.hi}, ${exponent})`;
    return name({ lo: `powerLow${args}`, hi: `powerHigh${args}` });
  };
  const neg = (a: Ends): Ends => name({ lo: `-${a.hi}`, hi: `-${a.lo}` });
  return {
    integer: (n) => at(writeNumber(Number(n))),
    add: (a, b) => name({ lo: `${a.lo} + ${b.lo}`, hi: `${a.hi} + ${b.hi}` }),
    sub: (a, b) => name({ lo: `${a.lo} - ${b.hi}`, hi: `${a.hi} - ${b.lo}` }),
    mul: by(
      (a, b) => `${a} * ${b}`,
      (a, b) => four('mul', a, b),
    ),
    quotient: by(
      (a, b) => `${a} / ${b}`,
      (a, b) => four('div', a, b),
    ),
    neg,
    abs: (a) =>
      name(
        isPoint(a)
          ? at(`Math.abs(${a.lo})`)
          : {
              lo: `Math.max(0, ${a.lo}, -${a.hi})`,
              hi: `Math.max(Math.abs(${a.lo}), Math.abs(${a.hi}))`,
            },
      ),
    max: (a, b) => name({ lo: `Math.max(${a.lo}, ${b.lo})`, hi: `Math.max(${a.hi}, ${b.hi})` }),
    min: (a, b) => name({ lo: `Math.min(${a.lo}, ${b.lo})`, hi: `Math.min(${a.hi}, ${b.hi})` }),
    positivePart: increasing((end) => `Math.max(0, ${end})`),
    power,
    exp: increasing((end) => `Math.exp(${end})`),
    log: increasing((end) => `logOf(${end})`),
    sqrt: increasing((end) => `Math.sqrt(${end})`),
    rpow: by(
      (a, b) => `${a} ** ${b}`,
      (a, b) => four('rpow', a, b),
    ),
    sin: (a) => name(isPoint(a) ? at(`Math.sin(${a.lo})`) : unit),
    cos: (a) => name(isPoint(a) ? at(`Math.cos(${a.lo})`) : unit),
    arctan: increasing((end) => `Math.atan(${end})`),
    floor: increasing((end) => `Math.floor(${end})`),
    ceil: increasing((end) => `Math.ceil(${end})`),
    num: () => everything,
    den: () => ({ lo: '1', hi: 'Infinity' }),
    floorQuotient: by(
      (i, j) => `Math.floor(${i} / ${j})`,
      (i, j) => {
        const { lo, hi } = four('div', i, j);
        return { lo: `Math.floor(${lo})`, hi: `Math.floor(${hi})` };
      },
    ),
    modulo: by(
      (i, j) => `modulo(${i}, ${j})`,
      (i, j) => ({ lo: '0', hi: `${i.lo} >= 0 ? Math.min(${i.hi}, ${j.hi}) : ${j.hi}` }),
    ),
    bits: (operation, a, b) =>
      name(
        isPoint(a) && isPoint(b)
          ? at(`combineBitsOf('${operation}', ${a.lo}, ${b.lo})`)
          : { lo: '0', hi: operation === 'and' ? `Math.min(${a.hi}, ${b.hi})` : `${a.hi} + ${b.hi}` },
      ),
    negated: (n) => {
      const value = constant(n.lo);
      return value === undefined || !isPoint(n) ? neg(n) : at(writeNumber(-value));
    },
    byZero: (x, { zero: none, other }) => {
      const [z, away] = [none(zero), other(x)];
      if (isPoint(x)) return choose(`${x.lo} === 0`, z, away);
      return name({
        lo: `${reachesZero(x)} ? Math.min(${z.lo}, ${away.lo}) : ${away.lo}`,
        hi: `${reachesZero(x)} ? Math.max(${z.hi}, ${away.hi}) : ${away.hi}`,
      });
    },
    bySign,
    byExponent: (n, { natural, negative }) => {
      if (!isPoint(n)) return everything;
      const value = constant(n.lo);
      if (value !== undefined) return value < 0 ? negative(n) : natural(n);
      return choose(`${n.lo} < 0`, negative(n), natural(n));
    },
    atInteger: (x, value) =>
      isPoint(x) ? choose(`Number.isInteger(${x.lo})`, value(x), nowhere) : everything,
    junk: (value) => value,
    everything,
    meet: (a, b) => name({ lo: `Math.max(${a.lo}, ${b.lo})`, hi: `Math.min(${a.hi}, ${b.hi})` }),
    positive: (t) => name({ lo: `Math.max(0, ${t.lo})`, hi: t.hi }),
    nonnegative: (t) => name({ lo: `Math.max(0, ${t.lo})`, hi: `Math.max(0, ${t.hi})` }),
    uncut: (t) => name({ lo: `${t.lo} > 0 ? ${t.lo} : -Infinity`, hi: t.hi }),
    factor: (t, b) => {
      const open = `(${t.lo} <= 0 && ${t.hi} >= 0 && ${b.lo} <= 0 && ${b.hi} >= 0)`;
      return name(unless(open, four('div', t, b)));
    },
    // division by 0 gives 0
    dividend: (t, y) => name(unless(reachesZero(y), four('mul', t, y))),
    divisor: (t, x, y) => {
      const args = `(${t.lo}, ${t.hi}, ${x.lo}, ${x.hi}, ${y.lo}, ${y.hi})`;
      const open = `(${reachesZero(y)} && ${reachesZero(t)})`;
      return name(unless(open, { lo: `divisorLow${args}`, hi: `divisorHigh${args}` }));
    },
    ofSize: (t, a) =>
      name({
        lo: `${a.lo} >= 0 ? ${t.lo} : -${t.hi}`,
        hi: `${a.hi} <= 0 ? -${t.lo} : ${t.hi}`,
      }),
    belowMax: (t, other) => name({ lo: `${other.hi} < ${t.lo} ? ${t.lo} : -Infinity`, hi: t.hi }),
    root: (t, a, n) => {
      const exponent = isPoint(n) ? constant(n.lo) : undefined;
      if (exponent === undefined || exponent <= 0 || exponent > 64) return everything;
      return name({
        lo: `rootLow(${t.lo}, ${t.hi}, ${a.lo}, ${exponent})`,
        hi: `rootHigh(${t.lo}, ${t.hi}, ${a.hi}, ${exponent})`,
      });
    },
    unrounded: (t) => name({ lo: `${t.lo} - 1`, hi: `${t.hi} + 1` }),
    whereKnown: (x, then) => (isPoint(x) ? then() : everything),
  };
};
