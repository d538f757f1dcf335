import { type Arguments, type Arity, argumentAt, type ByArity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply } from '../../expr/spine.ts';
import type { Formula, NumberSort, Operation, Sort, Term } from '../../language/ast.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';

/**
 * One constant of the supported language. A row applies when the name, the library of origin and the number of arguments fit;
 * `read` then checks types and instances, or leaves with `throwOutside`.
 */
type About = {
  readonly constant: Name;
  /** Root of the module of origin. */
  readonly from: 'Init' | 'Mathlib';
  /** The Lean definition that the row follows, including conventions. */
  readonly follows: string;
};

/** Reads the arguments; there are exactly `arity` of them. */
export type Reading<N extends Arity, Result> = {
  readonly arity: N;
  readonly read: (reader: Reader, args: Arguments<N>, scope: Scope) => Result;
};

/** Reads arguments for an arity that is computed. */
type AnyReading<Result> = {
  readonly arity: number;
  readonly read: (reader: Reader, args: readonly Expr[], scope: Scope) => Result;
};

type Row<Result> = About & ByArity<{ readonly [N in Arity]: Reading<N, Result> }>;

/** A row with a given arity as type parameter. */
export const rowFor = <N extends Arity, Result>(row: About & Reading<N, Result>): Row<Result> =>
  row as unknown as Row<Result>;

/** A row with a computed arity; `at` throws for a missing argument. */
export const rowOfAny = <Result>(row: About & AnyReading<Result>): Row<Result> =>
  row as unknown as Row<Result>;

/** Reads a constant by its row. The constant has at least as many arguments as the row takes. */
export const readBy = <Result>(
  row: Row<Result>,
  reader: Reader,
  args: readonly Expr[],
  scope: Scope,
): Result => (row as unknown as AnyReading<Result>).read(reader, args.slice(0, row.arity), scope);

export type TermRow = Row<Term>;
export type FormulaRow = Row<Formula>;

/** The meaning of an arithmetic constant on each kind of number. */
export type OperationRow = {
  readonly constant: Name;
  readonly from: 'Init' | 'Mathlib';
  readonly arity: number;
  /** Position of the type argument, or the type of a constant on one type only. */
  readonly carrier: number | 'Nat' | 'Int' | 'Rat' | 'Real';
  /** Positions of further type arguments, which must be the same type. */
  readonly alike?: readonly number[];
  readonly instance?: number;
  readonly operands: readonly number[];
  readonly by: Partial<Record<NumberSort, Operation>>;
  /** Type of the value, if it differs from the carrier. */
  readonly result?: 'Nat' | 'Int';
  readonly follows: string;
};

export type NumberTypeSort = Extract<Sort, { kind: 'number' }>;

const coreSorts: Record<'Nat' | 'Int' | 'Rat' | 'Real', NumberTypeSort> = {
  Nat: { kind: 'number', of: 'nat', type: 'Nat' },
  Int: { kind: 'number', of: 'int', type: 'Int' },
  Rat: { kind: 'number', of: 'rational', type: 'Rat' },
  Real: { kind: 'number', of: 'real', type: 'Real' },
};

/** The sort of a number type of core Lean, or of Mathlib's reals. */
export function sortOfCoreType(type: 'Nat' | 'Int' | 'Rat' | 'Real'): NumberTypeSort {
  return coreSorts[type];
}

/** The number type that `type` denotes; otherwise the statement is outside the language. */
export function readNumberSort(reader: Reader, constant: Name, type: Expr, scope: Scope): NumberTypeSort {
  const sort = reader.sort(type, scope);
  if (sort?.kind === 'number') return sort;
  return throwOutside(
    constant,
    scope.place,
    `${constant} on a type that is not a number type`,
    'use Nat, Int, Rat, or a type declared under `numbers:`',
  );
}

/** Whether an operation is between types for which the library gives it no meaning. */
function isUnknown(reader: Reader, row: OperationRow, args: readonly Expr[], scope: Scope): boolean {
  const types = [row.carrier, ...(row.alike ?? [])].flatMap((position) =>
    typeof position === 'number' ? [reader.sort(argumentAt(args, position), scope)] : [],
  );
  const [first] = types;
  return types.some(
    (sort) => sort?.kind !== 'number' || first?.kind !== 'number' || sort.type !== first.type,
  );
}

/** The row of an arithmetic operation on numbers. */
export function makeOperationRow(row: OperationRow): TermRow {
  return rowOfAny<Term>({
    constant: row.constant,
    from: row.from,
    arity: row.arity,
    follows: row.follows,
    read: (reader, args, scope) => {
      const own = row.instance === undefined ? undefined : reader.own(argumentAt(args, row.instance));
      const operands = row.operands.map((position) => argumentAt(args, position));
      if (own !== undefined && isUnknown(reader, row, args, scope))
        return reader.term(betaApply(own, operands), scope);
      const sort =
        typeof row.carrier === 'number'
          ? readNumberSort(reader, row.constant, argumentAt(args, row.carrier), scope)
          : coreSorts[row.carrier];
      for (const position of row.alike ?? []) {
        if (readNumberSort(reader, row.constant, argumentAt(args, position), scope).type !== sort.type) {
          throwOutside(
            row.constant,
            scope.place,
            `${row.constant} between different types`,
            'cast to one type',
          );
        }
      }
      const meaning = row.by[sort.of];
      if (meaning === undefined) {
        return throwOutside(
          row.constant,
          scope.place,
          `${row.constant} on ${sort.type}`,
          'use another operation',
        );
      }
      if (row.instance !== undefined) reader.trust(argumentAt(args, row.instance), sort, scope);
      return {
        kind: 'operation',
        operation: meaning,
        args: row.operands.map((position) => reader.term(argumentAt(args, position), scope)),
        sort: row.result === undefined ? sort : coreSorts[row.result],
        place: scope.place,
      };
    },
  });
}

/** The term of an operation that a special row builds itself. */
export function build(operation: Operation, args: readonly Term[], sort: Sort, scope: Scope): Term {
  return { kind: 'operation', operation, args, sort, place: scope.place };
}

/** The literal of a number type. */
export function makeLiteral(num: bigint, den: bigint, sort: Sort): Term {
  return { kind: 'literal', value: { num, den }, sort };
}

/** `if condition then … else …` */
export const makeIf = (condition: Formula, then: Term, otherwise: Term): Term => ({
  kind: 'if',
  condition,
  then,
  else: otherwise,
  sort: then.sort,
});
