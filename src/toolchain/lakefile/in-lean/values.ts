import type { Position, Token } from './tokens.ts';

/** Data of a lakefile as TOML could say it; a tuple, or a constructor with arguments; or where something stands that only Lean can evaluate. */
export type Value =
  | { readonly kind: 'text' | 'name'; readonly text: string }
  | { readonly kind: 'atom'; readonly value: boolean | number }
  | { readonly kind: 'items' | 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: 'made'; readonly by: string; readonly from: readonly Value[] }
  | ({ readonly kind: 'computed' } & Position);

/** The values of names that the lakefile defines, as far as they are data. */
export type Known = ReadonlyMap<string, Value>;

/** Reads tokens one by one. */
export type Cursor = {
  readonly peek: (ahead?: number) => Token | undefined;
  readonly next: () => Token | undefined;
  /** Takes the next tokens if they are these signs and words. */
  readonly take: (...texts: readonly string[]) => boolean;
};

/** A cursor at the start of tokens. */
export function cursorOf(tokens: readonly Token[]): Cursor {
  let at = 0;
  const is = (token: Token | undefined, text: string): boolean =>
    token !== undefined && (token.kind === 'sign' || token.kind === 'name') && token.text === text;
  return {
    peek: (ahead = 0) => tokens[at + ahead],
    next: () => tokens[at++],
    take: (...texts) => {
      const taken = texts.every((text, k) => is(tokens[at + k], text));
      if (taken) at += texts.length;
      return taken;
    },
  };
}

const closers: ReadonlyMap<string, string> = new Map([
  ['#[', ']'],
  ['@[', ']'],
  ['[', ']'],
  ['{', '}'],
  ['(', ')'],
  ['⟨', '⟩'],
]);
const closing = new Set(closers.values());

/** By how much a token opens or closes brackets. */
export const depthOf = (token: Token | undefined): number => {
  if (token?.kind !== 'sign') return 0;
  return closers.has(token.text) ? 1 : closing.has(token.text) ? -1 : 0;
};

/** Skips to where the bracket is closed that was opened last, so that what is not understood ends where it should. */
const skipBracket = (cursor: Cursor): void => {
  for (let depth = 1; depth > 0 && cursor.peek() !== undefined; ) depth += depthOf(cursor.next());
};

/** Values up to a closing bracket, with commas between; undefined where they are not a list of data. */
const itemsUntil = (cursor: Cursor, closer: string, known: Known): readonly Value[] | undefined => {
  const items: Value[] = [];
  while (!cursor.take(closer)) {
    items.push(readValue(cursor, known));
    if (cursor.take(',') || (cursor.peek()?.kind === 'sign' && cursor.peek()?.text === closer)) continue;
    skipBracket(cursor);
    return undefined;
  }
  return items;
};

/** `{ field := value, … }` from after the brace; fields stand on lines of their own or have commas between. */
const fieldsUntil = (cursor: Cursor, known: Known): ReadonlyMap<string, Value> | undefined => {
  const fields = new Map<string, Value>();
  while (!cursor.take('}')) {
    const field = cursor.peek();
    if (field?.kind !== 'name' || cursor.peek(1)?.text !== ':=') {
      skipBracket(cursor);
      return undefined;
    }
    cursor.next();
    cursor.next();
    fields.set(field.text, readValue(cursor, known));
    cursor.take(',');
  }
  return fields;
};

const keywords = new Set(['where', 'with', 'from', 'if', 'then', 'else', 'do', 'fun', 'by', 'at']);

const startsArgument = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.isFirst &&
  !(token.kind === 'name' && keywords.has(token.text)) &&
  (token.kind !== 'sign' || closers.has(token.text) || token.text === '.');

const argumentsOf = (cursor: Cursor, known: Known): readonly Value[] => {
  const from: Value[] = [];
  while (startsArgument(cursor.peek())) from.push(readAtom(cursor, known));
  return from;
};

/** Constructors that lakefiles write in full; they are read like those that begin with the dot. */
const inFull = /^(?:(?:Lake\.)?Glob|(?:Lean\.)?LeanOptionValue|(?:Lean\.)?LeanOption)\.(\w+)$/;

/** What a name that is not a constructor stands for. */
const namedValue = (name: string, known: Known): Value | undefined =>
  name === 'true' || name === 'false' ? { kind: 'atom', value: name === 'true' } : known.get(name);

