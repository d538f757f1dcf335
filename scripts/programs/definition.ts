import type { Data } from './data.ts';
import {
  camel,
  type Expression,
  inCode,
  inLean,
  type Pattern,
  type Type,
  type Variable,
} from './expression.ts';
import { implicitsOf } from './kinds/kinds.ts';
import { helpers } from './operations.ts';

/** One equation of a definition; the other parameters are variables. Without a pattern, so is the first. */
export type Equation = { readonly pattern?: Pattern; readonly right: Expression };

/** A definition of a random program: by one expression, or by cases on its first parameter. */
export type Definition = {
  readonly name: string;
  readonly params: readonly Variable[];
  readonly result: Type;
  readonly equations: readonly Equation[];
  /** Its only equation calls itself, so that it neither reduces nor can be decided by evaluation. */
  readonly isWellFounded: boolean;
  /** Its cases are written as a `match` instead of equations. */
  readonly isMatch: boolean;
  /** It and the definition after it call each other. */
  readonly isMutual: boolean;
};

/** A definition in TypeScript, as a function with the other definitions in scope. */
export const definitionCode = ({ name, params, equations }: Definition): string => {
  const lines = equations.map(({ pattern, right }) =>
    pattern === undefined
      ? `return ${inCode(right)};`
      : `if (${pattern.when}) { ${pattern.bindings}return ${inCode(right)}; }`,
  );
  return `function ${camel(name)}(${params.map((one) => one.name).join(', ')}) { ${lines.join(' ')} }`;
};

/** Recursive calls that one call of a translation may make, a few hundredths of a second: a check stops it by the clock. */
const MOST_CALLS = 2 ** 20;

/** The translation of some definitions as the text of a module, which counts calls; they may be mutants. */
const translation = (definitions: readonly Definition[]): string =>
  [
    helpers,
    'let left = 0;',
    `const begin = (f) => (...args) => { left = ${MOST_CALLS}; return f(...args); };`,
    'const step = () => { if (left-- === 0) { onSlow(); throw new Error("too many calls"); } };',
    ...definitions.map((one) => definitionCode(one).replace('{', '{ step();')),
  ].join('\n');

/** The translation of some definitions, by name; they may be mutants. `onSlow` is called before a call that takes too long throws. */
export const translated = (
  definitions: readonly Definition[],
  onSlow: () => void = () => undefined,
): Readonly<Record<string, (...args: never[]) => unknown>> => {
  const names = definitions.map(({ name }) => `${name}: begin(${camel(name)})`).join(', ');
  const text = `"use strict"; ${translation(definitions)}\nreturn { ${names} };`;
  return new Function('onSlow', text)(onSlow) as Readonly<Record<string, (...args: never[]) => unknown>>;
};

/** Parameters as binders of Lean. */
export const binders = ({ leanTypes }: Data, params: readonly Variable[]): string =>
  params.map(({ name, type }) => ` (${name} : ${leanTypes[type]})`).join('');

/** A definition in Lean. */
export const definitionLean = (data: Data, definition: Definition): string => {
  const { name, params, result, equations, isMatch } = definition;
  const types = [...params.map((one) => one.type), result].map((type) => data.leanTypes[type]);
  const implicits = implicitsOf(types.join(), data.asked);
  const head = `def ${name}${implicits}${binders(data, params)} : ${data.leanTypes[result]}`;
  const [only] = equations;
  if (only !== undefined && only.pattern === undefined) return `${head} := ${inLean(only.right)}`;
  const rest = isMatch ? [] : params.slice(1).map((one) => one.name);
  const cases = equations.map(
    ({ pattern, right }) => `  | ${[pattern?.lean ?? '_', ...rest].join(', ')} => ${inLean(right)}`,
  );
  if (isMatch) return [`${head} := match ${params[0]?.name} with`, ...cases].join('\n');
  const arrow = types.map((type) => (type.includes('→') ? `(${type})` : type)).join(' → ');
  return [`def ${name}${implicits} : ${arrow}`, ...cases].join('\n');
};
