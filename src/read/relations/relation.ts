// Propositions of the project that are defined inductively: `inductive Path : Node → Node → Prop`.
import type { Expr, Name } from '../../expr/expr.ts';
import { binderOf, headConstantOf, instantiate, keyOfExpr, subtermsOf } from '../../expr/spine.ts';
import type { Sort } from '../../language/ast.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { entryOf, itemAt } from '../../present.ts';
import { endsInProp, isProposition, isTypeUniverse } from '../binders/propositions.ts';
import { readValueSort } from '../data/types.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';

/** A relation at fixed types and instances. */
export type Relation = {
  readonly name: Name;
  /** Types, instances, predicates and proofs by position; all other arguments are values. */
  readonly statics: ReadonlyMap<number, Expr>;
  /** Positions of the values. */
  readonly values: readonly number[];
  /** Its text in keys. */
  readonly key: string;
};

/** Whether a constant is a proposition that is defined inductively, and no structure of propositions. */
export function isRelation({ declarations }: Inventory, name: Name | undefined): name is Name {
  const declaration = name === undefined ? undefined : declarations.get(name);
  return (
    declaration?.kind === 'inductive' &&
    endsInProp(declaration.type) &&
    !declaration.attributes.includes('structure')
  );
}

/** The relation that is applied to all its arguments. */
export function openRelation(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Relation {
  const statics = new Map<number, Expr>();
  const values: number[] = [];
  let type = itemAt([reader.inventory.declarations.get(name)?.type], 0);
  for (const [position, arg] of args.entries()) {
    const binder = type?.kind === 'forallE' ? type : undefined;
    if (binder === undefined)
      return throwOutside(name, scope.place, `${name} with more arguments`, 'give it all its arguments');
    if (isTypeUniverse(binder.type) || binder.info === 'instImplicit' || endsInProp(binder.type)) {
      if (usesValues(reader, arg))
        throwOutside(name, scope.place, `${name} for a predicate about variables`, 'name the predicate');
      statics.set(position, arg);
    } else if (isProposition(reader, binder.type)) statics.set(position, reader.open({ kind: 'proof' }));
    else values.push(position);
    type = instantiate(binder.body, arg);
  }
  if (type === undefined || type.kind === 'forallE')
    return throwOutside(name, scope.place, `${name} without all its arguments`, 'give it all its arguments');
  const fixed = [...statics].flatMap(([, e]) => (reader.local(e) === undefined ? [` ${keyOfExpr(e)}`] : []));
  return { name, statics, values, key: `${name}${fixed.join('')}` };
}

const usesValues = (reader: Reader, e: Expr): boolean =>
  subtermsOf(e).some((part) => {
    const kind = reader.local(part)?.kind;
    return kind !== undefined && kind !== 'proof';
  });

/** The sorts of values that are given, in order, and of those that are sought; each may depend on given ones before it. */
export type Signature = { readonly given: readonly Sort[]; readonly sought: readonly Sort[] };

/** The sorts of a relation's values, where those at some positions are given and the others sought. */
export function signatureOf(
  reader: Reader,
  relation: Relation,
  isGiven: (position: number) => boolean,
  { place }: Scope,
): Signature {
  const [given, sought]: [Sort[], Sort[]] = [[], []];
  let type = itemAt([reader.inventory.declarations.get(relation.name)?.type], 0);
  for (let position = 0; type?.kind === 'forallE'; position++) {
    const binder = binderOf(type);
    let arg = relation.statics.get(position);
    if (arg === undefined) {
      const scope = { depth: given.length, place };
      const sort = readValueSort(reader, binder.type, scope);
      if (sort === undefined)
        return throwOutside(
          relation.name,
          place,
          `${relation.name} is about something that is no value`,
          'use relations between numbers, lists, structures and inductive types',
        );
      arg = reader.open(isGiven(position) ? { kind: 'value', level: given.length, sort } : { kind: 'proof' });
      (isGiven(position) ? given : sought).push(sort);
    }
    type = instantiate(binder.body, arg);
  }
  return { given, sought };
}

/** The constructors of a relation, by name, with their types. */
export function rulesOf({ inventory }: Reader, { name }: Relation): readonly (readonly [Name, Expr])[] {
  const isOf = (type: Expr): boolean => {
    let conclusion = type;
    while (conclusion.kind === 'forallE') conclusion = conclusion.body;
    return headConstantOf(conclusion) === name;
  };
  return [...inventory.declarations.keys()].flatMap((one) => {
    if (!one.startsWith(`${name}.`)) return [];
    const { kind, type } = entryOf(inventory.declarations, one);
    return kind === 'constructor' && isOf(type) ? [[one, type] as const] : [];
  });
}
