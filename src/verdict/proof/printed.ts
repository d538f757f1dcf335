// Splits the statement text that Lean printed into its leading binders and its conclusion.
import { itemAt } from '../../present.ts';

const open = '([{⦃⟨|';
const close = ')]}⦄⟩';

/** Index of the first of `wanted` outside all brackets, at or after `from`; −1 if not found. */
function topLevel(text: string, wanted: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = itemAt(text, at);
    if (depth === 0 && wanted.some((one) => text.startsWith(one, at))) return at;
    if (open.includes(char) && char !== '|') depth++;
    if (close.includes(char)) depth--;
  }
  return -1;
}

/** `(s β : K) [inst : C K] {n : ℕ}` → one entry a binder, with the text of its type. */
function groups(text: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = itemAt(text, at);
    if (char === ' ' || char === '\n') at++;
    else if (open.includes(char)) {
      const end = topLevel(text, [...close], at + 1);
      if (end < 0) return found;
      const inside = text.slice(at + 1, end).replace(/^[{]|[}]$/g, '');
      const colon = topLevel(inside, [' : '], 0);
      const names = colon < 0 ? ['_'] : inside.slice(0, colon).trim().split(/\s+/);
      const type = colon < 0 ? inside : inside.slice(colon + 3);
      found.push(...names.map(() => type.trim()));
      at = end + 1;
    } else {
      const rest = text.slice(at);
      const colon = topLevel(rest, [' : '], 0);
      const names = (colon < 0 ? rest : rest.slice(0, colon)).trim().split(/\s+/);
      found.push(...names.map(() => (colon < 0 ? '' : rest.slice(colon + 3).trim())));
      at = text.length;
    }
  }
  return found;
}

/**
 * The types of the leading binders of a statement that Lean printed, in order, and its conclusion.
 * `∀ (s b : Rat), 0 < s → s * b < 1` → binders `Rat`, `Rat`, `0 < s`; conclusion `s * b < 1`.
 */
export function splitPrinted(statement: string): {
  readonly binders: readonly string[];
  readonly conclusion: string;
} {
  const binders: string[] = [];
  let rest = statement.trim();
  while (true) {
    if (rest.startsWith('∀')) {
      const comma = topLevel(rest, [','], 1);
      if (comma < 0) break;
      binders.push(...groups(rest.slice(1, comma)));
      rest = rest.slice(comma + 1).trim();
      continue;
    }
    // `↔` binds more loosely than `→`, and a binder's body reaches as far right as it can: no arrow beyond them is ours.
    const arrow = topLevel(rest, ['→'], 0);
    const stop = topLevel(rest, ['↔', '∃', 'fun ', 'λ', 'let ', 'if '], 0);
    if (arrow < 0 || (stop >= 0 && (stop < arrow || rest[stop] === '↔'))) break;
    binders.push(rest.slice(0, arrow).trim());
    rest = rest.slice(arrow + 1).trim();
  }
  return { binders, conclusion: rest };
}
