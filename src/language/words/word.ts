// Integers of a fixed width: their bits, as a natural number, and how programs represent them.

/** An integer type of a fixed width; `bits` is the width if it is a numeral. */
export type Word = { readonly type: string; readonly bits: number | undefined; readonly signed: boolean };

/** Programs have `number` for types of up to 32 bits that are named by their width, and `bigint` for all others. */
const isNumber = ({ type, bits }: Word): boolean => type !== 'BitVec' && bits !== undefined && bits <= 32;

/** Whether programs represent a value by the number that its bits are. */
export const isItself = (word: Word): boolean => isNumber(word) && !word.signed;

/** Whether all values are doubles, so that one number of a sample holds each of them. */
export const isNarrow = ({ bits }: Word): boolean => bits !== undefined && bits <= 32;

/** A word of a sample that is not narrow is the list of its digits to this base, the lowest first. */
const digitBits = 32;

/** The value that digits to base 2³² stand for. */
export const joinDigits = (digits: readonly number[]): bigint =>
  digits.reduceRight((rest, digit) => (rest << BigInt(digitBits)) + BigInt(digit), 0n);

/** Its digits, of which 0 has none. */
export function splitDigits(value: bigint): readonly number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0n; rest >>= BigInt(digitBits))
    digits.push(Number(BigInt.asUintN(digitBits, rest)));
  return digits;
}

/** The value of bits, which is negative if the type is signed and the highest bit is set. */
export const integerAt = ({ bits, signed }: Word, pattern: bigint): bigint =>
  signed && bits !== undefined ? BigInt.asIntN(bits, pattern) : pattern;

/** A program's representation of bits. */
export function toSpoken(word: Word, pattern: bigint): number | bigint {
  const value = integerAt(word, pattern);
  return isNumber(word) ? Number(value) : value;
}

/** The values of a type, in words. */
export function describeWord(word: Word): string {
  const { bits, signed } = word;
  const kind = isNumber(word) ? 'an integer' : 'a bigint';
  if (bits === undefined) return `${kind} of the width`;
  const [least, beyond] = signed
    ? [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1)]
    : [0n, 2n ** BigInt(bits)];
  return bits > 64 ? `${kind} of ${bits} bits` : `${kind} from ${least} to ${beyond - 1n}`;
}
