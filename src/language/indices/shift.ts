/** An index that is a numeral, or the variable of the type's index at a position with a numeral added. */
export type Shift = { readonly of?: number; readonly add: number };
