import { type Code, makeRow } from './code.ts';
import { driftCodes } from './drift-codes.ts';
import type { FindingCode } from './finding-code.ts';
import { healthCodes } from './health-codes.ts';
import { hollowCodes } from './hollow-codes.ts';
import { remarkCodes } from './remark-codes.ts';

/** All codes that judging produces; docs/verdicts.md is generated from this table. */
export const codes: Readonly<Record<FindingCode, Code>> = {
  'self-check': makeRow(
    'error',
    'fail',
    'a true statement failed with its own definitions',
    'report it: our translation of Lean is wrong',
  ),
  'no-claims': makeRow(
    'error',
    'fail',
    'no claim was checked',
    'add a claim: a run that checks nothing never passes',
  ),
  'module-refused': makeRow(
    'error',
    'fail',
    'a module among the build targets does not build',
    'mend it, or take it out of the targets',
  ),
  'no-declarations': makeRow(
    'error',
    'fail',
    'Lean lists no declaration of the project',
    'check lean.modules in the config',
  ),
  'claim-without-theorem': makeRow(
    'error',
    'fail',
    'Lean has no theorem with the name that the claim gives',
    'correct "theorem", or prove it',
  ),
  sorry: makeRow(
    'error',
    'fail',
    'the proof, or a proof it uses, contains `sorry`',
    'prove the declarations that the message names',
  ),
  'axiom-not-standard': makeRow(
    'error',
    'fail',
    "the proof rests on an axiom beyond Lean's own",
    'prove it, or waive "proof" with the reason',
  ),
  'proof-rejected': makeRow(
    'error',
    'fail',
    "Lean's kernel rejects the declaration when it checks it a second time",
    'look for code that edits the environment',
  ),
  'statement-drifted': makeRow(
    'error',
    'fail',
    'the statement is no longer the one that was accepted or reviewed',
    'read it, then run `check-claims accept`',
  ),
  ...driftCodes,
  ...hollowCodes,
  'not-confirmed-here': makeRow(
    'warning',
    'open',
    'this Lean could not confirm the proof',
    "run with the project's own toolchain",
  ),
  'proof-open': makeRow('warning', 'open', 'the proof was not checked', 'run with Lean'),
  'test-disagrees': makeRow('error', 'fail', 'testing found a counterexample', 'replay its address'),
  'statement-only': makeRow(
    'warning',
    'open',
    'no counterpart was called: this tests Lean, not the code',
    'bind the definitions, or require proof only',
  ),
  vacuous: makeRow(
    'error',
    'fail',
    'no sample can meet the hypotheses',
    'correct the hypotheses: they contradict each other',
  ),
  untestable: makeRow(
    'warning',
    'open',
    'the statement uses something outside the supported language',
    'rewrite it in the form that the message suggests',
  ),
  'test-open': makeRow('warning', 'open', 'testing could not decide', 'the message says why'),
  'run-disagrees': makeRow(
    'error',
    'fail',
    "the experiment's estimate is too far from the expected value",
    'check the derivation and the code',
  ),
  'run-open': makeRow('warning', 'open', 'the experiment could not decide', 'the message says why'),
  'hypothesis-not-in-paper': makeRow(
    'warning',
    'review',
    'Lean assumes a hypothesis that the registry does not describe in prose',
    'describe it under "hypotheses"',
  ),
  'hypothesis-unknown': makeRow(
    'error',
    'fail',
    'the registry describes a binder that no theorem of the claim has',
    'correct the name',
  ),
  'sample-unknown': makeRow(
    'error',
    'fail',
    'the registry restricts the samples of a variable that no theorem of the claim has',
    'correct the name',
  ),
  'mutant-survived': makeRow(
    'warning',
    'review',
    'testing does not notice a change of the statement or of the code',
    'widen the samples, or waive it with the reason',
  ),
  'hypothesis-differs': makeRow(
    'error',
    'fail',
    'a theorem fails without a hypothesis, although its proof never uses it',
    'report it: either the proof or our reference is wrong',
  ),
  ...healthCodes,
  'lean-contradicts-counterexample': makeRow(
    'error',
    'fail',
    "Lean's own value differs from our reference",
    'report it: our reference is wrong',
  ),
  'outcome-inconsistent': makeRow(
    'error',
    'fail',
    'the correspondence and the outcome contradict each other',
    'correct one of them',
  ),
  'waiver-idle': makeRow('warning', 'review', 'a waiver has no effect', 'remove it'),
  'waiver-unknown': makeRow(
    'error',
    'fail',
    'a waiver names a mutant that does not exist',
    'take the id from the report',
  ),
  ...remarkCodes,
};

const byCode: Readonly<Partial<Record<string, Code>>> = codes;

/** Looks up the row of a code; diagnostics of the project use codes outside this table. */
export const lookUpCode = (code: string): Code =>
  byCode[code] ?? makeRow('warning', 'review', 'a problem with the project', 'the message says what to do');
