import type { Formula, Operation, Term } from '../../language/ast.ts';
import type { Scope } from '../reader.ts';
import {
  build,
  makeLiteral,
  makeOperationRow,
  type OperationRow,
  sortOfCoreType,
  type TermRow,
} from './row.ts';

const nat = { from: 'Init', carrier: 'Nat' } as const;
const int = { from: 'Init', carrier: 'Int' } as const;
const rat = { from: 'Init', carrier: 'Rat' } as const;
const one = { arity: 1, operands: [0] } as const;
const two = { arity: 2, operands: [0, 1] } as const;

/** Functions of integers and of rationals that give integers. */
export const integerRows: readonly OperationRow[] = [
  { ...nat, ...one, constant: 'Nat.succ', by: { nat: 'succ' }, follows: 'Nat.succ n = n + 1' },
  { ...nat, ...two, constant: 'Nat.add', by: { nat: 'add' }, follows: 'Nat.add' },
  { ...nat, ...two, constant: 'Nat.sub', by: { nat: 'natSub' }, follows: 'Nat.sub truncates at 0' },
  { ...nat, ...two, constant: 'Nat.mul', by: { nat: 'mul' }, follows: 'Nat.mul' },
  { ...nat, ...two, constant: 'Nat.div', by: { nat: 'natDiv' }, follows: 'Nat.div, n / 0 = 0' },
  { ...nat, ...two, constant: 'Nat.mod', by: { nat: 'natMod' }, follows: 'Nat.mod, n % 0 = n' },
  { ...nat, ...two, constant: 'Nat.pow', by: { nat: 'pow' }, follows: 'Nat.pow, n ^ 0 = 1' },
  { ...nat, ...two, constant: 'Nat.max', by: { nat: 'max' }, follows: 'Nat.max' },
  { ...nat, ...two, constant: 'Nat.min', by: { nat: 'min' }, follows: 'Nat.min' },
  {
    ...int,
    ...two,
    constant: 'Int.ediv',
    by: { int: 'intDiv' },
    follows: 'Int.ediv, remainder in [0, |j|), i / 0 = 0',
  },
  {
    ...int,
    ...two,
    constant: 'Int.emod',
    by: { int: 'intMod' },
    follows: 'Int.emod i j = i - j * Int.ediv i j',
  },
  {
    ...int,
    ...one,
    constant: 'Int.natAbs',
    by: { int: 'abs' },
    result: 'Nat',
    follows: 'Int.natAbs i = |i|',
  },
  {
    ...rat,
    ...one,
    constant: 'Rat.num',
    by: { rational: 'num' },
    result: 'Int',
    follows: 'Rat.num: the numerator in lowest terms, which carries the sign',
  },
  {
    ...rat,
    ...one,
    constant: 'Rat.den',
    by: { rational: 'den' },
    result: 'Nat',
    follows: 'Rat.den: the denominator in lowest terms, positive, 1 for 0',
  },
  { ...rat, ...one, constant: 'Rat.floor', by: { rational: 'floor' }, result: 'Int', follows: 'Rat.floor' },
  {
    ...rat,
    ...one,
    constant: 'Rat.ceil',
    by: { rational: 'ceil' },
    result: 'Int',
    follows: 'Rat.ceil a = -⌊-a⌋',
  },
];

type Division = (i: Term, j: Term, scope: Scope) => Term;

const zero = makeLiteral(0n, 1n, sortOfCoreType('Int'));

function int2(operation: Operation, args: readonly Term[], scope: Scope): Term {
  return build(operation, args, sortOfCoreType('Int'), scope);
}

function choose(
  left: Term,
  right: Term,
  then: Term,
  { otherwise, scope }: { readonly otherwise: Term; readonly scope: Scope },
): Term {
  const condition: Formula = { kind: 'compare', comparison: '≤', left, right, place: scope.place };
  return { kind: 'if', condition, then, else: otherwise, sort: sortOfCoreType('Int') };
}

/** Rounding towards zero: odd in `i`, and equal to Euclidean division for `i ≥ 0`. */
const tdiv: Division = (i, j, scope) => {
  const mirrored = int2('neg', [int2('intDiv', [int2('neg', [i], scope), j], scope)], scope);
  return choose(zero, i, int2('intDiv', [i, j], scope), { otherwise: mirrored, scope });
};

/** Rounding down: even in `(i, j)` together, and equal to Euclidean division for `j ≥ 0`. */
const fdiv: Division = (i, j, scope) => {
  const mirrored = int2('intDiv', [int2('neg', [i], scope), int2('neg', [j], scope)], scope);
  return choose(zero, j, int2('intDiv', [i, j], scope), { otherwise: mirrored, scope });
};

/** `Int.xdiv` and `Int.xmod i j = i - j * Int.xdiv i j`. */
function division(name: 'tdiv' | 'fdiv', divide: Division, follows: string): readonly TermRow[] {
  const row = (constant: string, value: Division): TermRow => ({
    constant,
    from: 'Init',
    arity: 2,
    follows,
    read: (reader, args, scope) => value(reader.term(args[0], scope), reader.term(args[1], scope), scope),
  });
  return [
    row(`Int.${name}`, divide),
    row(`Int.${name.replace('div', 'mod')}`, (i, j, scope) =>
      int2('sub', [i, int2('mul', [j, divide(i, j, scope)], scope)], scope),
    ),
  ];
}

/** Named functions on natural numbers, integers and rationals. */
export const integer: readonly TermRow[] = [
  ...integerRows.map(makeOperationRow),
  ...division('tdiv', tdiv, 'Int.tdiv rounds to zero, i / 0 = 0; Int.tmod i j = i - j * Int.tdiv i j'),
  ...division('fdiv', fdiv, 'Int.fdiv rounds down, i / 0 = 0; Int.fmod i j = i - j * Int.fdiv i j'),
  {
    constant: 'Nat.pred',
    from: 'Init',
    arity: 1,
    follows: 'Nat.pred 0 = 0, Nat.pred (n + 1) = n',
    read: (reader, args, scope) =>
      build(
        'natSub',
        [reader.term(args[0], scope), makeLiteral(1n, 1n, sortOfCoreType('Nat'))],
        sortOfCoreType('Nat'),
        scope,
      ),
  },
  {
    constant: 'Int.toNat',
    from: 'Init',
    arity: 1,
    follows: 'Int.toNat i = max i 0',
    read: (reader, args, scope) =>
      build(
        'max',
        [reader.term(args[0], scope), makeLiteral(0n, 1n, sortOfCoreType('Int'))],
        sortOfCoreType('Nat'),
        scope,
      ),
  },
];
