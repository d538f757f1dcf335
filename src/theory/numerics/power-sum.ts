import { accurateSum } from './accurate-sum.ts';
import { exactSum, powOf } from './double-double.ts';

/** B_{2j}/(2j)! for j = 1 … 8. */
const bernoulli = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
  -3617 / 10670622842880000,
];

/**
 * The sum of I^(-(1+a)) over the integers `first` ≤ I ≤ `last`, first ≥ 1; 0 if there are none. Up to 32 + 4(1 + |a|) it adds
 * the terms; from there on it is the Euler–Maclaurin sum ∫ + ends/2 + Σ B_{2j}/(2j)!·f^(2j-1), whose remainder is below 2⁻⁵⁵ of it.
 */
export function powerSum(a: number, first: number, last: number): number {
  if (last < first) return 0;
  const exponent = exactSum(-1, -a);
  const turn = Math.max(first, Math.ceil(32 + 4 * (1 + Math.abs(a))));
  const term = (i: number) => powOf(i, exponent);
  if (last < turn + 32) return accurateSum(last - first + 1, (i) => term(last - i));
  const head = turn - first;
  const middle = eulerMaclaurin(a, turn, last);
  return accurateSum(head + 1, (i) => (i === 0 ? middle : term(turn - i)));
}

function eulerMaclaurin(a: number, x: number, y: number): number {
  const log = Math.log1p((y - x) / x);
  // x^(-a)(1 − (y/x)^(-a))/a, and ln(y/x) at a = 0.
  const integral = x ** -a * (a === 0 ? log : -Math.expm1(-a * log) / a);
  const [fx, fy] = [x ** -a / x, y ** -a / y];
  let [gx, gy] = [fx, fy];
  let rest = (fx + fy) / 2;
  bernoulli.forEach((coefficient, j) => {
    // f^(2j+1) = −(1+a)(2+a)…(2j+1+a) x^(-(2j+2+a)).
    gx *= (j === 0 ? 1 + a : (2 * j + a) * (2 * j + 1 + a)) / (j === 0 ? x : x * x);
    gy *= (j === 0 ? 1 + a : (2 * j + a) * (2 * j + 1 + a)) / (j === 0 ? y : y * y);
    rest += coefficient * (gx - gy);
  });
  return integral + rest;
}
