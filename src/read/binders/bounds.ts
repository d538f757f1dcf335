import type { Formula, Term } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';

/** The parts of a conjunction such as `k ∈ Finset.Icc a b`. */
export function conjunctsOf(f: Formula): readonly Formula[] {
  return f.kind === 'and' ? [...conjunctsOf(f.left), ...conjunctsOf(f.right)] : [f];
}

/** Recognises `k < t`, `k ≤ t`, `t ≤ k` and `t < k` for a `t` without `k`. */
export function boundOf(
  premise: Formula,
  level: number,
): { readonly side: 'upper' | 'lower'; readonly strict: boolean; readonly by: Term } | undefined {
  if (premise.kind !== 'compare' || (premise.comparison !== '<' && premise.comparison !== '≤'))
    return undefined;
  const is = (t: Term): boolean => t.kind === 'variable' && t.level === level;
  const strict = premise.comparison === '<';
  if (is(premise.left) && !usesLevel(premise.right, level))
    return { side: 'upper', strict, by: premise.right };
  if (is(premise.right) && !usesLevel(premise.left, level))
    return { side: 'lower', strict, by: premise.left };
  return undefined;
}
