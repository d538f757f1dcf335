import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import type { Reader, Scope } from '../reader.ts';
import { functions } from './functions/functions.ts';
import { givenProofs } from './functions/given-proofs.ts';
import { sets } from './functions/sets.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { bundled } from './numbers/bundles.ts';
import { combinatorics } from './numbers/combinatorics.ts';
import { extendedNumbers } from './numbers/extended.ts';
import { numbers } from './numbers/numbers.ts';
import { realFunctions } from './numbers/real-functions.ts';
import { signs } from './numbers/signs.ts';
import { values } from './numbers/values.ts';
import { whole } from './numbers/whole-numbers.ts';
import { determinant } from './vectors/determinant.ts';
import { entries } from './vectors/entries.ts';
import { extremes } from './vectors/extremes.ts';
import { finsetRelations } from './vectors/finset-relations.ts';
import { finsets } from './vectors/finsets.ts';
import { indices } from './vectors/indices.ts';
import { matrices } from './vectors/matrices.ts';
import { tuples } from './vectors/tuples.ts';

/** The families of meanings. */
const families = [
  functions,
  realFunctions,
  whole,
  extendedNumbers,
  combinatorics,
  numbers,
  sets,
  signs,
  values,
  bundled,
  entries,
  matrices,
  determinant,
  finsets,
  finsetRelations,
  extremes,
  indices,
  tuples,
  givenProofs,
];

/** All meanings, in no particular order. */
export const allMeanings: readonly Meaning[] = families.flat();

/** All meanings of a library constant, by its name; the first that applies counts. */
const meanings = new Map<Name, readonly Meaning[]>();
for (const meaning of allMeanings)
  meanings.set(meaning.constant, [...(meanings.get(meaning.constant) ?? []), meaning]);

/**
 * Rewrites an expression with a library constant at its head to constants that can be read; `undefined` if none of the meanings
 * applies.
 */
export function unfoldMeaning(reader: Reader, e: Expr, scope: Scope): Expr | undefined {
  for (const meaning of meanings.get(headConstantOf(e) ?? '') ?? []) {
    const said = meaningOf(meaning, reader, e, scope);
    if (said !== undefined) return said;
  }
  return undefined;
}
