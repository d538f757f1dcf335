import type { Expr } from '../../src/expr/expr.ts';
import { apply } from '../../src/expr/spine.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import type { Report } from '../../src/verdict/report.ts';
import {
  claim,
  constant,
  declaration,
  evidence,
  facts,
  inventory,
  run,
  tested,
} from '../verdict/evidence.ts';

const f = declaration('P.f', 4, {
  kind: 'definition',
  module: 'P.Defs',
  type: constant('Rat'),
  statement: 'Rat → Rat',
  doc: 'A definition with a counterpart.',
  range: { file: 'P/Defs.lean', line: 4, column: 1, endLine: 6, endColumn: 10 },
});
const less = (a: Expr, b: Expr): Expr =>
  apply(constant('LT.lt'), [constant('Rat'), constant('Rat.instLT'), a, b]);
const numeral = (value: bigint): Expr =>
  apply(constant('OfNat.ofNat'), [constant('Rat'), { kind: 'natLit', value }, constant('Rat.instOfNat')]);
const x = (index: number): Expr => ({ kind: 'bvar', index });
const binder = (name: string, type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name,
  info: 'default',
  type,
  body,
});
/** ∀ (x : Rat), 0 < x → P.f x < 1 */
const says = binder(
  'x',
  constant('Rat'),
  binder('hx', less(numeral(0n), x(0)), less(apply(constant('P.f'), [x(1)]), numeral(1n))),
);
const theorem = (id: string, line: number) =>
  declaration(`P.${id}`, line, {
    type: says,
    statement: '∀ (x : Rat),\n  0 < x → P.f x < 1',
    typeUses: ['P.f', 'LT.lt', 'Rat'],
    doc: 'What it says in Lean.',
  });
const mapped = new Map([['hx', 'x is positive']]);

const sound = theorem('sound', 10);
const wrong = theorem('wrong', 20);
const open = theorem('hollow', 30);
const outside = theorem('outside', 40);
const waived = theorem('leaning', 50);

const histograms = [{ name: 'x', edges: [0, 0.25, 0.5, 0.75, 1], counts: [5000, 4000, 4192, 3192] }];
const healthy = {
  histograms,
  rejectedBy: [{ name: 'hx', count: 3616 }],
  ranges: [{ name: 'x', range: '0 < x ≤ 1' }],
  bound: { violation: 0.0003, detectable: 0.00046, law: 'x uniform on (0, 1]' },
  slack: [
    {
      inequality: 'f(x) < 1',
      measure: 'ratio' as const,
      samples: 128,
      smallest: 1.5,
      median: Number.POSITIVE_INFINITY,
      at: { address: 'sound@1:7', values: [{ name: 'x', value: '0.5' }] },
    },
  ],
  mutation: {
    mutants: [
      { id: 'sound: ≤ → <', of: 'statement' as const, shown: 'f(x) < 1', status: 'survived' as const },
      { id: 'sound: 1 → 7/8', of: 'statement' as const, shown: 'f(x) ≤ 7/8', status: 'killed' as const },
      {
        id: 'sound: without hx',
        of: 'hypothesis' as const,
        shown: 'without hx',
        status: 'survived' as const,
        necessity: 'tests too weak' as const,
      },
    ],
    sources: { mutants: 12, killed: 11 },
    resolution: -30,
  },
};

const all = [
  evidence(
    claim('sound', 12, {
      hypotheses: mapped,
      quote: 'f stays below | one <always>',
      place: 'abstract',
      reading: 'for positive x',
    }),
    facts(sound),
    tested('P.sound', undefined, healthy),
  ),
  {
    ...evidence(
      claim('wrong', 20, { hypotheses: mapped }),
      facts(wrong),
      tested('P.wrong', {
        kind: 'disagrees',
        fault: 'implementation',
        counterexample: {
          address: 'wrong@1:77',
          found: [{ kind: 'number', value: 0.71 }],
          shrunk: [{ kind: 'number', value: 0.5 }],
          shown: [{ name: 'x', value: '1/2' }],
          reference: 'true',
          counterpart: 'false',
          differs: [{ constant: 'P.f', args: ['1/2'], counterpart: '1.5', reference: '0.5' }],
        },
      }),
    ),
    counterparts: [{ constant: 'P.f', export: 'f', file: 'src/p.ts', line: 7, column: 17 }],
  },
  evidence(
    claim('hollow', 30, { hypotheses: mapped }),
    facts(open, { sorry: ['P.lemma'] }),
    tested('P.hollow'),
  ),
  evidence(
    claim('outside', 40),
    facts(outside),
    tested('P.outside', {
      kind: 'untestable',
      reason: 'constant',
      detail: 'uses deriv, in the conclusion, left side',
    }),
  ),
  evidence(
    claim('leaning', 50, {
      hypotheses: mapped,
      waivers: [
        {
          target: 'proof',
          because: 'computed by compiled code on purpose',
          where: { file: 'claims/p.yaml', line: 55, column: 5 },
        },
      ],
    }),
    facts(waived, { axioms: ['Lean.ofReduceBool'] }),
    tested('P.leaning'),
  ),
  {
    claim: claim('simulated', 60, {
      kind: 'experiment',
      theorems: [],
      requires: ['run'],
      run: 'simulate',
      outcome: 'refuted',
      correspondence: { relation: 'none', why: 'simulated, not proved' },
    }),
    theorems: [],
    experiment: {
      verdict: { kind: 'agrees' as const },
      seed: 1,
      estimate: 0.68361,
      standardError: 0.0021,
      expected: 0.677,
      bias: 0.01,
      because: 'closed form of the rank-one model',
      series: {
        x: 'n',
        y: 'risk',
        log: true,
        points: [
          { x: 10, y: 0.21, error: 0.01, theory: 0.2 },
          { x: 100, y: 0.043, error: 0.002, theory: 0.042 },
          { x: 1000, y: 0.0091, error: 0.0004, theory: 0.0088 },
        ],
      },
    },
    counterparts: [],
    tests: ['test/p.test.ts'],
  },
  {
    claim: claim('opinion', 70, {
      kind: 'editorial',
      theorems: [],
      requires: [],
      because: 'a judgement of taste',
      correspondence: { relation: 'none', why: 'nothing to prove' },
    }),
    theorems: [],
    counterparts: [],
    tests: [],
  },
];

/** A report with a claim of every headline, a counterexample, survivors, an experiment, and one unclaimed theorem. */
export const sample = (): Report =>
  assemble(
    run(all, { inventory: inventory([sound, wrong, open, outside, waived, f, declaration('P.lonely', 60)]) }),
  );

/** A report of `count` claims in papers of 100, each with the evidence of the sample's claims in turn. */
export function many(count: number): Report {
  const report = sample();
  const { claims, papers, findings } = report.results;
  const slug = (index: number) => `p${Math.floor(index / 100)}`;
  const copies = [...Array(count).keys()].map((index) => {
    const one = claims[index % claims.length] as (typeof claims)[number];
    return { ...one, claim: { ...one.claim, id: `${one.claim.id}${index}`, paper: slug(index) } };
  });
  const paper = papers[0] as (typeof papers)[number];
  return {
    ...report,
    results: {
      ...report.results,
      claims: copies,
      papers: [...Array(Math.ceil(count / 100)).keys()].map((index) => ({
        ...paper,
        slug: slug(index * 100),
      })),
      findings: copies.flatMap(({ claim: { id } }) =>
        findings
          .filter((finding) => finding.claim !== undefined && id.startsWith(finding.claim))
          .map((one) => ({ ...one, claim: id })),
      ),
    },
  };
}
