/** What a finding asks of the reader: something is wrong, something is undecided, or someone should look. */
type Ask = 'fail' | 'open' | 'review';

/** The severity of a finding. If its check is not required, the finding becomes a note. */
export type Level = 'error' | 'warning' | 'note';

/** A row of the table of codes: its level, what it asks of the reader, what it means and how to fix it. */
export type Code = {
  readonly level: Level;
  readonly ask: Ask;
  readonly means: string;
  readonly cure: string;
};

/** Makes a row. */
export const makeRow = (level: Level, ask: Ask, means: string, cure: string): Code => ({
  level,
  ask,
  means,
  cure,
});
