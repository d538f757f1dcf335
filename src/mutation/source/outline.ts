// A module as its top-level statements: what each names, mentions and does when the module is loaded.
import type { Node, Program } from 'acorn';
import { simple } from 'acorn-walk';
import { analyze, type Reference } from 'eslint-scope';
import { exportsOf, isFixed, isInert, isInertValue } from './inert.ts';
import type { ModuleText } from './modules.ts';
import { contains, type Parsed, parseModule } from './parse.ts';

/** A name that a statement mentions, of its own module or of an imported one (`member` of what `name` holds). */
export type Mention = { readonly at: number; readonly name: string; readonly member?: string };

/** A top-level statement. */
export type Part = {
  readonly node: Node;
  readonly declares: readonly string[];
  readonly mentions: readonly Mention[];
  /** Whether loading the module has an effect here that others could observe. */
  readonly isInert: boolean;
  /** Whether the named value can change while the program runs. */
  readonly isChangeable: boolean;
  /** Whether it refers to things in ways that cannot be followed. */
  readonly isWild: boolean;
};

/** A module as its statements, and its exports by the names of its own that they stand for. */
export type ModuleOutline = {
  readonly parsed: Parsed;
  readonly parts: readonly Part[];
  readonly exported: ReadonlyMap<string, string>;
};

type Statement = Program['body'][number];

/** Where a member of a variable is read: place of the variable → name of the member. */
const membersOf = ({ tree }: Parsed): ReadonlyMap<number, string> => {
  const members = new Map<number, string>();
  simple(tree, {
    MemberExpression: ({ object, property, computed }) => {
      if (object.type === 'Identifier' && property.type === 'Identifier' && !computed)
        members.set(object.start, property.name);
    },
  });
  return members;
};

type Place = { readonly start: number; readonly name: string };

const placeOf = ({ identifier }: Reference): Place => identifier as unknown as Place;

/** What a module mentions of its own names, in order, and where it mentions names from outside. */
type Mentions = { readonly own: readonly Mention[]; readonly outer: readonly Place[] };

/** The mentions of a module. CommonJS runs it as the body of a function, whose names are the module's own. */
export const mentionsIn = (parsed: Parsed): Mentions => {
  const { globalScope, scopes } = analyze(parsed.tree as Parameters<typeof analyze>[0], {
    ecmaVersion: 2022,
    sourceType: 'commonjs',
  });
  const members = membersOf(parsed);
  const top = globalScope?.childScopes[0];
  const own = scopes
    .flatMap(({ references }) => references)
    .filter(({ resolved }) => resolved !== null && resolved.scope === top)
    .map((reference): Mention => {
      const { start, name } = placeOf(reference);
      const member = members.get(start);
      return { at: start, name, ...(member !== undefined && { member }) };
    });
  return {
    own: own.sort((one, other) => one.at - other.at),
    outer: (globalScope?.through ?? []).map(placeOf),
  };
};

/** Names by which code can reach values that it does not mention, wherever it runs. */
const wild: ReadonlySet<string> = new Set(['eval', 'Function', 'globalThis', 'global']);

/** Names by which a function can reach its module's exports, or load another; the loader itself uses them at the top. */
const reflective: ReadonlySet<string> = new Set(['exports', 'module', 'require']);

/** What a statement exports, and the value that it gives. */
const exportsIn = (statement: Statement): readonly ReturnType<typeof exportsOf>[] => {
  if (statement.type === 'ExpressionStatement') return [exportsOf(statement.expression)];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ init }) => (init ? [exportsOf(init)] : []));
};

const declaredBy = (statement: Statement): readonly string[] => {
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
    return [statement.id.name];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
};

/** `const b = require("./b")`, which is looked at as an import. */
const isImport = (statement: Statement): boolean =>
  statement.type === 'VariableDeclaration' &&
  statement.declarations.every(({ init }) => init?.type === 'CallExpression' && isInertValue(init));

const isChangeable = (statement: Statement): boolean => {
  if (statement.type === 'FunctionDeclaration' || isImport(statement)) return false;
  if (statement.type !== 'VariableDeclaration') return true;
  const { kind, declarations } = statement;
  return kind !== 'const' || declarations.some(({ init }) => !init || !isFixed(exportsOf(init).value));
};

const outlines = new WeakMap<ModuleText, ModuleOutline>();

const read = ({ source }: ModuleText): ModuleOutline => {
  const parsed = parseModule(source);
  const { own, outer } = mentionsIn(parsed);
  const exported = new Map<string, string>();
  const parts = parsed.tree.body.map((node): Part => {
    const named = exportsIn(node);
    const [first] = declaredBy(node);
    for (const { names, value } of named)
      for (const name of names) {
        const target = value.type === 'Identifier' ? value.name : first;
        if (target !== undefined) exported.set(name, target);
      }
    const heads = named.reduce((sum, { names }) => sum + names.length, 0);
    const outside = outer.filter(({ start }) => contains(node, start));
    const looks = outside.filter(({ name }) => reflective.has(name)).length;
    return {
      node,
      declares: declaredBy(node),
      mentions: own.filter(({ at }) => contains(node, at)),
      isInert: isInert(node),
      isChangeable: isChangeable(node),
      isWild:
        outside.some(({ name }) => wild.has(name)) || (isInert(node) && looks > heads && !isImport(node)),
    };
  });
  return { parsed, parts, exported };
};

/** The outline of a module, read once. @throws `SyntaxError` if it is not JavaScript. */
export const outlineOf = (text: ModuleText): ModuleOutline => {
  const known = outlines.get(text) ?? read(text);
  outlines.set(text, known);
  return known;
};
