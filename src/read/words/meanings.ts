// What operations on integers of a fixed width mean, in terms of natural numbers and integers.
import type { Comparison, Formula, Term } from '../../language/ast.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { build, makeIf, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import type { Scope } from '../reader.ts';
import { type Kind, makeNatural, powerOfTwo, widthOf } from './kinds.ts';

const nat = sortOfCoreType('Nat');
const int = sortOfCoreType('Int');
const bool = { kind: 'bool' } as const;

/** The bits of a value, as a natural number; a natural number is its own. */
export const bitsOf = (x: Term, scope: Scope): Term =>
  x.sort.kind === 'number'
    ? x
    : x.kind === 'literal'
      ? { ...x, sort: nat }
      : build('finVal', [x], nat, scope);

/** A natural number modulo the size. */
export const wrap = (value: Term, { size, sort }: Kind, scope: Scope): Term =>
  value.kind === 'literal' && size.kind === 'literal' && size.value.num > 0n
    ? makeLiteral(value.value.num % size.value.num, 1n, sort)
    : build('natMod', [value, size], sort, scope);

/** A natural number that is below the size. */
const within = (value: Term, { sort }: Kind, scope: Scope): Term => build('cast', [value], sort, scope);

export const compare = (comparison: Comparison, left: Term, right: Term, { place }: Scope): Formula => ({
  kind: 'compare',
  comparison,
  left,
  right,
  place,
});

export const decide = (condition: Formula): Term =>
  makeIf(condition, makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool));

const natural =
  (operation: 'add' | 'mul' | 'natSub' | 'natDiv' | 'natMod' | 'min' | 'pow', scope: Scope) =>
  (a: Term, b: Term): Term =>
    build(operation, [a, b], nat, scope);

/** The integer of bits in two's complement. */
export function integerOf(x: Term, { size }: Kind, scope: Scope): Term {
  const bits = bitsOf(x, scope);
  const whole = build('cast', [bits], int, scope);
  const isSmall = compare('<', natural('add', scope)(bits, bits), size, scope);
  return makeIf(isSmall, whole, build('sub', [whole, build('cast', [size], int, scope)], int, scope));
}

/** An integer modulo the size. */
export const wrapInteger = (value: Term, kind: Kind, scope: Scope): Term =>
  build(
    'cast',
    [build('intMod', [value, build('cast', [kind.size], int, scope)], int, scope)],
    kind.sort,
    scope,
  );

/** The number by which a value is ordered: signed integers by their value, all others by their bits. */
export function rankOf(x: Term, scope: Scope): Term {
  const { sort } = x;
  if (!isWord(sort) || !sort.word.signed) return x;
  return integerOf(x, { sort, size: sort.size, width: undefined }, scope);
}

/** A quotient rounded to zero, and the remainder with the sign of the dividend or, rounded down, of the divisor. */
const signedDivision =
  (name: 'quot' | 'rem' | 'mod'): Meaning =>
  (kind, [x, y], scope) => {
    const [i, j] = [integerOf(x, kind, scope), integerOf(y, kind, scope)];
    const on = (
      operation: 'neg' | 'abs' | 'intDiv' | 'intMod' | 'mul' | 'sub',
      ...args: readonly Term[]
    ): Term => build(operation, args, int, scope);
    const zero = makeLiteral(0n, 1n, int);
    const mirrored = (a: Term, by: Term): Term =>
      makeIf(compare('≤', zero, a, scope), on('intDiv', a, by), on('neg', on('intDiv', on('neg', a), by)));
    const quotient =
      name === 'mod'
        ? makeIf(compare('≤', zero, j, scope), on('intDiv', i, j), on('intDiv', on('neg', i), on('neg', j)))
        : mirrored(i, j);
    return wrapInteger(name === 'quot' ? quotient : on('sub', i, on('mul', j, quotient)), kind, scope);
  };

/** The value of an operation of two operands of a kind; a shift may have a natural number as its second. */
type Meaning = (kind: Kind, operands: readonly [Term, Term], scope: Scope) => Term;

const onBits =
  (operation: 'add' | 'mul' | 'natDiv' | 'natMod' | 'bitAnd' | 'bitOr' | 'bitXor'): Meaning =>
  (kind, [x, y], scope) =>
    wrap(build(operation, [bitsOf(x, scope), bitsOf(y, scope)], nat, scope), kind, scope);

const shifted =
  (value: (kind: Kind, x: Term, by: Term, scope: Scope) => Term): Meaning =>
  (kind, [x, y], scope) =>
    value(kind, x, bitsOf(y, scope), scope);

const zeroOf = ({ sort }: Kind): Term => makeLiteral(0n, 1n, sort);

