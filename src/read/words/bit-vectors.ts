// The functions of `BitVec`.
import type { Expr } from '../../expr/expr.ts';
import type { Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, makeIf, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';
import { type Kind, kindOfBits, kindOfWidth, makeNatural, powerOfTwo } from './kinds.ts';
import {
  bitsOf,
  compare,
  decide,
  integerOf,
  joinBits,
  type MeaningName,
  meanings,
  negate,
  testBit,
  turnBits,
  wrap,
  wrapInteger,
} from './meanings.ts';

const nat = sortOfCoreType('Nat');
const int = sortOfCoreType('Int');

/** The values of the arguments at the given positions, or of the last ones. */
type Given = {
  readonly kind: ReturnType<typeof kindOfBits>;
  readonly values: readonly Term[];
  readonly scope: Scope;
};

/** A function whose first argument is the width; the others are values. */
const row = (name: string, count: number, read: (given: Given) => Term): TermRow =>
  rowOfAny<Term>({
    constant: `BitVec.${name}`,
    from: 'Init',
    arity: count + 1,
    follows: `BitVec.${name}, by natural numbers modulo 2 ^ w`,
    read: (reader, args, scope) =>
      read({
        kind: kindOfBits(reader, itemAt(args, 0), scope),
        values: args.slice(1).map((arg) => reader.term(arg, scope)),
        scope,
      }),
  });

/** A function with other arguments: which of them are values, and which is a width. */
const special = (
  name: string,
  arity: number,
  read: (term: (at: number) => Term, kind: (at: number) => Given['kind'], scope: Scope) => Term,
): TermRow =>
  rowOfAny<Term>({
    constant: `BitVec.${name}`,
    from: 'Init',
    arity,
    follows: `BitVec.${name}, by natural numbers modulo 2 ^ w`,
    read: (reader: Reader, args: readonly Expr[], scope: Scope) =>
      read(
        (at) => reader.term(itemAt(args, at), scope),
        (at) => kindOfBits(reader, itemAt(args, at), scope),
        scope,
      ),
  });

const at = ({ values }: Given, i: number): Term => itemAt(values, i);

const two = (name: MeaningName): TermRow =>
  row(name, 2, (given) => meanings[name](given.kind, [at(given, 0), at(given, 1)], given.scope));

const natural = (
  operation: 'add' | 'mul' | 'natSub' | 'natDiv' | 'min',
  a: Term,
  b: Term,
  scope: Scope,
): Term => build(operation, [a, b], nat, scope);

/** Comparisons, as Booleans: by bits, or by the integers that they are in two's complement. */
const comparison = (name: 'ult' | 'ule' | 'slt' | 'sle'): TermRow =>
  row(name, 2, ({ kind, values, scope }) => {
    const [x, y] = [itemAt(values, 0), itemAt(values, 1)].map((value) =>
      name.startsWith('s') ? integerOf(value, kind, scope) : bitsOf(value, scope),
    );
    return decide(compare(name.endsWith('t') ? '<' : '≤', x ?? makeNatural(0n), y ?? makeNatural(0n), scope));
  });

/** The part of a width from a place on. */
const part = (x: Term, start: Term, length: Term, scope: Scope): Term =>
  wrap(
    natural('natDiv', bitsOf(x, scope), powerOfTwo(start, scope), scope),
    kindOfWidth('BitVec', length, scope),
    scope,
  );

const highest = (kind: Given['kind'], x: Term, scope: Scope): Term => {
  const bits = bitsOf(x, scope);
  const isSet = compare('≤', kind.size, natural('add', bits, bits, scope), scope);
  // without bits there is no highest one
  return decide({ kind: 'and', left: isSet, right: compare('<', makeNatural(0n), kind.width, scope) });
};

const bitOf = (bit: Term, scope: Scope): Term =>
  makeIf(compare('=', bit, makeLiteral(1n, 1n, bit.sort), scope), makeNatural(1n), makeNatural(0n));

const overflow = (name: string, holds: (x: Term, y: Term, kind: Kind, scope: Scope) => Term): TermRow =>
  row(name, 2, ({ kind, values, scope }) => holds(itemAt(values, 0), itemAt(values, 1), kind, scope));

/** Whether the integer of an operation is outside those of the width. */
const leaves =
  (operation: 'add' | 'sub') =>
  (x: Term, y: Term, kind: Kind, scope: Scope): Term => {
    const value = build(operation, [integerOf(x, kind, scope), integerOf(y, kind, scope)], int, scope);
    return decide(compare('≠', integerOf(wrapInteger(value, kind, scope), kind, scope), value, scope));
  };

export const bitVectors: readonly TermRow[] = [
  ...(['add', 'sub', 'mul', 'and', 'or', 'xor', 'udiv', 'umod', 'sdiv', 'srem', 'smod'] as const).map(
    (name) => two(name),
  ),
  ...(['shiftLeft', 'ushiftRight', 'sshiftRight', 'rotateLeft', 'rotateRight', 'pow'] as const).map((name) =>
    two(name),
  ),
  rowOfAny<Term>({
    constant: "BitVec.sshiftRight'",
    from: 'Init',
    arity: 4,
    follows: "BitVec.sshiftRight' x y = x.sshiftRight y.toNat",
    read: (reader, args, scope) => {
      const [x, y] = [reader.term(itemAt(args, 2), scope), reader.term(itemAt(args, 3), scope)];
      return meanings.sshiftRight(kindOfBits(reader, itemAt(args, 0), scope), [x, y], scope);
    },
  }),
  row('neg', 1, (given) => negate(given.kind, at(given, 0), given.scope)),
  row('not', 1, (given) => turnBits(given.kind, at(given, 0), given.scope)),
  row('abs', 1, (given) => {
    const x = at(given, 0);
    const isNegative = compare(
      '<',
      integerOf(x, given.kind, given.scope),
      makeLiteral(0n, 1n, int),
      given.scope,
    );
    return makeIf(isNegative, negate(given.kind, x, given.scope), x);
  }),
  ...(['ult', 'ule', 'slt', 'sle'] as const).map(comparison),
  row('toNat', 1, (given) => bitsOf(at(given, 0), given.scope)),
  row('toFin', 1, (given) =>
    build('cast', [bitsOf(at(given, 0), given.scope)], { kind: 'fin', size: given.kind.size }, given.scope),
  ),
  row('toInt', 1, (given) => integerOf(at(given, 0), given.kind, given.scope)),
  row('ofNat', 1, (given) => wrap(at(given, 0), given.kind, given.scope)),
  row('ofFin', 1, (given) => wrap(bitsOf(at(given, 0), given.scope), given.kind, given.scope)),
  row('ofInt', 1, (given) => wrapInteger(at(given, 0), given.kind, given.scope)),
  special('ofNatLT', 3, (term, kind, scope) => wrap(term(1), kind(0), scope)),
  special('cast', 4, (term, kind, scope) => wrap(bitsOf(term(3), scope), kind(1), scope)),
  ...['setWidth', 'zeroExtend', 'truncate'].map((name) =>
    special(name, 3, (term, kind, scope) => wrap(bitsOf(term(2), scope), kind(1), scope)),
  ),
  special('signExtend', 3, (term, kind, scope) =>
    wrapInteger(integerOf(term(2), kind(0), scope), kind(1), scope),
  ),
  special('append', 4, (term, kind, scope) => {
    const low = kind(1);
    const whole = kindOfWidth('BitVec', natural('add', kind(0).width, low.width, scope), scope);
    return joinBits(whole, term(2), { low: term(3), size: low.size }, scope);
  }),
  special('extractLsb', 4, (term, _, scope) => {
    const width = natural('add', natural('natSub', term(1), term(2), scope), makeNatural(1n), scope);
    return part(term(3), term(2), width, scope);
  }),
  special("extractLsb'", 4, (term, _, scope) => part(term(3), term(1), term(2), scope)),
  special('replicate', 3, (term, kind, scope) => {
    const one = kind(0);
    const whole = kindOfWidth('BitVec', natural('mul', one.width, term(1), scope), scope);
    const less = (size: Term): Term => natural('natSub', size, makeNatural(1n), scope);
    const ones = natural('natDiv', less(whole.size), less(one.size), scope);
    return wrap(natural('mul', bitsOf(term(2), scope), ones, scope), whole, scope);
  }),
  special('cons', 3, (term, kind, scope) => {
    const rest = kind(0);
    const whole = kindOfWidth('BitVec', natural('add', rest.width, makeNatural(1n), scope), scope);
    return joinBits(whole, bitOf(term(1), scope), { low: term(2), size: rest.size }, scope);
  }),
  special('concat', 3, (term, kind, scope) => {
    const whole = kindOfWidth('BitVec', natural('add', kind(0).width, makeNatural(1n), scope), scope);
    return joinBits(whole, term(1), { low: bitOf(term(2), scope), size: makeNatural(2n) }, scope);
  }),
  special('ofBool', 1, (term, _, scope) =>
    wrap(bitOf(term(0), scope), kindOfWidth('BitVec', makeNatural(1n), scope), scope),
  ),
  special('zero', 1, (_, kind) => makeLiteral(0n, 1n, kind(0).sort)),
  special('nil', 0, (_, __, scope) =>
    makeLiteral(0n, 1n, kindOfWidth('BitVec', makeNatural(0n), scope).sort),
  ),
  special('allOnes', 1, (_, kind, scope) =>
    wrap(natural('natSub', kind(0).size, makeNatural(1n), scope), kind(0), scope),
  ),
  special('twoPow', 2, (term, kind, scope) =>
    meanings.shiftLeft(kind(0), [wrap(makeNatural(1n), kind(0), scope), term(1)], scope),
  ),
  special('intMin', 1, (_, kind, scope) =>
    wrap(natural('natDiv', kind(0).size, makeNatural(2n), scope), kind(0), scope),
  ),
  special('intMax', 1, (_, kind, scope) => {
    const half = natural('natDiv', kind(0).size, makeNatural(2n), scope);
    // BitVec 0 has one value
    return wrap(natural('natSub', half, makeNatural(1n), scope), kind(0), scope);
  }),
  ...['getLsbD', 'getLsb'].map((name) =>
    row(name, 2, (given) => testBit(at(given, 0), bitsOf(at(given, 1), given.scope), given.scope)),
  ),
  ...['getMsbD', 'getMsb'].map((name) =>
    row(name, 2, ({ kind, values, scope }) => {
      const index = bitsOf(itemAt(values, 1), scope);
      const from = natural('natSub', natural('natSub', kind.width, makeNatural(1n), scope), index, scope);
      const bit = testBit(itemAt(values, 0), from, scope);
      return makeIf(compare('<', index, kind.width, scope), bit, makeLiteral(0n, 1n, { kind: 'bool' }));
    }),
  ),
  row('msb', 1, ({ kind, values, scope }) => highest(kind, itemAt(values, 0), scope)),
  overflow('uaddOverflow', (x, y, { size }, scope) =>
    decide(compare('≤', size, natural('add', bitsOf(x, scope), bitsOf(y, scope), scope), scope)),
  ),
  overflow('umulOverflow', (x, y, { size }, scope) =>
    decide(compare('≤', size, natural('mul', bitsOf(x, scope), bitsOf(y, scope), scope), scope)),
  ),
  overflow('usubOverflow', (x, y, _, scope) =>
    decide(compare('<', bitsOf(x, scope), bitsOf(y, scope), scope)),
  ),
  overflow('saddOverflow', leaves('add')),
  overflow('ssubOverflow', leaves('sub')),
];
