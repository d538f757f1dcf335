// Inductive types of a project, and those of core Lean that programs use: their constructors and fields.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, headConstantOf, instantiate, keyOfExpr, spineOf } from '../../expr/spine.ts';
import type { Constructor, RecordField, Sort } from '../../language/ast.ts';
import { type DataSort, discriminator } from '../../language/variants.ts';
import { sortsIn } from '../../language/words/sorts-in.ts';
import { entryOf, itemAt } from '../../present.ts';
import { isProposition, isTypeUniverse } from '../binders/propositions.ts';
import type { Reader, Scope } from '../reader.ts';
import { type Indices, readIndices, readShift } from '../vectors/indices.ts';
import { countIndices } from './enumeration.ts';
import { readValueSort } from './types.ts';

/** A constructor: its full name, and how many results for parts `T.rec` passes to its branch after the fields. */
type Made = {
  readonly name: Name;
  readonly results: number;
  /** Positions of fields that the indices give. */
  readonly erased: readonly number[];
  readonly result?: Indices['result'];
};

/** An inductive type: how many parameters it has, how many types it is defined together with, and its constructors in order. */
export type Inductive = {
  readonly params: number;
  readonly motives: number;
  readonly indices: number;
  readonly constructors: readonly Made[];
};

/** Types of core Lean: for each constructor, the key and the parameter that is the type of its field. */
const core: ReadonlyMap<Name, readonly (readonly [constructor: string, key: string, param: number])[]> =
  new Map([
    [
      'Except',
      [
        ['error', 'error', 0],
        ['ok', 'value', 1],
      ],
    ],
    [
      'ForInStep',
      [
        ['done', 'value', 0],
        ['yield', 'value', 0],
      ],
    ],
    [
      'Sum',
      [
        ['inl', 'value', 0],
        ['inr', 'value', 1],
      ],
    ],
  ]);

/** The parts of an inductive type with values, other than a structure and without indices; nothing for any other constant. */
export function inductiveOf(reader: Reader, type: Name): Inductive | undefined {
  const known = reader.origin(type) === 'Init' ? core.get(type) : undefined;
  if (known !== undefined)
    return {
      params: type === 'ForInStep' ? 1 : 2,
      motives: 1,
      indices: 0,
      constructors: known.map(([name]) => ({ name: `${type}.${name}`, results: 0, erased: [] })),
    };
  const { declarations } = reader.inventory;
  const declaration = declarations.get(type);
  if (declaration?.kind !== 'inductive' || declaration.attributes.includes('structure')) return undefined;
  let rest = declarations.get(`${type}.rec`)?.type;
  let params = 0;
  for (; rest?.kind === 'forallE' && !isMotive(rest.type); rest = rest.body) params++;
  if (rest?.kind !== 'forallE') return undefined;
  // a motive of one argument: the type has no indices
  const indices = arity(rest.type) - 1;
  let motives = 0;
  for (; rest?.kind === 'forallE' && isMotive(rest.type); rest = rest.body) motives++;
  const constructors: Made[] = [];
  for (; rest?.kind === 'forallE'; rest = rest.body) {
    let conclusion = rest.type;
    let fields = 0;
    for (; conclusion.kind === 'forallE'; conclusion = conclusion.body) fields++;
    const { head, args } = spineOf(conclusion);
    const made = args.at(-1);
    const name = made && headConstantOf(made);
    if (head.kind !== 'bvar' || name === undefined) break;
    if (declarations.get(name)?.kind !== 'constructor' || !name.startsWith(`${type}.`)) continue;
    const given = made === undefined ? 0 : spineOf(made).args.length - params;
    const at =
      indices > 0 ? readIndices(entryOf(declarations, name).type, params, countIndices(reader)) : undefined;
    if (indices > 0 && at === undefined) return undefined;
    constructors.push({
      name,
      results: fields - given,
      erased: at?.erased ?? [],
      ...(at && { result: at.result }),
    });
  }
  // parts of other types that it is defined together with have indices of their own
  return indices > 0 && motives > 1 ? undefined : { params, motives, indices, constructors };
}

const isMotive = (type: Expr): boolean => {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  return type.kind === 'forallE' && codomain.kind === 'sort';
};

const arity = (type: Expr): number => (type.kind === 'forallE' ? 1 + arity(type.body) : 0);

/** The constructor of a name, its position and its type; nothing for any other constant. */
export function constructorOf(
  reader: Reader,
  name: Name,
): { readonly type: Name; readonly parts: Inductive; readonly position: number } | undefined {
  const dot = name.lastIndexOf('.');
  const type = name.slice(0, dot);
  const isKnown = reader.inventory.declarations.get(name)?.kind === 'constructor' || core.has(type);
  const parts = dot > 0 && isKnown ? inductiveOf(reader, type) : undefined;
  const position = parts?.constructors.findIndex((made) => made.name === name) ?? -1;
  return parts === undefined || position < 0 ? undefined : { type, parts, position };
}

