import { itemAt } from '../../present.ts';

/** A nonzero double as `sign · odd · 2^exponent`. */
type Dyadic = { readonly odd: number; readonly exponent: number };

const dyadic = (x: number): Dyadic => {
  let odd = Math.abs(x);
  let exponent = 0;
  while (!Number.isInteger(odd)) {
    odd *= 2;
    exponent -= 1;
  }
  while (odd % 2 === 0) {
    odd /= 2;
    exponent += 1;
  }
  return { odd, exponent };
};

/** Number of significant bits of a double; 0 has none. */
export const countSignificantBits = (x: number): number =>
  x === 0 ? 0 : Math.floor(Math.log2(dyadic(x).odd)) + 1;

/** Orders doubles by how simple they are to read: significant bits, then size of the exponent, then sign. */
const simplicity = (x: number): readonly [number, number, number] =>
  x === 0 ? [0, 0, 0] : [countSignificantBits(x), Math.abs(dyadic(x).exponent), x < 0 ? 1 : 0];

/** Whether `x` is simpler than `y`. */
export const isSimpler = (x: number, y: number): boolean => {
  const [a, b] = [simplicity(x), simplicity(y)];
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return itemAt(a, i) < itemAt(b, i);
  }
  return Math.abs(x) < Math.abs(y);
};
