// Structures and pairs as single values: built, taken apart, and returned by definitions of the project.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { openComputation } from '../core/monads.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { partOf, typeOfPart } from '../records.ts';
import { countFields, readMadeType, readRecordSort } from './types.ts';

/** A constructor application as a record of its fields; `undefined` if the constant is not a constructor that can be read. */
export function readMade(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Term | undefined {
  if (!name.endsWith('.mk')) return undefined;
  const structure = name.slice(0, -'.mk'.length);
  const count = countFields(reader, structure);
  if (count === undefined || args.length < count) return undefined;
  const sort = readRecordSort(reader, readMadeType(structure, args, count), scope);
  if (sort === undefined) return undefined;
  const fields = args.slice(args.length - count).map((arg) => reader.term(arg, scope));
  return build('record', fields, sort, scope);
}

/** A field of a term that is a record. */
export function readField(reader: Reader, of: Expr, indices: readonly number[], scope: Scope): Term {
  return indices.reduce<Term>(
    (term, index) => {
      const { sort } = term;
      if (sort.kind !== 'record')
        return throwOutside(
          'proj',
          scope.place,
          'a part of a value that is not a record',
          'use structures and pairs of values',
        );
      return build(
        'get',
        [term, makeLiteral(BigInt(index), 1n, sortOfCoreType('Nat'))],
        itemAt(sort.fields, index).sort,
        scope,
      );
    },
    reader.term(of, scope),
  );
}

/** The value of a project definition that is a record: each field is a call of its own. */
export function readRecordOf(reader: Reader, e: Expr, args: readonly Expr[], scope: Scope): Term | undefined {
  const declared = reader.inventory.declarations.get(headConstantOf(e) ?? '')?.type;
  let type = declared && openComputation(reader, declared);
  for (const arg of args) type = type?.kind === 'forallE' ? instantiate(type.body, arg) : undefined;
  if (type === undefined || type.kind === 'forallE' || reader.sort(type, scope) !== undefined)
    return undefined;
  return wholeOf(reader, e, [], { type, scope });
}

function wholeOf(
  reader: Reader,
  e: Expr,
  indices: readonly number[],
  { type, scope }: { readonly type: Expr; readonly scope: Scope },
): Term | undefined {
  const part = typeOfPart(reader, type, e, indices)?.type;
  const sort = part && readRecordSort(reader, part, scope);
  if (sort === undefined) return undefined;
  const fields = sort.fields.map((field, index) => {
    const at = [...indices, index];
    return field.sort.kind === 'record'
      ? wholeOf(reader, e, at, { type, scope })
      : reader.term(partOf(e, at), scope);
  });
  return fields.every((field) => field !== undefined) ? build('record', fields, sort, scope) : undefined;
}
