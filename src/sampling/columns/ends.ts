/**
 * JavaScript for ranges of plain doubles, used to write the narrowing of one value by the hypotheses. A range is the text of its two
 * ends; equal texts are a point.
 */
export type Ends = {
  readonly lo: string;
  readonly hi: string;
  /** Text that is true where the lower end is known not to belong to the range. Absent: it may. */
  readonly openLo?: string;
};

/** Code under construction, and names that are not used in it yet. */
export type Written = { readonly lines: string[]; readonly fresh: () => string };

/** All reals. */
export const everything: Ends = { lo: '(-Infinity)', hi: 'Infinity' };

/** Is the range one number? */
export const isPoint = (e: Ends): boolean => e.lo === e.hi;

/** A number as text that may stand anywhere. */
export const numberText = (x: number): string => (x < 0 || Object.is(x, -0) ? `(${x})` : String(x));

/** Names a range, so that its ends are computed once. */
export const named = (w: Written, ends: Ends): Ends => {
  const name = w.fresh();
  if (isPoint(ends)) {
    w.lines.push(`const ${name} = ${ends.lo};`);
    return { lo: name, hi: name };
  }
  w.lines.push(`const ${name}l = ${ends.lo}, ${name}h = ${ends.hi};`);
  return { lo: `${name}l`, hi: `${name}h` };
};
