/** Text with Unicode forms, dashes, quotation marks and white space made equal. */
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

/** A text in which quotes are looked up; normalised once. */
export type SourceText = (quote: string) => QuoteSearch;

/** Whether a quote occurs; if not, its longest beginning that does. */
type QuoteSearch = { readonly kind: 'found' } | { readonly kind: 'missing'; readonly upTo: string };

/** Prepares a source text for looking up quotes. */
export function sourceText(text: string): SourceText {
  const source = normalize(text);
  return (quote) => {
    const wanted = normalize(quote);
    if (source.includes(wanted)) return { kind: 'found' };
    let [low, high] = [0, wanted.length];
    // Beginnings that occur form an initial segment, so bisection finds the longest.
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (source.includes(wanted.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    return { kind: 'missing', upTo: wanted.slice(0, low) };
  };
}
