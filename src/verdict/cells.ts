import type { Claim, ClaimOutcome, Relation, RequiredCheck } from '../claims/registry.ts';
import type { ExperimentResult, TestVerdict } from '../testing/result.ts';
import type { FindingCode } from './findings/finding-code.ts';
import { type Wording, wordingOfProof, wordingOfRun, wordingOfTest } from './findings/words.ts';
import type {
  Cell,
  CellState,
  ClaimReport,
  ExitCode,
  Headline,
  ProofVerdict,
  Standing,
  TheoremEvidence,
} from './report.ts';

/** The cell for a verdict: its state, and the code of the finding if it does not hold. */
export type Judged =
  | { readonly state: 'holds' }
  | {
      readonly state: Exclude<CellState, 'holds'>;
      readonly code: FindingCode;
      /** Nothing was checked, which matters only if the claim requires the check. */
      readonly notRun?: true;
    };

/** The cell of a proof verdict; a hollow proof has its own code. */
export const proofRows: Readonly<
  Record<Exclude<ProofVerdict['kind'], 'hollow'>, Judged> & { hollow: Pick<Judged, 'state'> }
> = {
  proved: { state: 'holds' },
  'proved-with-axioms': { state: 'broken', code: 'axiom-not-standard' },
  sorry: { state: 'broken', code: 'sorry' },
  absent: { state: 'broken', code: 'claim-without-theorem' },
  rejected: { state: 'broken', code: 'proof-rejected' },
  hollow: { state: 'broken' },
  drifted: { state: 'broken', code: 'statement-drifted' },
  'not-confirmed-here': { state: 'open', code: 'not-confirmed-here' },
  'not-run': { state: 'open', code: 'proof-open', notRun: true },
};

/** A test verdict as a row of the table: the kind, and the part of it that decides. */
export type TestRow =
  | 'agrees'
  | 'agrees on part'
  | 'disagrees (implementation)'
  | 'disagrees (definition)'
  | 'disagrees (hypothesis)'
  | 'disagrees (translation)'
  | 'statement-only'
  | 'inconclusive (vacuous)'
  | 'inconclusive'
  | 'untestable'
  | 'not-run';

/** Test verdict → cell. */
export const testRows: Readonly<Record<TestRow, Judged>> = {
  agrees: { state: 'holds' },
  'agrees on part': { state: 'holds' },
  'disagrees (implementation)': { state: 'broken', code: 'test-disagrees' },
  'disagrees (definition)': { state: 'broken', code: 'test-disagrees' },
  'disagrees (hypothesis)': { state: 'broken', code: 'test-disagrees' },
  'disagrees (translation)': { state: 'self-check', code: 'self-check' },
  'statement-only': { state: 'open', code: 'statement-only' },
  'inconclusive (vacuous)': { state: 'broken', code: 'vacuous' },
  inconclusive: { state: 'open', code: 'test-open' },
  untestable: { state: 'open', code: 'untestable' },
  'not-run': { state: 'open', code: 'test-open', notRun: true },
};

/** Verdict of an experiment → cell. */
export const runRows: Readonly<Record<ExperimentResult['verdict']['kind'], Judged>> = {
  agrees: { state: 'holds' },
  disagrees: { state: 'broken', code: 'run-disagrees' },
  inconclusive: { state: 'open', code: 'run-open' },
  'not-run': { state: 'open', code: 'run-open', notRun: true },
};

/** States from the weakest to the strongest, each with the headline of a claim that requires a cell in that state. */
export const weakest: readonly {
  readonly state: CellState | 'waived';
  readonly headline: Headline;
  readonly exit: ExitCode;
}[] = [
  { state: 'self-check', headline: 'broken', exit: 5 },
  { state: 'broken', headline: 'broken', exit: 1 },
  { state: 'open', headline: 'open', exit: 3 },
  { state: 'waived', headline: 'waived', exit: 0 },
  { state: 'holds', headline: 'agrees', exit: 0 },
];

/**
 * Correspondence × outcome → the claim's standing if every required cell holds. Without a correspondence a proof says nothing
 * about the prose; only an experiment can.
 */
export const standings: Readonly<
  Record<Relation | 'none, with a run', Readonly<Record<ClaimOutcome, Standing>>>
> = {
  exact: { supported: 'supported', refuted: 'contradictory', unverifiable: 'contradictory' },
  'special-case': { supported: 'supported-in-part', refuted: 'refuted', unverifiable: 'unverifiable' },
  weaker: { supported: 'supported-in-part', refuted: 'refuted', unverifiable: 'unverifiable' },
  conditional: { supported: 'conditional', refuted: 'refuted', unverifiable: 'unverifiable' },
  definitional: { supported: 'by-definition', refuted: 'contradictory', unverifiable: 'unverifiable' },
  refutes: { supported: 'contradictory', refuted: 'refuted', unverifiable: 'contradictory' },
  none: { supported: 'undetermined', refuted: 'undetermined', unverifiable: 'unverifiable' },
  'none, with a run': { supported: 'supported', refuted: 'refuted', unverifiable: 'unverifiable' },
};

