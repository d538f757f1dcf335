import type { Choices } from './choices.ts';
import { binding, type Operation, row, type Type, type Variable } from './expression.ts';
import { matchesInto, moreOperations, moreTypes } from './more-values.ts';
import { plainOperations } from './operations.ts';
import { valueOperations } from './value-operations.ts';

/** The data types of one program: a structure, an enumeration, and all operations on them. */
export type Data = {
  readonly fields: readonly Variable[];
  readonly modes: readonly string[];
  readonly operations: readonly Operation[];
  readonly leanTypes: Readonly<Record<Type, string>>;
};

const everyType: readonly Type[] = [
  ...(['nat', 'int', 'bool', 'rat', 'list', 'option', 'pair', 'record', 'mode'] as const),
  ...(['byte', 'text', 'letter', 'tree'] as const),
  ...(['array', 'vector', 'small', 'result', 'either'] as const),
];

/** Operations with a result of any type: `if`, `let`, and matches on every kind of value. */
const choicesInto = (into: Type, modes: readonly string[]): readonly Operation[] => [
  row(`${into}If`, [into, 'bool', into, into], ['(if {0} then {1} else {2})', '({0} ? {1} : {2})']),
  row(
    `${into}Dependent`,
    [into, 'nat', 'nat', into, into],
    ['(if _h : {0} ≤ {1} then {2} else {3})', '({0} <= {1} ? {2} : {3})'],
  ),
  row(
    `${into}Compare`,
    [into, 'int', 'int', into, into, into],
    [
      '(match compare {0} {1} with | .lt => {2} | .eq => {3} | .gt => {4})',
      '({0} < {1} ? {2} : {0} === {1} ? {3} : {4})',
    ],
  ),
  row(
    `${into}Mode`,
    [into, 'mode', ...modes.map(() => into)],
    [
      `(match {0} with ${modes.map((mode, i) => `| .${mode} => {${i + 1}}`).join(' ')})`,
      `(({ ${modes.map((mode, i) => `${mode}: () => {${i + 1}}`).join(', ')} })[{0}]())`,
    ],
  ),
  binding(row(`${into}Let`, [into, 'nat', into], ['(let {a} : Nat := {0}; {1})', '(({a}) => {1})({0})']), {
    1: { a: 'nat' },
  }),
  binding(
    row(
      `${into}Nat`,
      [into, 'nat', into, into],
      ['(match {0} with | 0 => {1} | {a} + 1 => {2})', '(({a}) => ({a} < 0 ? {1} : {2}))({0} - 1)'],
    ),
    { 2: { a: 'nat' } },
  ),
  binding(
    row(
      `${into}Sign`,
      [into, 'int', into, into],
      [
        '(match {0} with | .ofNat {a} => {1} | .negSucc {b} => {2})',
        '(({a}, {b}) => ({b} < 0 ? {1} : {2}))({0}, -1 - {0})',
      ],
    ),
    { 1: { a: 'nat' }, 2: { b: 'nat' } },
  ),
  binding(
    row(
      `${into}List`,
      [into, 'list', into, into],
      [
        '(match {0} with | [] => {1} | {a} :: {b} => {2})',
        '(([{a}, ...{b}]) => ({a} === undefined ? {1} : {2}))({0})',
      ],
    ),
    { 2: { a: 'nat', b: 'list' } },
  ),
  binding(
    row(
      `${into}Option`,
      [into, 'option', into, into],
      ['(match {0} with | none => {1} | some {a} => {2})', '(({a}) => ({a} === null ? {1} : {2}))({0})'],
    ),
    { 2: { a: 'nat' } },
  ),
  binding(
    row(
      `${into}Pair`,
      [into, 'pair', into],
      ['(match {0} with | ({a}, {b}) => {1})', '(([{a}, {b}]) => {1})({0})'],
    ),
    { 1: { a: 'nat', b: 'int' } },
  ),
];

