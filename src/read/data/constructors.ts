// Values of inductive types: built by constructors, and taken apart by case distinctions.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { type DataSort, variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { etaExpand } from '../eta-expanded.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { makeConstant } from '../records.ts';
import { constructorOf, type Inductive, inductiveOf, takeFields } from './inductive.ts';
import { shareTerm } from './sharing.ts';

const nat = sortOfCoreType('Nat');

/** A part of a value: its constructor at position 0, then the fields. */
function partAt(
  value: Term,
  sort: DataSort,
  { at, position }: { at: number; position: number },
  scope: Scope,
): Term {
  const part = itemAt(itemAt([variantAt(sort, at)], 0)?.fields ?? [], position);
  return build('get', [value, makeLiteral(BigInt(position), 1n, nat)], part.sort, scope);
}

/** A constructor of an inductive type applied to its fields; nothing for any other constant. */
export function readConstructed(
  reader: Reader,
  name: Name,
  args: readonly Expr[],
  scope: Scope,
): Term | undefined {
  const found = constructorOf(reader, name);
  if (found === undefined) return undefined;
  const { type, parts, position } = found;
  // the index of the value is that of its type, which nothing asks a term for
  const any = Array.from({ length: parts.indices }, (): Expr => ({ kind: 'natLit', value: 0n }));
  const sort = reader.sort(apply(makeConstant(type), [...args.slice(0, parts.params), ...any]), scope);
  const variant = sort?.kind === 'data' ? variantAt(sort, position) : undefined;
  if (sort === undefined || variant === undefined)
    return throwOutside(
      type,
      scope.place,
      `${type} holds something that is no value`,
      'use constructors whose fields are numbers, Booleans, strings, lists, options, structures and inductive types',
    );
  const given = takeFields(found, args);
  const declaration = reader.inventory.declarations.get(name);
  if (given.length < variant.fields.length - 1 && declaration !== undefined)
    return etaExpand(reader, declaration, args, scope);
  const made = makeLiteral(BigInt(position), 1n, itemAt(variant.fields, 0).sort);
  return build('record', [made, ...given.map((arg) => reader.term(arg, scope))], sort, scope);
}

/** The value, branches and further arguments of a case distinction. */
function split(
  name: Name,
  args: readonly Expr[],
  { params, motives, constructors, indices }: Inductive,
):
  | {
      readonly value: Expr;
      readonly index: readonly Expr[];
      readonly branches: readonly Expr[];
      readonly rest: readonly Expr[];
    }
  | undefined {
  const count = constructors.length;
  const isRec = name.endsWith('.rec');
  if (args.length < params + 2 + indices + count || (isRec && motives > 1)) return undefined;
  const from = params + (isRec ? 1 : 2 + indices);
  const [before, value] = [
    isRec ? from + count : params + 1,
    isRec ? from + count + indices : params + 1 + indices,
  ];
  return {
    value: itemAt(args, value),
    index: args.slice(before, before + indices),
    branches: args.slice(from, from + count),
    rest: args.slice(params + 2 + indices + count),
  };
}

/** A case distinction on a value of an inductive type; nothing for any other constant. */
export function readDataCases(
  reader: Reader,
  name: Name,
  args: readonly Expr[],
  scope: Scope,
): Term | undefined {
  const parts = inductiveOf(reader, name.slice(0, name.lastIndexOf('.')));
  const found = parts && split(name, args, parts);
  if (parts === undefined || found === undefined) return undefined;
  const value = reader.term(found.value, scope);
  const { sort } = value;
  if (sort.kind !== 'data') return undefined;
  return shareTerm(value, scope, (shared, inner) => {
    const read = found.branches.map((branch, at) => {
      const count = (variantAt(sort, at)?.fields.length ?? 1) - 1;
      const { erased, result = [] } = itemAt(parts.constructors, at);
      const given = [...result.entries()].filter(([, { of }]) => of !== undefined);
      let position = 0;
      const fields = Array.from({ length: count + erased.length }, (_, i) => {
        const by = given[erased.indexOf(i)];
        const term =
          erased.includes(i) && by
            ? takeFrom(reader.term(itemAt(found.index, by[0]), inner), by[1].add, inner)
            : partAt(shared, sort, { at, position: ++position }, inner);
        return reader.open({ kind: 'term', term, depth: inner.depth });
      });
      // a recursion is read by its equations: a branch that uses results for parts is refused where it does
      const results = name.endsWith('.rec') ? itemAt(parts.constructors, at).results : 0;
      const unknown = Array.from({ length: results }, () => reader.open({ kind: 'proof' }));
      const all = [...fields, ...unknown, ...found.rest];
      return reader.term(branch.kind === 'lam' ? betaApply(branch, all) : apply(branch, all), inner);
    });
    const last = read.length - 1;
    return read.slice(0, -1).reduceRight<Term>(
      (otherwise, then, at) => ({
        kind: 'if',
        condition: isMade(shared, sort, at, inner),
        then,
        else: otherwise,
        sort: then.sort,
      }),
      itemAt(read, last),
    );
  });
}

/** The variable of a constructor's index, given the index: only to numbers something is added. */
const takeFrom = (index: Term, add: number, scope: Scope): Term =>
  add === 0 ? index : build('natSub', [index, makeLiteral(BigInt(add), 1n, nat)], nat, scope);

/** The value was made by the constructor at a position. */
function isMade(value: Term, sort: DataSort, at: number, scope: Scope): Formula {
  const left = partAt(value, sort, { at, position: 0 }, scope);
  const right = makeLiteral(BigInt(at), 1n, left.sort);
  return { kind: 'compare', comparison: '=', left, right, place: scope.place };
}
