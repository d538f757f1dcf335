import { type Code, row } from './code.ts';
import { hollowCodes } from './hollow-codes.ts';

/** All codes that judging gives; docs/verdicts.md is printed from this table. */
export const codes: Readonly<Record<string, Code>> = {
  'self-check': row(
    'fail',
    'a true statement failed with its own definitions',
    'report it: our translation of Lean is wrong',
  ),
  'no-claims': row('fail', 'no claim was checked', 'add a claim; nothing checked is never a pass'),
  'no-declarations': row(
    'fail',
    'Lean lists no declaration of the project',
    'check lean.modules in the config',
  ),
  'claim-without-theorem': row(
    'fail',
    'no theorem of the name that the claim gives',
    'correct "theorem", or prove it',
  ),
  sorry: row('fail', 'the proof, or one it uses, is left open', 'prove what "through" names'),
  'axiom-not-standard': row(
    'fail',
    "the proof rests on an axiom beyond Lean's own",
    'prove it, or waive "proof" with the reason',
  ),
  'proof-rejected': row(
    'fail',
    'the kernel refuses the declaration when asked again',
    'look for code that edits the environment',
  ),
  'statement-drifted': row(
    'fail',
    'the statement is no longer the accepted one',
    'read it, then put its fingerprint under "accepted"',
  ),
  ...hollowCodes,
  'not-confirmed-here': row(
    'open',
    'this Lean could not confirm the proof',
    "run with the project's own toolchain",
  ),
  'proof-open': row('open', 'the proof was not looked at', 'run with Lean'),
  'proof-broken': row('fail', 'the proof does not hold', 'see the message'),
  'test-disagrees': row('fail', 'testing found a counterexample', 'replay its address'),
  'statement-only': row(
    'open',
    'no counterpart was called: this tests Lean, not the code',
    'bind the definitions, or require proof only',
  ),
  vacuous: row('fail', 'no sample can meet the hypotheses', 'the hypotheses contradict each other'),
  untestable: row(
    'open',
    'the statement leaves the supported language',
    'the message names the nearest supported form',
  ),
  'test-open': row('open', 'testing did not decide', 'see the message'),
  'test-broken': row('fail', 'the test does not hold', 'see the message'),
  'run-disagrees': row('fail', 'the experiment misses its expectation', 'check derivation and code'),
  'run-open': row('open', 'the experiment did not decide', 'see the message'),
  'run-broken': row('fail', 'the experiment does not hold', 'see the message'),
  'hypothesis-not-in-paper': row(
    'review',
    'Lean assumes what the registry ties to no prose',
    'map it under "hypotheses"',
  ),
  'hypothesis-unknown': row('fail', 'the registry maps a binder that no theorem has', 'correct the name'),
  'sample-unknown': row('fail', 'the registry narrows a variable that no theorem has', 'correct the name'),
  'mutant-survived': row(
    'review',
    'a change of the statement or of the code that testing does not notice',
    'widen the samples, or waive it with the reason',
  ),
  'mutants-not-run': row('review', 'the mutants of a theorem were not tried', 'see the message'),
  'hypothesis-differs': row(
    'fail',
    'a theorem fails without a hypothesis that its proof never uses',
    'report it: proof or reference is wrong',
  ),
  missed: row(
    'review',
    'some addresses gave no sample that meets the hypotheses',
    'narrow the binders with "sample"',
  ),
  'fewer-samples': row(
    'review',
    'doubles leave most samples open, so a part of the budget was tried',
    'raise "budget" for more',
  ),
  'fewer-digits': row(
    'review',
    'equalities with Lean’s definitions were asked for all digits on a part of the budget only',
    'nothing; counterparts were compared on all of it',
  ),
  undecided: row('review', 'some samples were not decided', 'nothing, if the verdict stands'),
  'undecided-agreement': row(
    'review',
    'some calls were not decided against the definition',
    'nothing, if the verdict stands',
  ),
  'outside-doubles': row(
    'review',
    'the definition itself leaves there what doubles hold: overflow, underflow, integers beyond 2^53, no digit left',
    'say in which range the code is used, and narrow with "sample" if that is meant',
  ),
  'few-digits-promised': row(
    'review',
    'cancellation in the definition leaves some samples hardly a digit',
    'nothing, or keep the samples away from there with "sample"',
  ),
  impure: row(
    'fail',
    'a counterpart answers the same arguments differently',
    'let it depend on its arguments alone',
  ),
  'changes-arguments': row('review', 'a counterpart writes to its arguments', 'let it work on a copy'),
  'coarse-promise': row(
    'review',
    'a promised accuracy so coarse that a relative fault of 2^-20 passes',
    'promise more under "accuracy", or write the code with less cancellation',
  ),
  'undecided-hypothesis': row(
    'review',
    'a hypothesis was not decided on some proposals',
    'nothing, if the verdict stands',
  ),
  duplicates: row('review', 'more than half of the samples repeat others', 'widen the binders with "sample"'),
  'part-of-domain': row('review', 'the claim narrows its samples', 'say why, or drop "sample"'),
  'lean-contradicts-counterexample': row('fail', "Lean's own value differs from our reference", 'report it'),
  'outcome-inconsistent': row(
    'fail',
    'correspondence and outcome cannot both be meant',
    'correct one of them',
  ),
  'waiver-idle': row('review', 'a waiver lifts nothing', 'remove it'),
  'waiver-unknown': row('fail', 'a waiver names a mutant that there is not', 'take the id from the report'),
  'holds-by-definition': row(
    'review',
    'a claimed theorem says what the definitions say, and nothing more',
    'write "relation: definitional", or prove a consequence',
  ),
  'follows-by-logic': row(
    'review',
    'a theorem rests on logic and arithmetic alone, nothing about the definitions',
    'look whether the hypotheses already say the claim',
  ),
  'exists-implication': row(
    'review',
    'a conclusion of the form ∃ x, p → q, which a bad x gives',
    'write ∧ if that is meant',
  ),
  'class-uninhabited': row(
    'review',
    'a theorem about every instance of a structure or class that nothing is shown to satisfy',
    'give an instance',
  ),
  'binder-auto-bound': row(
    'review',
    'a theorem quantifies over all types, perhaps by a misspelt name',
    'correct the name, or write (α : Type)',
  ),
  'definition-ignores-argument': row(
    'review',
    'the value of a definition in a claimed statement does not depend on an argument',
    'define what is meant, or drop the argument',
  ),
  'definition-opaque': row(
    'review',
    'a constant in a claimed statement has a value that Lean does not know',
    'define it by `def`, without `partial`',
  ),
  'instance-of-its-own': row(
    'review',
    'an instance of the project for a class and a type of the library',
    'read it, or use that of the library',
  ),
  'coercion-of-its-own': row(
    'review',
    'a coercion of the project between types of the library',
    'write the conversion out',
  ),
  'name-shadows-library': row(
    'review',
    'a constant of the project is named like one of the library',
    'rename it, or read the statement by full names',
  ),
  'name-confusable': row('review', 'a name mixes letters of several alphabets that look alike', 'rename it'),
  'symbol-redefined': row(
    'review',
    'the project gives a sign of the library another meaning',
    'use another sign, or read the statement by full names',
  ),
  'printed-otherwise': row(
    'review',
    'the project changes how Lean prints statements',
    'read the source of the printer, or remove it',
  ),
  'library-replaced': row('fail', 'a module does without the library', 'remove `prelude`'),
  'theorem-without-claim': row(
    'review',
    'a theorem beside claimed ones that no claim names',
    'register it, or make it private',
  ),
  'definition-without-counterpart': row(
    'review',
    'a tested statement mentions a definition that no code stands for',
    'export a function of its name',
  ),
  'unused-hypothesis': row('review', 'the proof never mentions a binder', 'drop it, or say why it is there'),
};

/** Looks up the row of a code; diagnostics and test health may use codes outside this table. */
export const codeRow = (code: string): Code =>
  codes[code] ?? row('review', 'a problem of the project or of a test', 'see the message');
