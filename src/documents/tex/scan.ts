// Splits TeX into commands, groups and comments, in one linear pass. It continues after an error, so that all errors are reported at once.
// The LaTeX parsers on npm are too slow: unified-latex took 17 s and 2 GB for a blueprint of 1 MB, latex-utensils 20 s and 1.2 GB for one
// of 10 MB. Labels and marks need none of the mathematics that those parse.

/** A command or a brace at its offset; everything between two tokens is text. */
export type Token =
  | { readonly kind: 'command'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: 'open' | 'close'; readonly from: number; readonly to: number };

/** Environments with contents that are not LaTeX. */
const verbatim = new Set(['verbatim', 'verbatim*', 'lstlisting', 'minted', 'comment', 'Verbatim']);

const letters = /[a-zA-Z@]+\*?/y;
const special = /[\\%{}]/g;
const beginning = /\s*\{([^{}]*)\}/y;

/** The largest number of tokens to read: a paper of ten million bytes has a tenth of that. */
export const mostTokens = 4_000_000;

/** The tokens of a text, in order; only the first `mostTokens` of a longer text. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const skipPast = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found;
  };
  const afterCommand = (name: string, to: number): number => {
    if (name === 'verb' || name === 'verb*' || name === 'lstinline') {
      const mark = text[to] ?? '\n';
      return skipPast(mark, to + 1) + 1;
    }
    if (name === 'iffalse') return skipPast('\\fi', to);
    if (name !== 'begin') return to;
    beginning.lastIndex = to;
    const [, environment = ''] = beginning.exec(text) ?? [];
    return verbatim.has(environment) ? skipPast(`\\end{${environment}}`, to) : to;
  };
  special.lastIndex = 0;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    if (tokens.length >= mostTokens) break;
    const from = match.index;
    const [mark] = match;
    if (mark === '%') special.lastIndex = skipPast('\n', from);
    else if (mark === '{' || mark === '}')
      tokens.push({ kind: mark === '{' ? 'open' : 'close', from, to: from + 1 });
    else {
      letters.lastIndex = from + 1;
      const [name = text[from + 1] ?? ''] = letters.exec(text) ?? [];
      const to = from + 1 + name.length;
      const next = afterCommand(name, to);
      tokens.push({ kind: 'command', name, from, to });
      if (next > to && name === 'begin') {
        // the braces of `\begin{verbatim}` are read as usual; then skip to its end
        const brace = text.indexOf('{', to);
        const close = text.indexOf('}', brace);
        tokens.push(
          { kind: 'open', from: brace, to: brace + 1 },
          { kind: 'close', from: close, to: close + 1 },
        );
      }
      special.lastIndex = next;
    }
  }
  return tokens;
}

/** For every brace the index of its partner; -1 if there is none, and for commands. */
export function matchBraces(tokens: readonly Token[]): Int32Array {
  const pairs = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(index);
    if (kind !== 'close') continue;
    const other = open.pop();
    if (other === undefined) continue;
    pairs[index] = other;
    pairs[other] = index;
  }
  return pairs;
}
