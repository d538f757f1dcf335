import { binding, row } from '../expression.ts';
import type { Kind } from './kind.ts';

const few = '{ k : Nat // k < 10 }';
const brief = '{ l : List Nat // l.length ≤ 3 }';

/** Bytes, the unit, and subtypes. */
export const plainKinds: readonly Kind[] = [
  {
    type: 'bytes',
    lean: 'ByteArray',
    leaves: ['bytesOf'],
    argument: ({ below }) => Uint8Array.from({ length: below(5) }, () => below(256)),
    theorems: (e) => [
      ` : (ByteArray.push ${e} 7).size = ByteArray.size ${e} + 1 := by show (Array.push (ByteArray.data ${e}) 7).size = (ByteArray.data ${e}).size + 1; simp`,
    ],
    operations: [
      row(
        'bytesOf',
        ['bytes', 'list'],
        ['(List.toByteArray (List.map UInt8.ofNat {0}))', 'Uint8Array.from({0}, (k) => k & 255)'],
      ),
      row(
        'bytesPush',
        ['bytes', 'bytes', 'byte'],
        ['(ByteArray.push {0} {1})', 'Uint8Array.of(...{0}, {1})'],
      ),
      row('bytesAppend', ['bytes', 'bytes', 'bytes'], ['({0} ++ {1})', 'Uint8Array.of(...{0}, ...{1})']),
      row(
        'bytesTake',
        ['bytes', 'bytes', 'nat'],
        ['(ByteArray.extract {0} 0 {1})', '{0}.slice(0, {1})'],
        ['bytesDrop'],
      ),
      row(
        'bytesDrop',
        ['bytes', 'bytes', 'nat'],
        ['(ByteArray.extract {0} {1} (ByteArray.size {0}))', '{0}.slice({1})'],
        ['bytesTake'],
      ),
      row('bytesSize', ['nat', 'bytes'], ['(ByteArray.size {0})', '{0}.length']),
      row('bytesEmpty', ['bool', 'bytes'], ['(ByteArray.isEmpty {0})', '({0}.length === 0)']),
      row('bytesList', ['list', 'bytes'], ['(List.map UInt8.toNat (ByteArray.toList {0}))', '[...{0}]']),
    ],
  },
  {
    type: 'unit',
    lean: 'Unit',
    leaves: ['unit'],
    argument: () => undefined,
    theorems: (e) => [` : ${e} = () := rfl`],
    operations: [
      row('unit', ['unit'], ['()', 'undefined']),
      row('unitNat', ['nat', 'unit', 'nat'], ['(match {0} with | () => {1})', '({0}, {1})']),
      row('unitList', ['list', 'unit', 'list'], ['(match {0} with | () => {1})', '({0}, {1})']),
    ],
  },
  {
    type: 'few',
    lean: few,
    leaves: [],
    isResult: false,
    argument: ({ below }) => below(10),
    operations: [row('fewNat', ['nat', 'few'], ['(Subtype.val {0})', '{0}'])],
  },
  {
    type: 'brief',
    lean: brief,
    leaves: [],
    isResult: false,
    argument: ({ below }) => Array.from({ length: below(4) }, () => below(9)),
    operations: [row('briefList', ['list', 'brief'], ['(Subtype.val {0})', '{0}'])],
  },
  {
    type: 'fun',
    lean: 'Nat → Nat',
    leaves: ['lambda'],
    isResult: false,
    argument: ({ below }) => {
      const [a, b, m] = [below(5), below(5), 3 + below(9)];
      return (x: number) => (a * x + b) % m;
    },
    operations: [
      binding(row('lambda', ['fun', 'nat'], ['(fun ({a} : Nat) => {0})', '(({a}) => {0})']), {
        0: { a: 'nat' },
      }),
      row('funApply', ['nat', 'fun', 'nat'], ['({0} {1})', '{0}({1})']),
      row('funTwice', ['nat', 'fun', 'nat'], ['({0} ({0} {1}))', '{0}({0}({1}))'], ['funApply']),
      row('funMap', ['list', 'fun', 'list'], ['(List.map {0} {1})', '{1}.map((k) => {0}(k))']),
    ],
  },
  {
    type: 'test',
    lean: 'Nat → Bool',
    leaves: ['testOf'],
    isResult: false,
    argument: ({ below }) => {
      const [m, b] = [2 + below(4), below(3)];
      return (x: number) => x % m === b;
    },
    operations: [
      binding(row('testOf', ['test', 'bool'], ['(fun ({a} : Nat) => {0})', '(({a}) => {0})']), {
        0: { a: 'nat' },
      }),
      row('testApply', ['bool', 'test', 'nat'], ['({0} {1})', '{0}({1})']),
      row('testFilter', ['list', 'test', 'list'], ['(List.filter {0} {1})', '{1}.filter((k) => {0}(k))']),
      row(
        'testCount',
        ['nat', 'test', 'list'],
        ['(List.countP {0} {1})', '{1}.filter((k) => {0}(k)).length'],
      ),
    ],
  },
  {
    type: 'tuple',
    lean: 'Fin 5 → Nat',
    leaves: ['tupleOf'],
    isResult: false,
    argument: ({ below }) => {
      const items = Array.from({ length: 5 }, () => below(12));
      return (k: number) => items[k] ?? 0;
    },
    operations: [
      binding(row('tupleOf', ['tuple', 'nat'], ['(fun ({a} : Fin 5) => {0})', '(({a}) => {0})']), {
        0: { a: 'small' },
      }),
      row('tupleAt', ['nat', 'tuple', 'small'], ['({0} {1})', '{0}({1})']),
      row('tupleList', ['list', 'tuple'], ['(List.ofFn {0})', '[0, 1, 2, 3, 4].map((k) => {0}(k))']),
    ],
  },
];
