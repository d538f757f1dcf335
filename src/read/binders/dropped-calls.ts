import type { Expr, Name } from '../../expr/expr.ts';
import { subtermsOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';
import type { Declaration } from '../../lean/inventory.ts';
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

const recursors = /\.(?:rec|recOn|brecOn|binductionOn|fix)$/;

/** Whether Lean has compiled a definition as a recursion. */
export const isRecursive = ({ name, valueUses }: Declaration): boolean =>
  valueUses.some((used) => used === name || recursors.test(used));

/**
 * The number of recursive calls that Lean writes in an equation of `own` and that its reading does not have: `f (n + 1) =
 * ((f n).1 + 1, (f n).2)` calls `f` twice a step, and the reading of its second part once. Code that follows the equation word
 * for word makes all of them, so it takes exponentially long where the reading is quick. Infinite where the reading has none.
 */
export function countDroppedCalls(reader: Reader, own: Name, right: Expr, body: Term): number {
  const recursive = (names: readonly Name[]): number =>
    names.filter((name) => isPartner(reader, name, own)).length;
  const [written, left] = [recursive(constantsIn(right)), recursive(callsIn(body))];
  if (left > 0) return Math.max(0, written - left);
  // Lean itself leaves out what a match does not use when it states the equation, and still computes it
  const declaration = reader.inventory.declarations.get(own);
  const isDropped = written > 0 || (declaration !== undefined && isRecursive(declaration));
  return isDropped ? Number.POSITIVE_INFINITY : 0;
}
