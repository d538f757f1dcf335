import type { Name } from '../../expr/expr.ts';
import type { Term } from '../../language/ast.ts';
import { makeLiteral, type TermRow } from '../constants/row.ts';
import { bytes } from '../core/bytes.ts';
import type { Reader } from '../reader.ts';
import { arrays } from './arrays.ts';
import { chosenElements } from './elements.ts';
import { ordinalOfConstructor, readEnumeration } from './enumeration.ts';
import { listFunctions } from './list-functions.ts';
import { options } from './options.ts';
import { texts } from './texts.ts';

/** The rows for options, arrays, texts and bytes. */
export const dataRows: readonly TermRow[] = [
  ...options,
  ...arrays,
  ...texts,
  ...bytes,
  ...chosenElements,
  ...listFunctions,
];

/** A constructor of an enumeration, as a value. */
export function readConstructor(reader: Reader, name: Name): Term | undefined {
  const ordinal = ordinalOfConstructor(reader, name);
  const sort =
    ordinal === undefined ? undefined : readEnumeration(reader, name.slice(0, name.lastIndexOf('.')));
  return sort && ordinal !== undefined ? makeLiteral(ordinal, 1n, sort) : undefined;
}
