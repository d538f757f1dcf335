import type { Expr, Name } from '../../expr/expr.ts';
import { apply, instantiate } from '../../expr/spine.ts';
import type { RecordField, Sort } from '../../language/ast.ts';
import type { Reader, Scope } from '../reader.ts';
import { coreRecords, makeConstant, readRecordType } from '../records.ts';
import { characters, isUnit, readEnumeration, unit } from './enumeration.ts';

type RecordSort = Extract<Sort, { kind: 'record' }>;

/** Text, as the list of its characters. */
export const text: Extract<Sort, { kind: 'list' }> = { kind: 'list', of: characters, as: 'string' };

/** Whether a value may be `null` itself, which could not be told from the missing value of an option. */
const isMissing = (sort: Sort): boolean =>
  (sort.kind === 'list' && sort.as === 'option') || (sort.kind === 'fin' && sort.names === 'unit');

/** The sort of options, arrays, texts and characters of core Lean. */
export function readCoreData(
  reader: Reader,
  type: Name,
  args: readonly Expr[],
  scope: Scope,
): Sort | undefined {
  if (type === 'String') return text;
  if (type === 'Char') return characters;
  if (isUnit(type)) return unit;
  if (type === 'ByteArray') {
    const of = reader.sort(makeConstant('UInt8'), scope);
    return of && { kind: 'list', of, as: 'bytes' };
  }
  if (type !== 'Option' && type !== 'Array' && type !== 'List') return readEnumeration(reader, type);
  const of = args[0] && readValueSort(reader, args[0], scope);
  if (of === undefined || (type === 'Option' && isMissing(of))) return undefined;
  const as = type === 'Option' ? 'option' : 'array';
  return type === 'List' ? { kind: 'list', of } : { kind: 'list', of, as };
}

/** The sort of a structure or pair as a single value: all its fields are values, and none depends on another. */
export function readRecordSort(reader: Reader, type: Expr, scope: Scope): RecordSort | undefined {
  const record = readRecordType(reader, type);
  if (record === undefined || reader.origin(record.structure) === 'Mathlib') return undefined;
  if (record.structure === 'Subtype' || record.fields.some(({ isProof }) => isProof)) return undefined;
  const fields: RecordField[] = [];
  let rest = record.telescope;
  for (const [index, { name }] of record.fields.entries()) {
    const sort = rest.kind === 'forallE' ? readValueSort(reader, rest.type, scope) : undefined;
    if (rest.kind !== 'forallE' || sort === undefined) return undefined;
    const isBase = /^to[A-Z]/.test(name) && sort.kind === 'record';
    fields.push({ key: record.structure === 'Prod' ? index : name, sort, ...(isBase && { isBase }) });
    rest = instantiate(rest.body, reader.open({ kind: 'proof' }));
  }
  return fields.length === 0 ? undefined : { kind: 'record', fields };
}

/** The sort of a type's values where a single value is needed: in lists, options and functions. */
export function readValueSort(reader: Reader, type: Expr, scope: Scope): Sort | undefined {
  return reader.sort(type, scope) ?? readRecordSort(reader, type, scope);
}

/** The number of fields of a structure's or pair's constructor. */
export function countFields(reader: Reader, structure: Name): number | undefined {
  const core = reader.origin(structure) === 'Init' ? coreRecords.get(structure) : undefined;
  return core?.length ?? reader.inventory.declarations.get(structure)?.fields?.length;
}

/** The structure type that a constructor builds, from its arguments. */
export function readMadeType(structure: Name, args: readonly Expr[], fields: number): Expr {
  return apply(makeConstant(structure), args.slice(0, args.length - fields));
}
