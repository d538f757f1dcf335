import { type Code, row } from './code.ts';
import { driftCodes } from './drift-codes.ts';
import type { FindingCode } from './finding-code.ts';
import { healthCodes } from './health-codes.ts';
import { hollowCodes } from './hollow-codes.ts';
import { remarkCodes } from './remark-codes.ts';

/** All codes that judging produces; docs/verdicts.md is generated from this table. */
export const codes: Readonly<Record<FindingCode, Code>> = {
  'self-check': row(
    'error',
    'fail',
    'a true statement failed with its own definitions',
    'report it: our translation of Lean is wrong',
  ),
  'no-claims': row('error', 'fail', 'no claim was checked', 'add a claim; nothing checked is never a pass'),
  'module-refused': row(
    'error',
    'fail',
    'a module that is built with the project does not build',
    'make it build, or take it out of the targets',
  ),
  'no-declarations': row(
    'error',
    'fail',
    'Lean lists no declaration of the project',
    'check lean.modules in the config',
  ),
  'claim-without-theorem': row(
    'error',
    'fail',
    'no theorem of the name that the claim gives',
    'correct "theorem", or prove it',
  ),
  sorry: row('error', 'fail', 'the proof, or one it uses, is left open', 'prove what "through" names'),
  'axiom-not-standard': row(
    'error',
    'fail',
    "the proof rests on an axiom beyond Lean's own",
    'prove it, or waive "proof" with the reason',
  ),
  'proof-rejected': row(
    'error',
    'fail',
    'the kernel refuses the declaration when asked again',
    'look for code that edits the environment',
  ),
  'statement-drifted': row(
    'error',
    'fail',
    'the statement is no longer the accepted, or the reviewed one',
    'read it, then run `check-claims accept`',
  ),
  ...driftCodes,
  ...hollowCodes,
  'not-confirmed-here': row(
    'warning',
    'open',
    'this Lean could not confirm the proof',
    "run with the project's own toolchain",
  ),
  'proof-open': row('warning', 'open', 'the proof was not looked at', 'run with Lean'),
  'test-disagrees': row('error', 'fail', 'testing found a counterexample', 'replay its address'),
  'statement-only': row(
    'warning',
    'open',
    'no counterpart was called: this tests Lean, not the code',
    'bind the definitions, or require proof only',
  ),
  vacuous: row('error', 'fail', 'no sample can meet the hypotheses', 'the hypotheses contradict each other'),
  untestable: row(
    'warning',
    'open',
    'the statement leaves the supported language',
    'the message names the nearest supported form',
  ),
  'test-open': row('warning', 'open', 'testing did not decide', 'see the message'),
  'run-disagrees': row('error', 'fail', 'the experiment misses its expectation', 'check derivation and code'),
  'run-open': row('warning', 'open', 'the experiment did not decide', 'see the message'),
  'hypothesis-not-in-paper': row(
    'warning',
    'review',
    'Lean assumes what the registry ties to no prose',
    'map it under "hypotheses"',
  ),
  'hypothesis-unknown': row(
    'error',
    'fail',
    'the registry maps a binder that no theorem has',
    'correct the name',
  ),
  'sample-unknown': row(
    'error',
    'fail',
    'the registry narrows a variable that no theorem has',
    'correct the name',
  ),
  'mutant-survived': row(
    'warning',
    'review',
    'a change of the statement or of the code that testing does not notice',
    'widen the samples, or waive it with the reason',
  ),
  'hypothesis-differs': row(
    'error',
    'fail',
    'a theorem fails without a hypothesis that its proof never uses',
    'report it: proof or reference is wrong',
  ),
  ...healthCodes,
  'lean-contradicts-counterexample': row(
    'error',
    'fail',
    "Lean's own value differs from our reference",
    'report it',
  ),
  'outcome-inconsistent': row(
    'error',
    'fail',
    'correspondence and outcome cannot both be meant',
    'correct one of them',
  ),
  'waiver-idle': row('warning', 'review', 'a waiver lifts nothing', 'remove it'),
  'waiver-unknown': row(
    'error',
    'fail',
    'a waiver names a mutant that there is not',
    'take the id from the report',
  ),
  ...remarkCodes,
};

const byCode: Readonly<Partial<Record<string, Code>>> = codes;

/** Looks up the row of a code; diagnostics of the project use codes outside this table. */
export const codeRow = (code: string): Code =>
  byCode[code] ?? row('warning', 'review', 'a problem of the project', 'see the message');