/** Names of operations of two operands. */
export type MeaningName =
  | ('add' | 'sub' | 'mul' | 'and' | 'or' | 'xor' | 'pow' | 'max' | 'min')
  | ('udiv' | 'umod' | 'sdiv' | 'srem' | 'smod')
  | ('shiftLeft' | 'ushiftRight' | 'sshiftRight' | 'rotateLeft' | 'rotateRight');

/** The meaning of an operation of two operands, by name. */
export const meanings: Readonly<Record<MeaningName, Meaning>> = {
  add: onBits('add'),
  sub: (kind, [x, y], scope) => {
    const to = natural('natSub', scope)(kind.size, bitsOf(y, scope));
    return wrap(natural('add', scope)(bitsOf(x, scope), to), kind, scope);
  },
  mul: onBits('mul'),
  and: onBits('bitAnd'),
  or: onBits('bitOr'),
  xor: onBits('bitXor'),
  udiv: onBits('natDiv'),
  umod: onBits('natMod'),
  sdiv: signedDivision('quot'),
  srem: signedDivision('rem'),
  smod: signedDivision('mod'),
  shiftLeft: shifted((kind, x, by, scope) =>
    makeIf(
      compare('<', by, widthOf(kind, scope), scope),
      wrap(natural('mul', scope)(bitsOf(x, scope), powerOfTwo(by, scope)), kind, scope),
      zeroOf(kind),
    ),
  ),
  ushiftRight: shifted((kind, x, by, scope) =>
    makeIf(
      compare('<', by, widthOf(kind, scope), scope),
      within(natural('natDiv', scope)(bitsOf(x, scope), powerOfTwo(by, scope)), kind, scope),
      zeroOf(kind),
    ),
  ),
  sshiftRight: shifted((kind, x, by, scope) => {
    const most = natural('min', scope)(by, widthOf(kind, scope));
    const divisor = build('cast', [powerOfTwo(most, scope)], int, scope);
    return wrapInteger(build('intDiv', [integerOf(x, kind, scope), divisor], int, scope), kind, scope);
  }),
  rotateLeft: shifted((kind, x, by, scope) =>
    rotated(kind, x, natural('natMod', scope)(by, widthOf(kind, scope)), scope),
  ),
  rotateRight: shifted((kind, x, by, scope) => {
    const width = widthOf(kind, scope);
    const back = natural('natSub', scope)(width, natural('natMod', scope)(by, width));
    return rotated(kind, x, back, scope);
  }),
  pow: (kind, [x, y], scope) => wrap(natural('pow', scope)(bitsOf(x, scope), bitsOf(y, scope)), kind, scope),
  max: (_, [x, y], scope) => makeIf(compare('≤', rankOf(x, scope), rankOf(y, scope), scope), y, x),
  min: (_, [x, y], scope) => makeIf(compare('≤', rankOf(x, scope), rankOf(y, scope), scope), x, y),
};

/** Bits moved up by at most the width, those that leave coming in again at the bottom. */
function rotated(kind: Kind, x: Term, by: Term, scope: Scope): Term {
  const [bits, width] = [bitsOf(x, scope), widthOf(kind, scope)];
  const high = natural('mul', scope)(bits, powerOfTwo(by, scope));
  const low = natural('natDiv', scope)(bits, powerOfTwo(natural('natSub', scope)(width, by), scope));
  return wrap(natural('add', scope)(build('natMod', [high, kind.size], nat, scope), low), kind, scope);
}

/** Shifts of types that are named by their width take the amount modulo the width. */
export const shiftByWord = (
  name: MeaningName,
  kind: Kind,
  [x, y]: readonly [Term, Term],
  scope: Scope,
): Term => meanings[name](kind, [x, natural('natMod', scope)(bitsOf(y, scope), widthOf(kind, scope))], scope);

/** `-x`, and all bits of `x` turned. */
export const negate = (kind: Kind, x: Term, scope: Scope): Term =>
  wrap(natural('natSub', scope)(kind.size, bitsOf(x, scope)), kind, scope);
export const turnBits = (kind: Kind, x: Term, scope: Scope): Term =>
  within(
    natural('natSub', scope)(natural('natSub', scope)(kind.size, makeNatural(1n)), bitsOf(x, scope)),
    kind,
    scope,
  );

/** Whether a bit is set. */
export function testBit(x: Term, at: Term, scope: Scope): Term {
  const lowest = natural('natMod', scope)(
    natural('natDiv', scope)(bitsOf(x, scope), powerOfTwo(at, scope)),
    makeNatural(2n),
  );
  return decide(compare('=', lowest, makeNatural(1n), scope));
}

/** Bits above other bits of a given size. */
export const joinBits = (
  kind: Kind,
  high: Term,
  { low, size }: { readonly low: Term; readonly size: Term },
  scope: Scope,
): Term =>
  wrap(
    natural('add', scope)(natural('mul', scope)(bitsOf(high, scope), size), bitsOf(low, scope)),
    kind,
    scope,
  );
