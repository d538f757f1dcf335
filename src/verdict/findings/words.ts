import type { Name } from '../../expr/expr.ts';
import type { Grade } from '../../language/property.ts';
import type {
  Counterexample,
  Difference,
  ExperimentResult,
  TestResult,
  TestVerdict,
} from '../../testing/result.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { ProofVerdict } from '../report.ts';

/** A verdict in the words of docs/verdicts.md, and an explaining clause. */
export type Wording = { readonly word: string; readonly why: string };

/** A grade in words: `exact`, `rigorous`, or `to 2^-40`. */
export const gradeWord = (grade: Grade): string => (grade.kind === 'to' ? `to 2^-${grade.bits}` : grade.kind);

const list = (names: readonly string[]): string => names.join(', ');

/**
 * Names of axioms by which Lean believes its compiler: up to 4.28 two for all computations, since then one for each. Such a name can be
 * given to any axiom, so it explains and excuses nothing.
 */
const native = /^Lean\.(?:ofReduceBool|ofReduceNat|trustCompiler)$|\._native\.(?:native_decide|bv_decide)/;

const nativeIn = (axioms: readonly Name[]): string =>
  axioms.some((axiom) => native.test(axiom))
    ? ': a native computation, as `native_decide` makes it, which the kernel did not repeat'
    : '';

/** The wording of a proof verdict. */
export function wordingOfProof(verdict: ProofVerdict): Wording {
  switch (verdict.kind) {
    case 'proved':
      return { word: 'proved', why: "Lean's kernel accepts the proof; no sorry, standard axioms only" };
    case 'proved-with-axioms':
      return {
        word: 'proved with axioms',
        why: `the proof rests on ${list(verdict.axioms)}${nativeIn(verdict.axioms)}`,
      };
    case 'sorry':
      return { word: 'sorry', why: `the proof is unfinished: \`sorry\` in ${list(verdict.through)}` };
    case 'absent':
      return {
        word: 'absent',
        why:
          verdict.found === undefined
            ? `Lean knows no theorem ${list(verdict.missing)}${verdict.instead === undefined ? '' : `; ${verdict.instead}`}`
            : `${list(verdict.missing)} is not a theorem; its kind is ${verdict.found}`,
      };
    case 'rejected':
      return {
        word: 'rejected',
        why: `Lean's kernel rejects it when it checks it a second time: ${verdict.why}`,
      };
    case 'hollow':
      return {
        word: verdict.code.replaceAll('-', ' '),
        why: `Lean accepts the proof, but it shows nothing: ${verdict.why}`,
      };
    case 'drifted':
      return {
        word: 'drifted',
        why: `the statement has changed since it was accepted: its fingerprint is ${verdict.is}, ${verdict.was} was accepted`,
      };
    case 'not-confirmed-here':
      return { word: 'not confirmed here', why: verdict.why };
    case 'not-run':
      return { word: 'not run', why: verdict.reason };
  }
}

const faults = {
  implementation: 'the statement fails with the counterparts and holds with the definitions',
  definition: 'the counterpart computes another function than the Lean definition',
  hypothesis:
    'the statement, which Lean has not proved, fails with its own definitions: it is false as stated',
  translation: 'the proved statement fails with its own definitions: our translation of Lean is wrong',
};

/** A call as Lean writes it; where a part of its value is meant, as `(f x).flag`. */
export const formatCall = ({
  constant,
  args,
  part,
}: Pick<Difference, 'constant' | 'args' | 'part'>): string => {
  const call = [constant, ...args].join(' ');
  return part === undefined ? call : `(${call})${part}`;
};

/** The counterexample, and the first call on which counterpart and definition differ there. */
function placed({ shown, differs: [first] }: Counterexample): string {
  const at = `at ${shown.map(({ name, value }) => `${name} = ${value}`).join(', ')}`;
  if (first === undefined) return at;
  const { reference, counterpart, lacking, promise } = first;
  const gives = lacking ? counterpart : `gives ${counterpart}`;
  const why = promise === undefined ? '' : ` (${promise})`;
  return `${at}, where ${formatCall(first)} is ${reference} and its counterpart ${gives}${why}`;
}

/** The rows of the language that read the statement, one of which is wrong; or those from which Lean's own values differ. */
const suspected = (rows: readonly string[] | undefined, isIsolated: boolean): string =>
  rows === undefined || rows.length === 0
    ? ''
    : isIsolated
      ? ` (Lean gives other values than our reading of ${rows.join(' and ')})`
      : ` (suspected: our reading of ${rows.join(', ')})`;

const kernelWords: Readonly<Record<NonNullable<TestResult['confirmedByLean']>, string>> = {
  confirmed: '; confirmed by Lean',
  contradicted: '; contradicted by Lean',
  'not-run': '',
};

/** Whose values the code is compared with, if not those of our evaluator. */
const besideLean = (byLean: TestResult['byLean'] = []): string =>
  byLean.length === 0 ? '' : `; Lean's own values of ${list(byLean.map(({ definition }) => definition))}`;

/** The wording of a test verdict; `accepted` is the number of accepted samples. */
export function wordingOfTest(
  verdict: TestVerdict,
  accepted: number,
  { confirmedByLean, byLean }: Pick<TestResult, 'confirmedByLean' | 'byLean'> = {},
): Wording {
  const samples = countOf(accepted, 'accepted sample');
  switch (verdict.kind) {
    case 'agrees':
      return {
        word: `agrees${verdict.part === 'part' ? ' on part' : ''} (${gradeWord(verdict.grade)})`,
        why: `${samples}${verdict.part === 'part' ? ', on part of the domain' : ''}${besideLean(byLean)}`,
      };
    case 'disagrees':
      return {
        word: `disagrees (${verdict.fault})`,
        why: `${faults[verdict.fault]}${suspected(verdict.suspects, verdict.isIsolated === true)}, ${placed(verdict.counterexample)}; replay ${verdict.counterexample.address}${kernelWords[confirmedByLean ?? 'not-run']}${besideLean(byLean)}`,
      };
    case 'statement-only':
      return {
        word: 'statement only',
        why: `no counterpart was called on any of ${samples}, so no code was tested`,
      };
    case 'inconclusive':
      return {
        word: verdict.reason === 'vacuous' ? 'vacuous' : `inconclusive (${verdict.reason})`,
        why: verdict.detail,
      };
    case 'untestable':
      return { word: 'untestable', why: verdict.detail };
    case 'not-run':
      return { word: 'not run', why: verdict.reason };
  }
}

/** The wording of an experiment. */
export function wordingOfRun({ verdict, estimate, standardError, expected }: ExperimentResult): Wording {
  const figures = `estimate ${estimate} ± ${standardError}, expected ${expected}`;
  switch (verdict.kind) {
    case 'agrees':
    case 'disagrees':
      return { word: verdict.kind, why: figures };
    case 'inconclusive':
      return { word: 'inconclusive', why: verdict.reason };
    case 'not-run':
      return { word: 'not run', why: verdict.reason };
  }
}
