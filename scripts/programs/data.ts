import type { Choices } from './choices.ts';
import { binding, type KindType, type Operation, row, type Type, type Variable } from './expression.ts';
import type { Kind } from './kinds/kind.ts';
import { kindsOf, onlyVariables } from './kinds/kinds.ts';
import { matchesInto, moreOperations, moreTypes } from './kinds/more-values.ts';
import { recordOperations } from './kinds/record.ts';
import { type Class, classes } from './kinds/type-variables.ts';
import { valueOperations } from './kinds/value-operations.ts';
import { plainOperations } from './operations.ts';

/** The data types of one program: a structure, an enumeration, and all operations on them. */
export type Data = {
  readonly fields: readonly Variable[];
  readonly modes: readonly string[];
  readonly operations: readonly Operation[];
  readonly leanTypes: Readonly<Record<Type, string>>;
  readonly kinds: readonly Kind[];
  /** The type that its programs are about, whose operations are frequent. */
  readonly about: Type | undefined;
  /** The class that its type variable is asked to have. */
  readonly asked: Class;
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

const fieldTypes: readonly Type[] = [
  'nat',
  'nat',
  'int',
  'bool',
  'rat',
  'list',
  'mode',
  'byte',
  'text',
  'word32',
  'int16',
  'int64',
  'bits',
  'bytes',
  'unit',
];

/** The row of a type in the table of kinds. */
export const kindOf = ({ kinds }: Pick<Data, 'kinds'>, type: Type): Kind => {
  const found = kinds.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no kind ${type}`);
  return found;
};

/** A structure and an enumeration for one program, named after it. */
export const dataOf = (choices: Choices, program: string, about?: Type): Data => {
  const fields = Array.from({ length: 1 + choices.below(3) }, (_, i) => ({
    name: `q${i}`,
    type: choices.among(fieldTypes),
  }));
  const modes = Array.from({ length: 2 + choices.below(3) }, (_, i) => `c${i}`);
  const [record, mode, tree] = [`${program}_Rec`, `${program}_Mode`, `${program}_Tree`];
  const asked = choices.among(classes);
  const kinds = kindsOf(program, asked);
  const results = [...everyType, ...kinds.flatMap(({ type }) => (onlyVariables.has(type) ? [] : [type]))];
  return {
    fields,
    modes,
    operations: [
      ...plainOperations,
      ...dataOperations,
      ...valueOperations(tree),
      ...moreOperations,
      ...results.flatMap((into) => [...choicesInto(into, modes), ...matchesInto(into)]),
      ...recordOperations(record, fields),
      ...kinds.flatMap((kind) => kind.operations),
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
      ...(Object.fromEntries(kinds.map(({ type, lean }) => [type, lean])) as Record<KindType, string>),
    },
    ...{ kinds, asked, about },
  };
};
