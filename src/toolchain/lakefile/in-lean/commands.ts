import { findNearest } from '../../../typeset/nearest.ts';
import { dropGuards } from './drop-guards.ts';
import { type Fields, readFields } from './fields.ts';
import { makeScopes } from './scopes.ts';
import { type Table, tableOf, type Unread } from './table.ts';
import type { Position, Token } from './tokens.ts';
import { type Cursor, cursorOf, depthOf, type Known, readValue, type Value } from './values.ts';

/** The content of a lakefile in Lean, as a lakefile.toml would have it, and the places that only Lean can evaluate. */
export type Read = {
  readonly table: Table;
  readonly unread: readonly Unread[];
  /** A command that is not Lake's, so that nobody but Lean knows what it does. */
  readonly foreign: readonly (Position & { readonly word: string })[];
  /** What Lean itself would refuse in commands that are read. */
  readonly slips: readonly (Position & { readonly says: string })[];
};

/** Commands that say which modules there are. */
const ofModules: ReadonlySet<string> = new Set(['require', 'package', 'lean_lib', 'lean_exe']);

/** Commands that say nothing of modules: other targets, definitions, Lean's own. */
const silent = new Set(
  [
    'import open export module set_option namespace section end universe variable attribute mutual initialize',
    'theorem instance structure inductive class deriving example opaque meta',
    'script target extern_lib input_file input_dir post_update',
    'module_facet library_facet package_facet module_data library_data package_data custom_data',
  ].flatMap((words) => words.split(' ')),
);

/** Every command that Lake and Lean have in a lakefile. */
export const commandNames: readonly string[] = [...ofModules, ...silent, 'def', 'abbrev'];

/** Words before a definition. */
const modifiers = new Set(
  'private protected public noncomputable nonrec partial unsafe local scoped'.split(' '),
);

/** Whether there are attributes only, which belong to what follows. */
const isUnfinished = (command: readonly Token[]): boolean => {
  let depth = 0;
  return command.every((token) => {
    const isOutside = depth === 0 && token.text !== '@[';
    depth += depthOf(token);
    return !isOutside;
  });
};

/** Words that go on with a command though they stand in the first column. */
const continuing = new Set('where with then do termination_by decreasing_by using'.split(' '));

/** Words that begin a command wherever they stand first in a line. */
const always: ReadonlySet<string> = new Set([...ofModules, '@[']);

/** Splits into commands: each begins in the first column, with its attributes, and those that matter also further in. */
const commandsIn = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const commands: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    const last = commands.at(-1);
    // `#eval` and the like are two tokens
    const isCommand = token.kind === 'name' || token.text === '@[' || token.text === '#';
    const isOutside = depth === 0 && always.has(token.text);
    const starts =
      token.isFirst && isCommand && (token.column === 1 ? !continuing.has(token.text) : isOutside);
    depth = token.isFirst && token.column === 1 ? depthOf(token) : depth + depthOf(token);
    if (last === undefined || (starts && !isUnfinished(last))) commands.push([token]);
    else last.push(token);
  }
  return commands;
};

/** The attributes before a command; the cursor stands after them. */
const readAttributes = (cursor: Cursor): readonly string[] => {
  const attributes: string[] = [];
  while (cursor.take('@[')) {
    for (let token = cursor.next(); token !== undefined && token.text !== ']'; token = cursor.next())
      attributes.push(token.text);
  }
  return attributes;
};

/** The bracket of a command that nothing closes. */
const findOpen = (command: readonly Token[]): Token | undefined => {
  const open: Token[] = [];
  for (const token of command) {
    const depth = depthOf(token);
    if (depth > 0) open.push(token);
    else if (depth < 0) open.pop();
  }
  return open[0];
};

/** What Lean would refuse at the head of a command: a bracket that nothing closes, no name, an attribute that is nearly one of Lake's. */
const slipIn = (
  command: readonly Token[],
  cursor: Cursor,
  attributes: readonly string[],
): string | undefined => {
  const bracket = findOpen(command);
  if (bracket) return `nothing closes this \`${bracket.text}\``;
  const nearly = attributes.find((one) => one !== 'default_target' && findNearest(one, ['default_target']));
  if (nearly !== undefined) return `there is no attribute \`${nearly}\`; did you mean \`default_target\`?`;
  const named = cursor.peek()?.kind;
  return named === 'name' || named === 'string' || named === 'quoted-name' ? undefined : 'nothing names it';
};