/** The row of the table for a test verdict. */
function testRow(verdict: TestVerdict): TestRow {
  switch (verdict.kind) {
    case 'agrees':
      return verdict.part === 'part' ? 'agrees on part' : 'agrees';
    case 'disagrees':
      return `disagrees (${verdict.fault})`;
    case 'inconclusive':
      return verdict.reason === 'vacuous' ? 'inconclusive (vacuous)' : 'inconclusive';
    default:
      return verdict.kind;
  }
}

const cell = (claim: Claim, check: RequiredCheck, state: CellState, { word, why }: Wording): Cell => {
  const waiver = claim.waivers.find(({ target }) => target === check);
  const lifts = waiver !== undefined && (state === 'broken' || state === 'open');
  return {
    check,
    required: claim.requires.includes(check),
    state,
    word,
    why,
    ...(lifts ? { waived: waiver.because } : {}),
  };
};

const absences: Readonly<Record<RequiredCheck, { readonly judged: Judged; readonly wording: Wording }>> = {
  proof: {
    judged: { state: 'broken', code: 'claim-without-theorem' },
    wording: { word: 'absent', why: 'the claim names no theorem' },
  },
  test: {
    judged: { state: 'broken', code: 'claim-without-theorem' },
    wording: { word: 'absent', why: 'the claim names no theorem to test' },
  },
  run: {
    judged: { state: 'open', code: 'run-open', notRun: true },
    wording: { word: 'not run', why: 'the claim names no experiment, or its module gave none' },
  },
};

const judgedProof = (proof: ProofVerdict): Judged =>
  proof.kind === 'hollow' ? { state: 'broken', code: proof.code } : proofRows[proof.kind];

/** The state of a cell from its verdict, and a code if it does not hold. */
export function judgeCell(
  { check, theorem }: Pick<Cell, 'check' | 'theorem'>,
  { theorems, experiment }: Pick<ClaimReport, 'theorems' | 'experiment'>,
): Judged {
  const evidence = theorem === undefined ? undefined : theorems.find((one) => one.theorem === theorem);
  if (check === 'run' && experiment !== undefined) return runRows[experiment.verdict.kind];
  if (check === 'proof' && evidence !== undefined) return judgedProof(evidence.proof);
  if (check === 'test' && evidence !== undefined) return testRows[testRow(evidence.test.verdict)];
  return absences[check].judged;
}

/** The evidence vector of a claim: a required check without anything to check is a broken cell. */
export function cellsOf(
  claim: Claim,
  theorems: readonly TheoremEvidence[],
  experiment: ExperimentResult | undefined,
): readonly Cell[] {
  const cells = theorems.flatMap(({ theorem, proof, test }) => [
    { ...cell(claim, 'proof', judgedProof(proof).state, wordingOfProof(proof)), theorem },
    {
      ...cell(
        claim,
        'test',
        testRows[testRow(test.verdict)].state,
        wordingOfTest(test.verdict, test.accepted, test),
      ),
      theorem,
    },
  ]);
  const runs =
    experiment === undefined
      ? []
      : [cell(claim, 'run', runRows[experiment.verdict.kind].state, wordingOfRun(experiment))];
  const all = [...cells, ...runs];
  const absent = claim.requires.filter((check) => all.every((one) => one.check !== check));
  return [
    ...all,
    ...absent.map((check) => cell(claim, check, absences[check].judged.state, absences[check].wording)),
  ];
}

/**
 * Combines the evidence: the headline is the weakest required cell. A bug in our own translation (`self-check`) counts whether
 * the cell is required or not, because then no verdict of this run can be trusted.
 */
export function join(
  cells: readonly Cell[],
  relation: Relation,
  outcome: ClaimOutcome,
): { readonly headline: Headline; readonly exit: ExitCode; readonly standing: Standing } {
  const counted = cells.filter(({ required, state }) => required || state === 'self-check');
  const states = counted.map(({ state, waived }) => (waived === undefined ? state : 'waived'));
  const row = weakest.find(({ state }) => states.includes(state));
  const run = relation === 'none' && counted.some(({ check }) => check === 'run');
  const said = standings[run ? 'none, with a run' : relation][outcome];
  if (said === 'contradictory') return { headline: 'broken', exit: row?.exit === 5 ? 5 : 1, standing: said };
  if (row === undefined)
    return {
      headline: 'not-required',
      exit: 0,
      standing: outcome === 'unverifiable' ? 'unverifiable' : 'not-checked',
    };
  const standing = row.state === 'holds' ? said : 'undetermined';
  return { headline: row.headline, exit: row.exit, standing };
}
