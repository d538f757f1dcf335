import { type Code, row } from './code.ts';

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
  'holds-by-definition': row(
    'warning',
    'review',
    'a claimed theorem says what the definitions say, and nothing more',
    'write "relation: definitional", or prove a consequence',
  ),
  'follows-by-logic': row(
    'warning',
    'review',
    'a theorem rests on logic and arithmetic alone, nothing about the definitions',
    'look whether the hypotheses already say the claim',
  ),
  'exists-implication': row(
    'warning',
    'review',
    'a conclusion of the form ∃ x, p → q, which a bad x gives',
    'write ∧ if that is meant',
  ),
  'class-uninhabited': row(
    'warning',
    'review',
    'a theorem about every instance of a structure or class that nothing is shown to satisfy',
    'give an instance',
  ),
  'binder-auto-bound': row(
    'warning',
    'review',
    'a theorem quantifies over all types, perhaps by a misspelt name',
    'correct the name, or write (α : Type)',
  ),
  'relation-degenerate': row(
    'warning',
    'review',
    'a relation in a claimed statement that holds of everything, or of nothing',
    'define what is meant',
  ),
  'definition-ignores-argument': row(
    'warning',
    'review',
    'the value of a definition in a claimed statement does not depend on an argument',
    'define what is meant, or drop the argument',
  ),
  'definition-opaque': row(
    'warning',
    'review',
    'a constant in a claimed statement has a value that Lean does not know',
    'define it by `def`, without `partial`',
  ),
  'instance-of-its-own': row(
    'warning',
    'review',
    'an instance of the project for a class and a type of the library',
    'read it, or use that of the library',
  ),
  'coercion-of-its-own': row(
    'warning',
    'review',
    'a coercion of the project between types of the library',
    'write the conversion out',
  ),
  'name-shadows-library': row(
    'warning',
    'review',
    'a constant of the project is named like one of the library',
    'rename it, or read the statement by full names',
  ),
  'name-confusable': row(
    'warning',
    'review',
    'a name mixes letters of several alphabets that look alike',
    'rename it',
  ),
  'symbol-redefined': row(
    'warning',
    'review',
    'the project gives a sign of the library another meaning',
    'use another sign, or read the statement by full names',
  ),
  'printed-otherwise': row(
    'warning',
    'review',
    'the project changes how Lean prints statements',
    'read the source of the printer, or remove it',
  ),
  'library-replaced': row('error', 'fail', 'a module does without the library', 'remove `prelude`'),
  'theorem-without-claim': row(
    'note',
    'review',
    'a theorem beside claimed ones that no claim names',
    'register it, or make it private',
  ),
  'branch-not-entered': row(
    'warning',
    'review',
    'no sample of any claim entered a branch of a definition: code that is wrong there is not found',
    'claim a theorem that needs the branch, or widen the binders with "sample" or "reach"',
  ),
  'definition-without-counterpart': row(
    'warning',
    'review',
    'a tested statement mentions a definition that no code stands for',
    'export a function of its name',
  ),
  'unused-hypothesis': row(
    'note',
    'review',
    'the proof never mentions a binder',
    'drop it, or say why it is there',
  ),
};
