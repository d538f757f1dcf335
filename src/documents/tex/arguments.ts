import type { Token } from './scan.ts';

/** The text in the braces or brackets after a command. */
export type Argument = { readonly text: string; readonly from: number; readonly next: number };

/** Longest argument to look for; an unclosed one would otherwise take the rest of the file. */
const longest = 20_000;

const blank = /\s*/y;

const skipBlank = (text: string, at: number): number => {
  blank.lastIndex = at;
  blank.test(text);
  return blank.lastIndex;
};

/** The argument in brackets at an offset, if there is one; brackets inside braces are part of it. */
export function readOptionalArgument(text: string, offset: number): Argument | undefined {
  const from = skipBlank(text, offset);
  if (text[from] !== '[') return undefined;
  let depth = 0;
  for (let i = from + 1; i < text.length && i < from + longest; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    if (text[i] === ']' && depth === 0) return { text: text.slice(from + 1, i), from: from + 1, next: i + 1 };
  }
  return undefined;
}

/** A text with its tokens, and for each brace its partner. */
export type Scanned = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pairs: Int32Array;
};

/** The argument in braces at a token, if the token is an open brace directly after `offset`: its text, and the index of the next token. */
export function readBraced(
  { text, tokens, pairs }: Scanned,
  index: number,
  offset: number,
): (Argument & { readonly token: number }) | undefined {
  const open = tokens[index];
  if (open?.kind !== 'open' || skipBlank(text, offset) !== open.from) return undefined;
  const last = pairs[index] ?? -1;
  const close = tokens[last];
  if (close === undefined || close.from > open.from + longest) return undefined;
  return { text: text.slice(open.to, close.from), from: open.to, next: close.to, token: last + 1 };
}
