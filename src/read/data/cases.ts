import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';
import { partOf } from '../records.ts';
import { readDataCases } from './constructors.ts';
import { isUnit, readEnumeration } from './enumeration.ts';
import { shareTerm } from './sharing.ts';
import { countFields } from './types.ts';

const nat = sortOfCoreType('Nat');

/**
 * A case distinction: its type, the value that is distinguished, one branch per constructor, and the arguments of the
 * constructors.
 */
type Distinction = {
  readonly type: Name;
  readonly value: Expr;
  readonly branches: readonly Expr[];
  readonly rest: readonly Expr[];
};

/** Splits `T.casesOn params motive value branches… rest…`, and `T.rec`, which has the value after the branches. */
function distinction(
  name: Name,
  args: readonly Expr[],
  { params, count }: { readonly params: number; readonly count: number },
): Distinction | undefined {
  const type = name.slice(0, name.lastIndexOf('.'));
  if (args.length < params + 2 + count) return undefined;
  const from = params + 1;
  const isRec = name.endsWith('.rec');
  const branches = isRec ? args.slice(from, from + count) : args.slice(from + 1, from + 1 + count);
  const value = itemAt(args, isRec ? from + count : from);
  return { type, value, branches, rest: args.slice(from + 1 + count) };
}

/** The numbers of parameters and constructors of a type, for types that are distinguished here. */
function sizesOf(
  reader: Reader,
  type: Name,
): { readonly params: number; readonly count: number } | undefined {
  if (reader.origin(type) === 'Init') {
    if (type === 'Option' || type === 'List') return { params: 1, count: 2 };
    if (type === 'Prod' || type === 'MProd') return { params: 2, count: 1 };
  }
  const { names } = readEnumeration(reader, type) ?? {};
  if (Array.isArray(names)) return { params: 0, count: names.length };
  if (countFields(reader, type) === undefined) return undefined;
  let params = 0;
  for (let rest = reader.inventory.declarations.get(type)?.type; rest?.kind === 'forallE'; rest = rest.body)
    params++;
  return { params, count: 1 };
}

const equals = (left: Term, value: bigint, scope: Scope) =>
  ({
    kind: 'compare',
    comparison: '=',
    left,
    right: makeLiteral(value, 1n, left.sort),
    place: scope.place,
  }) as const;

/** The first element of a list, and the rest of it; an option has no rest. */
export function splitList(list: Term, scope: Scope): readonly Term[] {
  const { sort } = list;
  if (sort.kind !== 'list') return [];
  const head = build('get', [list, makeLiteral(0n, 1n, nat)], sort.of, scope);
  if (sort.as === 'option') return [head];
  const index: Term = { kind: 'variable', level: scope.depth, sort: nat };
  const next = build('add', [index, makeLiteral(1n, 1n, nat)], nat, scope);
  const fn: Term = {
    kind: 'lambda',
    name: 'k',
    param: nat,
    body: build('get', [list, next], sort.of, scope),
    sort: { kind: 'function', from: nat, to: sort.of },
  };
  const count = build('natSub', [build('length', [list], nat, scope), makeLiteral(1n, 1n, nat)], nat, scope);
  return [head, build('tabulate', [count, fn], sort, scope)];
}

/** A case distinction on an enumeration, option, list, pair or structure; `undefined` for any other constant. */
export function readCases(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Term | undefined {
  if (!/\.(casesOn|rec)$/.test(name)) return undefined;
  const type = name.slice(0, name.lastIndexOf('.'));
  const sizes = sizesOf(reader, type);
  const found = sizes && distinction(name, args, sizes);
  if (isUnit(type) && args.length > 3) {
    // the branch, between the motive and the value of `rec`, or after both
    const [only, more] = [itemAt(args, name.endsWith('.rec') ? 1 : 2), args.slice(3)];
    return reader.term(only.kind === 'lam' ? betaApply(only, more) : apply(only, more), scope);
  }
  if (found === undefined) return readDataCases(reader, name, args, scope);
  const { value, branches, rest } = found;
  const branch = (e: Expr, fields: readonly Expr[], inner: Scope): Term => {
    const all = [...fields, ...rest];
    return reader.term(e.kind === 'lam' ? betaApply(e, all) : apply(e, all), inner);
  };
  if (sizes?.count === 1 && readEnumeration(reader, type) === undefined) {
    const fields = Array.from({ length: countFields(reader, type) ?? 0 }, (_, index) =>
      partOf(value, [index]),
    );
    return branch(itemAt(branches, 0), fields, scope);
  }
  if (type === 'List' && name.endsWith('.rec')) return undefined;
  return shareTerm(reader.term(value, scope), scope, (shared, inner) => {
    const choose = (condition: ReturnType<typeof equals>, then: Term, otherwise: Term): Term => ({
      kind: 'if',
      condition,
      then,
      else: otherwise,
      sort: then.sort,
    });
    if (type === 'Option' || type === 'List') {
      const parts = splitList(shared, inner).map((term) =>
        reader.open({ kind: 'term', term, depth: inner.depth }),
      );
      return choose(
        equals(build('length', [shared], nat, inner), 0n, inner),
        branch(itemAt(branches, 0), [], inner),
        branch(itemAt(branches, 1), parts, inner),
      );
    }
    const read = branches.map((e) => branch(e, [], inner));
    return read
      .slice(0, -1)
      .reduceRight(
        (otherwise, then, i) => choose(equals(shared, BigInt(i), inner), then, otherwise),
        itemAt(read, read.length - 1),
      );
  });
}
