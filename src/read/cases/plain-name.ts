import type { Name } from '../../expr/expr.ts';
import { itemAt } from '../../present.ts';

/** A binder name as the author wrote it, without Lean's hygiene marks. */
export function plainNameOf(name: Name): string {
  const plain = itemAt(name.split('._@'), 0);
  return plain === '' ? 'x' : plain;
}
