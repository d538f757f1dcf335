import type { Token } from './scan.ts';

/** A run of tokens, `from` inclusive, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

/** Index of the token that closes the bracket at `open`. */
export const closing = (tokens: readonly Token[], open: number): number => {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'operator') continue;
    if ('([{'.includes(token.text)) depth += 1;
    if (')]}'.includes(token.text) && --depth === 0) return i;
  }
  return tokens.length - 1;
};

const isOpen = (token: Token | undefined): boolean =>
  token?.kind === 'operator' && '([{'.includes(token.text);

/** The end of a declaration that starts at `start`: its body's brace, or its semicolon. */
const endOf = (tokens: readonly Token[], start: number, isFunction: boolean): number => {
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isOpen(token)) {
      const end = closing(tokens, i);
      if (isFunction && token.text === '{') return end + 1;
      i = end;
    } else if (token.text === ';' && token.kind === 'operator') return i + 1;
  }
  return tokens.length;
};

/** Top-level functions and constants of a module by name. */
const declarations = (tokens: readonly Token[]): ReadonlyMap<string, Span> => {
  const found = new Map<string, Span>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isOpen(token)) {
      i = closing(tokens, i);
      continue;
    }
    if (token.kind !== 'word' || !['function', 'const', 'let', 'var'].includes(token.text)) continue;
    const isFunction = token.text === 'function';
    const name = tokens[i + 1]?.text === '*' ? tokens[i + 2] : tokens[i + 1];
    const to = endOf(tokens, i, isFunction);
    if (name?.kind === 'word') found.set(name.text, { from: i, to });
    i = to - 1;
  }
  return found;
};

/** The declarations that a function of a module reaches inside that module, itself first. */
export const reachable = (tokens: readonly Token[], name: string): readonly Span[] => {
  const all = declarations(tokens);
  const seen = new Set<string>();
  const visit = (at: string): void => {
    const span = all.get(at);
    if (span === undefined || seen.has(at)) return;
    seen.add(at);
    for (let i = span.from; i < span.to; i++) {
      const token = tokens[i] as Token;
      const isProperty = tokens[i - 1]?.text === '.';
      if (token.kind === 'word' && !isProperty) visit(token.text);
    }
  };
  visit(name);
  return [...seen].map((at) => all.get(at) as Span);
};
