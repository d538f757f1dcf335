// Detects letters of other alphabets that look like Latin ones.

// Cyrillic, Armenian, Cherokee and full-width letters, and the Greek ones whose shape is a Latin letter's.
const foreign = /[\u0400-\u052f\u0531-\u058f\u13a0-\u13ff\uff21-\uff5a]/u;
const greekTwin = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;
const latin = /[A-Za-z]/u;

/** Whether a name holds letters that pass for Latin ones. A single Greek letter is a symbol and is none. */
export const isLookalike = (text: string): boolean =>
  foreign.test(text) || (greekTwin.test(text) && latin.test(text));
