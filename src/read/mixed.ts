import type { Expr, Name } from '../expr/expr.ts';
import { betaApply, headConstantOf, instantiate, spineOf } from '../expr/spine.ts';
import type { Declaration } from '../lean/inventory.ts';
import { itemAt } from '../present.ts';
import type { Reader } from './reader.ts';

/** Core's operations with operands and result of up to three different types. */
const operations: ReadonlySet<Name> = new Set(
  ['Add', 'Sub', 'Mul', 'Div', 'Mod'].map((name) => `H${name}.h${name}`),
);

/**
 * `a - b` between different types, if the project defines it: its instance, applied. The library has no meaning for it with
 * which it could be confused. Arguments are `α β γ [inst] a b`.
 */
export function unfoldMixed(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || !operations.has(head.name) || args.length < 6) return undefined;
  if (new Set(args.slice(0, 3).map(headConstantOf)).size === 1) return undefined;
  const [instance, operands] = [itemAt(args, 3), args.slice(4)];
  const of = spineOf(instance);
  const declaration = of.head.kind === 'const' ? reader.inventory.declarations.get(of.head.name) : undefined;
  if (declaration?.kind !== 'definition' || declaration.value === undefined) return undefined;
  const made = spineOf(whole(reader, declaration, of.args) ?? betaApply(declaration.value, of.args));
  const [maker, operation] = [made.head, made.args[3]];
  const isMade = maker.kind === 'const' && maker.name === `${head.name.split('.')[0]}.mk`;
  return isMade && operation !== undefined ? betaApply(operation, operands) : undefined;
}

/** The instance as the right side of its equation: Lean has judged every instance there, but not those in its value. */
function whole(reader: Reader, { equations }: Declaration, args: readonly Expr[]): Expr | undefined {
  const [only] = equations ?? [];
  let rest = only === undefined ? undefined : reader.inventory.declarations.get(only)?.type;
  for (const arg of args) rest = rest?.kind === 'forallE' ? instantiate(rest.body, arg) : undefined;
  return rest === undefined || headConstantOf(rest) !== 'Eq' ? undefined : spineOf(rest).args[2];
}
