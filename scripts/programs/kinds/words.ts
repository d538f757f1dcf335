import { type Operation, row, type Type } from '../expression.ts';
import type { Kind } from './kind.ts';

/** An integer of a fixed width that is a number in TypeScript: `wrap` brings a number `x` into its range. */
type Word = {
  readonly type: Type;
  readonly lean: string;
  readonly width: number;
  readonly isSigned: boolean;
  readonly wrap: (x: string) => string;
};

const words: readonly Word[] = [
  { type: 'word16', lean: 'UInt16', width: 16, isSigned: false, wrap: (x) => `((${x}) & 65535)` },
  { type: 'word32', lean: 'UInt32', width: 32, isSigned: false, wrap: (x) => `((${x}) >>> 0)` },
  { type: 'int8', lean: 'Int8', width: 8, isSigned: true, wrap: (x) => `((${x}) << 24 >> 24)` },
  { type: 'int16', lean: 'Int16', width: 16, isSigned: true, wrap: (x) => `((${x}) << 16 >> 16)` },
  { type: 'int32', lean: 'Int32', width: 32, isSigned: true, wrap: (x) => `((${x}) | 0)` },
];

/** A small number, or one beside the ends of the range. */
const near = (below: (count: number) => number, [least, most]: readonly [number, number]): number => {
  const k = below(14);
  return k < 8 ? k : k < 11 ? most - (k - 8) : least + (k - 11);
};

/** Rows of operations on two words of a type. */
const makeBinary =
  (type: Type) =>
  (name: string, sign: string, code: string, slips: readonly string[] = []): Operation =>
    row(
      `${type}${name}`,
      [type, type, type],
      [`({0} ${sign} {1})`, code],
      slips.map((one) => `${type}${one}`),
    );

const operationsOf = ({ type, lean, width, isSigned, wrap }: Word): readonly Operation[] => {
  const whole: Type = isSigned ? 'int' : 'nat';
  const [of, to] = isSigned ? ['ofInt', 'toInt'] : ['ofNat', 'toNat'];
  const shift = isSigned ? `mod({1}, ${width})` : `({1} % ${width})`;
  const binary = makeBinary(type);
  return [
    row(`${type}Of`, [type, whole], [`(${lean}.${of} {0})`, wrap('{0}')]),
    row(`${type}Whole`, [whole, type], [`(${lean}.${to} {0})`, '{0}']),
    binary('Add', '+', wrap('{0} + {1}'), ['Sub']),
    binary('Sub', '-', wrap('{0} - {1}'), ['Add']),
    binary('Mul', '*', wrap('Math.imul({0}, {1})'), ['Add']),
    binary('Div', '/', wrap('{1} === 0 ? 0 : Math.trunc({0} / {1})'), ['Mod']),
    binary('Mod', '%', wrap('{1} === 0 ? {0} : {0} % {1}'), ['Div']),
    binary('And', '&&&', wrap('{0} & {1}'), ['Or']),
    binary('Or', '|||', wrap('{0} | {1}'), ['And']),
    binary('Xor', '^^^', wrap('{0} ^ {1}'), ['Or']),
    binary('Up', '<<<', wrap(`{0} << ${shift}`), ['Down']),
    binary('Down', '>>>', wrap(isSigned ? `{0} >> ${shift}` : `{0} >>> ${shift}`), ['Up']),
    row(`${type}Not`, [type, type], ['(~~~{0})', wrap('~{0}')], [`${type}Neg`]),
    row(`${type}Neg`, [type, type], ['(-{0})', wrap('-{0}')], [`${type}Not`]),
    row(`${type}Less`, ['bool', type, type], ['(decide ({0} < {1}))', '({0} < {1})'], [`${type}AtMost`]),
    row(`${type}AtMost`, ['bool', type, type], ['(decide ({0} ≤ {1}))', '({0} <= {1})'], [`${type}Less`]),
  ];
};

/** An integer of a fixed width that is a bigint in TypeScript. */
const bigOperations = (type: Type, wrap: (x: string) => string, shift: string): readonly Operation[] => {
  const binary = makeBinary(type);
  return [
    binary('Add', '+', wrap('{0} + {1}'), ['Sub']),
    binary('Sub', '-', wrap('{0} - {1}'), ['Add']),
    binary('Mul', '*', wrap('{0} * {1}'), ['Add']),
    binary('And', '&&&', '({0} & {1})', ['Or']),
    binary('Or', '|||', '({0} | {1})', ['And']),
    binary('Xor', '^^^', '({0} ^ {1})', ['Or']),
    binary('Up', '<<<', wrap(`{0} << ${shift}`), ['Down']),
    binary('Down', '>>>', wrap(`{0} >> ${shift}`), ['Up']),
    row(`${type}Not`, [type, type], ['(~~~{0})', wrap('~{0}')], [`${type}Neg`]),
    row(`${type}Neg`, [type, type], ['(-{0})', wrap('-{0}')], [`${type}Not`]),
    row(`${type}Less`, ['bool', type, type], ['(decide ({0} < {1}))', '({0} < {1})'], [`${type}AtMost`]),
    row(`${type}AtMost`, ['bool', type, type], ['(decide ({0} ≤ {1}))', '({0} <= {1})'], [`${type}Less`]),
  ];
};

