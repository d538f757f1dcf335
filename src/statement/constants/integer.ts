import { build, coreSort, literal, type OperationRow, operation, type TermRow } from './row.ts';

const nat = { from: 'Init', carrier: 'Nat' } as const;
const int = { from: 'Init', carrier: 'Int' } as const;
const rat = { from: 'Init', carrier: 'Rat' } as const;
const one = { arity: 1, operands: [0] } as const;
const two = { arity: 2, operands: [0, 1] } as const;

const rows: readonly OperationRow[] = [
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
    ...two,
    constant: 'Int.tdiv',
    by: { int: 'tdiv' },
    follows: 'Int.tdiv rounds to zero, i / 0 = 0',
  },
  {
    ...int,
    ...two,
    constant: 'Int.tmod',
    by: { int: 'tmod' },
    follows: 'Int.tmod i j = i - j * Int.tdiv i j',
  },
  { ...int, ...two, constant: 'Int.fdiv', by: { int: 'fdiv' }, follows: 'Int.fdiv rounds down, i / 0 = 0' },
  {
    ...int,
    ...two,
    constant: 'Int.fmod',
    by: { int: 'fmod' },
    follows: 'Int.fmod i j = i - j * Int.fdiv i j',
  },
  {
    ...int,
    ...one,
    constant: 'Int.natAbs',
    by: { int: 'abs' },
    result: 'Nat',
    follows: 'Int.natAbs i = |i|',
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

/** Functions on natural numbers, integers and rationals that have a name of their own. */
export const integer: readonly TermRow[] = [
  ...rows.map(operation),
  {
    constant: 'Nat.pred',
    from: 'Init',
    arity: 1,
    follows: 'Nat.pred 0 = 0, Nat.pred (n + 1) = n',
    read: (reader, args, scope) =>
      build(
        'natSub',
        [reader.term(args[0]!, scope), literal(1n, 1n, coreSort('Nat'))],
        coreSort('Nat'),
        scope,
      ),
  },
  {
    constant: 'Int.toNat',
    from: 'Init',
    arity: 1,
    follows: 'Int.toNat i = max i 0',
    read: (reader, args, scope) =>
      build('max', [reader.term(args[0]!, scope), literal(0n, 1n, coreSort('Int'))], coreSort('Nat'), scope),
  },
];
