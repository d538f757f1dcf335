import { type DoubleDouble, exactly, exactProduct, exactSum, plus } from './double-double.ts';

/**
 * The sum of doubles of any sign, exact but for the last rounding to about 106 bits, by Shewchuk's growing expansion
 * [Adaptive precision floating-point arithmetic, 1997]: a sum that is 0 comes out as 0.
 */
export function sumExactly(values: readonly number[]): DoubleDouble {
  const partials: number[] = [];
  for (const value of values) {
    let carry = value;
    let kept = 0;
    for (const partial of partials) {
      const { hi, lo } = exactSum(carry, partial);
      if (lo !== 0) partials[kept++] = lo;
      carry = hi;
    }
    partials.length = kept;
    partials.push(carry);
  }
  // The partials do not overlap and grow in size: adding them up from the smallest loses nothing within 106 bits.
  return partials.reduce<DoubleDouble>((sum, partial) => plus(sum, exactly(partial)), exactly(0));
}

/** The sum of the products x_i·y_i, as exact as `sumExactly`. */
export function dotExactly(x: readonly number[], y: readonly number[]): DoubleDouble {
  return sumExactly(
    x.flatMap((value, i) => {
      const { hi, lo } = exactProduct(value, y[i]!);
      return [hi, lo];
    }),
  );
}

/** The sum of products of doubles of any sign and number of factors: each product is expanded without error first. */
export function sumOfProducts(terms: readonly (readonly number[])[]): DoubleDouble {
  return sumExactly(terms.flatMap((factors) => factors.reduce<number[]>(expand, [1])));
}

/** The parts of an expansion, each times x, without error. */
function expand(parts: readonly number[], x: number): number[] {
  return parts.flatMap((part) => {
    const { hi, lo } = exactProduct(part, x);
    return lo === 0 ? [hi] : [hi, lo];
  });
}
