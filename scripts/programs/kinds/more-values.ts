import { binding, type Operation, row, type Type } from '../expression.ts';

/** Arrays, vectors of three, numbers below five, results and sums, as Lean writes them. */
export const moreTypes = {
  array: 'Array Nat',
  vector: 'Vector Nat 3',
  small: 'Fin 5',
  result: 'Except Nat Int',
  either: 'Nat ⊕ Bool',
} as const satisfies Partial<Record<Type, string>>;

/** Matches on results and sums, with a value of any type. */
export const matchesInto = (into: Type): readonly Operation[] => [
  binding(
    row(
      `${into}Result`,
      [into, 'result', into, into],
      [
        '(match {0} with | .error {a} => {1} | .ok {b} => {2})',
        '(({a}) => ({a}.kind === "error" ? (({a}) => {1})({a}.error) : (({b}) => {2})({a}.value)))({0})',
      ],
    ),
    { 1: { a: 'nat' }, 2: { b: 'int' } },
  ),
  binding(
    row(
      `${into}Either`,
      [into, 'either', into, into],
      [
        '(match {0} with | .inl {a} => {1} | .inr {b} => {2})',
        '(({a}) => ({a}.kind === "inl" ? (({a}) => {1})({a}.value) : (({b}) => {2})({a}.value)))({0})',
      ],
    ),
    { 1: { a: 'nat' }, 2: { b: 'bool' } },
  ),
];

/** Operations on them. */
export const moreOperations: readonly Operation[] = [
  row('arrayOf', ['array', 'list'], ['(List.toArray {0})', '{0}']),
  row('arrayList', ['list', 'array'], ['(Array.toList {0})', '{0}']),
  row('arrayPush', ['array', 'array', 'nat'], ['(Array.push {0} {1})', '[...{0}, {1}]']),
  row('arrayAppend', ['array', 'array', 'array'], ['({0} ++ {1})', '[...{0}, ...{1}]']),
  row('arrayReverse', ['array', 'array'], ['(Array.reverse {0})', '[...{0}].reverse()']),
  row('arraySize', ['nat', 'array'], ['(Array.size {0})', '{0}.length']),
  row('arrayAt', ['nat', 'array', 'nat'], ['(Array.getD {0} {1} 0)', '({0}[{1}] ?? 0)']),
  binding(
    row('arrayMap', ['array', 'array', 'nat'], ['(Array.map (fun {a} => {1}) {0})', '{0}.map(({a}) => {1})']),
    { 1: { a: 'nat' } },
  ),
  row('vector', ['vector', 'nat', 'nat', 'nat'], ['(#v[{0}, {1}, {2}] : Vector Nat 3)', '[{0}, {1}, {2}]']),
  row('vectorFirst', ['nat', 'vector'], ['(({0})[0])', '{0}[0]'], ['vectorLast']),
  row('vectorLast', ['nat', 'vector'], ['(({0})[2])', '{0}[2]'], ['vectorFirst']),
  row('vectorList', ['list', 'vector'], ['(Vector.toList {0})', '{0}']),
  row('vectorReverse', ['vector', 'vector'], ['(Vector.reverse {0})', '[...{0}].reverse()']),
  row(
    'vectorAdd',
    ['vector', 'vector', 'vector'],
    ['(Vector.zipWith (fun a b => a + b) {0} {1})', '{0}.map((a, i) => a + {1}[i])'],
  ),
  binding(
    row(
      'vectorMap',
      ['vector', 'vector', 'nat'],
      ['(Vector.map (fun {a} => {1}) {0})', '{0}.map(({a}) => {1})'],
    ),
    { 1: { a: 'nat' } },
  ),
  row('smallOf', ['small', 'nat'], ['(Fin.ofNat 5 {0})', '({0} % 5)']),
  row('smallNat', ['nat', 'small'], ['(Fin.val {0})', '{0}']),
  row('smallAdd', ['small', 'small', 'small'], ['({0} + {1})', '(({0} + {1}) % 5)'], ['smallSub']),
  row('smallSub', ['small', 'small', 'small'], ['({0} - {1})', '((5 + {0} - {1}) % 5)'], ['smallAdd']),
  row('smallMul', ['small', 'small', 'small'], ['({0} * {1})', '(({0} * {1}) % 5)'], ['smallAdd']),
  row('smallLess', ['bool', 'small', 'small'], ['(decide ({0} < {1}))', '({0} < {1})']),
  row('ok', ['result', 'int'], ['(Except.ok {0} : Except Nat Int)', '({ kind: "ok", value: {0} })']),
  row('error', ['result', 'nat'], ['(Except.error {0} : Except Nat Int)', '({ kind: "error", error: {0} })']),
  row('inLeft', ['either', 'nat'], ['(Sum.inl {0} : Nat ⊕ Bool)', '({ kind: "inl", value: {0} })']),
  row('inRight', ['either', 'bool'], ['(Sum.inr {0} : Nat ⊕ Bool)', '({ kind: "inr", value: {0} })']),
];
