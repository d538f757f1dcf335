/**
 * An index that is a numeral, or a variable with a numeral added. Variables are those of the type's indices by position, then
 * the fields of the constructor. Booleans and the constructors of an enumeration count from 0; nothing is added to a variable
 * that stands for one.
 */
export type Shift = { readonly of?: number; readonly add: number };
