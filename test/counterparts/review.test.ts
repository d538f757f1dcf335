// Twenty edits after a review: ten that change nothing of what was read, ten that do, each told apart by what it changes.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Claim, Paper, ReviewPart } from '../../src/claims/registry.ts';
import { codeBelow } from '../../src/counterparts/code.ts';
import { driftOf, type Reviewable, reviewPrints } from '../../src/counterparts/review.ts';
import type { Expr } from '../../src/expr/expr.ts';
import type { Declaration, Inventory } from '../../src/lean/inventory.ts';
import { collectDriftFindings } from '../../src/verdict/findings/drift-findings.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import {
  claim,
  constant,
  declaration,
  evidence,
  facts,
  inventory,
  paper,
  tested,
} from '../verdict/evidence.ts';

const arrow = (name: string, type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name,
  info: 'default',
  type,
  body,
});
const lambda = (name: string, body: Expr): Expr => ({
  kind: 'lam',
  name,
  info: 'default',
  type: constant('Rat'),
  body,
});
const two = (constantName: string, left: Expr, right: Expr): Expr => ({
  kind: 'app',
  fn: { kind: 'app', fn: constant(constantName), arg: left },
  arg: right,
});
const bound = (index: number): Expr => ({ kind: 'bvar', index });
const f = (x: Expr): Expr => ({ kind: 'app', fn: constant('P.f'), arg: x });
const [hypothesis, conclusion] = [
  two('LT.lt', constant('P.zero'), bound(0)),
  two('LE.le', bound(1), f(bound(1))),
];

/** Everything that an edit may change. */
type World = {
  readonly claim: Partial<Claim>;
  readonly statement: Expr;
  readonly theorem: Partial<Declaration>;
  readonly f: Expr;
  readonly helper: Expr;
  readonly more: readonly Declaration[];
  readonly library: Expr;
  readonly version: string;
  readonly code: string;
};

const code = `// counterparts
import { half } from './helper.ts';
export const f = (x: number): number => x + half(x);
export const unrelated = (x: number): number => x;
`;
const given: World = {
  claim: {
    says: 'The function lies above its argument.',
    hypotheses: new Map([['h', 'the argument is positive']]),
  },
  statement: arrow('x', constant('Rat'), arrow('h', hypothesis, conclusion)),
  theorem: {},
  f: lambda('x', two('HAdd.hAdd', bound(0), { kind: 'app', fn: constant('P.half'), arg: bound(0) })),
  helper: lambda('x', two('HDiv.hDiv', bound(0), constant('P.two'))),
  more: [],
  library: constant('Rat'),
  version: '4.28.0',
  code,
};

function reviewable(world: World): { readonly one: Claim; readonly with: Reviewable } {
  const root = folderWith({
    'p.ts': world.code,
    'helper.ts': 'export const half = (x: number): number => x / 2;\nexport const other = 3;\n',
  });
  const binding = { lean: 'P.f', module: 'p.ts', export: 'f', accuracy: 2 ** -48 };
  const papers: readonly Paper[] = [
    paper({ counterparts: [{ ...binding, where: { file: 'claims/p.yaml', line: 2, column: 3 } }] }),
  ];
  const own: readonly Declaration[] = [
    declaration('P.above', 3, { type: world.statement, typeUses: ['P.f', 'LE.le'], ...world.theorem }),
    declaration('P.f', 1, { kind: 'definition', value: world.f, valueUses: ['P.half', 'HAdd.hAdd'] }),
    declaration('P.half', 2, { kind: 'definition', value: world.helper, valueUses: ['HDiv.hDiv'] }),
    ...world.more,
  ];
  const base = inventory(own);
  const library: Inventory['library'] = new Map(
    ['LE.le', 'HAdd.hAdd', 'HDiv.hDiv'].map((name) => [
      name,
      { name, module: 'Init', kind: 'definition', type: world.library, axioms: [] },
    ]),
  );
  const toolchain = { ...base.toolchain, version: world.version };
  return {
    one: claim('above', 9, { theorems: ['P.above'], ...world.claim }),
    with: {
      inventory: { ...base, library, toolchain },
      papers,
      code: codeBelow(root),
      root: join(root),
    },
  };
}

const before = reviewable(given);
const prints = reviewPrints(before.one, before.with);
const reviewed = {
  by: 'Ana',
  on: '2026-11-29',
  prints,
  where: { file: 'claims/p.yaml', line: 12, column: 5 },
};

/** What has drifted once the world is another. */
function driftAfter(edit: Partial<World>): readonly ReviewPart[] {
  const after = reviewable({ ...given, ...edit });
  return driftOf({ ...after.one, reviewed }, after.with);
}

