import type { Expr, Name } from '../../expr/expr.ts';
import { withoutDefault } from '../../expr/spine.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { formatBinderName } from '../../lean/names.ts';
import { itemAt } from '../../present.ts';
import type { TheoremEvidence } from '../report.ts';
import { splitPrinted } from './printed.ts';

/** Looks up the type of a constant, of the project or the library, where it is known. */
export type TypeOf = (name: Name) => Expr | undefined;

// Propositions of core Lean, whose types an inventory need not carry.
const propositions = new Set(
  'Eq HEq Ne LT.lt LE.le GT.gt GE.ge And Or Not Iff Exists True False Membership.mem Dvd.dvd Nat.lt Nat.le Set.Mem'.split(
    ' ',
  ),
);

const head = (expr: Expr): Expr => (expr.kind === 'app' ? head(expr.fn) : expr);
const target = (expr: Expr): Expr => (expr.kind === 'forallE' ? target(expr.body) : expr);

/** Whether a binder's type is a proposition, so that the binder is a hypothesis. */
function isProposition(binder: Expr, typeOf: TypeOf): boolean {
  const type = withoutDefault(binder);
  if (type.kind === 'forallE') return isProposition(type.body, typeOf);
  const constant = head(type);
  if (constant.kind !== 'const') return false;
  if (propositions.has(constant.name)) return true;
  const known = typeOf(constant.name);
  if (known === undefined) return false;
  const result = target(known);
  return result.kind === 'sort' && result.level.kind === 'zero';
}

const telescope = (type: Expr): readonly (Expr & { readonly kind: 'forallE' })[] =>
  type.kind === 'forallE' ? [type as Expr & { kind: 'forallE' }, ...telescope(type.body)] : [];

/**
 * The binders of a theorem in order, each with its type as Lean prints it (empty where the printed statement does
 * not line up with the elaborated one) and the prose that the registry maps to it.
 */
export function bindersOf(
  declaration: Declaration,
  prose: ReadonlyMap<string, string>,
  typeOf: TypeOf,
): TheoremEvidence['binders'] {
  const binders = telescope(declaration.type);
  const printed = splitPrinted(declaration.statement).binders;
  return binders.map(({ name: raw, type }, index) => {
    const name = formatBinderName(raw);
    const text = prose.get(name);
    return {
      name,
      isHypothesis: isProposition(type, typeOf),
      shown: printed.length === binders.length ? itemAt(printed, index) : '',
      ...(text === undefined ? {} : { prose: text }),
    };
  });
}
