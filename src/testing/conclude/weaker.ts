import type { Grade } from '../../language/property.ts';

const rank = (grade: Grade): number =>
  grade.kind === 'exact' ? 0 : grade.kind === 'rigorous' ? 1 : grade.kind === 'to' ? 2 : 3;

/** The weaker of two grades: a claim is graded by its weakest sample. */
export const weakerOf = (a: Grade | undefined, b: Grade): Grade => {
  if (a === undefined) return b;
  if (a.kind === 'to' && b.kind === 'to') return a.bits <= b.bits ? a : b;
  return rank(a) >= rank(b) ? a : b;
};
