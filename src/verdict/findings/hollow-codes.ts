import { type Code, makeRow } from './code.ts';

/** Reasons why a proved theorem says nothing. */
export type HollowCode =
  | 'hypotheses-contradictory'
  | 'conclusion-trivial'
  | 'conclusion-assumed'
  | 'variable-fixed'
  | 'variable-unused'
  | 'instance-overridden'
  | 'source-says-otherwise'
  | 'argument-degenerate';

/** Codes of theorems that say nothing; they break the cell of their proof. */
export const hollowCodes: Readonly<Record<HollowCode, Code>> = {
  'hypotheses-contradictory': makeRow(
    'error',
    'fail',
    'nothing can meet the hypotheses, whatever their terms mean',
    'correct the hypotheses; anything follows from these',
  ),
  'conclusion-trivial': makeRow(
    'error',
    'fail',
    'the conclusion holds whatever its terms mean, the definitions of the project among them',
    'state what the prose says; call it definitional if that is all',
  ),
  'conclusion-assumed': makeRow(
    'error',
    'fail',
    'the conclusion is a hypothesis, a weaker form of one, or a law that a structure or class assumes',
    'prove it of something that is built, or claim less',
  ),
  'variable-fixed': makeRow(
    'error',
    'fail',
    'a variable of the theorem can have only one value',
    'quantify over a type that has the cases you mean',
  ),
  'variable-unused': makeRow(
    'error',
    'fail',
    'the theorem quantifies over a variable that it says nothing about',
    'use the variable, or drop it and say less',
  ),
  'instance-overridden': makeRow(
    'error',
    'fail',
    'the project changes what an arithmetic or order symbol means for numbers of the library',
    'use the instance of the library, or a type of your own',
  ),
  'source-says-otherwise': makeRow(
    'error',
    'fail',
    'a symbol or a name in the source does not mean what it means in the library',
    'read the statement as it is printed from the term; use a symbol of your own',
  ),
  'argument-degenerate': makeRow(
    'error',
    'fail',
    'an argument that is not shown makes a definition constant',
    'write the argument out',
  ),
};
