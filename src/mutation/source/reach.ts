import type { Modules, ModuleText } from './modules.ts';
import { scan, type Token } from './scan.ts';

/** A run of tokens, `from` inclusive, `to` exclusive. */
type Span = { readonly from: number; readonly to: number };

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

/** A top-level declaration that a counterpart reaches. */
export type Reached = {
  readonly path: string;
  readonly name: string;
  readonly tokens: readonly Token[];
  readonly span: Span;
};

/** The declarations that a function reaches, in its module and in the modules that those import, itself first. */
export const reachable = (modules: Modules, path: string, name: string): readonly Reached[] => {
  const scanned = new Map<string, { tokens: readonly Token[]; all: ReadonlyMap<string, Span> }>();
  const moduleAt = (at: string, { source }: ModuleText) => {
    const known = scanned.get(at);
    if (known !== undefined) return known;
    const tokens = scan(source);
    const made = { tokens, all: declarations(tokens) };
    scanned.set(at, made);
    return made;
  };
  const seen = new Map<string, Reached>();
  const visit = (at: string, wanted: string): void => {
    const text = modules.get(at);
    if (text === undefined) return;
    const { tokens, all } = moduleAt(at, text);
    const span = all.get(wanted);
    const key = `${at} ${wanted}`;
    if (span === undefined || seen.has(key)) return;
    seen.set(key, { path: at, name: wanted, tokens, span });
    for (let i = span.from; i < span.to; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'word' || tokens[i - 1]?.text === '.') continue;
      const from = text.imports.get(token.text);
      const member = tokens[i + 1]?.text === '.' ? tokens[i + 2] : undefined;
      if (from === undefined) visit(at, token.text);
      else if (member?.kind === 'word') visit(from, member.text);
    }
  };
  visit(path, name);
  return [...seen.values()];
};
