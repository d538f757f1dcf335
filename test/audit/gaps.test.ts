import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { type AuditCode, auditCodes } from '../../src/audit/codes.ts';
import type { Claim, NumberType, Paper } from '../../src/claims/registry.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { apply } from '../../src/expr/spine.ts';
import type { Declaration } from '../../src/lean/inventory.ts';
import type { TestResult } from '../../src/testing/result.ts';
import {
  claim,
  constant,
  declaration,
  inventory,
  paper,
  reportOn,
  tested,
  typeOf,
} from '../verdict/evidence.ts';

/** A small project: claims with one theorem each, the declarations, the papers. Everything but what is given is clean. */
type Project = {
  readonly claims?: readonly Claim[];
  readonly declarations?: readonly Declaration[];
  readonly papers?: readonly Paper[];
  readonly numbers?: readonly NumberType[];
  readonly tests?: Readonly<Record<string, TestResult>>;
};

const f = declaration('P.f', 2, {
  kind: 'definition',
  type: constant('Rat'),
  statement: 'Rat',
  valueUses: ['Nat.rec'],
});
const recursor = { name: 'Nat.rec', module: 'Init.Prelude', kind: 'recursor', axioms: [] } as const;
/** A theorem about `P.f`, which is defined by recursion, that is proved by induction, unless `extra` says otherwise. */
const theorem = (id: string, extra: Partial<Declaration> = {}) =>
  declaration(`P.${id}`, 9, { typeUses: ['P.f'], valueUses: ['Nat.rec'], ...extra });

function gapsOf({
  claims = [claim('a', 1)],
  declarations = [theorem('a'), f],
  papers = [paper()],
  numbers = [],
  tests = {},
}: Project): readonly AuditCode[] {
  const lean = { ...inventory(declarations), library: new Map([[recursor.name, recursor]]) };
  const report = reportOn(lean, papers, claims, tests);
  return audit({ report, inventory: lean, numbers }, undefined).papers.flatMap(({ gaps }) =>
    gaps.map(({ code }) => code as AuditCode),
  );
}

const why = 'because';
const relation = (kind: Claim['relations'][number]['kind'], to: string) => ({ kind, claim: to, why });
const two = { declarations: [theorem('a'), theorem('b'), f] };
const sorryB = { declarations: [theorem('a'), theorem('b', { valueUses: ['sorryAx'] }), f] };
const correspondence = (kind: Claim['correspondence']['relation']) => ({ relation: kind, why });
const structure = (attributes: Declaration['attributes']) =>
  declaration('P.Field', 3, {
    kind: 'inductive',
    attributes,
    fields: [{ name: 'P.Field.add_comm', isProp: true }],
  });
const instance = declaration('P.instField', 4, { kind: 'definition', instanceOf: 'P.Field' });
const reals: NumberType = {
  type: 'P.R',
  as: 'real',
  instances: [],
  operations: [{ name: 'P.exp', is: 'exp', by: ['P.exp_add'] }],
};
const figure = (label: string, count: number, status: 'checked' | 'unverifiable') =>
  paper({
    reported: [
      { label, figure: count, status, rule: 'counted', where: { file: 'claims/p.yaml', line: 3, column: 3 } },
    ],
  });
const alsoSaid = (count: number, other: number) => {
  const one = figure('theorems', count, 'checked');
  return {
    ...one,
    reported: one.reported.map((row) => ({ ...row, elsewhere: [{ figure: other, place: 'a sequel' }] })),
  };
};
const symbols = (slug: string, given: Readonly<Record<string, string>>) =>
  paper({ slug, symbols: new Map(Object.entries(given)) });
const quoted = (quote: string, kind: Claim['correspondence']['relation']) =>
  claim('a', 1, { quote, correspondence: correspondence(kind) });
const variables = (names: readonly string[]) =>
  theorem('a', { type: typeOf(names, []), statement: `∀ (${names.join(' ')} : Rat), P.f` });

