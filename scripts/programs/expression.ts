/** The types of random programs; a list is one of naturals. */
export type Type = 'nat' | 'int' | 'bool' | 'rat' | 'list';

/** An expression of a random program: an operation of `operations`, a variable, a numeral, or a call of a definition. */
export type Expression = {
  readonly kind: 'operation' | 'variable' | 'numeral' | 'call';
  readonly name: string;
  readonly args: readonly Expression[];
};

/** An operation in Lean and in TypeScript; `{0}`, `{1}`, … stand for its operands. */
export type Operation = {
  readonly name: string;
  readonly result: Type;
  readonly operands: readonly Type[];
  readonly lean: string;
  readonly code: string;
  /** Names of operations that a slip of the pen could put in its place. */
  readonly slips: readonly string[];
};

const row = (
  name: string,
  [result, ...operands]: readonly [Type, ...Type[]],
  [lean, code]: readonly [string, string],
  slips: readonly string[] = [],
): Operation => ({ name, result, operands, lean, code, slips });

/** Comparisons as the conditions of `if` and as Booleans. */
const comparisons = (type: 'nat' | 'int' | 'rat'): readonly Operation[] => [
  row(`${type}Less`, ['bool', type, type], ['(decide ({0} < {1}))', '({0} < {1})'], [`${type}AtMost`]),
  row(`${type}AtMost`, ['bool', type, type], ['(decide ({0} ≤ {1}))', '({0} <= {1})'], [`${type}Less`]),
  row(`${type}If`, [type, 'bool', type, type], ['(if {0} then {1} else {2})', '({0} ? {1} : {2})']),
];

/**
 * Lean's operations beside their faithful TypeScript. Operands of products are reduced, so that all integers stay doubles.
 */
export const operations: readonly Operation[] = [
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
  row('natMax', ['nat', 'nat', 'nat'], ['(max {0} {1})', 'Math.max({0}, {1})'], ['natMin']),
  row('natMin', ['nat', 'nat', 'nat'], ['(min {0} {1})', 'Math.min({0}, {1})'], ['natMax']),
  row('natAbs', ['nat', 'int'], ['(Int.natAbs {0})', 'Math.abs({0})'], ['toNat']),
  row('toNat', ['nat', 'int'], ['(Int.toNat {0})', 'Math.max(0, {0})'], ['natAbs']),
  row('natEqual', ['bool', 'nat', 'nat'], ['({0} == {1})', '({0} === {1})'], ['natAtMost']),
  row('natBit', ['nat', 'bool'], ['(if {0} then 1 else 0)', '({0} ? 1 : 0)']),
  row('length', ['nat', 'list'], ['(List.length {0})', '{0}.length'], ['sum']),
  row('sum', ['nat', 'list'], ['(List.sum {0})', '{0}.reduce((a, b) => a + b, 0)'], ['length']),
  row('first', ['nat', 'list'], ['(List.getD {0} 0 7)', '({0}[0] ?? 7)']),
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
  row('and', ['bool', 'bool', 'bool'], ['({0} && {1})', '({0} && {1})'], ['or']),
  row('or', ['bool', 'bool', 'bool'], ['({0} || {1})', '({0} || {1})'], ['and', 'differ']),
  row('differ', ['bool', 'bool', 'bool'], ['({0} != {1})', '({0} !== {1})'], ['or']),
  row('not', ['bool', 'bool'], ['(!{0})', '!{0}']),
  row('ratLiteral', ['rat', 'nat'], ['({0} : Rat)', '{0}']),
  row('natWrap', ['nat', 'nat'], ['({0} % 10007)', '({0} % 10007)']),
  row('intWrap', ['int', 'int'], ['({0} % 10007)', 'mod({0}, 10007)']),
  row('ratAdd', ['rat', 'rat', 'rat'], ['({0} + {1})', '({0} + {1})'], ['ratSub']),
  row('ratSub', ['rat', 'rat', 'rat'], ['({0} - {1})', '({0} - {1})'], ['ratAdd']),
  row('ratMul', ['rat', 'rat', 'rat'], ['({0} * {1})', '({0} * {1})'], ['ratAdd']),
  row('ratHalf', ['rat', 'rat'], ['({0} / 2)', '({0} / 2)'], ['ratTwice']),
  row('ratTwice', ['rat', 'rat'], ['(2 * {0})', '(2 * {0})'], ['ratHalf']),
  row('ratCast', ['rat', 'nat'], ['(({0} : Nat) : Rat)', '{0}']),
  row('cons', ['list', 'nat', 'list'], ['({0} :: {1})', '[{0}, ...{1}]']),
  row('mapSucc', ['list', 'list'], ['(List.map (fun a => a + 1) {0})', '{0}.map((a) => a + 1)']),
  row('range', ['list', 'nat'], ['(List.range ({0} % 6))', 'Array.from({ length: {0} % 6 }, (_, k) => k)']),
];

const byName = new Map(operations.map((operation) => [operation.name, operation]));

/** The operation of a name. */
export const operationOf = (name: string): Operation => {
  const operation = byName.get(name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return operation;
};

const fill = (template: string, args: readonly string[]): string =>
  template.replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');

/** A condition as people write it: `a < b` rather than `decide (a < b) = true`. */
const condition = (e: Expression): string => {
  const text = inLean(e);
  const comparison = /(Less|AtMost)$/.test(e.name);
  return comparison ? text.slice('(decide '.length, -1) : text;
};

/** An expression in Lean. */
export const inLean = ({ kind, name, args }: Expression): string => {
  const isChoice = name.endsWith('If') || name === 'natBit';
  const parts = args.map((arg, i) => (isChoice && i === 0 ? condition(arg) : inLean(arg)));
  if (kind === 'operation') return fill(operationOf(name).lean, parts);
  return kind === 'call' ? `(${[name, ...parts].join(' ')})` : name;
};

/** A name of Lean in TypeScript. */
export const camel = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** An expression in TypeScript. */
export const inCode = ({ kind, name, args }: Expression): string => {
  const parts = args.map(inCode);
  if (kind === 'operation') return fill(operationOf(name).code, parts);
  return kind === 'call' ? `${camel(name)}(${parts.join(', ')})` : name;
};
