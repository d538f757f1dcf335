/** What a finding asks of the reader: something is wrong, something is undecided, or someone should look. */
type Ask = 'fail' | 'open' | 'review';

/** A row of the table of codes: what it asks of the reader, what it means and how to fix it. */
export type Code = { readonly ask: Ask; readonly means: string; readonly cure: string };

/** Makes a row. */
export const row = (ask: Ask, means: string, cure: string): Code => ({ ask, means, cure });
