/**
 * The sum of `term(i)` for 0 ≤ i < `count` with Neumaier's compensation: for terms of one sign the relative error is at
 * most one unit roundoff and O(count·u²), whatever the number of terms; 0 for an empty sum.
 */
export function accurateSum(count: number, term: (i: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const value = term(i);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