/** `where …`, `{ … }`, `:= { … }` or nothing. */
const configurationOf = (cursor: Cursor, known: Known): Fields => {
  cursor.take(':=');
  if (!cursor.take('where')) cursor.take('{');
  return readFields(cursor, known);
};

/** `require name from path`, `require name from git url @ rev / folder`, `require scope / name @ version`. */
const requirementOf = (cursor: Cursor, known: Known): Table | undefined => {
  const first = cursor.next();
  const name = first?.kind === 'string' && cursor.take('/') ? cursor.next()?.text : first?.text;
  if (name === undefined) return undefined;
  if (cursor.take('@')) {
    cursor.take('git');
    cursor.next();
  }
  if (!cursor.take('from')) return { name };
  if (cursor.take('git')) {
    cursor.next();
    if (cursor.take('@')) cursor.next();
    const folder = cursor.take('/') ? readValue(cursor, known) : undefined;
    return { name, ...(folder?.kind === 'text' && { subDir: folder.text }) };
  }
  const path = readValue(cursor, known);
  return { name, ...(path.kind === 'text' && { path: path.text }) };
};

/** `def name : type := value`, where the value is data. */
const definitionOf = (cursor: Cursor, known: Known): readonly [string, Value] | undefined => {
  const name = cursor.next();
  for (let token = cursor.peek(); token !== undefined && token.text !== ':='; token = cursor.peek())
    cursor.next();
  if (name?.kind !== 'name' || !cursor.take(':=')) return undefined;
  const value = readValue(cursor, known);
  return cursor.peek() === undefined && value.kind !== 'computed' ? [name.text, value] : undefined;
};

/** Reads the commands of a lakefile. */
export function readCommands(tokens: readonly Token[]): Read {
  const scopes = makeScopes();
  let known = scopes.see();
  const unread: Unread[] = [];
  const foreign: (Position & { readonly word: string })[] = [];
  const slips: (Position & { readonly says: string })[] = [];
  let ofPackage: Table = {};
  const libraries: Table[] = [];
  const executables: Table[] = [];
  const requires: Table[] = [];
  const defaults: string[] = [];
  let hasExternal = false;
  const configured = (cursor: Cursor, at: Position): Table => {
    const { table, unread: others } = tableOf(configurationOf(cursor, known), at);
    unread.push(...others);
    cursor.take('}');
    const rest = cursor.peek();
    if (rest) slips.push({ ...rest, says: `\`${rest.text}\` begins no field: write \`name := value\`` });
    return table;
  };
  for (const command of dropGuards(commandsIn(tokens))) {
    const cursor = cursorOf(command);
    const attributes = readAttributes(cursor);
    while (modifiers.has(cursor.peek()?.text ?? '')) cursor.next();
    const word = cursor.next();
    if (word === undefined) continue;
    scopes.enter(word.text, cursor);
    known = scopes.see();
    const slip = ofModules.has(word.text) ? slipIn(command, cursor, attributes) : undefined;
    if (slip !== undefined) {
      const { line, column } = findOpen(command) ?? word;
      slips.push({ line, column, says: slip });
      continue;
    }
    if (word.text === 'require') {
      const requirement = requirementOf(cursor, known);
      if (requirement) requires.push(requirement);
    } else if (word.text === 'package') {
      cursor.next();
      ofPackage = configured(cursor, word);
    } else if (word.text === 'lean_lib' || word.text === 'lean_exe') {
      const name = cursor.next()?.text ?? '';
      const table = { name, ...configured(cursor, word) };
      (word.text === 'lean_lib' ? libraries : executables).push(table);
      if (attributes.includes('default_target')) defaults.push(name);
    } else if (word.text === 'def' || word.text === 'abbrev') {
      const definition = definitionOf(cursor, known);
      if (definition) scopes.define(...definition);
    } else if (word.text === '#') continue;
    else if (silent.has(word.text)) {
      if (word.text === 'extern_lib') hasExternal = true;
      if (attributes.includes('default_target')) defaults.push(cursor.next()?.text ?? '');
    } else foreign.push({ word: word.text, line: word.line, column: word.column });
  }
  const named = ofPackage['defaultTargets'];
  const table = {
    ...ofPackage,
    ...(hasExternal && { extern_lib: true }),
    ...(defaults.length > 0 && { defaultTargets: [...(Array.isArray(named) ? named : []), ...defaults] }),
    lean_lib: libraries,
    lean_exe: executables,
    require: requires,
  };
  return { table, unread, foreign, slips };
}