/** The sort of an inductive type at closed parameters; nothing if one of its constructors holds something that is not a value. */
export function readDataSort(reader: Reader, type: Expr, scope: Scope): DataSort | undefined {
  const { head, args } = spineOf(type);
  const parts = head.kind === 'const' ? inductiveOf(reader, head.name) : undefined;
  if (head.kind !== 'const' || parts === undefined || args.length !== parts.params + parts.indices)
    return undefined;
  const given = args.slice(0, parts.params);
  const key = given.length === 0 ? head.name : keyOfExpr(apply(head, given));
  const { data } = reader;
  const indices = args.slice(parts.params);
  if (data.inside.has(key)) {
    if (indices.length === 0) return { kind: 'data', type: key };
    const at = indices.flatMap(
      (e) => readShift(e, countIndices(reader), (one) => positionOf(reader, one)) ?? [],
    );
    return at.length === indices.length ? { kind: 'data', type: key, at } : undefined;
  }
  const index = indices.map((e) => reader.term(e, scope));
  const at = <Of extends DataSort>(sort: Of): DataSort => (index.length === 0 ? sort : { ...sort, index });
  const known = data.sorts.get(key);
  if (known !== undefined) return at(known);
  data.inside.add(key);
  try {
    const constructors: Constructor[] = [];
    for (const made of parts.constructors) {
      const { name, result } = made;
      const fields = fieldsOf(reader, made, given, scope);
      if (fields === undefined || (result && hidesItself(fields, key))) return undefined;
      constructors.push({ name: name.slice(head.name.length + 1), fields, ...(result && { result }) });
    }
    const sort: DataSort = { kind: 'data', type: key, constructors };
    if (data.inside.size === 1) data.sorts.set(key, sort);
    return at(sort);
  } finally {
    data.inside.delete(key);
  }
}

/** The position of the index whose variable an expression is, inside a constructor. */
function positionOf(reader: Reader, e: Expr): number | undefined {
  const local = reader.local(e);
  return local?.kind === 'sought' ? local.position : undefined;
}

/** Whether a type with indices occurs in a field other than as the field itself: its index is not known there. */
const hidesItself = (fields: readonly RecordField[], type: string): boolean =>
  fields.some(({ sort }) =>
    sortsIn(sort).some((one) => one !== sort && one.kind === 'data' && one.type === type),
  );

/** The arguments of a constructor that are fields of its values. */
export const takeFields = <Arg>(
  { parts, position }: { parts: Inductive; position: number },
  args: readonly Arg[],
): readonly Arg[] =>
  args.slice(parts.params).filter((_, i) => !itemAt(parts.constructors, position).erased.includes(i));

const hasFewValues = (sort: Sort | undefined): boolean =>
  sort?.kind === 'bool' || (sort?.kind === 'fin' && Array.isArray(sort.names));

/** The fields of a constructor at given parameters; nothing if one of them is not a value. */
function fieldsOf(
  reader: Reader,
  { name, erased, result = [] }: Made,
  params: readonly Expr[],
  scope: Scope,
): readonly RecordField[] | undefined {
  const dot = name.lastIndexOf('.');
  const known = core.get(name.slice(0, dot))?.find(([short]) => short === name.slice(dot + 1));
  if (known !== undefined && reader.inventory.declarations.get(name) === undefined) {
    const sort = readValueSort(reader, itemAt(params, known[2]), scope);
    return sort && [{ key: known[1], sort }];
  }
  let rest = reader.inventory.declarations.get(name)?.type;
  for (const param of params) rest = rest?.kind === 'forallE' ? instantiate(rest.body, param) : undefined;
  const fields: RecordField[] = [];
  const given = result.flatMap(({ of }) => of ?? []);
  const openedAt = (position: number): Expr => {
    const k = erased.indexOf(position);
    if (k >= 0) return reader.open({ kind: 'sought', position: itemAt(given, k) });
    // an index of parts may be a field with few values
    const isFew = result.length > 0 && hasFewValues(fields.at(-1)?.sort);
    return reader.open(
      isFew ? { kind: 'sought', position: result.length + fields.length - 1 } : { kind: 'proof' },
    );
  };
  for (let at = 0; rest?.kind === 'forallE'; rest = instantiate(rest.body, openedAt(at++))) {
    if (erased.includes(at)) continue;
    if (isTypeUniverse(rest.type) || isProposition(reader, rest.type)) return undefined;
    const sort = readValueSort(reader, rest.type, scope);
    // a key of its own is needed to tell the constructors apart
    if (sort === undefined || rest.name === discriminator) return undefined;
    const isNamed = /^[^\W\d]\w*[?!']*$/u.test(rest.name);
    fields.push({ key: isNamed ? rest.name : `_${fields.length + 1}`, sort });
  }
  return rest && fields;
}
