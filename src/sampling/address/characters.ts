/** Characters for samples: letters, digits, signs and spaces, including some of more than one byte; one UTF-16 unit each. */
export const characters: readonly number[] = [
  ...'abcxyzABCXYZ0123456789 -+_.,:;()\t\n"\\éßΩλ∀→中*/=<>[]{}!?#@%&|\'',
  '\u0000',
  '\u0301',
].map((one) => one.codePointAt(0) ?? 0);

/** What numbers are written with. */
export const numerals: readonly number[] = [...'0123456789-_'].map((one) => one.codePointAt(0) ?? 0);
