import type { Expr, Name } from '../../expr/expr.ts';
import { subtermsOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';
import type { Reader } from '../reader.ts';

const constantsIn = (e: Expr): readonly Name[] =>
  subtermsOf(e).flatMap((part) => (part.kind === 'const' ? [part.name] : []));

const callsIn = (part: Term | Formula): readonly Name[] => [
  ...(part.kind === 'call' ? [part.constant] : []),
  ...partsOf(part).flatMap(callsIn),
];

/** Whether a constant is the definition itself, or calls it in one of its own equations. */
const isPartner = (reader: Reader, constant: Name, own: Name): boolean =>
  constant === own ||
  (reader.inventory.declarations.get(constant)?.equations ?? []).some((theorem) => {
    const equation = reader.inventory.declarations.get(theorem);
    return equation !== undefined && constantsIn(equation.type).includes(own);
  });

/**
 * The number of recursive calls that Lean writes in an equation of `own` and that its reading does not have: `f (n + 1) =
 * ((f n).1 + 1, (f n).2)` calls `f` twice a step, and the reading of its second part once. Code that follows the equation word
 * for word makes all of them, so it takes exponentially long where the reading is quick.
 */
export function countDroppedCalls(reader: Reader, own: Name, right: Expr, body: Term): number {
  const recursive = (names: readonly Name[]): number =>
    names.filter((name) => isPartner(reader, name, own)).length;
  return Math.max(0, recursive(constantsIn(right)) - recursive(callsIn(body)));
}
