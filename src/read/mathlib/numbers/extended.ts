import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader, Scope } from '../../reader.ts';
import { type Meaning, trustAt } from '../meaning.ts';
import {
  add,
  and,
  at,
  call,
  cast,
  choose,
  div,
  eq,
  isIn,
  lam,
  le,
  lt,
  max,
  min,
  mul,
  nat,
  not,
  numeral,
  or,
  real,
  some,
  standard,
  sub,
} from '../write.ts';
import { partOf } from './complex.ts';

// A number of ℝ≥0∞ as a Boolean, which says whether it is ∞, and a real number, used if it is not.

const bool = call('Bool');
const [zero, one] = [numeral(real, 0n), numeral(real, 1n)];
const extended = call('ENNReal');
const nowhere: Scope = { depth: 0, place: 'an operation on ℝ≥0∞' };

const isTop = (a: Expr): Expr => eq(bool, partOf(a, 0), call('Bool.true'));
const value = (a: Expr): Expr => partOf(a, 1);
const isZero = (a: Expr): Expr => and(not(isTop(a)), eq(real, value(a), zero));
/** ∞ if a claim holds, else a real number. */
const made = (top: Expr, number: Expr): Expr =>
  call('ENNReal.mk', choose(bool, top, call('Bool.true'), call('Bool.false')), number, standard);
const finite = (number: Expr): Expr => call('ENNReal.mk', call('Bool.false'), number, standard);
const unlessTop = (a: Expr, number: Expr, otherwise: Expr = zero): Expr =>
  choose(real, isTop(a), otherwise, number);

const inverse = (a: Expr): Expr => made(isZero(a), unlessTop(a, div(real, one, value(a))));
const times = (a: Expr, b: Expr): Expr =>
  made(
    and(or(isTop(a), isTop(b)), not(isZero(a)), not(isZero(b))),
    unlessTop(a, unlessTop(b, mul(real, value(a), value(b)))),
  );

/** Operations with Mathlib's conventions: ∞ · 0 = 0, 0⁻¹ = ∞, a - ∞ = 0. */
const operations: Readonly<Record<Name, (a: Expr, b: Expr) => Expr>> = {
  'HAdd.hAdd': (a, b) => made(or(isTop(a), isTop(b)), add(real, value(a), value(b))),
  'HMul.hMul': times,
  'HDiv.hDiv': (a, b) => times(a, inverse(b)),
  'HSub.hSub': (a, b) =>
    made(and(isTop(a), not(isTop(b))), unlessTop(b, max(real, sub(real, value(a), value(b)), zero))),
  'Max.max': (a, b) => made(or(isTop(a), isTop(b)), max(real, value(a), value(b))),
  'Min.min': (a, b) =>
    made(
      and(isTop(a), isTop(b)),
      unlessTop(a, unlessTop(b, min(real, value(a), value(b)), value(a)), value(b)),
    ),
};

const power = (a: Expr, n: Expr): Expr =>
  made(
    and(isTop(a), not(eq(nat, n, numeral(nat, 0n)))),
    unlessTop(a, call('HPow.hPow', real, nat, real, standard, value(a), n), one),
  );
const realPower = (a: Expr, y: Expr): Expr =>
  made(
    or(and(isTop(a), lt(real, zero, y)), and(isZero(a), lt(real, y, zero))),
    unlessTop(a, call('Real.rpow', value(a), y), choose(real, eq(real, y, zero), one, zero)),
  );

const isExtended = (reader: Reader, type: Expr): boolean =>
  headConstantOf(type) === 'ENNReal' && reader.origin('ENNReal') === 'Mathlib';

/** Positions of the type, the instance and the operands of an operation. */
const positions: Readonly<
  Record<Name, readonly [type: number, instance: number, operands: readonly number[]]>
> = {
  ...Object.fromEntries(['Add', 'Sub', 'Mul', 'Div'].map((name) => [`H${name}.h${name}`, [2, 3, [4, 5]]])),
  'Max.max': [0, 1, [2, 3]],
  'Min.min': [0, 1, [2, 3]],
};

