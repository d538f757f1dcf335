import type { Claim, Paper } from '../../src/claims/registry.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { apply } from '../../src/expr/spine.ts';
import type { Declaration, Inventory } from '../../src/lean/inventory.ts';
import type { TestResult, TestVerdict } from '../../src/testing/result.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import type { ClaimEvidence } from '../../src/verdict/evidence.ts';
import { collectProofFacts, type ProofFacts } from '../../src/verdict/proof/proof.ts';
import type { Report } from '../../src/verdict/report.ts';
import type { Run } from '../../src/verdict/run.ts';

/** A constant as an expression. */
export const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });

const forall = (name: string, type: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name,
  info: 'default',
  type,
  body,
});

/** A type with one value binder per name of `values` and one hypothesis per name of `hypotheses`. */
export const typeOf = (values: readonly string[], hypotheses: readonly string[]): Expr =>
  [
    ...values.map((name) => [name, constant('Rat')] as const),
    ...hypotheses.map((name) => [name, constant('LT.lt')] as const),
  ].reduceRight(
    (body, [name, type]) => forall(name, type, body),
    // a conclusion about every value, as that of an honest theorem
    apply(
      constant('LE.le'),
      values.map((_, i): Expr => ({ kind: 'bvar', index: values.length + hypotheses.length - 1 - i })),
    ),
  );

/** A declaration at line `line` of its module, a theorem unless `extra` says otherwise. */
export const declaration = (name: string, line: number, extra: Partial<Declaration> = {}): Declaration => ({
  name,
  kind: 'theorem',
  module: 'P.Theorems',
  levelParams: [],
  type: constant('P.Stated'),
  typeUses: [],
  valueUses: [],
  attributes: [],
  statement: 'True',
  range: { file: 'P/Theorems.lean', line, column: 1, endLine: line + 2, endColumn: 10 },
  ...extra,
});

/** A claim of paper `p` that requires proof and test of one theorem. */
export const claim = (id: string, line: number, extra: Partial<Claim> = {}): Claim => ({
  id,
  paper: 'p',
  ref: `P-${line}`,
  kind: 'theorem',
  says: `The paper says ${id}.`,
  theorems: [`P.${id}`],
  correspondence: { relation: 'exact', why: 'word for word' },
  hypotheses: new Map(),
  requires: ['proof', 'test'],
  outcome: 'supported',
  sample: new Map(),
  relations: [],
  waivers: [],
  where: { file: 'claims/p.yaml', line, column: 9 },
  ...extra,
});

/** A test result on `theorem`; agrees rigorously on the whole domain unless told otherwise. */
export const tested = (
  theorem: string,
  verdict: TestVerdict = { kind: 'agrees', grade: { kind: 'rigorous' }, part: 'whole' },
  extra: Partial<TestResult> = {},
): TestResult => ({
  theorem,
  verdict,
  seed: 1,
  budget: 16384,
  accepted: verdict.kind === 'not-run' || verdict.kind === 'untestable' ? 0 : 16384,
  proposed: 20000,
  undecided: 0,
  distinct: 16000,
  junk: 0,
  rejectedBy: [],
  strata: [],
  ranges: [],
  histograms: [],
  calls: [{ constant: 'P.f', count: 32768 }],
  health: [],
  ...extra,
});

/** Facts of a sound proof of `one`. */
export const facts = (one: Declaration, extra: Partial<ProofFacts> = {}): ProofFacts => ({
  declaration: one,
  toolchain: 'embedded',
  axioms: ['propext'],
  hidden: 0,
  sorry: [],
  ...extra,
});

/** The evidence of a claim on its one theorem. */
export const evidence = (one: Claim, proof: ProofFacts, test: TestResult): ClaimEvidence => ({
  claim: one,
  theorems: [{ theorem: test.theorem, proof, test }],
  counterparts: [],
  tests: [],
});

/** Paper `p` with a counterpart for `P.f`. */
export const paper = (extra: Partial<Paper> = {}): Paper => ({
  slug: 'p',
  title: 'A paper',
  namespace: 'P',
  module: 'src/p.ts',
  counterparts: [
    {
      lean: 'P.f',
      module: 'src/p.ts',
      export: 'f',
      accuracy: 2 ** -48,
      where: { file: 'claims/p.yaml', line: 5, column: 1 },
    },
  ],
  symbols: new Map(),
  reported: [],
  where: { file: 'claims/p.yaml', line: 1, column: 8 },
  ...extra,
});

/** An inventory of the given declarations. */
export const inventory = (declarations: readonly Declaration[]): Inventory => ({
  format: 1,
  toolchain: { kind: 'embedded', version: '4.28.0', commit: 'abc', libraryProofsVisible: false, limits: [] },
  modules: [],
  declarations: new Map(declarations.map((one) => [one.name, one])),
  library: new Map(),
  judged: false,
  recorded: false,
});

/** A run over the evidence, with passed controls. */
export const run = (all: readonly ClaimEvidence[], extra: Partial<Run> = {}): Run => ({
  registry: { papers: [paper()], claims: all.map((one) => one.claim) },
  inventory: inventory(
    all.flatMap(({ theorems }) => theorems.flatMap(({ proof }) => proof.declaration ?? [])),
  ),
  leanRoot: '',
  evidence: all,
  controls: { kind: 'passed', detail: 'a clean pair gave no finding, a planted fault one' },
  seed: 1,
  budget: 16384,
  provenance: {
    tool: '0.1.0',
    node: '20.20.0',
    toolchain: {
      kind: 'embedded',
      version: '4.28.0',
      commit: 'abc',
      libraryProofsVisible: false,
      limits: [],
    },
    lean: 'rebuilt',
  },
  unloaded: [],
  diagnostics: [],
  stops: [],
  ...extra,
});

/** The report on claims with at most one theorem each: what Lean says of it in `lean`, and that every test agrees unless `tests` differs. */
export function reportOn(
  lean: Inventory,
  papers: readonly Paper[],
  claims: readonly Claim[],
  tests: Readonly<Record<string, TestResult>> = {},
): Report {
  const all = claims.map((one) => {
    const name = one.theorems[0];
    return name === undefined
      ? { claim: one, theorems: [], counterparts: [], tests: [] }
      : evidence(one, collectProofFacts(lean, name), tests[name] ?? tested(name));
  });
  return assemble(run(all, { registry: { papers, claims }, inventory: lean }));
}
