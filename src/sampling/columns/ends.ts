/**
 * JavaScript code for ranges of plain doubles, used to narrow one value by the hypotheses. A range is the text of its two ends;
 * equal texts denote a point.
 */
export type Ends = {
  readonly lo: string;
  readonly hi: string;
  /** Condition under which the lower end is known to be excluded. Absent: it may belong to the range. */
  readonly openLo?: string;
};

/** Code under construction, with fresh names. */
export type Written = { readonly lines: string[]; readonly fresh: () => string };

/** All reals. */
export const everything: Ends = { lo: '(-Infinity)', hi: 'Infinity' };

/** Is the range one number? */
export const isPoint = (e: Ends): boolean => e.lo === e.hi;

/** A number as text that is safe in any context. */
export const writeNumber = (x: number): string => (x < 0 || Object.is(x, -0) ? `(${x})` : String(x));

/** Gives a range a name, so that its ends are computed once. */
export const nameEnds = (w: Written, ends: Ends): Ends => {
  const name = w.fresh();
  if (isPoint(ends)) {
    w.lines.push(`const ${name} = ${ends.lo};`);
    return { lo: name, hi: name };
  }
  w.lines.push(`const ${name}l = ${ends.lo}, ${name}h = ${ends.hi};`);
  return { lo: `${name}l`, hi: `${name}h` };
};