const divided = (divisor: Expr) => ({
  declarations: [
    theorem('a', { typeUses: ['P.f', 'P.g'] }),
    f,
    declaration('P.g', 3, { kind: 'definition', type: constant('Prop'), value: quotient(divisor) }),
  ],
});
const applied = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const quotient = (divisor: Expr): Expr =>
  applied(
    'HDiv.hDiv',
    constant('Rat'),
    constant('Rat'),
    constant('Rat'),
    constant('i'),
    constant('P.f'),
    divisor,
  );
const numeral = (value: bigint): Expr =>
  applied('OfNat.ofNat', constant('Rat'), { kind: 'natLit', value }, constant('i'));
const forAll = (type: string, body: Expr): Expr & { readonly kind: 'forallE' } => ({
  kind: 'forallE',
  name: 'x',
  info: 'default',
  type: constant(type),
  body,
});
/** `∃ c, c < x` or, where it is not used, `∃ c, c < 0`, for every `x`. */
const someBelow = (top: Expr) =>
  theorem('a', {
    type: forAll(
      'Rat',
      applied('Exists', constant('Rat'), {
        kind: 'lam',
        name: 'c',
        info: 'default',
        type: constant('Rat'),
        body: applied('P.below', { kind: 'bvar', index: 0 }, top),
      }),
    ),
  });

