import { ofDouble } from '../../domains/doubles.ts';
import { floorOfQuotient, makeRational, type Rational } from '../../domains/rational.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { countOccurrences } from '../ranges/occurrences.ts';
import type { Range } from '../ranges/range.ts';
import { findAsserted, type Hypothesis } from './equalities.ts';
import { linearIn, linearOfConstant } from './linear.ts';

/** A fraction that is not a double. */
export type Fraction = { readonly num: number; readonly den: number };

/** The largest denominator of a solution. */
const LARGEST = 1n << 26n;

/** Whether a positive integer is a power of two. */
const isPower = (n: bigint): boolean => (n & (n - 1n)) === 0n;

const zero: Rational = { num: 0n, den: 1n };

/** The fraction with the least denominator between two others: continued fractions, down the Stern–Brocot tree. */
const simplest = (lo: Rational, hi: Rational, depth: number): Rational | undefined => {
  const whole = floorOfQuotient(lo.num, lo.den);
  if (whole * lo.den === lo.num) return { num: whole, den: 1n };
  if ((whole + 1n) * hi.den <= hi.num) return { num: whole + 1n, den: 1n };
  if (depth === 0) return undefined;
  const turned = (q: Rational): Rational => makeRational(q.den, q.num - whole * q.den);
  const inner = simplest(turned(hi), turned(lo), depth - 1);
  return inner && { num: whole * inner.num + inner.den, den: inner.num };
};

/** The simplest fraction in the range of a solved value; nothing if a double is as simple, or if no fraction is simple. */
export const fractionIn = ({ lo, hi }: Range): Fraction | undefined => {
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || hi <= lo) return undefined;
  const found = simplest(ofDouble(lo), ofDouble(hi), 64);
  if (found === undefined || found.den > LARGEST || isPower(found.den)) return undefined;
  const num = Number(found.num);
  return Number.isSafeInteger(num) ? { num, den: Number(found.den) } : undefined;
};

const isDyadic = ({ num, den }: Rational): boolean =>
  num !== 0n && isPower(num < 0n ? -num : num) && isPower(den);

/** Whether a term multiplies or divides by a number that is not a power of two, so that doubles may not contain the solution. */
const scales = (term: Term): boolean => {
  if (term.kind === 'literal') return !isPower(term.value.den);
  if (term.kind !== 'operation') return false;
  // this only affects where to look: other scalings are solved in doubles
  const { coefficients, constant } = linearIn(term) ?? linearOfConstant(zero);
  return (
    [...coefficients.values()].some((factor) => factor.num !== 0n && !isDyadic(factor)) ||
    !isPower(constant.den) ||
    term.args.some(scales)
  );
};

/** Whether an equation over fractions or reals may have only solutions that are not doubles. */
export const asksForFractions = (hypotheses: readonly Hypothesis[], sorts: readonly Sort[]): boolean =>
  hypotheses
    .flatMap((h) => findAsserted(h, '='))
    .some(({ left, right, values }) => {
      const levels = [left, right].flatMap((side) => [...countOccurrences(side, values).keys()]);
      const isContinuous = levels.some((level) => {
        const sort = sorts[level];
        return sort?.kind === 'number' && (sort.of === 'rational' || sort.of === 'real');
      });
      return isContinuous && (scales(left) || scales(right));
    });