test.each<[string, Partial<World>]>([
  [
    'prose broken into other lines',
    { claim: { ...given.claim, says: 'The function lies\n  above its argument.' } },
  ],
  ['another id and reference', { claim: { ...given.claim, id: 'aboveAll', ref: 'P-77' } }],
  [
    'a sample range, a waiver and a relation',
    { claim: { ...given.claim, sample: new Map([['x', { min: 0 }]]) } },
  ],
  [
    'other names of variables',
    { statement: arrow('y', constant('Rat'), arrow('pos', hypothesis, conclusion)) },
  ],
  [
    'a docstring and another line',
    {
      theorem: { doc: 'Above.', range: { file: 'P/T.lean', line: 70, column: 1, endLine: 71, endColumn: 2 } },
    },
  ],
  ['another proof', { theorem: { valueUses: ['P.lemma'] } }],
  [
    'a definition that no statement mentions',
    { more: [declaration('P.new', 9, { kind: 'definition', value: constant('P.f') })] },
  ],
  ['a comment in the code', { code: code.replace('x + half(x)', 'x /* itself */ + half(x)') }],
  [
    'code laid out in another way, without types',
    { code: code.replace('(x: number): number => x + half(x)', '(x) =>\n  x  +  half(x)') },
  ],
  ['another function of the module', { code: code.replace('number => x;', 'number => 2 * x;') }],
])('%s changes nothing that was read', (_, edit) => {
  expect(driftAfter(edit)).toEqual([]);
});

test.each<[string, Partial<World>, readonly ReviewPart[]]>([
  [
    'another claim in words',
    { claim: { ...given.claim, says: 'The function lies below its argument.' } },
    ['prose'],
  ],
  [
    'a hypothesis said otherwise',
    { claim: { ...given.claim, hypotheses: new Map([['h', 'the argument is large']]) } },
    ['prose'],
  ],
  [
    'a weaker relation',
    { claim: { ...given.claim, correspondence: { relation: 'weaker', why: 'half of it' } } },
    ['prose'],
  ],
  [
    '< in place of ≤',
    { statement: arrow('x', constant('Rat'), arrow('h', hypothesis, two('LT.lt', bound(1), f(bound(1))))) },
    ['statement'],
  ],
  [
    'a hypothesis less',
    { statement: arrow('x', constant('Rat'), two('LE.le', bound(0), f(bound(0)))) },
    ['statement'],
  ],
  ['another definition', { f: lambda('x', bound(0)) }, ['definitions']],
  [
    'another constant in a definition behind the definition',
    { helper: lambda('x', two('HDiv.hDiv', bound(0), constant('P.three'))) },
    ['definitions'],
  ],
  ['another operator in the code', { code: code.replace('x + half', 'x - half') }, ['implementation']],
  ['another type of a library constant', { library: constant('Real') }, ['library']],
  ['another Lean', { version: '4.29.0' }, ['toolchain']],
])('%s is what has changed', (_, edit, parts) => {
  expect(driftAfter(edit)).toEqual(parts);
});

test('a function behind the counterpart counts as its code, and every part has its finding', () => {
  const where = reviewable(given);
  const other = folderWith({
    'p.ts': code,
    'helper.ts': 'export const half = (x: number): number => x / 3;\n',
  });
  const drifted = driftOf({ ...where.one, reviewed }, { ...where.with, root: other, code: codeBelow(other) });
  expect(drifted).toEqual(['implementation']);
  const theorem = declaration('P.above', 3);
  const all = { ...reviewed, prints: new Map() };
  const found = collectDriftFindings({
    ...evidence({ ...where.one, reviewed: all }, facts(theorem), tested('P.above')),
    drifted: [...prints.keys()],
  });
  expect(found.map(({ code: one, level }) => [one, level])).toEqual([
    ['prose-drifted', 'error'],
    ['statement-drifted', 'error'],
    ['definition-drifted', 'error'],
    ['implementation-drifted', 'warning'],
    ['library-drifted', 'warning'],
    ['toolchain-drifted', 'note'],
  ]);
  expect(found[0]?.message).toBe(
    'above: what the claim says in words has no fingerprint in the review of Ana: read it (`check-claims show above --reading`), then `check-claims accept above`',
  );
});

test('code that is reached through a module as a whole counts too', () => {
  const { one, with: base } = reviewable(given);
  const printOf = (divisor: number): string | undefined => {
    const root = folderWith({
      'p.ts': [
        "import * as all from './helper.ts';",
        "const pick = (from: Record<string, any>) => from['half'];",
        'export const f = (x: number): number => x + pick(all)(x);',
      ].join('\n'),
      'helper.ts': `export const half = (x: number): number => x / ${divisor};\n`,
    });
    return reviewPrints(one, { ...base, root, code: codeBelow(root) }).get('implementation');
  };
  expect(printOf(2)).toBe(printOf(2));
  expect(printOf(3)).not.toBe(printOf(2));
});
