import { type Code, row } from './code.ts';

/** Codes of theorems that show nothing. */
export const hollowCodes: Readonly<Record<string, Code>> = {
  'hypotheses-contradictory': row(
    'fail',
    'nothing can meet the hypotheses, whatever their terms mean',
    'correct the hypotheses; anything follows from these',
  ),
  'conclusion-trivial': row(
    'fail',
    'the conclusion holds whatever its terms mean, the definitions of the project among them',
    'state what the prose says; call it definitional if that is all',
  ),
  'conclusion-assumed': row(
    'fail',
    'the conclusion is a hypothesis, a weaker form of one, or a law that a structure or class assumes',
    'prove it of something that is built, or claim less',
  ),
  'variable-fixed': row(
    'fail',
    'a variable of the theorem can be one thing only',
    'quantify over a type that holds the cases meant',
  ),
  'variable-unused': row(
    'fail',
    'the theorem quantifies over a variable that it says nothing about',
    'use the variable, or drop it and say less',
  ),
  'relation-degenerate': row(
    'review',
    'a relation in a claimed statement that holds of everything, or of nothing',
    'define what is meant',
  ),
  'instance-overridden': row(
    'fail',
    'the project changes what a sign of arithmetic or order means for numbers of the library',
    'use the instance of the library, or a type of your own',
  ),
  'source-says-otherwise': row(
    'fail',
    'a sign or a name in the source stands for something else than the library means by it',
    'read the statement as it is printed from the term; use a sign of your own',
  ),
  'argument-degenerate': row('fail', 'an argument not shown makes a definition constant', 'write it out'),
};