/** For each gap a project where it is planted, and a twin that differs in that alone. */
const planted: Readonly<Record<AuditCode, readonly [withGap: Project, twin: Project]>> = {
  'refuted-as-stated': [
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'authors-words',
        }),
      ],
    },
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'stronger-reading',
        }),
      ],
    },
  ],
  'refuted-in-a-reading': [
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'stronger-reading',
        }),
      ],
    },
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'authors-words',
        }),
      ],
    },
  ],
  'refuted-secondary-text': [
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'secondary-text',
        }),
      ],
    },
    {
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'authors-words',
        }),
      ],
    },
  ],
  'refuted-again': [
    {
      ...two,
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'authors-words',
          relations: [relation('duplicates', 'b')],
        }),
        claim('b', 2),
      ],
    },
    {
      ...two,
      claims: [
        claim('a', 1, {
          correspondence: correspondence('refutes'),
          outcome: 'refuted',
          hits: 'authors-words',
        }),
        claim('b', 2),
      ],
    },
  ],
  'contradiction-unresolved': [
    { ...two, claims: [claim('a', 1, { relations: [relation('contradicts', 'b')] }), claim('b', 2)] },
    {
      ...two,
      claims: [
        claim('a', 1, { relations: [relation('contradicts', 'b')] }),
        claim('b', 2, { correspondence: correspondence('refutes'), outcome: 'refuted' }),
      ],
    },
  ],
  'contradiction-settled': [
    {
      ...two,
      claims: [
        claim('a', 1, { relations: [relation('contradicts', 'b')] }),
        claim('b', 2, { correspondence: correspondence('refutes'), outcome: 'refuted' }),
      ],
    },
    { ...two, claims: [claim('a', 1, { relations: [relation('contradicts', 'b')] }), claim('b', 2)] },
  ],
  'evidence-broken': [{ declarations: [theorem('a', { valueUses: ['sorryAx'] }), f] }, {}],
  'hypotheses-unwitnessed': [
    {
      declarations: [theorem('a', { type: typeOf(['x'], ['h']) }), f],
      tests: { 'P.a': tested('P.a', { kind: 'untestable', reason: 'unsupported-constant', detail: 'P.f' }) },
    },
    { declarations: [theorem('a', { type: typeOf(['x'], ['h']) }), f] },
  ],
  'definition-chosen': [
    { declarations: [theorem('a'), { ...f, valueUses: ['Classical.choose'] }] },
    { declarations: [theorem('a'), { ...f, valueUses: ['Rat.add'] }] },
  ],
  'total-function': [divided(constant('P.f')), divided(numeral(2n))],
  'finite-cases': [
    { declarations: [theorem('a', { type: forAll('Bool', constant('P.Stated')) }), f] },
    { declarations: [theorem('a', { type: forAll('Rat', constant('P.Stated')) }), f] },
  ],
  'holds-by-unfolding': [
    { declarations: [theorem('a', { valueUses: ['P.f', 'P.positive'] }), f, declaration('P.positive', 1)] },
    {
      declarations: [
        theorem('a', { valueUses: ['P.f', 'P.about_f'] }),
        f,
        declaration('P.about_f', 1, { typeUses: ['P.f'], valueUses: ['Nat.rec'] }),
      ],
    },
  ],
  'binder-implicit': [
    {
      declarations: [theorem('a', { type: { ...forAll('Rat', constant('P.Stated')), info: 'implicit' } }), f],
    },
    { declarations: [theorem('a', { type: forAll('Rat', constant('P.Stated')) }), f] },
  ],
  'witness-depends': [
    { declarations: [someBelow({ kind: 'bvar', index: 1 }), f] },
    { declarations: [someBelow(constant('P.f')), f] },
  ],
  'class-uninhabited': [
    { declarations: [theorem('a', { typeUses: ['P.f', 'P.Field'] }), f, structure(['class'])] },
    { declarations: [theorem('a', { typeUses: ['P.f', 'P.Field'] }), f, structure(['class']), instance] },
  ],
  'number-law-unproved': [
    {
      numbers: [reals],
      declarations: [
        theorem('a'),
        f,
        declaration('P.exp_add', 5, { valueUses: ['sorryAx'], module: 'P.Exp' }),
      ],
    },
    { numbers: [reals], declarations: [theorem('a'), f, declaration('P.exp_add', 5, { module: 'P.Exp' })] },
  ],
  'axiom-assumed': [
    {
      declarations: [
        theorem('a', { valueUses: ['P.cheat'] }),
        f,
        declaration('P.cheat', 5, { kind: 'axiom' }),
      ],
    },
    {},
  ],
  'figure-differs': [
    { papers: [figure('theorems', 2, 'checked')] },
    { papers: [figure('theorems', 1, 'checked')] },
  ],
  'figures-disagree': [{ papers: [alsoSaid(1, 2)] }, { papers: [alsoSaid(1, 1)] }],
  'repair-fails': [
    { ...sorryB, claims: [claim('a', 1), claim('b', 2, { relations: [relation('repairs', 'a')] })] },
    { ...two, claims: [claim('a', 1), claim('b', 2, { relations: [relation('repairs', 'a')] })] },
  ],
  'depends-on-unsupported': [
    { ...sorryB, claims: [claim('a', 1, { relations: [relation('depends-on', 'b')] }), claim('b', 2)] },
    { ...two, claims: [claim('a', 1, { relations: [relation('depends-on', 'b')] }), claim('b', 2)] },
  ],
  'asserted-only': [
    {
      claims: [
        claim('a', 1),
        claim('o', 2, {
          kind: 'editorial',
          theorems: [],
          requires: [],
          correspondence: correspondence('none'),
        }),
      ],
    },
    {},
  ],
  'overclaim-alone': [
    {
      claims: [claim('a', 1, { quote: 'governed by rho alone' })],
      declarations: [variables(['rho', 'beta']), f],
    },
    { claims: [claim('a', 1, { quote: 'governed by rho alone' })], declarations: [variables(['rho']), f] },
  ],
  'overclaim-word': [
    { claims: [quoted('a universal law', 'special-case')] },
    { claims: [quoted('a universal law', 'exact')] },
  ],
  'hypothesis-not-in-paper': [
    { declarations: [theorem('a', { type: typeOf(['x'], ['hx']) }), f] },
    {
      declarations: [theorem('a', { type: typeOf(['x'], ['hx']) }), f],
      claims: [claim('a', 1, { hypotheses: new Map([['hx', 'x > 0']]) })],
    },
  ],
  'conditional-on-hypotheses': [
    { claims: [claim('a', 1, { correspondence: correspondence('conditional') })] },
    {},
  ],
  'by-definition': [{ claims: [claim('a', 1, { correspondence: correspondence('definitional') })] }, {}],
  'only-in-part': [{ claims: [claim('a', 1, { correspondence: correspondence('weaker') })] }, {}],
  'law-assumed': [
    { declarations: [theorem('a', { typeUses: ['P.f', 'P.Field'] }), f, structure(['structure'])] },
    {
      declarations: [
        theorem('a', { typeUses: ['P.f', 'P.Field'] }),
        f,
        declaration('P.Field', 3, { kind: 'inductive', fields: [{ name: 'P.Field.x', isProp: false }] }),
      ],
    },
  ],
  'definition-untested': [
    {
      declarations: [
        theorem('a', { typeUses: ['P.f', 'P.g'] }),
        f,
        declaration('P.g', 3, { kind: 'definition', type: constant('Rat') }),
      ],
    },
    {},
  ],
  'execution-differs': [
    { declarations: [theorem('a'), { ...f, attributes: ['implemented_by'] }] },
    { declarations: [theorem('a'), { ...f, attributes: ['reducible'] }] },
  ],
  'label-too-strong': [
    {
      ...two,
      claims: [
        claim('a', 1, { correspondence: correspondence('exact'), theorems: ['P.b'] }),
        claim('b', 2, { correspondence: correspondence('conditional') }),
      ],
    },
    { ...two, claims: [claim('a', 1), claim('b', 2, { correspondence: correspondence('conditional') })] },
  ],
  'duplicates-differ': [
    { ...sorryB, claims: [claim('a', 1, { relations: [relation('duplicates', 'b')] }), claim('b', 2)] },
    { ...two, claims: [claim('a', 1, { relations: [relation('duplicates', 'b')] }), claim('b', 2)] },
  ],
  'symbol-two-roles': [
    { papers: [symbols('p', { L: 'loss, and number of layers' })] },
    { papers: [symbols('p', { L: 'loss of the model' })] },
  ],
  'symbol-across-papers': [
    { papers: [symbols('p', { beta: 'tail' }), symbols('q', { beta: 'efficiency' })] },
    { papers: [symbols('p', { beta: 'tail' }), symbols('q', { beta: 'tail' })] },
  ],
  'figure-unverifiable': [
    { papers: [figure('theorems', 146, 'unverifiable')] },
    { papers: [figure('theorems', 1, 'checked')] },
  ],
  'theorem-unclaimed': [two, {}],
};

