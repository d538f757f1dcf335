/** A position in a text, both counted from 1. */
export type Position = { readonly line: number; readonly column: number };

/** A token of Lean as far as lakefiles need it; `text` is a string's value, a name without guillemets, or the sign itself. */
export type Token = Position & {
  readonly kind: 'name' | 'quoted-name' | 'string' | 'computed-string' | 'number' | 'sign';
  readonly text: string;
  /** Whether it is the first of its line. */
  readonly isFirst: boolean;
};

/** Where a text can't be split into tokens, and why. */
export type LexicalError = { readonly at: Position; readonly why: string };

const blank = /\s+|--[^\n]*/y;
const component = String.raw`(?:[\p{L}_][\p{L}\p{N}_!?'₀-₉ₐ-ₜᵢ-ᵪⱼ]*|«[^»\n]*»)`;
const name = new RegExp(String.raw`${component}(?:\.${component})*`, 'uy');
const quotedName = new RegExp(`\x60{1,2}(${component}(?:\\.${component})*)`, 'uy');
const number = /\d[\d_.]*/y;
const text = /"(?:[^"\\]|\\[\s\S])*"/y;
const rawText = /r(#*)"[\s\S]*?"\1/y;
/** A character literal; a name takes the primes that stand behind it. */
const character = /'(?:[^'\\\n]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.))'/uy;
const sign = /@\[|#\[|:=|\+\+|<\||\|>|\$>|->|=>|→|←|↦|\.\.|[^\s\w]/uy;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The value of a string literal: escapes as in Lean, and a line end after a backslash leaves out the blanks that follow. */
const textOf = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(
      /\\(?:\n\s*|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g,
      (_, byte: string | undefined, unit: string | undefined, one: string | undefined) =>
        (byte ?? unit) !== undefined
          ? String.fromCodePoint(Number.parseInt(byte ?? unit ?? '', 16))
          : one === undefined
            ? ''
            : (escapes[one] ?? one),
    );

/** The end of a block comment that begins at `from`, which may hold others; −1 when nothing ends it. */
const commentEnd = (source: string, from: number): number => {
  const mark = /\/-|-\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    depth += found[0] === '/-' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return -1;
};

const bare = (dotted: string): string => dotted.replace(/[«»]/g, '');

/** The token at `from`, without its place. */
const tokenAt = (source: string, from: number): Pick<Token, 'kind' | 'text'> & { readonly end: number } => {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(source);
  };
  const raw = match(rawText);
  if (raw) {
    const [whole, hashes = ''] = raw;
    const inner = whole.slice(hashes.length + 2, whole.length - hashes.length - 1);
    return { kind: 'string', text: inner, end: from + whole.length };
  }
  const literal = match(text);
  if (literal) return { kind: 'string', text: textOf(literal[0]), end: from + literal[0].length };
  const quoted = match(quotedName);
  if (quoted) return { kind: 'quoted-name', text: bare(quoted[1] ?? ''), end: from + quoted[0].length };
  const named = match(name);
  if (named) {
    const end = from + named[0].length;
    text.lastIndex = end;
    const inner = /^[sv]!?$/.test(named[0]) ? text.exec(source) : null;
    if (inner === null) return { kind: 'name', text: bare(named[0]), end };
    // v!"0.1.0" is a version; s!"…" is a text, and known where nothing is put into it
    const isPlain = named[0] === 'v!' || !/(^|[^\\])\{/.test(inner[0]);
    return { kind: isPlain ? 'string' : 'computed-string', text: textOf(inner[0]), end: text.lastIndex };
  }
  const digits = match(number);
  if (digits) return { kind: 'number', text: digits[0], end: from + digits[0].length };
  const symbol = (match(character) ?? match(sign))?.[0] ?? source.charAt(from);
  return { kind: 'sign', text: symbol, end: from + symbol.length };
};

/** Splits a lakefile into tokens; comments are left out. */
export function tokensOf(source: string): readonly Token[] | LexicalError {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let isFirst = true;
  let at = 0;
  const skipTo = (end: number): void => {
    for (let k = source.indexOf('\n', at); k !== -1 && k < end; k = source.indexOf('\n', k + 1)) {
      line += 1;
      lineStart = k + 1;
      isFirst = true;
    }
    at = end;
  };
  while (at < source.length) {
    const here = { line, column: [...source.slice(lineStart, at)].length + 1 };
    if (source.startsWith('/-', at)) {
      const end = commentEnd(source, at);
      if (end < 0) return { at: here, why: 'nothing ends this comment' };
      skipTo(end);
      continue;
    }
    blank.lastIndex = at;
    const space = blank.exec(source);
    if (space) {
      skipTo(at + space[0].length);
      continue;
    }
    if (source.charAt(at) === '"') {
      text.lastIndex = at;
      if (!text.test(source)) return { at: here, why: 'nothing ends this text' };
    }
    const { end, ...token } = tokenAt(source, at);
    tokens.push({ ...token, ...here, isFirst });
    skipTo(end);
    isFirst = false;
  }
  return tokens;
}
