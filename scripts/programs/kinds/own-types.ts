import { binding, type Pattern, row, type Type, type Variable } from '../expression.ts';
import type { Kind } from './kind.ts';

const pattern = (
  lean: string,
  when: string,
  bindings = '',
  variables: readonly Variable[] = [],
): Pattern => ({
  ...{ lean, when, bindings, variables },
});
const of = (type: Type, name: string): Variable => ({ name, type });

/** Types that programs declare themselves: with inherited fields, nested, mutual, with parameters, with an index. */
export const ownKinds = (program: string): readonly Kind[] => {
  const [ext, rose, even, odd] = ['Ext', 'Rose', 'Even', 'Odd'].map((one) => `${program}_${one}`);
  const [box, two, vec] = ['Box', 'Two', 'Vec'].map((one) => `${program}_${one}`);
  const base = `${program}_Rec`;
  const toBase = `${ext}.to${base.charAt(0).toUpperCase()}${base.slice(1)}`;
  const declaredRose = {
    mention: `${rose}`,
    lean: `inductive ${rose} | node (value : Nat) (kids : List ${rose})\n`,
  };
  const declaredMutual = {
    mention: `${even}|${odd}`,
    lean: `mutual
inductive ${even} | zero | next (of : ${odd}) (count : Nat)
inductive ${odd} | next (of : ${even})
end
`,
  };
  const boxes = {
    mention: box ?? '',
    lean: `inductive ${box} (α : Type) | empty | full (value : α) (count : Nat)\n`,
  };
  return [
    {
      type: 'ext',
      lean: ext ?? '',
      declared: { mention: ext ?? '', lean: `structure ${ext} extends ${base} where\n  extra : Nat\n` },
      leaves: ['extMake'],
      argument: ({ below, part }) => ({ ...(part('record') as object), extra: below(9) }),
      theorems: (e) => [` : ({ ${e} with extra := 7 } : ${ext}).extra = 7 := rfl`],
      operations: [
        row('extMake', ['ext', 'record', 'nat'], [`(${ext}.mk {0} {1})`, '({ ...{0}, extra: {1} })']),
        row(
          'extSet',
          ['ext', 'ext', 'nat'],
          [`({ {0} with extra := {1} } : ${ext})`, '({ ...{0}, extra: {1} })'],
        ),
        row('extGet', ['nat', 'ext'], [`(${ext}.extra {0})`, '{0}.extra']),
        row('extBase', ['record', 'ext'], [`(${toBase} {0})`, '(({ extra: _, ...rest }) => rest)({0})']),
      ],
    },
    {
      type: 'rose',
      lean: rose ?? '',
      declared: declaredRose,
      leaves: ['roseNode'],
      argument: ({ below, part }) => ({ kind: 'node', value: below(9), kids: part('roses') }),
      patterns: [
        pattern('.node m t', 'true', 'const { value: m, kids: t } = a0; ', [
          of('nat', 'm'),
          of('roses', 't'),
        ]),
      ],
      operations: [
        row(
          'roseNode',
          ['rose', 'nat', 'roses'],
          [`(${rose}.node {0} {1})`, "({ kind: 'node', value: {0}, kids: {1} })"],
        ),
        binding(
          row(
            'roseNat',
            ['nat', 'rose', 'nat'],
            ['(match {0} with | .node {a} {b} => {1})', '(({ value: {a}, kids: {b} }) => {1})({0})'],
          ),
          { 1: { a: 'nat', b: 'roses' } },
        ),
      ],
    },
    {
      type: 'roses',
      lean: `List ${rose}`,
      declared: declaredRose,
      leaves: ['rosesNil'],
      argument: ({ below, part }) =>
        Array.from({ length: below(5) === 0 ? below(3) : 0 }, () => part('rose')),
      theorems: (e) => [` : (List.reverse ${e}).length = List.length ${e} := by simp`],
      patterns: [
        pattern('[]', 'a0.length === 0'),
        pattern('x :: t', 'true', 'const [x, ...t] = a0; ', [of('rose', 'x'), of('roses', 't')]),
      ],
      operations: [
        row('rosesNil', ['roses'], [`([] : List ${rose})`, '[]']),
        row('rosesCons', ['roses', 'rose', 'roses'], ['({0} :: {1})', '[{0}, ...{1}]']),
        row('rosesReverse', ['roses', 'roses'], ['(List.reverse {0})', '[...{0}].reverse()']),
        row('rosesLength', ['nat', 'roses'], ['(List.length {0})', '{0}.length']),
      ],
    },
    {
      type: 'even',
      lean: even ?? '',
      declared: declaredMutual,
      leaves: ['evenZero'],
      argument: ({ below, part }) =>
        below(2) === 0 ? { kind: 'zero' } : { kind: 'next', of: part('odd'), count: below(9) },
      patterns: [
        pattern('.zero', "a0.kind === 'zero'"),
        pattern('.next u m', 'true', 'const { of: u, count: m } = a0; ', [of('odd', 'u'), of('nat', 'm')]),
      ],
      operations: [
        row('evenZero', ['even'], [`${even}.zero`, "({ kind: 'zero' })"]),
        row(
          'evenNext',
          ['even', 'odd', 'nat'],
          [`(${even}.next {0} {1})`, "({ kind: 'next', of: {0}, count: {1} })"],
        ),
      ],
    },
    {
      type: 'odd',
      lean: odd ?? '',
      declared: declaredMutual,
      leaves: ['oddNext'],
      argument: ({ part }) => ({ kind: 'next', of: part('even') }),
      patterns: [pattern('.next u', 'true', 'const { of: u } = a0; ', [of('even', 'u')])],
      operations: [row('oddNext', ['odd', 'even'], [`(${odd}.next {0})`, "({ kind: 'next', of: {0} })"])],
    },
    {
      type: 'box',
      lean: `${box} Nat`,
      declared: boxes,
      leaves: ['boxEmpty', 'boxFull'],
      argument: ({ below }) =>
        below(3) === 0 ? { kind: 'empty' } : { kind: 'full', value: below(9), count: below(9) },
      patterns: [
        pattern('.empty', "a0.kind === 'empty'"),
        pattern('.full x m', 'true', 'const { value: x, count: m } = a0; ', [of('nat', 'x'), of('nat', 'm')]),
      ],
      operations: [
        row('boxEmpty', ['box'], [`(${box}.empty : ${box} Nat)`, "({ kind: 'empty' })"]),
        row(
          'boxFull',
          ['box', 'nat', 'nat'],
          [`(${box}.full {0} {1})`, "({ kind: 'full', value: {0}, count: {1} })"],
        ),
      ],
    },
    {
      type: 'boxed',
      lean: `${box} (${box} Nat)`,
      declared: boxes,
      leaves: ['boxedFull'],
      argument: ({ below, part }) =>
        below(4) === 0 ? { kind: 'empty' } : { kind: 'full', value: part('box'), count: below(9) },
      patterns: [
        pattern('.empty', "a0.kind === 'empty'"),
        pattern('.full x m', 'true', 'const { value: x, count: m } = a0; ', [of('box', 'x'), of('nat', 'm')]),
      ],
      operations: [
        row('boxedEmpty', ['boxed'], [`(${box}.empty : ${box} (${box} Nat))`, "({ kind: 'empty' })"]),
        row(
          'boxedFull',
          ['boxed', 'box', 'nat'],
          [`(${box}.full {0} {1})`, "({ kind: 'full', value: {0}, count: {1} })"],
        ),
      ],
    },
    {
      type: 'two',
      lean: `${two} Nat Bool`,
      declared: { mention: two ?? '', lean: `structure ${two} (α β : Type) where\n  fst : α\n  snd : β\n` },
      leaves: ['twoMake'],
      argument: ({ below, coin }) => ({ fst: below(9), snd: coin() }),
      patterns: [
        pattern('⟨m, b⟩', 'true', 'const { fst: m, snd: b } = a0; ', [of('nat', 'm'), of('bool', 'b')]),
      ],
      operations: [
        row('twoMake', ['two', 'nat', 'bool'], [`(${two}.mk {0} {1})`, '({ fst: {0}, snd: {1} })']),
        row('twoFst', ['nat', 'two'], [`(${two}.fst {0})`, '{0}.fst']),
        row('twoSnd', ['bool', 'two'], [`(${two}.snd {0})`, '{0}.snd']),
      ],
    },
    {
      type: 'vec',
      lean: `${vec} n`,
      declared: {
        mention: vec ?? '',
        lean: `inductive ${vec} : Nat → Type | nil : ${vec} 0 | cons {n : Nat} (head : Nat) (tail : ${vec} n) : ${vec} (n + 1)\n`,
      },
      // no expression has one: its index would have to be known
      leaves: [],
      isResult: false,
      argument: ({ below, part }) =>
        below(3) === 0 ? { kind: 'nil' } : { kind: 'cons', head: below(9), tail: part('vec') },
      patterns: [
        pattern('.nil', "a0.kind === 'nil'"),
        pattern('.cons m t', 'true', 'const { head: m, tail: t } = a0; ', [of('nat', 'm'), of('vec', 't')]),
      ],
      operations: [],
    },
  ];
};
