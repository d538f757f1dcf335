import { hasArity } from '../expr/arguments.ts';
import type { Expr, Name } from '../expr/expr.ts';
import { apply, betaApply, instantiate, spineOf } from '../expr/spine.ts';
import type { Shape, Sort } from '../language/ast.ts';
import { itemAt } from '../present.ts';
import type { Field, RecordType } from './binders/record-type.ts';
import { functionsTo } from './binders/records-of-functions.ts';
import { findCarrier, sortOfValues } from './cases/carrier.ts';
import { libraryFields, makeLibraryRecord } from './mathlib/library-records.ts';
import { findLibraryType, finiteSet, finiteSetOf } from './mathlib/types.ts';
import type { Reader, Scope } from './reader.ts';

/** Structures of core Lean that are read as records: `α × β`, `{x // p x}`. Structures of other libraries are not unfolded. */
export const coreRecords: ReadonlyMap<Name, readonly Field[]> = new Map([
  ...['Prod', 'MProd'].map(
    (type) => [type, ['fst', 'snd'].map((name) => ({ name, isProof: false }))] as const,
  ),
  [
    'Subtype',
    [
      { name: 'val', isProof: false },
      { name: 'property', isProof: true },
    ],
  ],
]);

/** A constant by its name. */
export const makeConstant = (name: Name): Expr => ({ kind: 'const', name, levels: [] });

const pi = (name: Name, type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name,
  info: 'default',
  type,
  body,
});

/** The type as a record type, with its parameters filled in; `undefined` for any other type. */
export function readRecordType(reader: Reader, type: Expr): RecordType | undefined {
  if (type.kind === 'forallE') return functionsTo(type, (values) => readRecordType(reader, values));
  const { head, args } = spineOf(type);
  if (head.kind !== 'const') return undefined;
  if (head.name === 'Id' && hasArity(args, 1)) return readRecordType(reader, args[0]);
  const given = findLibraryType(reader, type);
  if (given !== undefined) return readRecordType(reader, given);
  const finite = finiteSetOf(reader, type);
  if (finite !== undefined) {
    const fields = ['bound', 'has'].map((name) => ({ name, isProof: false }));
    return { structure: finiteSet, maker: apply(makeConstant(finiteSet), args), telescope: finite, fields };
  }
  const maker = apply(makeConstant(`${head.name}.mk`), args);
  const core = reader.origin(head.name) === 'Init' ? coreRecords.get(head.name) : undefined;
  if (core !== undefined && hasArity(args, 2)) {
    const [first, second] = args;
    const later = head.name !== 'Subtype' ? second : apply(second, [{ kind: 'bvar', index: 0 }]);
    const telescope = pi(itemAt(core, 0).name, first, pi(itemAt(core, 1).name, later, type));
    return { structure: head.name, maker, telescope, fields: core };
  }
  const ofLibrary = reader.origin(head.name) === 'Mathlib' ? libraryFields.get(head.name) : undefined;
  if (ofLibrary !== undefined) {
    const telescope = makeLibraryRecord(type, head.name);
    const fields = ofLibrary.map((name) => ({ name, isProof: name === 'nonneg' }));
    return telescope && { structure: head.name, maker, telescope, fields };
  }
  const declaration = reader.inventory.declarations.get(head.name);
  if (declaration?.kind === 'definition' && declaration.value !== undefined) {
    const unfolded = betaApply(declaration.value, args);
    return unfolded.kind === 'lam' ? undefined : readRecordType(reader, unfolded);
  }
  const made = reader.inventory.declarations.get(`${head.name}.mk`);
  const { fields } = declaration ?? {};
  if (fields === undefined || made === undefined || !declaration?.attributes.includes('structure'))
    return undefined;
  let telescope = made.type;
  for (const arg of args) if (telescope.kind === 'forallE') telescope = instantiate(telescope.body, arg);
  const named = fields.map(({ name, isProp }) => ({
    name: name.slice(name.lastIndexOf('.') + 1),
    isProof: isProp,
  }));
  return { structure: head.name, maker, telescope, fields: named };
}

/** One number, function or list inside a record, and the path of fields that leads to it. */
type Leaf = { readonly path: readonly string[]; readonly indices: readonly number[]; readonly sort: Sort };

/** A proposition in a record, and how many leaves come before it; with `of`, what the type `proposition` says of that value. */
type Law = {
  readonly path: readonly string[];
  readonly proposition: Expr;
  readonly of?: Expr;
  readonly after: number;
};

/** The value of a field of an opened record. */
type OpenedField = 'value' | 'proof' | Opened;

/** A record of new variables. */
export type Opened = {
  readonly structure: Name;
  /** The constructor, applied to the variables. */
  readonly value: Expr;
  readonly shape: Shape;
  readonly fields: readonly OpenedField[];
  /** In the order of their levels. */
  readonly leaves: readonly Leaf[];
  readonly laws: readonly Law[];
};

/**
 * Groups a record's fields as an argument of its counterpart: inherited fields are added to its own, a subtype is its value, a
 * pair is an array of two.
 */
