/** Normalises Unicode forms, dashes, quotation marks and white space. */
function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text in which quotes are searched; it is normalised once. */
export type SourceText = (quote: string) => QuoteSearch;

/**
 * Where a quote occurs: in the authors' words, only in the secondary part, or nowhere; then also its longest prefix that
 * occurs.
 */
type QuoteSearch =
  | { readonly kind: 'found' }
  | { readonly kind: 'secondary' }
  | { readonly kind: 'missing'; readonly upTo: string };

/** The marker line after which a source text is no longer the authors' own. */
const secondaryPart = /^Secondary:/m;

/**
 * Prepares a source text for searching quotes. Text after a line that begins with `Secondary:` does not count as the authors'
 * words.
 */
export function prepareSourceText(text: string): SourceText {
  const from = text.search(secondaryPart);
  const own = normalize(from < 0 ? text : text.slice(0, from));
  const secondary = from < 0 ? '' : normalize(text.slice(from));
  return (quote) => {
    const wanted = normalize(quote);
    if (own.includes(wanted)) return { kind: 'found' };
    if (secondary.includes(wanted)) return { kind: 'secondary' };
    let [low, high] = [0, wanted.length];
    // If a prefix occurs, all shorter prefixes do, so bisection finds the longest.
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const beginning = wanted.slice(0, middle);
      if (own.includes(beginning) || secondary.includes(beginning)) low = middle;
      else high = middle - 1;
    }
    return { kind: 'missing', upTo: wanted.slice(0, low) };
  };
}
