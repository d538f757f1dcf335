// Inductive types of a project, and those of core Lean that programs use: their constructors and fields.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, keyOfExpr, spineOf } from '../../expr/spine.ts';
import type { Constructor, RecordField } from '../../language/ast.ts';
import { type DataSort, discriminator } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { isProposition, isTypeUniverse } from '../binders/propositions.ts';
import type { Reader, Scope } from '../reader.ts';
import { readValueSort } from './types.ts';

/** A constructor: its full name, and how many results for parts `T.rec` passes to its branch after the fields. */
type Made = { readonly name: Name; readonly results: number };

/** An inductive type: how many parameters it has, how many types it is defined together with, and its constructors in order. */
export type Inductive = {
  readonly params: number;
  readonly motives: number;
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
      params: 2,
      motives: 1,
      constructors: known.map(([name]) => ({ name: `${type}.${name}`, results: 0 })),
    };
  const { declarations } = reader.inventory;
  const declaration = declarations.get(type);
  if (declaration?.kind !== 'inductive' || declaration.attributes.includes('structure')) return undefined;
  let rest = declarations.get(`${type}.rec`)?.type;
  let params = 0;
  for (; rest?.kind === 'forallE' && !isMotive(rest.type); rest = rest.body) params++;
  // a motive of one argument: the type has no indices
  if (rest?.kind !== 'forallE' || arity(rest.type) !== 1) return undefined;
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
    constructors.push({ name, results: fields - given });
  }
  return { params, motives, constructors };
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
  if (head.kind !== 'const' || parts === undefined || args.length !== parts.params) return undefined;
  const key = args.length === 0 ? head.name : keyOfExpr(type);
  const { data } = reader;
  if (data.inside.has(key)) return { kind: 'data', type: key };
  const known = data.sorts.get(key);
  if (known !== undefined) return known;
  data.inside.add(key);
  try {
    const constructors: Constructor[] = [];
    for (const { name } of parts.constructors) {
      const fields = fieldsOf(reader, name, args, scope);
      if (fields === undefined) return undefined;
      constructors.push({ name: name.slice(head.name.length + 1), fields });
    }
    const sort: DataSort = { kind: 'data', type: key, constructors };
    if (data.inside.size === 1) data.sorts.set(key, sort);
    return sort;
  } finally {
    data.inside.delete(key);
  }
}

/** The fields of a constructor at given parameters; nothing if one of them is not a value. */
function fieldsOf(
  reader: Reader,
  name: Name,
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
  for (; rest?.kind === 'forallE'; rest = instantiate(rest.body, reader.open({ kind: 'proof' }))) {
    if (isTypeUniverse(rest.type) || isProposition(reader, rest.type)) return undefined;
    const sort = readValueSort(reader, rest.type, scope);
    // a key of its own is needed to tell the constructors apart
    if (sort === undefined || rest.name === discriminator) return undefined;
    const isNamed = /^[^\W\d]\w*[?!']*$/u.test(rest.name);
    fields.push({ key: isNamed ? rest.name : `_${fields.length + 1}`, sort });
  }
  return rest && fields;
}
