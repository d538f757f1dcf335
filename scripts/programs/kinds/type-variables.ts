import { type Operation, row, type Variable } from '../expression.ts';
import type { Kind } from './kind.ts';

/** The class that a program asks of its type variable `α`: equality twice, or an order. */
export const classes = ['DecidableEq', 'BEq', 'Ord'] as const;
export type Class = (typeof classes)[number];

const about: Readonly<Record<Class, readonly Operation[]>> = {
  DecidableEq: [
    row('anySame', ['bool', 'any', 'any'], ['(decide ({0} = {1}))', '({0} === {1})']),
    row(
      'anyUnlike',
      ['anys', 'any', 'anys'],
      ['(List.filter (fun k => k ≠ {0}) {1})', '{1}.filter((k) => k !== {0})'],
    ),
  ],
  BEq: [
    row('anySame', ['bool', 'any', 'any'], ['({0} == {1})', '({0} === {1})']),
    row('anyHas', ['bool', 'anys', 'any'], ['(List.contains {0} {1})', '{0}.includes({1})']),
    row('anyCount', ['nat', 'any', 'anys'], ['(List.count {0} {1})', '{1}.filter((k) => k === {0}).length']),
    row(
      'anyUnlike',
      ['anys', 'any', 'anys'],
      ['(List.filter (fun k => k != {0}) {1})', '{1}.filter((k) => k !== {0})'],
    ),
    row(
      'anyFind',
      ['other', 'any', 'mixed', 'other'],
      ['(Option.getD (List.lookup {0} {1}) {2})', '(({1}.find(([k]) => k === {0})) ?? [0, {2}])[1]'],
    ),
  ],
  Ord: [
    row('anyBefore', ['bool', 'any', 'any'], ['(compare {0} {1}).isLT', '({0} < {1})'], ['anyUpTo']),
    row('anyUpTo', ['bool', 'any', 'any'], ['(compare {0} {1}).isLE', '({0} <= {1})'], ['anyBefore']),
  ],
};

const has = (name: string, type: Variable['type']): Variable => ({ name, type });

/** Values of two type variables, which only variables give, and lists of them. */
export const variableKinds = (asked: Class): readonly Kind[] => [
  {
    type: 'any',
    lean: 'α',
    leaves: [],
    argument: ({ below }) => below(4),
    operations: [
      ...about[asked],
      row('anyFirst', ['any', 'anys', 'any'], ['(List.headD {0} {1})', '({0}.length > 0 ? {0}[0] : {1})']),
    ],
  },
  { type: 'other', lean: 'β', leaves: [], argument: ({ below }) => below(4), operations: [] },
  {
    type: 'anys',
    lean: 'List α',
    leaves: ['anysNil'],
    argument: ({ below }) => Array.from({ length: below(5) }, () => below(4)),
    theorems: (e) => [` : List.reverse (List.reverse ${e}) = ${e} := by simp`],
    patterns: [
      { lean: '[]', when: 'a0.length === 0', bindings: '', variables: [] },
      {
        ...{ lean: 'x :: t', when: 'true', bindings: 'const [x, ...t] = a0; ' },
        variables: [has('x', 'any'), has('t', 'anys')],
      },
    ],
    operations: [
      row('anysNil', ['anys'], ['([] : List α)', '[]']),
      row('anysCons', ['anys', 'any', 'anys'], ['({0} :: {1})', '[{0}, ...{1}]']),
      row('anysAppend', ['anys', 'anys', 'anys'], ['({0} ++ {1})', '[...{0}, ...{1}]']),
      row('anysReverse', ['anys', 'anys'], ['(List.reverse {0})', '[...{0}].reverse()']),
      row('anysTake', ['anys', 'nat', 'anys'], ['(List.take {0} {1})', '{1}.slice(0, {0})'], ['anysDrop']),
      row('anysDrop', ['anys', 'nat', 'anys'], ['(List.drop {0} {1})', '{1}.slice({0})'], ['anysTake']),
      row('anysLength', ['nat', 'anys'], ['(List.length {0})', '{0}.length']),
    ],
  },
  {
    type: 'mixed',
    lean: 'List (α × β)',
    leaves: ['mixedNil'],
    argument: ({ below }) => Array.from({ length: below(4) }, () => [below(4), below(4)]),
    theorems: (e) => [` : (List.map Prod.fst ${e}).length = List.length ${e} := by simp`],
    operations: [
      row('mixedNil', ['mixed'], ['([] : List (α × β))', '[]']),
      row('mixedCons', ['mixed', 'any', 'other', 'mixed'], ['(({0}, {1}) :: {2})', '[[{0}, {1}], ...{2}]']),
      row('mixedAppend', ['mixed', 'mixed', 'mixed'], ['({0} ++ {1})', '[...{0}, ...{1}]']),
      row('mixedKeys', ['anys', 'mixed'], ['(List.map Prod.fst {0})', '{0}.map(([k]) => k)']),
      row('mixedLength', ['nat', 'mixed'], ['(List.length {0})', '{0}.length']),
    ],
  },
];
