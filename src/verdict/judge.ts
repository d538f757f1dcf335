import type { Claim, ClaimOutcome, Relation, RequiredCheck } from '../claims/registry.ts';
import type { ExperimentResult, TestVerdict } from '../testing/result.ts';
import { proofWording, runWording, testWording, type Wording } from './findings/words.ts';
import type {
  Cell,
  CellState,
  ExitCode,
  Headline,
  ProofVerdict,
  Standing,
  TheoremEvidence,
} from './report.ts';

/** Proof verdict → state of the cell. */
export const proofStates: Readonly<Record<ProofVerdict['kind'], CellState>> = {
  proved: 'holds',
  'proved-with-axioms': 'broken',
  sorry: 'broken',
  absent: 'broken',
  rejected: 'broken',
  hollow: 'broken',
  drifted: 'broken',
  'not-confirmed-here': 'open',
  'not-run': 'open',
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

/** Test verdict → state of the cell. */
export const testStates: Readonly<Record<TestRow, CellState>> = {
  agrees: 'holds',
  'agrees on part': 'holds',
  'disagrees (implementation)': 'broken',
  'disagrees (definition)': 'broken',
  'disagrees (hypothesis)': 'broken',
  'disagrees (translation)': 'self-check',
  'statement-only': 'open',
  'inconclusive (vacuous)': 'broken',
  inconclusive: 'open',
  untestable: 'open',
  'not-run': 'open',
};

/** Verdict of an experiment → state of the cell. */
export const runStates: Readonly<Record<ExperimentResult['verdict']['kind'], CellState>> = {
  agrees: 'holds',
  disagrees: 'broken',
  inconclusive: 'open',
  'not-run': 'open',
};

/** States from the weakest to the strongest, with what a required cell in that state makes of the claim. */
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
 * Correspondence × outcome → the claim's standing once every required cell holds. Without a correspondence a proof
 * says nothing about the prose; only an experiment can.
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

const absences: Readonly<Record<RequiredCheck, { readonly state: CellState; readonly wording: Wording }>> = {
  proof: { state: 'broken', wording: { word: 'absent', why: 'the claim names no theorem' } },
  test: { state: 'broken', wording: { word: 'absent', why: 'the claim names no theorem to test' } },
  run: { state: 'open', wording: { word: 'not run', why: 'no experiment was run' } },
};

/** The evidence vector of a claim: a required check without anything to check is a broken cell. */
export function cellsOf(
  claim: Claim,
  theorems: readonly TheoremEvidence[],
  experiment: ExperimentResult | undefined,
): readonly Cell[] {
  const cells = theorems.flatMap(({ theorem, proof, test }) => [
    { ...cell(claim, 'proof', proofStates[proof.kind], proofWording(proof)), theorem },
    {
      ...cell(
        claim,
        'test',
        testStates[testRow(test.verdict)],
        testWording(test.verdict, test.accepted, test.confirmedByLean),
      ),
      theorem,
    },
  ]);
  const runs =
    experiment === undefined
      ? []
      : [cell(claim, 'run', runStates[experiment.verdict.kind], runWording(experiment))];
  const all = [...cells, ...runs];
  const absent = claim.requires.filter((check) => all.every((one) => one.check !== check));
  return [
    ...all,
    ...absent.map((check) => cell(claim, check, absences[check].state, absences[check].wording)),
  ];
}

/**
 * Joins the evidence: the headline is the weakest required cell. A wrong translation of ours (`self-check`) counts
 * whether the cell is required or not, since then no verdict of this run can be trusted.
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