test('a clean project has no gap', () => expect(gapsOf({})).toEqual([]));

test.each(Object.keys(auditCodes) as AuditCode[])(
  '%s is found where it is planted, and nowhere in the clean twin',
  (code) => {
    const [withGap, twin] = planted[code];
    expect(gapsOf(withGap)).toContain(code);
    expect(gapsOf(twin)).not.toContain(code);
  },
);

test.each([
  'governed by rho alone',
  'a single measurable number',
  'from a single principle',
  'depends only on rho',
])('said of several variables: %s', (quote) => {
  const declarations = [variables(['rho', 'beta']), f];
  expect(gapsOf({ claims: [claim('a', 1, { quote })], declarations })).toEqual(['overclaim-alone']);
});

test.each(['paper', 'abstract'])('a hypothesis that the registry added to what the %s says', (text) => {
  const declarations = [theorem('a', { type: typeOf(['x'], ['hx']) }), f];
  const given = (prose: string) => [claim('a', 1, { hypotheses: new Map([['hx', prose]]) })];
  const added = { declarations, claims: given(`x is positive, which the ${text} does not say`) };
  expect(gapsOf(added)).toEqual(['label-too-strong', 'hypothesis-not-in-paper']);
  expect(gapsOf({ declarations, claims: given('x is positive') })).toEqual([]);
});

test.each(['exact', 'special-case', 'weaker', 'conditional'] as const)(
  'a claim called %s may assume what the abstract does not say only if it is called conditional',
  (relation) => {
    const declarations = [theorem('a', { type: typeOf(['x'], ['hx']) }), f];
    const hypotheses = new Map([['hx', 'x is positive, which the abstract does not say']]);
    const found = gapsOf({
      declarations,
      claims: [claim('a', 1, { hypotheses, correspondence: correspondence(relation) })],
    });
    expect(found).toContain('hypothesis-not-in-paper');
    expect(found.includes('label-too-strong')).toBe(relation !== 'conditional');
  },
);

