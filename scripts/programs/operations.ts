import { type Operation, row } from './expression.ts';

/** Comparisons as the conditions of `if` and as Booleans. */
const comparisons = (type: 'nat' | 'int' | 'rat'): readonly Operation[] => [
  row(`${type}Less`, ['bool', type, type], ['(decide ({0} < {1}))', '({0} < {1})'], [`${type}AtMost`]),
  row(`${type}AtMost`, ['bool', type, type], ['(decide ({0} ≤ {1}))', '({0} <= {1})'], [`${type}Less`]),
];

/**
 * Lean's operations on numbers, Booleans and lists of numbers, each with its faithful TypeScript. Operands of products are reduced, so
 * that all integers stay exact in doubles.
 */
export const plainOperations: readonly Operation[] = [
  ...(['nat', 'int', 'rat'] as const).flatMap(comparisons),
  row('natAdd', ['nat', 'nat', 'nat'], ['({0} + {1})', '({0} + {1})'], ['natSub', 'natMax']),
  row('natSub', ['nat', 'nat', 'nat'], ['({0} - {1})', 'Math.max(0, {0} - {1})'], ['natAdd']),
  row(
    'natMul',
    ['nat', 'nat', 'nat'],
    ['(({0} % 97) * ({1} % 89))', '(({0} % 97) * ({1} % 89))'],
    ['natAdd'],
  ),
  row('natThird', ['nat', 'nat'], ['({0} / 3)', 'Math.floor({0} / 3)'], ['natMod5']),
  row('natMod5', ['nat', 'nat'], ['({0} % 5)', '({0} % 5)'], ['natThird']),
  row('natDiv', ['nat', 'nat', 'nat'], ['({0} / {1})', 'quotient({0}, {1})'], ['natMod']),
  row('natMod', ['nat', 'nat', 'nat'], ['({0} % {1})', 'remainder({0}, {1})'], ['natDiv']),
  row('natPower', ['nat', 'nat'], ['(2 ^ ({0} % 8))', '(2 ** ({0} % 8))'], ['natThird']),
  row('natGcd', ['nat', 'nat', 'nat'], ['(Nat.gcd {0} {1})', 'gcd({0}, {1})'], ['natMin']),
  row('natMax', ['nat', 'nat', 'nat'], ['(max {0} {1})', 'Math.max({0}, {1})'], ['natMin']),
  row('natMin', ['nat', 'nat', 'nat'], ['(min {0} {1})', 'Math.min({0}, {1})'], ['natMax']),
  row('natAbs', ['nat', 'int'], ['(Int.natAbs {0})', 'Math.abs({0})'], ['toNat']),
  row('toNat', ['nat', 'int'], ['(Int.toNat {0})', 'Math.max(0, {0})'], ['natAbs']),
  row('natEqual', ['bool', 'nat', 'nat'], ['({0} == {1})', '({0} === {1})'], ['natAtMost']),
  row('natBit', ['nat', 'bool'], ['(if {0} then 1 else 0)', '({0} ? 1 : 0)']),
  row('length', ['nat', 'list'], ['(List.length {0})', '{0}.length'], ['sum']),
  row('sum', ['nat', 'list'], ['(List.sum {0})', '{0}.reduce((a, b) => a + b, 0)'], ['length']),
  row('first', ['nat', 'list'], ['(List.getD {0} 0 7)', '({0}[0] ?? 7)']),
  row('at', ['nat', 'list', 'nat'], ['(List.getD {0} {1} 0)', '({0}[{1}] ?? 0)']),
  row(
    'largest',
    ['nat', 'list'],
    ['(List.foldl (fun a b => max a b) 0 {0})', 'Math.max(0, ...{0})'],
    ['sum'],
  ),
  row('intCast', ['int', 'nat'], ['(({0} : Nat) : Int)', '{0}']),
  row('intAdd', ['int', 'int', 'int'], ['({0} + {1})', '({0} + {1})'], ['intSub']),
  row('intSub', ['int', 'int', 'int'], ['({0} - {1})', '({0} - {1})'], ['intAdd']),
  row('intNeg', ['int', 'int'], ['(-{0})', '(0 - {0})']),
  row(
    'intMul',
    ['int', 'int', 'int'],
    ['(({0} % 97) * ({1} % 89))', '(mod({0}, 97) * mod({1}, 89))'],
    ['intAdd'],
  ),
  row('intQuotient', ['int', 'int'], ['({0} / 3)', 'Math.floor({0} / 3)'], ['intMod']),
  row('intMod', ['int', 'int'], ['({0} % 4)', 'mod({0}, 4)'], ['intQuotient']),
  row('intEqual', ['bool', 'int', 'int'], ['({0} == {1})', '({0} === {1})'], ['intLess']),
  row('intMax', ['int', 'int', 'int'], ['(max {0} {1})', 'Math.max({0}, {1})'], ['intSub']),
  row('ratFloor', ['int', 'rat'], ['(Rat.floor {0})', 'Math.floor({0})'], ['ratCeil']),
  row('ratCeil', ['int', 'rat'], ['(Rat.ceil {0})', 'Math.ceil({0})'], ['ratFloor']),
  row('and', ['bool', 'bool', 'bool'], ['({0} && {1})', '({0} && {1})'], ['or']),
  row('or', ['bool', 'bool', 'bool'], ['({0} || {1})', '({0} || {1})'], ['and', 'differ']),
  row('differ', ['bool', 'bool', 'bool'], ['({0} != {1})', '({0} !== {1})'], ['or']),
  row('not', ['bool', 'bool'], ['(!{0})', '!{0}']),
  row('ratAdd', ['rat', 'rat', 'rat'], ['({0} + {1})', '({0} + {1})'], ['ratSub']),
  row('ratSub', ['rat', 'rat', 'rat'], ['({0} - {1})', '({0} - {1})'], ['ratAdd']),
  row('ratMul', ['rat', 'rat', 'rat'], ['({0} * {1})', '({0} * {1})'], ['ratAdd']),
  row('ratDiv', ['rat', 'rat', 'rat'], ['({0} / {1})', 'ratio({0}, {1})'], ['ratMul']),
  row('ratHalf', ['rat', 'rat'], ['({0} / 2)', '({0} / 2)'], ['ratTwice']),
  row('ratTwice', ['rat', 'rat'], ['(2 * {0})', '(2 * {0})'], ['ratHalf']),
  row('ratCast', ['rat', 'nat'], ['(({0} : Nat) : Rat)', '{0}']),
  row('cons', ['list', 'nat', 'list'], ['({0} :: {1})', '[{0}, ...{1}]']),
  row('append', ['list', 'list', 'list'], ['({0} ++ {1})', '[...{0}, ...{1}]']),
  row('reverse', ['list', 'list'], ['(List.reverse {0})', '[...{0}].reverse()']),
  row('take', ['list', 'nat', 'list'], ['(List.take {0} {1})', '{1}.slice(0, {0})'], ['drop']),
  row('drop', ['list', 'nat', 'list'], ['(List.drop {0} {1})', '{1}.slice({0})'], ['take']),
  row('mapSucc', ['list', 'list'], ['(List.map (fun a => a + 1) {0})', '{0}.map((a) => a + 1)']),
  row('range', ['list', 'nat'], ['(List.range ({0} % 6))', 'Array.from({ length: {0} % 6 }, (_, k) => k)']),
];

/** Operations with a special role: literals, and those that keep numbers small. */
export const special = {
  ratLiteral: row('ratLiteral', ['rat', 'nat'], ['({0} : Rat)', '{0}']),
  natWrap: row('natWrap', ['nat', 'nat'], ['({0} % 10007)', '({0} % 10007)']),
  intWrap: row('intWrap', ['int', 'int'], ['({0} % 10007)', 'mod({0}, 10007)']),
  natFew: row('natFew', ['nat', 'nat'], ['({0} % 12)', '({0} % 12)']),
} as const;

/** Helper functions that the TypeScript of operations calls. */
export const helpers: string = [
  'const mod = (a, m) => ((a % m) + m) % m;',
  'const quotient = (a, b) => (b === 0 ? 0 : Math.floor(a / b));',
  'const remainder = (a, b) => (b === 0 ? a : a % b);',
  'const ratio = (a, b) => (b === 0 ? 0 : a / b);',
  'const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));',
].join('\n');
