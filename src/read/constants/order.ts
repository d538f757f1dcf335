import { betaApply } from '../../expr/spine.ts';
import type { Comparison, Formula, Sort, Term } from '../../language/ast.ts';
import { sortOfValues } from '../cases/carrier.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { openRecord, partOf } from '../records.ts';
import { rankOf } from '../words/meanings.ts';
import { compareLists } from './membership.ts';
import { type FormulaRow, makeLiteral, sortOfCoreType } from './row.ts';

function compare(comparison: Comparison, left: Term, right: Term, scope: Scope): Formula {
  return { kind: 'compare', comparison, left, right, place: scope.place };
}

/** The kinds of sorts whose values are compared part by part. */
const parted: ReadonlySet<string> = new Set(['bool', 'list', 'record', 'data']);

function read(
  reader: Reader,
  constant: string,
  sort: Sort | undefined,
  {
    args,
    comparison,
    scope,
  }: {
    readonly args: readonly [Parameters<Reader['term']>[0], Parameters<Reader['term']>[0]];
    readonly comparison: Comparison;
    readonly scope: Scope;
  },
): Formula {
  const comparable =
    sort?.kind === 'number' ||
    sort?.kind === 'fin' ||
    (sort !== undefined && parted.has(sort.kind) && (comparison === '=' || comparison === '≠'));
  if (!comparable) {
    return throwOutside(
      constant,
      scope.place,
      `${constant} between values that are not numbers`,
      'compare numbers, or say for every index that the values are equal',
    );
  }
  const side = (which: string): Scope => ({ ...scope, place: `${scope.place}, ${which} side` });
  const [left, right] = [reader.term(args[0], side('left')), reader.term(args[1], side('right'))];
  const isOrder = comparison === '<' || comparison === '≤';
  return isOrder
    ? compare(comparison, rankOf(left, scope), rankOf(right, scope), scope)
    : compare(comparison, left, right, scope);
}

function equality(constant: string, comparison: Comparison, follows: string): FormulaRow {
  return {
    constant,
    from: 'Init',
    arity: 3,
    follows,
    read: (reader, args, scope) => {
      const [type, left, right] = args;
      if (type.kind === 'sort' && type.level.kind === 'zero') {
        const same: Formula = {
          kind: 'iff',
          left: reader.formula(left, scope),
          right: reader.formula(right, scope),
        };
        return comparison === '=' ? same : { kind: 'not', of: same };
      }
      const sort = sortOfValues(reader, type, scope);
      if (sort?.kind === 'list') {
        const same = compareLists(reader, left, right, scope);
        return comparison === '=' ? same : { kind: 'not', of: same };
      }
      const record = sort === undefined ? openRecord(reader, type, scope) : undefined;
      if (record === undefined)
        return read(reader, constant, sort, { args: [left, right], comparison, scope });
      // Constructors are injective, and proofs of one proposition are equal.
      const same = record.leaves
        .map(({ indices, sort: of }) =>
          read(reader, constant, of, {
            args: [partOf(left, indices), partOf(right, indices)],
            comparison: '=',
            scope,
          }),
        )
        .reduceRight((rest, part) => ({ kind: 'and', left: part, right: rest }));
      return comparison === '=' ? same : { kind: 'not', of: same };
    },
  };
}

function ordering(constant: string, comparison: Comparison, swapped: boolean, follows: string): FormulaRow {
  return {
    constant,
    from: 'Init',
    arity: 4,
    follows,
    read: (reader, args, scope) => {
      const sort = reader.sort(args[0], scope);
      const own = sort?.kind === 'number' ? undefined : reader.own(args[1]);
      if (own !== undefined) {
        const given = swapped ? [args[3], args[2]] : [args[2], args[3]];
        return reader.formula(betaApply(own, given), scope);
      }
      if (sort !== undefined) reader.trust(args[1], sort, scope);
      const sides = swapped ? ([args[3], args[2]] as const) : ([args[2], args[3]] as const);
      return read(reader, constant, sort, { args: sides, comparison, scope });
    },
  };
}

/** Equality, order and divisibility. */
export const order: readonly FormulaRow[] = [
  equality('Eq', '=', 'Eq'),
  equality('Ne', '≠', 'Ne a b = ¬ (a = b)'),
  ordering('LT.lt', '<', false, 'Nat.lt, Int.lt, Rat.instLT'),
  ordering('LE.le', '≤', false, 'Nat.le, Int.le, Rat.instLE'),
  ordering('GT.gt', '<', true, 'GT.gt a b = LT.lt b a'),
  ordering('GE.ge', '≤', true, 'GE.ge a b = LE.le b a'),
  {
    constant: 'Dvd.dvd',
    from: 'Init',
    arity: 4,
    follows: 'Nat.instDvd, Int.instDvdInt: a ∣ b iff b % a = 0, also for a = 0 as b % 0 = b',
    read: (reader, args, scope) => {
      const sort = reader.sort(args[0], scope);
      if (sort?.kind !== 'number' || (sort.of !== 'nat' && sort.of !== 'int')) {
        return throwOutside('Dvd.dvd', scope.place, 'divisibility outside Nat and Int', 'use Nat or Int');
      }
      reader.trust(args[1], sort, scope);
      const remainder: Term = {
        kind: 'operation',
        operation: sort.of === 'nat' ? 'natMod' : 'intMod',
        args: [reader.term(args[3], scope), reader.term(args[2], scope)],
        sort,
        place: scope.place,
      };
      return compare(
        '=',
        remainder,
        makeLiteral(0n, 1n, sort.of === 'nat' ? sortOfCoreType('Nat') : sortOfCoreType('Int')),
        scope,
      );
    },
  },
];
