import type { Expr, Name } from '../expr/expr.ts';
import { apply, betaApply, instantiate, spineOf } from '../expr/spine.ts';
import { itemAt } from '../present.ts';
import { rewriteByCore } from './core/rewrite.ts';
import { libraryFields, libraryProjections } from './mathlib/library-records.ts';
import { rewriteLibraryValue } from './mathlib/numbers/values.ts';
import type { Reader } from './reader.ts';
import { coreRecords, makeConstant, readRecordType } from './records.ts';

/** Projections of core Lean's records. */
const coreProjections: ReadonlyMap<Name, { readonly index: number; readonly params: number }> = new Map([
  ['Prod.fst', { index: 0, params: 2 }],
  ['Prod.snd', { index: 1, params: 2 }],
  ['MProd.fst', { index: 0, params: 2 }],
  ['MProd.snd', { index: 1, params: 2 }],
  ['Subtype.val', { index: 0, params: 2 }],
]);

/** A projection: the position of the field after the parameters. */
function projection(
  reader: Reader,
  name: Name,
): { readonly index: number; readonly params: number } | undefined {
  const origin = reader.origin(name);
  if (origin === 'Init') return coreProjections.get(name);
  const index = origin === 'Mathlib' ? libraryProjections.get(name) : undefined;
  if (index !== undefined) return { index, params: 0 };
  if (origin !== 'project') return undefined;
  let value = reader.inventory.declarations.get(name)?.value;
  let params = -1;
  for (; value?.kind === 'lam'; value = value.body) params++;
  return value?.kind === 'proj' && value.of.kind === 'bvar' && value.of.index === 0
    ? { index: value.index, params }
    : undefined;
}

/** Core's operations by class, and the instances that only pass them on: `HAdd.hAdd` of `instHAdd` is `Add.add`. */
const passedOn: ReadonlyMap<Name, readonly [instance: Name, operation: Name]> = new Map(
  ['Add', 'Sub', 'Mul', 'Div'].map((name) => [
    `H${name}.h${name}`,
    [`instH${name}`, `${name}.${name.toLowerCase()}`] as const,
  ]),
);
const classOperations: ReadonlySet<Name> = new Set([
  'Add.add',
  'Sub.sub',
  'Mul.mul',
  'Div.div',
  'Neg.neg',
  'Zero.zero',
  'One.one',
]);

/** The fields of a constructor application, if the expression reduces to one. */
function made(reader: Reader, e: Expr): readonly Expr[] | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || !head.name.endsWith('.mk')) return undefined;
  const structure = head.name.slice(0, -3);
  const origin = reader.origin(structure);
  const core = origin === 'Init' ? coreRecords.get(structure) : undefined;
  const count =
    core?.length ??
    (origin === 'Mathlib' ? libraryFields.get(structure)?.length : undefined) ??
    reader.inventory.declarations.get(structure)?.fields?.length;
  if (count !== undefined) return args.slice(args.length - count);
  // a class of core Lean with a single operation
  return classOperations.has(`${structure}.${structure.toLowerCase()}`) ? args.slice(1) : undefined;
}

/**
 * Reduces a projection of a record: to the field if the record is a constructor application, to a case distinction if the
 * record is one, else to the remaining projection. `undefined` if `e` is not a projection.
 */
export function project(
  reader: Reader,
  e: Expr,
):
  | {
      readonly of: Expr;
      readonly indices: readonly number[];
      readonly rest: readonly Expr[];
      readonly field?: Expr;
    }
  | undefined {
  const { head, args } = spineOf(e);
  let [of, index, rest]: [Expr | undefined, number, readonly Expr[]] = [undefined, 0, []];
  if (head.kind === 'proj') [of, index, rest] = [head.of, head.index, args];
  else if (head.kind === 'const') {
    const found = projection(reader, head.name);
    if (found !== undefined)
      [of, index, rest] = [args[found.params], found.index, args.slice(found.params + 1)];
  }
  if (of === undefined) return undefined;
  const built = reduce(reader, of);
  const field = made(reader, built)?.[index];
  if (field !== undefined) return { of: built, indices: [index], rest, field: betaApply(field, rest) };
  const outer = project(reader, built);
  return outer !== undefined && outer.rest.length === 0
    ? { of: outer.of, indices: [...outer.indices, index], rest }
    : { of: built, indices: [index], rest };
}

/** Unfolds everything that hides a record's constructor: projections, cases, `let`, instances, operations of instances. */
function reduce(reader: Reader, e: Expr): Expr {
  const { head, args } = spineOf(e);
  if (head.kind === 'lam' && args.length > 0) return reduce(reader, betaApply(head, args));
  if (head.kind === 'letE') return reduce(reader, betaApply(instantiate(head.body, head.value), args));
  const projected = project(reader, e);
  if (projected !== undefined) return projected.field === undefined ? e : reduce(reader, projected.field);
  if (head.kind !== 'const') return e;
  const value = rewriteByCore(reader, e) ?? rewriteLibraryValue(reader, e);
  if (value !== undefined) return reduce(reader, value);
  // Constants such as `Add.add` for `+` are written here and need not be in the project's inventory.
  const origin = reader.origin(head.name) ?? 'Init';
  if (origin === 'Init') {
    if (head.name === 'id' && args.length > 1)
      return reduce(reader, betaApply(itemAt(args, 1), args.slice(2)));
    if (head.name === 'ite' || head.name === 'dite') return cases(reader, head.name, args) ?? e;
    const passes = passedOn.get(head.name);
    const instance = args[3] && spineOf(args[3]);
    if (passes !== undefined && instance?.head.kind === 'const' && instance.head.name === passes[0])
      return reduce(
        reader,
        apply(makeConstant(passes[1]), [itemAt(args, 0), itemAt(instance.args, 1), ...args.slice(4)]),
      );
    if (classOperations.has(head.name) && args.length >= 2) {
      const operation = made(reader, reduce(reader, itemAt(args, 1)))?.[0];
      return operation === undefined ? e : reduce(reader, betaApply(operation, args.slice(2)));
    }
    return e;
  }
  const declaration = reader.inventory.declarations.get(head.name);
  const unfolds =
    declaration?.kind === 'definition' &&
    (declaration.instanceOf !== undefined || declaration.attributes.includes('reducible'));
  return unfolds && declaration.value !== undefined ? reduce(reader, betaApply(declaration.value, args)) : e;
}

/** `if c then ⟨a, b⟩ else ⟨a', b'⟩` as a record of case distinctions. */
function cases(reader: Reader, name: 'ite' | 'dite', args: readonly Expr[]): Expr | undefined {
  const record = args.length === 5 ? readRecordType(reader, itemAt(args, 0)) : undefined;
  if (record === undefined) return undefined;
  const branch = (e: Expr): Expr => (name === 'dite' ? betaApply(e, [reader.open({ kind: 'proof' })]) : e);
  const [then, otherwise] = [branch(itemAt(args, 3)), branch(itemAt(args, 4))];
  const fields: Expr[] = [];
  let rest = record.telescope;
  for (const [index, { isProof }] of record.fields.entries()) {
    if (rest.kind !== 'forallE') return undefined;
    const of = (e: Expr): Expr => ({ kind: 'proj', struct: record.structure, index, of: e });
    const value = isProof
      ? reader.open({ kind: 'proof' })
      : apply(makeConstant('ite'), [rest.type, itemAt(args, 1), itemAt(args, 2), of(then), of(otherwise)]);
    fields.push(value);
    rest = instantiate(rest.body, value);
  }
  return apply(record.maker, fields);
}
