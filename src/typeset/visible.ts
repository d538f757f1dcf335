// Makes text from outside safe to print: characters that would control a terminal, or the service that reads a log, are shown
// as code points.

/**
 * Control characters other than line feed and tab, marks that change the direction of text, and line separators that only some
 * readers break at.
 */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with every control character replaced by its code point. */
export const makeVisible = (text: string): string =>
  text.replace(acting, (char) => `\\u{${(char.codePointAt(0) as number).toString(16)}}`);

/** Does the same for every text in a value made of objects, arrays, maps and sets. */
export function visibleIn<T>(value: T): T {
  const seen: unknown =
    typeof value === 'string'
      ? makeVisible(value)
      : value instanceof Map
        ? new Map([...value].map(([key, one]) => [visibleIn(key), visibleIn(one)]))
        : Array.isArray(value)
          ? value.map(visibleIn)
          : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
            ? Object.fromEntries(
                Object.entries(value).map(([key, one]) => [makeVisible(key), visibleIn(one)]),
              )
            : value;
  return seen as T;
}

/**
 * Text without GitHub Actions commands: lines that begin with `::`, and the older `##[`, which works anywhere in a line.
 * `bracket` replaces the `[`.
 */
export const disarm = (text: string, bracket = ' ['): string =>
  text.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', `##${bracket}`);
