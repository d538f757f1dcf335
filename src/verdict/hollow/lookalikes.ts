// Detects letters of other alphabets that look like Latin ones, and names that look like other names.
import unhomoglyph from 'unhomoglyph';
import type { Name } from '../../expr/expr.ts';

// Cyrillic, Armenian, Cherokee and full-width letters, and the Greek ones whose shape is a Latin letter's.
const foreign = /[\u0400-\u052f\u0531-\u058f\u13a0-\u13ff\uff21-\uff5a]/u;
const greekTwin = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;
const latin = /[A-Za-z]/u;

/** Whether a name contains letters that look like Latin ones. A single Greek letter is a symbol and does not count. */
export const isLookalike = (text: string): boolean =>
  foreign.test(text) || (greekTwin.test(text) && latin.test(text));

const isForeign = (letter: string): boolean => (letter.codePointAt(0) ?? 0) > 127;
const isGreek = (letter: string): boolean => /\p{Script=Greek}/u.test(letter);

/** Whether two names that Unicode calls confusable differ in more than a symbol: a Greek letter by itself is one. */
function deceives(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  return left.some((letter, i) => {
    const other = right[i] ?? '';
    if (letter === other) return false;
    const foreigner = isForeign(letter) ? letter : other;
    if (!isForeign(foreigner)) return false;
    const inWord = latin.test(left[i - 1] ?? '') || latin.test(left[i + 1] ?? '');
    return !isGreek(foreigner) || inWord;
  });
}

/**
 * Finds the name among `names` that another one can be taken for: by Unicode's table of confusable characters (UTS 39) the two
 * look alike.
 */
export function makeLookalikeFinder(names: Iterable<Name>): (name: Name) => Name | undefined {
  const alike = new Map<string, Name[]>();
  for (const name of names) {
    const skeleton = unhomoglyph(name);
    alike.set(skeleton, [...(alike.get(skeleton) ?? []), name]);
  }
  return (name) => alike.get(unhomoglyph(name))?.find((other) => other !== name && deceives(name, other));
}
