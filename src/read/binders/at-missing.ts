import type { Expr } from '../../expr/expr.ts';
import { betaApply } from '../../expr/spine.ts';
import type { Pattern, Sort } from '../../language/ast.ts';
import type { Reader } from '../reader.ts';

/**
 * Applies the right side of an equation between functions to the arguments that the left side leaves out; all of these are
 * bound variables.
 */
export function atMissing(
  reader: Reader,
  right: Expr,
  patterns: Pattern[],
  { from, params }: { readonly from: number; readonly params: readonly Sort[] },
): { readonly right: Expr; readonly depth: number } {
  let depth = from;
  const missing = params.slice(patterns.length).map((sort) => {
    patterns.push({ kind: 'bind' });
    return reader.open({ kind: 'value', level: depth++, sort });
  });
  return { right: betaApply(right, missing), depth };
}