/** What stands in a bracket that was just opened. */
const bracketed = (cursor: Cursor, opener: string, known: Known): Value | undefined => {
  if (opener === '{') {
    const fields = fieldsUntil(cursor, known);
    return fields && { kind: 'fields', fields };
  }
  const items = itemsUntil(cursor, closers.get(opener) ?? opener, known);
  if (items === undefined) return undefined;
  const [only] = items;
  if (opener === '(' && items.length === 1) return only;
  return { kind: opener === '(' || opener === '⟨' ? 'tuple' : 'items', items };
};

/** One value, without what may be appended to it. */
const readAtom = (cursor: Cursor, known: Known): Value => {
  const token = cursor.next();
  const computed: Value = { kind: 'computed', line: token?.line ?? 1, column: token?.column ?? 1 };
  switch (token?.kind) {
    case 'string':
      return { kind: 'text', text: token.text };
    case 'quoted-name': {
      const name: Value = { kind: 'name', text: token.text };
      // Lake's own signs for globs: `A.+ and `A.*
      if (cursor.take('.', '+')) return { kind: 'made', by: 'submodules', from: [name] };
      return cursor.take('.', '*') ? { kind: 'made', by: 'andSubmodules', from: [name] } : name;
    }
    case 'number':
      return { kind: 'atom', value: Number(token.text.replaceAll('_', '')) };
    case 'name': {
      const by = inFull.exec(token.text)?.[1];
      if (by !== undefined) return { kind: 'made', by, from: argumentsOf(cursor, known) };
      return namedValue(token.text, known) ?? computed;
    }
    case 'sign': {
      const by = token.text === '.' && cursor.peek()?.kind === 'name' ? cursor.next()?.text : undefined;
      if (by !== undefined) return { kind: 'made', by, from: argumentsOf(cursor, known) };
      return (closers.has(token.text) ? bracketed(cursor, token.text, known) : undefined) ?? computed;
    }
    default:
      return computed;
  }
};

/** Two values with `++` between them; undefined where they can't be put together. */
const appended = (left: Value, right: Value): Value | undefined => {
  if (left.kind === 'computed' || right.kind === 'computed') return left.kind === 'computed' ? left : right;
  if (left.kind === 'items' && right.kind === 'items')
    return { kind: 'items', items: [...left.items, ...right.items] };
  return left.kind === 'text' && right.kind === 'text'
    ? { kind: 'text', text: left.text + right.text }
    : undefined;
};

/** Two paths with `/` between them. */
const joined = (left: Value, right: Value): Value | undefined =>
  left.kind === 'text' && right.kind === 'text'
    ? { kind: 'text', text: `${left.text}/${right.text}` }
    : undefined;

/**
 * `options.map fun s ↦ { s with name := `weak ++ s.name }`, which Mathlib has and its users copy: every option gets a prefix. The
 * cursor stands at the name.
 */
const readPrefixed = (cursor: Cursor, known: Known): Value | undefined => {
  const list = known.get(/^(.*)\.map$/.exec(cursor.peek()?.text ?? '')?.[1] ?? '');
  const bound = cursor.peek(2)?.text ?? '';
  const prefix = cursor.peek(9);
  const says = Array.from({ length: 13 }, (_, k) => cursor.peek(k)?.text).slice(1);
  const pattern = [
    'fun',
    bound,
    says[2],
    '{',
    bound,
    'with',
    'name',
    ':=',
    prefix?.text,
    '++',
    `${bound}.name`,
    '}',
  ];
  if (list?.kind !== 'items' || prefix?.kind !== 'quoted-name' || says.join(' ') !== pattern.join(' '))
    return undefined;
  const items = list.items.map((option): Value => {
    const [name, ...rest] = option.kind === 'tuple' ? option.items : [];
    return name?.kind === 'name'
      ? { kind: 'tuple', items: [{ kind: 'name', text: `${prefix.text}.${name.text}` }, ...rest] }
      : option;
  });
  for (let k = 0; k < 13; k++) cursor.next();
  return { kind: 'items', items };
};

/** One value. What follows a value that is not data is not consumed: the caller has to skip it. */
export function readValue(cursor: Cursor, known: Known): Value {
  const operand = (): Value => readPrefixed(cursor, known) ?? readAtom(cursor, known);
  const { line = 1, column = 1 } = cursor.peek() ?? {};
  let value = operand();
  for (;;) {
    const join = cursor.take('++') ? appended : cursor.take('/') ? joined : undefined;
    if (join === undefined) return value;
    value = join(value, operand()) ?? { kind: 'computed', line, column };
  }
}
