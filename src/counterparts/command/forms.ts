// Finds which numbers of an argument are integers by their Lean type. Many languages distinguish 3 and 3.0, and a counterpart
// over the reals must receive 3.0.
import type { ArgumentForm } from '../../claims/registry.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { endsInProp } from '../../read/binders/propositions.ts';
import { isAskedToDecide } from '../../read/predicates.ts';

const integers: ReadonlySet<Name> = new Set([
  'Nat',
  'Int',
  'Fin',
  ...['UInt8', 'UInt16', 'UInt32', 'Int8', 'Int16', 'Int32'],
]);

/** Types with the element type as first argument. */
const holders: ReadonlySet<Name> = new Set(['List', 'Array', 'Vector', 'Option', 'Subtype', 'Set']);

type Binder = Extract<Expr, { kind: 'forallE' | 'lam' }>;

const codomainOf = (type: Expr): Expr => (type.kind === 'forallE' ? codomainOf(type.body) : type);

const spine = (type: Expr): readonly [head: Expr, first: Expr | undefined] => {
  let [head, first]: [Expr, Expr | undefined] = [type, undefined];
  while (head.kind === 'app') [head, first] = [head.fn, head.arg];
  return [head, first];
};

function formOf(type: Expr, declarations: ReadonlyMap<Name, Declaration>, depth: number): ArgumentForm {
  const [head, first] = spine(codomainOf(type));
  if (head.kind !== 'const' || depth === 0) return 'number';
  if (integers.has(head.name)) return 'integer';
  if (holders.has(head.name) && first !== undefined) return formOf(first, declarations, depth - 1);
  const { fields } = declarations.get(head.name) ?? {};
  if (fields === undefined) return 'number';
  return Object.fromEntries(
    fields.flatMap(({ name }): readonly (readonly [string, ArgumentForm])[] => {
      const projection = declarations.get(name)?.type;
      const label = name.split('.').at(-1) ?? name;
      return projection === undefined ? [] : [[label, formOf(projection, declarations, depth - 1)]];
    }),
  );
}

/** Maximal depth of nested structures. */
const deepest = 8;

/** Propositions that may be missing from an inventory. */
const relations: ReadonlySet<Name> = new Set([
  'LT.lt',
  'LE.le',
  'GT.gt',
  'GE.ge',
  'Eq',
  'Ne',
  'And',
  'Or',
  'Not',
]);

/** Whether an argument is data that the counterpart receives, not a type, instance or proof. */
function isPassed(binder: Binder, declarations: ReadonlyMap<Name, Declaration>): boolean {
  const { type, info } = binder;
  if (isAskedToDecide(binder)) return true;
  if (info === 'instImplicit' || type.kind === 'sort' || endsInProp(type)) return false;
  const [head] = spine(codomainOf(type));
  if (head.kind !== 'const') return true;
  const known = declarations.get(head.name);
  return !relations.has(head.name) && (known === undefined || !endsInProp(known.type));
}

/** How to write the arguments of a definition's counterpart, from the definition's type. */
export function formsOf(
  type: Expr | undefined,
  declarations: ReadonlyMap<Name, Declaration>,
): readonly ArgumentForm[] {
  if (type?.kind !== 'forallE') return [];
  const own = isPassed(type, declarations) ? [formOf(type.type, declarations, deepest)] : [];
  return [...own, ...formsOf(type.body, declarations)];
}
