import { argumentAt } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { build, makeLiteral, readNumberSort, rowOfAny, sortOfCoreType, type TermRow } from './row.ts';

function natLiteral(e: Expr, constant: Name, scope: Scope): bigint {
  if (e.kind === 'natLit') return e.value;
  return throwOutside(
    constant,
    scope.place,
    `${constant} of something that is not a literal`,
    'write a numeral',
  );
}

/** A numeral of `Fin n` is its remainder modulo n, which is not 0. */
function indexLiteral(
  reader: Reader,
  sort: Extract<Sort, { kind: 'fin' }>,
  args: readonly Expr[],
  scope: Scope,
): Term {
  reader.trust(itemAt(args, 2), sort, scope);
  const value = natLiteral(itemAt(args, 1), 'OfNat.ofNat', scope);
  const { size } = sort;
  if (size.kind === 'literal' && size.value.num > 0n) return makeLiteral(value % size.value.num, 1n, sort);
  return build('natMod', [makeLiteral(value, 1n, sortOfCoreType('Nat')), size], sort, scope);
}

/** A cast along `type → carrier`; to the same type it is the identity. */
function cast(
  constant: Name,
  from: 'Init' | 'Mathlib',
  source: 'Nat' | 'Int' | 'Rat',
  {
    follows,
    positions,
  }: {
    readonly follows: string;
    readonly positions: {
      readonly carrier?: number;
      readonly target?: 'Int' | 'Rat';
      readonly instance?: number;
      readonly operand: number;
    };
  },
): TermRow {
  return rowOfAny<Term>({
    constant,
    from,
    arity: positions.operand + 1,
    follows,
    read: (reader, args, scope) => {
      const sort =
        positions.carrier === undefined
          ? sortOfCoreType(positions.target === 'Int' ? 'Int' : 'Rat')
          : readNumberSort(reader, constant, argumentAt(args, positions.carrier), scope);
      if (positions.instance !== undefined) reader.trust(argumentAt(args, positions.instance), sort, scope);
      const operand = reader.term(argumentAt(args, positions.operand), scope);
      if (operand.sort.kind !== 'number' || operand.sort.type !== source) {
        throwOutside(
          constant,
          scope.place,
          `${constant} of something that is not a ${source}`,
          'cast from Nat, Int or Rat',
        );
      }
      return sort.type === source ? operand : build('cast', [operand], sort, scope);
    },
  });
}

const generic = { carrier: 0, instance: 1, operand: 2 } as const;

/** Numerals and the casts between number types. */
export const literals: readonly TermRow[] = [
  {
    constant: 'OfNat.ofNat',
    from: 'Init',
    arity: 3,
    follows: 'OfNat.ofNat α n is the numeral n: instOfNatNat, instOfNat (Int), Rat.instOfNat',
    read: (reader, args, scope) => {
      const index = reader.sort(args[0], scope);
      if (index?.kind === 'fin') return indexLiteral(reader, index, args, scope);
      const sort = readNumberSort(reader, 'OfNat.ofNat', args[0], scope);
      reader.trust(args[2], sort, scope);
      return makeLiteral(natLiteral(args[1], 'OfNat.ofNat', scope), 1n, sort);
    },
  },
  {
    constant: 'OfScientific.ofScientific',
    from: 'Init',
    arity: 5,
    follows: 'OfScientific m true e = m / 10^e, OfScientific m false e = m * 10^e',
    read: (reader, args, scope) => {
      const sort = readNumberSort(reader, 'OfScientific.ofScientific', args[0], scope);
      reader.trust(args[1], sort, scope);
      const mantissa = natLiteral(args[2], 'OfScientific.ofScientific', scope);
      const scale = 10n ** natLiteral(args[4], 'OfScientific.ofScientific', scope);
      const negative = args[3].kind === 'const' && args[3].name === 'Bool.true';
      return negative ? makeLiteral(mantissa, scale, sort) : makeLiteral(mantissa * scale, 1n, sort);
    },
  },
  {
    constant: 'Nat.zero',
    from: 'Init',
    arity: 0,
    follows: 'Nat.zero = 0',
    read: () => makeLiteral(0n, 1n, sortOfCoreType('Nat')),
  },
  cast('Nat.cast', 'Init', 'Nat', {
    follows: 'Nat.cast = NatCast.natCast: the n-fold sum of 1',
    positions: generic,
  }),
  cast('NatCast.natCast', 'Init', 'Nat', {
    follows: 'NatCast.natCast: the n-fold sum of 1',
    positions: generic,
  }),
  cast('Int.cast', 'Init', 'Int', { follows: 'Int.cast = IntCast.intCast', positions: generic }),
  cast('IntCast.intCast', 'Init', 'Int', { follows: 'IntCast.intCast', positions: generic }),
  cast('Int.ofNat', 'Init', 'Nat', { follows: 'Int.ofNat n = n', positions: { target: 'Int', operand: 0 } }),
  {
    constant: 'Int.negSucc',
    from: 'Init',
    arity: 1,
    follows: 'Int.negSucc n = -1 - n',
    read: (reader, [n], scope) => {
      const int = sortOfCoreType('Int');
      const whole = build('cast', [reader.term(n, scope)], int, scope);
      return build('sub', [makeLiteral(-1n, 1n, int), whole], int, scope);
    },
  },
  cast('Rat.ofInt', 'Init', 'Int', { follows: 'Rat.ofInt i = i', positions: { target: 'Rat', operand: 0 } }),
  cast('Rat.cast', 'Mathlib', 'Rat', { follows: 'Rat.cast q = q.num / q.den', positions: generic }),
];
