import { type Code, makeRow } from './code.ts';

/** Remarks for readers of claimed statements and of the project around them. */
export type RemarkCode =
  | 'holds-by-definition'
  | 'follows-by-logic'
  | 'exists-implication'
  | 'class-uninhabited'
  | 'binder-auto-bound'
  | 'relation-degenerate'
  | 'definition-ignores-argument'
  | 'definition-opaque'
  | 'instance-of-its-own'
  | 'coercion-of-its-own'
  | 'name-shadows-library'
  | 'binder-shadows-definition'
  | 'name-confusable'
  | 'symbol-redefined'
  | 'printed-otherwise'
  | 'library-replaced'
  | 'theorem-without-claim'
  | 'definition-without-counterpart'
  | 'branch-not-entered'
  | 'unused-hypothesis';

/** Codes of remarks on statements, vocabulary and pairing. */
export const remarkCodes: Readonly<Record<RemarkCode, Code>> = {
  'holds-by-definition': makeRow(
    'warning',
    'review',
    'a claimed theorem says what the definitions say, and nothing more',
    'write "relation: definitional", or prove a consequence',
  ),
  'follows-by-logic': makeRow(
    'warning',
    'review',
    'a theorem follows from logic and arithmetic alone, whatever the definitions are',
    'check whether the hypotheses already say what the claim says',
  ),
  'exists-implication': makeRow(
    'warning',
    'review',
    'a conclusion has the form ∃ x, p → q, which any x that fails p satisfies',
    'write ∧ if that is meant',
  ),
  'class-uninhabited': makeRow(
    'warning',
    'review',
    'a theorem is about every instance of a structure or class, but nothing is shown to be one',
    'give an instance',
  ),
  'binder-auto-bound': makeRow(
    'warning',
    'review',
    'a theorem quantifies over all types, perhaps by a misspelt name',
    'correct the name, or write (α : Type)',
  ),
  'relation-degenerate': makeRow(
    'warning',
    'review',
    'a relation in a claimed statement holds of everything, or of nothing',
    'define what is meant',
  ),
  'definition-ignores-argument': makeRow(
    'warning',
    'review',
    'the value of a definition in a claimed statement does not depend on an argument',
    'define what is meant, or drop the argument',
  ),
  'definition-opaque': makeRow(
    'warning',
    'review',
    'a constant in a claimed statement has a value that Lean does not know',
    'define it by `def`, without `partial`',
  ),
  'instance-of-its-own': makeRow(
    'warning',
    'review',
    'the project declares an instance of a library class for a library type',
    "read it, or use the library's instance",
  ),
  'coercion-of-its-own': makeRow(
    'warning',
    'review',
    'the project declares a coercion between library types',
    'write the conversion out',
  ),
  'name-shadows-library': makeRow(
    'warning',
    'review',
    'a constant of the project is named like one of the library',
    'rename it, or read the statement by full names',
  ),
  'binder-shadows-definition': makeRow(
    'warning',
    'review',
    'a variable of a claimed statement has the name and the type of a definition of the project',
    'give the variable another name',
  ),
  'name-confusable': makeRow(
    'warning',
    'review',
    'a name mixes letters of several alphabets that look alike',
    'rename it',
  ),
  'symbol-redefined': makeRow(
    'warning',
    'review',
    'the project gives a symbol of the library another meaning',
    'use another symbol, or read the statement by full names',
  ),
  'printed-otherwise': makeRow(
    'warning',
    'review',
    'the project changes how Lean prints statements',
    'read the source of the printer, or remove it',
  ),
  'library-replaced': makeRow('error', 'fail', 'a module does not import the library', 'remove `prelude`'),
  'theorem-without-claim': makeRow(
    'note',
    'review',
    'no claim names a theorem that stands next to claimed ones',
    'register it, or make it private',
  ),
  'branch-not-entered': makeRow(
    'warning',
    'review',
    'no sample of any claim entered a branch of a definition: an error in the code there would not be found',
    'claim a theorem that needs the branch, or widen the binders with "sample" or "reach"',
  ),
  'definition-without-counterpart': makeRow(
    'warning',
    'review',
    'a tested statement mentions a definition that has no counterpart',
    'export a function with its name',
  ),
  'unused-hypothesis': makeRow(
    'note',
    'review',
    'the proof never mentions a binder',
    'drop it, or say why it is there',
  ),
};
