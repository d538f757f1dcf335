/** Words at the start of a formula keep their case: d and D are two symbols. */
const formula = /^(log|ln|exp|min|max|cond)\b|^(?!an? \p{L}{2})\p{L}(?![a-z])/u;

/** A registry text as a sentence: with a capital if it starts with a word, and a full stop. */
export function sentence(raw: string): string {
  const trimmed = raw.trim().replace(/[.:;]$/, '');
  return formula.test(trimmed) ? `${trimmed}.` : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
