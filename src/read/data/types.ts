import type { Expr, Name } from '../../expr/expr.ts';
import { apply, instantiate, spine } from '../../expr/spine.ts';
import type { RecordField, Sort, Term } from '../../language/ast.ts';
import { coreSort, literal } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';
import { constant, coreRecords, recordType } from '../records.ts';

type Enumeration = Extract<Sort, { kind: 'fin' }>;
type RecordSort = Extract<Sort, { kind: 'record' }>;

/** Constructors of the enumerations of core Lean, in order. */
const coreEnumerations: ReadonlyMap<Name, readonly string[]> = new Map([['Ordering', ['lt', 'eq', 'gt']]]);

const sized = (size: number): Term => literal(BigInt(size), 1n, coreSort('Nat'));

/** The characters by their code points. */
export const characters: Enumeration = { kind: 'fin', size: sized(0x110000), names: 'characters' };

/** Text, as the list of its characters. */
export const text: Extract<Sort, { kind: 'list' }> = { kind: 'list', of: characters, as: 'string' };

/** The constructors of an inductive type without parameters, none of which has arguments, in order; nothing for any other. */
function constructorsOf(reader: Reader, type: Name): readonly string[] | undefined {
  if (reader.origin(type) === 'Init') return coreEnumerations.get(type);
  const { declarations } = reader.inventory;
  const declaration = declarations.get(type);
  if (declaration?.kind !== 'inductive' || declaration.type.kind !== 'sort') return undefined;
  if (declaration.type.level.kind === 'zero' || declaration.attributes.includes('structure'))
    return undefined;
  let rest = declarations.get(`${type}.rec`)?.type;
  const names: string[] = [];
  // motive, a case for each constructor, and the value
  for (rest = rest?.kind === 'forallE' ? rest.body : undefined; rest?.kind === 'forallE'; rest = rest.body) {
    if (rest.type.kind === 'const') return names.length > 0 ? names : undefined;
    const { args } = spine(rest.type);
    const [made] = args;
    if (rest.type.kind !== 'app' || made?.kind !== 'const' || !made.name.startsWith(`${type}.`))
      return undefined;
    names.push(made.name.slice(type.length + 1));
  }
  return undefined;
}

/** The sort of an enumeration: a type that is its constructors, by their names. */
export function enumeration(reader: Reader, type: Name): Enumeration | undefined {
  const names = constructorsOf(reader, type);
  return names && { kind: 'fin', size: sized(names.length), names };
}

/** The sort of options, arrays, texts and characters of core Lean. */
export function coreData(reader: Reader, type: Name, args: readonly Expr[], scope: Scope): Sort | undefined {
  if (type === 'String') return text;
  if (type === 'Char') return characters;
  if (type !== 'Option' && type !== 'Array' && type !== 'List') return enumeration(reader, type);
  const of = args[0] && valueSort(reader, args[0], scope);
  // `null` could not say at which of two options there is nothing
  if (of === undefined || (type === 'Option' && of.kind === 'list' && of.as === 'option')) return undefined;
  const as = type === 'Option' ? 'option' : 'array';
  return type === 'List' ? { kind: 'list', of } : { kind: 'list', of, as };
}

/** The sort of a structure or pair as a value of its own: all its fields are values, and none depends on another. */
export function recordSort(reader: Reader, type: Expr, scope: Scope): RecordSort | undefined {
  const record = recordType(reader, type);
  if (record === undefined || reader.origin(record.structure) === 'Mathlib') return undefined;
  if (record.structure === 'Subtype' || record.fields.some(({ isProof }) => isProof)) return undefined;
  const fields: RecordField[] = [];
  let rest = record.telescope;
  for (const [index, { name }] of record.fields.entries()) {
    const sort = rest.kind === 'forallE' ? valueSort(reader, rest.type, scope) : undefined;
    if (rest.kind !== 'forallE' || sort === undefined) return undefined;
    const isBase = /^to[A-Z]/.test(name) && sort.kind === 'record';
    fields.push({ key: record.structure === 'Prod' ? index : name, sort, ...(isBase && { isBase }) });
    rest = instantiate(rest.body, reader.open({ kind: 'proof' }));
  }
  return fields.length === 0 ? undefined : { kind: 'record', fields };
}

/** The sort of the values of a type wherever one value stands for all of it: in lists, options and functions. */
export function valueSort(reader: Reader, type: Expr, scope: Scope): Sort | undefined {
  return reader.sort(type, scope) ?? recordSort(reader, type, scope);
}

/** How many fields the constructor of a structure or pair has. */
export function fieldCount(reader: Reader, structure: Name): number | undefined {
  const core = reader.origin(structure) === 'Init' ? coreRecords.get(structure) : undefined;
  return core?.length ?? reader.inventory.declarations.get(structure)?.fields?.length;
}

/** The type that a constructor of a structure builds a value of, from its arguments. */
export function madeType(structure: Name, args: readonly Expr[], fields: number): Expr {
  return apply(constant(structure), args.slice(0, args.length - fields));
}
