import type { Name } from '../../expr/expr.ts';
import type { Statement } from '../../language/ast.ts';
import type { Untestable } from '../../language/property.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { type CompileOptions, compileStatement } from '../compile.ts';

/** The statement; if it is outside the language, with definitions whose values Lean can give, and which it is not asked for here. */
export function compileWithLean(
  inventory: Inventory,
  theorem: Name,
  options: CompileOptions,
): Statement | Untestable {
  const own = compileStatement(inventory, theorem, options);
  if (!('kind' in own)) return own;
  const byLean = compileStatement(inventory, theorem, { ...options, lean: () => undefined });
  return 'kind' in byLean ? own : byLean;
}