function shapeOf(record: RecordType, shapes: readonly (readonly [Field, Shape])[]): Shape {
  if (record.structure === 'Subtype') return itemAt(shapes, 0)[1];
  if (record.structure === 'Prod') return { kind: 'pair', of: shapes.map(([, shape]) => shape) };
  return {
    kind: 'record',
    fields: shapes.map(([{ name }, shape]) => ({
      name,
      shape,
      isBase: /^to[A-Z]/.test(name) && shape.kind === 'record',
    })),
  };
}

/** Opens one variable for each leaf of a record type, from `scope.depth` on; `undefined` if a field is not a value. */
export function openRecord(reader: Reader, type: Expr, scope: Scope): Opened | undefined {
  const record = readRecordType(reader, type);
  if (record === undefined) return undefined;
  const leaves: Leaf[] = [];
  const laws: Law[] = [];
  const shapes: (readonly [Field, Shape])[] = [];
  const fields: OpenedField[] = [];
  const args: Expr[] = [];
  let rest = record.telescope;
  for (const [index, field] of record.fields.entries()) {
    if (rest.kind !== 'forallE') return undefined;
    const at = { ...scope, depth: scope.depth + leaves.length };
    const sort = field.isProof ? undefined : sortOfValues(reader, rest.type, at);
    const inner = field.isProof || sort !== undefined ? undefined : openRecord(reader, rest.type, at);
    const { name } = field;
    let value: Expr;
    if (field.isProof) {
      laws.push({ path: [name], proposition: rest.type, after: leaves.length });
      fields.push('proof');
      value = reader.open({ kind: 'proof' });
    } else if (sort !== undefined) {
      leaves.push({ path: [name], indices: [index], sort });
      shapes.push([field, { kind: 'value' }]);
      fields.push('value');
      value = reader.open({ kind: 'value', level: at.depth, sort });
      if (findCarrier(reader, rest.type) !== undefined)
        laws.push({ path: [name, 'property'], proposition: rest.type, of: value, after: leaves.length });
    } else if (inner !== undefined) {
      const before = leaves.length;
      laws.push(
        ...inner.laws.map((law) => ({ ...law, path: [name, ...law.path], after: before + law.after })),
      );
      leaves.push(
        ...inner.leaves.map((leaf) => ({
          ...leaf,
          path: [name, ...leaf.path],
          indices: [index, ...leaf.indices],
        })),
      );
      shapes.push([field, inner.shape]);
      fields.push(inner);
      value = inner.value;
    } else return undefined;
    args.push(value);
    rest = instantiate(rest.body, value);
  }
  if (leaves.length === 0) return undefined;
  const { structure, maker } = record;
  return { structure, value: betaApply(maker, args), shape: shapeOf(record, shapes), fields, leaves, laws };
}

/** The part of a record at the end of a path of fields. */
export function partOf(record: Expr, indices: readonly number[]): Expr {
  return indices.reduce<Expr>((of, index) => ({ kind: 'proj', struct: '', index, of }), record);
}

/** The type of a part of a record, and its keys in a counterpart's result. */
export function typeOfPart(
  reader: Reader,
  type: Expr,
  of: Expr,
  indices: readonly number[],
): { readonly type: Expr; readonly keys: readonly (string | number)[] } | undefined {
  const [index, ...inner] = indices;
  if (index === undefined) return { type, keys: [] };
  const record = readRecordType(reader, type);
  let rest = record?.telescope;
  for (let i = 0; i < index; i++)
    rest = rest?.kind === 'forallE' ? instantiate(rest.body, partOf(of, [i])) : undefined;
  if (record === undefined || rest?.kind !== 'forallE') return undefined;
  const found = typeOfPart(reader, rest.type, partOf(of, [index]), inner);
  const name = itemAt(record.fields, index).name;
  const isBase = /^to[A-Z]/.test(name) && readRecordType(reader, rest.type) !== undefined;
  const key = record.structure === 'Prod' ? [index] : record.structure === 'Subtype' || isBase ? [] : [name];
  return found && { type: found.type, keys: [...key, ...found.keys] };
}

/** A part of a record's value: the path of fields, the keys in a counterpart's result, and whether its type can be read. */
export type RecordPart = {
  readonly indices: readonly number[];
  readonly keys: readonly (string | number)[];
  readonly isRead: boolean;
};

/** The data in a value of a record type, by field, including parts that cannot be read. Proofs are left out. */
export function partsOfRecord(
  reader: Reader,
  type: Expr,
  of: Expr,
  { scope, before = [] }: { readonly scope: Scope; readonly before?: readonly number[] },
): readonly RecordPart[] {
  const whole = before.length === 0 ? type : typeOfPart(reader, type, of, before)?.type;
  const record = whole && readRecordType(reader, whole);
  if (record === undefined) return [];
  return record.fields.flatMap((field, index): readonly RecordPart[] => {
    if (field.isProof) return [];
    const indices = [...before, index];
    const part = typeOfPart(reader, type, of, indices);
    if (part === undefined) return [];
    if (sortOfValues(reader, part.type, scope) !== undefined)
      return [{ indices, keys: part.keys, isRead: true }];
    const inner = partsOfRecord(reader, type, of, { scope, before: indices });
    return inner.length > 0 ? inner : [{ indices, keys: part.keys, isRead: false }];
  });
}