/** Operations on options, pairs, and functions as arguments. */
const dataOperations: readonly Operation[] = [
  row('none', ['option'], ['(none : Option Nat)', 'null']),
  row('some', ['option', 'nat'], ['(some {0})', '{0}']),
  row('head', ['option', 'list'], ['(List.head? {0})', '({0}[0] ?? null)'], ['last']),
  row('last', ['option', 'list'], ['(List.getLast? {0})', '({0}.at(-1) ?? null)'], ['head']),
  row('getD', ['nat', 'option', 'nat'], ['(Option.getD {0} {1})', '({0} ?? {1})']),
  row('isSome', ['bool', 'option'], ['(Option.isSome {0})', '({0} !== null)'], ['isNone']),
  row('isNone', ['bool', 'option'], ['(Option.isNone {0})', '({0} === null)'], ['isSome']),
  row('pair', ['pair', 'nat', 'int'], ['({0}, {1})', '[{0}, {1}]']),
  row('left', ['nat', 'pair'], ['(Prod.fst {0})', '{0}[0]']),
  row('right', ['int', 'pair'], ['(Prod.snd {0})', '{0}[1]']),
  binding(
    row(
      'mapOption',
      ['option', 'option', 'nat'],
      ['(Option.map (fun {a} => {1}) {0})', '(({a}) => ({a} === null ? null : {1}))({0})'],
    ),
    { 1: { a: 'nat' } },
  ),
  binding(
    row('mapList', ['list', 'list', 'nat'], ['(List.map (fun {a} => {1}) {0})', '{0}.map(({a}) => {1})']),
    { 1: { a: 'nat' } },
  ),
  binding(
    row(
      'filter',
      ['list', 'list', 'bool'],
      ['(List.filter (fun {a} => {1}) {0})', '{0}.filter(({a}) => {1})'],
    ),
    { 1: { a: 'nat' } },
  ),
  binding(
    row(
      'fold',
      ['nat', 'list', 'nat', 'nat'],
      ['(List.foldl (fun {a} {b} => {2} % 1009) {1} {0})', '{0}.reduce(({a}, {b}) => {2} % 1009, {1})'],
    ),
    { 2: { a: 'nat', b: 'nat' } },
  ),
  binding(
    row(
      'any',
      ['bool', 'list', 'bool'],
      ['(List.any {0} (fun {a} => {1}))', '{0}.some(({a}) => {1})'],
      ['all'],
    ),
    {
      1: { a: 'nat' },
    },
  ),
  binding(
    row(
      'all',
      ['bool', 'list', 'bool'],
      ['(List.all {0} (fun {a} => {1}))', '{0}.every(({a}) => {1})'],
      ['any'],
    ),
    {
      1: { a: 'nat' },
    },
  ),
];

/** The operations on a program's own structure, and on lists of it. */
const recordOperations = (record: string, fields: readonly Variable[]): readonly Operation[] => [
  row(
    'make',
    ['record', ...fields.map(({ type }) => type)],
    [
      `({ ${fields.map(({ name }, i) => `${name} := {${i}}`).join(', ')} } : ${record})`,
      `({ ${fields.map(({ name }, i) => `${name}: {${i}}`).join(', ')} })`,
    ],
  ),
  row('count', ['nat', 'records'], ['(List.length {0})', '{0}.length']),
  row('oneRecord', ['records', 'record'], ['[{0}]', '[{0}]']),
  row('consRecord', ['records', 'record', 'records'], ['({0} :: {1})', '[{0}, ...{1}]']),
  ...fields.flatMap(({ name, type }) => {
    const others = fields.filter((other) => other.name !== name && other.type === type);
    return [
      row(
        `get_${name}`,
        [type, 'record'],
        [`(${record}.${name} {0})`, `{0}.${name}`],
        others.map((other) => `get_${other.name}`),
      ),
      row(
        `set_${name}`,
        ['record', 'record', type],
        [`({ {0} with ${name} := {1} } : ${record})`, `({ ...{0}, ${name}: {1} })`],
        others.map((other) => `set_${other.name}`),
      ),
    ];
  }),
  ...fields
    .filter(({ type }) => type === 'nat')
    .map(({ name }) =>
      row(
        `all_${name}`,
        ['list', 'records'],
        [`(List.map (fun r => r.${name}) {0})`, `{0}.map((r) => r.${name})`],
      ),
    ),
];

const fieldTypes: readonly Type[] = ['nat', 'nat', 'int', 'bool', 'rat', 'list', 'mode', 'byte', 'text'];

/** A structure and an enumeration for one program, named after it. */
export const dataOf = (choices: Choices, program: string): Data => {
  const fields = Array.from({ length: 1 + choices.below(3) }, (_, i) => ({
    name: `q${i}`,
    type: choices.among(fieldTypes),
  }));
  const modes = Array.from({ length: 2 + choices.below(3) }, (_, i) => `c${i}`);
  const [record, mode, tree] = [`${program}_Rec`, `${program}_Mode`, `${program}_Tree`];
  return {
    fields,
    modes,
    operations: [
      ...plainOperations,
      ...dataOperations,
      ...valueOperations(tree),
      ...moreOperations,
      ...everyType.flatMap((into) => [...choicesInto(into, modes), ...matchesInto(into)]),
      ...recordOperations(record, fields),
      ...modes.map((one) =>
        row(
          one,
          ['mode'],
          [`${mode}.${one}`, `'${one}'`],
          modes.filter((other) => other !== one),
        ),
      ),
      row('sameMode', ['bool', 'mode', 'mode'], ['(decide ({0} = {1}))', '({0} === {1})']),
    ],
    leanTypes: {
      nat: 'Nat',
      int: 'Int',
      bool: 'Bool',
      rat: 'Rat',
      list: 'List Nat',
      option: 'Option Nat',
      pair: 'Nat × Int',
      record,
      records: `List ${record}`,
      mode,
      byte: 'UInt8',
      text: 'String',
      letter: 'Char',
      tree,
      ...moreTypes,
    },
  };
};
