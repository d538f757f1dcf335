// Three-valued logic.
/** The truth of a proposition: `undefined` if it is open. */
export type Truth = boolean | undefined;

export const not = (p: Truth): Truth => (p === undefined ? undefined : !p);

/** Both; the second is not asked where the first is false. */
export const and = (p: Truth, q: () => Truth): Truth => {
  if (p === false) return false;
  const other = q();
  return other === false ? false : p === undefined || other === undefined ? undefined : true;
};

/** One of both; the second is not asked where the first is true. */
export const or = (p: Truth, q: () => Truth): Truth => not(and(not(p), () => not(q())));
