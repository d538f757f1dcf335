import type { Exact } from '../../domains/exact.ts';
import { both, either, FALSE, type Kleene, not, TRUE, UNKNOWN } from '../../domains/truth.ts';
import type { Formula } from '../../language/ast.ts';
import type { Env } from '../code.ts';
import { compareForms, type Fixed, formOf } from './form-of.ts';

/** Whether a formula holds for every `k ≥ from` (TRUE) or for none (FALSE); undecided if neither is shown. */
export function beyond(
  f: Formula,
  level: number,
  env: Env<Exact>,
  { fixed, from }: { readonly fixed: Fixed; readonly from: number },
): Kleene {
  const test = (part: Formula): Kleene => beyond(part, level, env, { fixed, from });
  switch (f.kind) {
    case 'truth':
      return f.value ? TRUE : FALSE;
    case 'compare': {
      const [left, right] = [
        formOf(f.left, level, env, { fixed, from }),
        formOf(f.right, level, env, { fixed, from }),
      ];
      if (left === undefined || right === undefined) return UNKNOWN;
      return compareForms(f.comparison, left, right, from);
    }
    case 'and':
      return both(test(f.left), test(f.right));
    case 'or':
      return either(test(f.left), test(f.right));
    case 'implies':
      return either(not(test(f.left)), test(f.right));
    case 'not':
      return not(test(f.of));
    case 'defined':
      return test(f.body);
    default:
      return UNKNOWN;
  }
}
