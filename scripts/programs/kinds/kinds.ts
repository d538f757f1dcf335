import type { Type } from '../expression.ts';
import type { Kind } from './kind.ts';
import { ownKinds } from './own-types.ts';
import { plainKinds } from './plain.ts';
import { type Class, variableKinds } from './type-variables.ts';
import { wordKinds } from './words.ts';

/** The kinds of data of a program whose type variable is asked to have a class. */
export const kindsOf = (program: string, asked: Class): readonly Kind[] => [
  ...wordKinds,
  ...plainKinds,
  ...ownKinds(program),
  ...variableKinds(asked),
];

/** Types whose values are only variables: to make one, an index or a proof has to be known. */
export const onlyVariables: ReadonlySet<Type> = new Set(['vec', 'few', 'brief']);

/** Types that contain values of the first type variable, and of both. */
export const generic: ReadonlySet<Type> = new Set(['any', 'anys', 'other', 'mixed']);
export const genericInBoth: ReadonlySet<Type> = new Set(['other', 'mixed']);

/** The implicit binders that a text needs: type variables, the class asked of the first, and an index. */
export const implicitsOf = (text: string, asked: Class): string =>
  [
    text.includes('α') ? ' {α : Type}' : '',
    text.includes('β') ? ' {β : Type}' : '',
    text.includes('α') ? ` [${asked} α]` : '',
    /_Vec n\b/.test(text) ? ' {n : Nat}' : '',
  ].join('');
