/** What Lean said without its hints, which are about commands of Lean that nobody gives here. */
export const dropHints = (said: string): string => said.replace(/\s*^Hint:[\s\S]*$/m, '').trimEnd();

/** The same without its notes, which are about the text of a program that nobody wrote. */
export const dropNotes = (said: string): string => said.replace(/\s*^(?:Hint|Note):[\s\S]*$/m, '').trimEnd();