/** A value of ℝ≥0∞ as the Boolean and the real number; `undefined` if the expression is unknown. */
export function readExtended(reader: Reader, name: Name, args: readonly Expr[]): Expr | undefined {
  const is = (position: number): boolean => {
    const type = args[position];
    return type !== undefined && isExtended(reader, type);
  };
  const trusted = (instance: number, said: Expr): Expr => {
    trustAt(reader, itemAt(args, instance), extended, nowhere);
    return said;
  };
  const operation = operations[name];
  const [type, instance, operands] = positions[name] ?? [];
  if (operation !== undefined && type !== undefined && instance !== undefined && operands !== undefined) {
    const [a, b] = operands.map((operand) => args[operand]);
    return is(type) && a && b ? trusted(instance, operation(a, b)) : undefined;
  }
  switch (name) {
    case 'Inv.inv':
      return is(0) ? trusted(1, inverse(itemAt(args, 2))) : undefined;
    case 'OfNat.ofNat': {
      const n = args[1];
      return is(0) && n?.kind === 'natLit' ? trusted(2, finite(numeral(real, n.value))) : undefined;
    }
    case 'Nat.cast':
      return is(0) ? trusted(1, finite(cast('Nat.cast', real, itemAt(args, 2)))) : undefined;
    case 'HPow.hPow': {
      const [, exponent, , , a, n] = args;
      if (!is(0) || a === undefined || n === undefined) return undefined;
      const by = exponent && headConstantOf(exponent);
      return by === 'Nat' || by === 'Real' ? trusted(3, (by === 'Nat' ? power : realPower)(a, n)) : undefined;
    }
    case 'Top.top':
      return is(0) ? trusted(1, call('ENNReal.mk', call('Bool.true'), zero, standard)) : undefined;
    case 'Bot.bot':
      return is(0) ? trusted(1, finite(zero)) : undefined;
    case 'ENNReal.ofReal':
      return finite(max(real, itemAt(args, 0), zero));
    case 'ENNReal.ofNNReal':
    case 'ENNReal.some':
      return finite(call('NNReal.toReal', itemAt(args, 0)));
    case 'Finset.sum': {
      const [index, , , s, f] = args;
      if (!is(1) || index === undefined || s === undefined || f === undefined) return undefined;
      const top = some(index, (i) => and(isIn(index, i, s), isTop(at(f, i))), 'i');
      const sum = call(
        'Finset.sum',
        index,
        real,
        standard,
        s,
        lam(index, (i) => value(at(f, i)), 'i'),
      );
      return trusted(2, made(top, sum));
    }
    default:
      return undefined;
  }
}

const relation = (
  constant: 'LE.le' | 'LT.lt' | 'Eq' | 'Ne',
  instance: boolean,
  means: (a: Expr, b: Expr) => Expr,
): Meaning => {
  const about = { constant, from: 'Init', follows: `${constant} on ℝ≥0∞: by ∞ and by the numbers` } as const;
  return instance
    ? {
        ...about,
        arity: 4,
        instances: [[1, 0]],
        means: ([type, , a, b], reader) => (isExtended(reader, type) ? means(a, b) : undefined),
      }
    : {
        ...about,
        arity: 3,
        means: ([type, a, b], reader) => (isExtended(reader, type) ? means(a, b) : undefined),
      };
};

const same = (a: Expr, b: Expr): Expr =>
  or(and(isTop(a), isTop(b)), and(not(isTop(a)), not(isTop(b)), eq(real, value(a), value(b))));

/** Order, equality and values of numbers of ℝ≥0∞. */
export const extendedNumbers: readonly Meaning[] = [
  relation('LE.le', true, (a, b) => or(isTop(b), and(not(isTop(a)), le(real, value(a), value(b))))),
  relation('LT.lt', true, (a, b) => and(not(isTop(a)), or(isTop(b), lt(real, value(a), value(b))))),
  relation('Eq', false, same),
  relation('Ne', false, (a, b) => not(same(a, b))),
  {
    constant: 'ENNReal.toReal',
    from: 'Mathlib',
    arity: 1,
    follows: 'ENNReal.toReal: the number, 0 of ∞',
    means: ([a]) => unlessTop(a, value(a)),
  },
];
