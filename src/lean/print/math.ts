/** Elements of MathML that a statement is typeset with: tokens, and layouts of other elements. */
export const mathTags = [
  'mi',
  'mn',
  'mo',
  'mtext',
  'mrow',
  'mfrac',
  'msup',
  'msub',
  'msqrt',
  'munder',
  'munderover',
  'mtable',
  'mtr',
  'mtd',
] as const;

/** A typeset term as data: one of these elements, then its text or its parts. */
export type Maths = readonly (string | Maths)[];

/** An operator sign. */
export const makeSign = (shown: string): Maths => ['mo', shown];

/** Parts in a row; a single part needs none. */
export const makeRow = (...parts: readonly Maths[]): Maths =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : ['mrow', ...parts];

/** A term between two signs. */
export const encloseIn = (open: string, inner: Maths, close: string): Maths =>
  makeRow(makeSign(open), inner, makeSign(close));

/** Parts with a sign between each two. */
export const joinMath = (parts: readonly Maths[], between: string): readonly Maths[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [makeSign(between), part]));

/** A name as one sign: what stands behind `_`, and digits at the end of a letter, become an index; primes are raised. */
export function makeName(name: string): Maths {
  const [, unprimed, primes] = /^(.+?)('+)$/u.exec(name) ?? [];
  if (unprimed !== undefined && primes !== undefined)
    return ['msup', makeName(unprimed), ['mo', '′'.repeat(primes.length)]];
  const [, base = name, index] = /^(\p{L}+?)_?(\d+|(?<=_)[\p{L}\d]+)$/u.exec(name) ?? [];
  return index === undefined
    ? ['mi', name]
    : ['msub', ['mi', base], [/^\d+$/.test(index) ? 'mn' : 'mi', index]];
}