test('a word in brackets makes no other role, another order neither', () => {
  const papers = (one: string, other: string) => [symbols('p', { N: one }), symbols('q', { N: other })];
  expect(gapsOf({ papers: papers('number of parameters (features)', 'number of parameters') })).toEqual([]);
  expect(gapsOf({ papers: papers('number of parameters', 'number of modes') })).toContain(
    'symbol-across-papers',
  );
});

test('gaps are ranked by weight', () => {
  const weights = gapsOf({
    papers: [figure('theorems', 146, 'unverifiable')],
    claims: [claim('a', 1, { correspondence: correspondence('refutes'), outcome: 'refuted' })],
  }).map((code) => auditCodes[code].weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(weights.length).toBeGreaterThan(1);
});

test('free variables are numbers: types, instances and hypotheses do not count', () => {
  const type = typeOf(['K', 'rho'], ['h']);
  const one = theorem('a', { type, statement: '∀ {K : Type} (rho : K), rho → P.f' });
  const quote = 'governed by rho alone';
  const given = claim('a', 1, { quote, hypotheses: new Map([['h', 'rho > 0']]) });
  expect(gapsOf({ claims: [given], declarations: [one, f] })).toEqual([]);
});

/** `∀ x : Real, hypothesis → conclusion`, both of which may mention `x`. */
const assuming = (hypothesis: (x: Expr) => Expr, conclusion: (x: Expr) => Expr) => ({
  declarations: [
    theorem('a', {
      type: forAll('Real', {
        kind: 'forallE',
        name: 'h',
        info: 'default',
        type: hypothesis({ kind: 'bvar', index: 0 }),
        body: applied('P.holds', conclusion({ kind: 'bvar', index: 1 })),
      }),
    }),
    f,
  ],
});
const real = constant('Real');
const [zero, one] = [0n, 1n].map((value) =>
  applied('OfNat.ofNat', real, { kind: 'natLit', value }, constant('i')),
) as [Expr, Expr];
const below = (head: string, a: Expr, b: Expr): Expr => applied(head, real, constant('i'), a, b);
const hypotheses: Readonly<Record<string, (x: Expr) => Expr>> = {
  '0 < x': (x) => below('LT.lt', zero, x),
  'x > 0': (x) => below('GT.gt', x, zero),
  '1 ≤ x': (x) => below('LE.le', one, x),
  '0 ≤ x': (x) => below('LE.le', zero, x),
  'x ≥ 0': (x) => below('GE.ge', x, zero),
  'x ≠ 0': (x) => applied('Ne', real, x, zero),
  'x < 0': (x) => below('LT.lt', x, zero),
  'x < 1': (x) => below('LT.lt', x, one),
  'x ≤ 0': (x) => below('LE.le', x, zero),
  'x ≠ 1': (x) => applied('Ne', real, x, one),
};
const positive = ['0 < x', 'x > 0', '1 ≤ x'];

test.each<readonly [string, (x: Expr) => Expr, readonly string[]]>([
  ['log x', (x) => applied('Real.log', x), positive],
  ['√x', (x) => applied('Real.sqrt', x), [...positive, '0 ≤ x', 'x ≥ 0']],
  ['x⁻¹', (x) => applied('Inv.inv', real, constant('i'), x), [...positive, 'x ≠ 0', 'x < 0']],
])(
  'the convention of %s is excluded by hypotheses that keep it away, and by no others',
  (_, term, enough) => {
    const excluding = Object.entries(hypotheses).flatMap(([name, hypothesis]) =>
      gapsOf(assuming(hypothesis, term)).includes('total-function') ? [] : [name],
    );
    expect(excluding.sort()).toEqual([...enough].sort());
  },
);