const unsigned = (bits: number) => (x: string) => `BigInt.asUintN(${bits}, ${x})`;
const signed = (bits: number) => (x: string) => `BigInt.asIntN(${bits}, ${x})`;

const bigWords: readonly Kind[] = [
  {
    type: 'word64',
    lean: 'UInt64',
    leaves: ['word64Of'],
    argument: ({ below, coin }) => (coin() ? BigInt(below(9)) : 2n ** 64n - 1n - BigInt(below(9))),
    operations: [
      ...bigOperations('word64', unsigned(64), '({1} % 64n)'),
      row('word64Of', ['word64', 'nat'], ['(UInt64.ofNat {0})', unsigned(64)('BigInt({0})')]),
      row('word64Nat', ['nat', 'word64'], ['(UInt64.toNat {0} % 97)', 'Number({0} % 97n)']),
      row('word64Div', ['word64', 'word64', 'word64'], ['({0} / {1})', '({1} === 0n ? 0n : {0} / {1})']),
      row('word64Mod', ['word64', 'word64', 'word64'], ['({0} % {1})', '({1} === 0n ? {0} : {0} % {1})']),
    ],
  },
  {
    type: 'int64',
    lean: 'Int64',
    leaves: ['int64Of'],
    argument: ({ below, coin }) => (coin() ? BigInt(below(9)) - 4n : BigInt(below(5)) - 2n ** 63n),
    operations: [
      ...bigOperations('int64', signed(64), '({1} & 63n)'),
      row('int64Of', ['int64', 'int'], ['(Int64.ofInt {0})', signed(64)('BigInt({0})')]),
      row('int64Int', ['int', 'int64'], ['(Int64.toInt {0} % 97)', 'mod(Number({0} % 97n), 97)']),
      row(
        'int64Div',
        ['int64', 'int64', 'int64'],
        ['({0} / {1})', signed(64)('({1} === 0n ? 0n : {0} / {1})')],
      ),
      row('int64Mod', ['int64', 'int64', 'int64'], ['({0} % {1})', '({1} === 0n ? {0} : {0} % {1})']),
    ],
  },
  {
    type: 'bits',
    lean: 'BitVec 12',
    leaves: ['bitsOf'],
    argument: ({ below }) => BigInt(below(4096)),
    theorems: (e) => [` : BitVec.toNat ${e} < 4096 := BitVec.isLt _`, ` : ${e} ^^^ ${e} = 0 := by simp`],
    operations: [
      // a shift by as much as the width or more leaves nothing
      ...bigOperations('bits', unsigned(12), '{1}'),
      row('bitsOf', ['bits', 'nat'], ['(BitVec.ofNat 12 {0})', unsigned(12)('BigInt({0})')]),
      row('bitsNat', ['nat', 'bits'], ['(BitVec.toNat {0})', 'Number({0})']),
      row('bitsInt', ['int', 'bits'], ['(BitVec.toInt {0})', 'Number(BigInt.asIntN(12, {0}))']),
      row(
        'bitAt',
        ['bool', 'bits', 'nat'],
        ['(BitVec.getLsbD {0} {1})', '((({0} >> BigInt({1})) & 1n) === 1n)'],
      ),
      row(
        'bitsSigned',
        ['bool', 'bits', 'bits'],
        ['(BitVec.slt {0} {1})', '(BigInt.asIntN(12, {0}) < BigInt.asIntN(12, {1}))'],
        ['bitsLess'],
      ),
    ],
  },
];

/** Integers of every fixed width but bytes, which are a kind of their own. */
export const wordKinds: readonly Kind[] = [
  ...words.map((word): Kind => {
    const { type, lean, width, isSigned } = word;
    const ends = isSigned
      ? ([-(2 ** (width - 1)), 2 ** (width - 1) - 1] as const)
      : ([0, 2 ** width - 1] as const);
    return {
      ...{ type, lean, leaves: [`${type}Of`], operations: operationsOf(word) },
      argument: ({ below }) => near(below, ends),
      theorems: (e) => [` : ${e} ^^^ ${e} = 0 := by simp`],
    };
  }),
  ...bigWords,
];
