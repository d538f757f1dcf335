// What Lean's tactics have shown, looked up by question.
import type { Name } from '../../expr/expr.ts';
import type { Inventory } from '../../lean/inventory.ts';
import type { AttemptRequest } from '../../toolchain/toolchain.ts';

/** The key of a question in `Inventory.attempts`. */
export function attemptKey({
  question,
  constant,
  position,
}: Pick<AttemptRequest, 'question' | 'constant' | 'position'>): string {
  return `${question} ${position ?? '-'} ${constant}`;
}

/** The tactic that answers a question with yes, if one was asked and did. */
export function findTactic(
  inventory: Inventory,
  question: AttemptRequest['question'],
  constant: Name,
  position?: number,
): string | undefined {
  return inventory.attempts?.get(
    attemptKey({ question, constant, ...(position !== undefined && { position }) }),
  );
}
