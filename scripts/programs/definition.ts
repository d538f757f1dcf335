import { camel, type Expression, inCode, inLean, type Type } from './expression.ts';
import type { Variable } from './random.ts';

/** One equation of a definition: what stands for its first argument, the other parameters being variables, and its right side. */
type Equation = { readonly pattern: string; readonly right: Expression };

/** A definition of a random program: by one expression, or by cases on its first parameter. */
export type Definition = {
  readonly name: string;
  readonly params: readonly Variable[];
  readonly result: Type;
  readonly equations: readonly Equation[];
  /** Its one equation calls itself, so that it neither reduces nor can be decided by evaluation. */
  readonly isWellFounded: boolean;
};

/** How a pattern is written in TypeScript: when it applies, and what its variables are. */
const patterns: Readonly<Record<string, readonly [condition: string, bindings: string]>> = {
  a0: ['true', ''],
  '0': ['a0 === 0', ''],
  '1': ['a0 === 1', ''],
  'm + 1': ['true', 'const m = a0 - 1; '],
  'm + 2': ['true', 'const m = a0 - 2; '],
  '[]': ['a0.length === 0', ''],
  'x :: t': ['true', 'const [x, ...t] = a0; '],
  true: ['a0', ''],
  false: ['true', ''],
};

/** A definition in TypeScript, as a function expression in whose scope the other definitions stand. */
export const definitionCode = ({ name, params, equations }: Definition): string => {
  const lines = equations.map(({ pattern, right }) => {
    const [condition, bindings] = patterns[pattern]!;
    return `if (${condition}) { ${bindings}return ${inCode(right)}; }`;
  });
  return `function ${camel(name)}(${params.map((one) => one.name).join(', ')}) { ${lines.join(' ')} }`;
};

/** The translation of some definitions, by name; `definitions` may be mutants. */
export const translated = (
  definitions: readonly Definition[],
): Readonly<Record<string, (...args: never[]) => unknown>> => {
  const code = definitions.map(definitionCode).join('\n');
  const names = definitions.map(({ name }) => `${name}: ${camel(name)}`).join(', ');
  const helper = 'const mod = (a, m) => ((a % m) + m) % m;';
  return new Function(`"use strict"; ${helper}\n${code}\nreturn { ${names} };`)() as Readonly<
    Record<string, (...args: never[]) => unknown>
  >;
};

const leanType: Readonly<Record<Type, string>> = {
  nat: 'Nat',
  int: 'Int',
  bool: 'Bool',
  rat: 'Rat',
  list: 'List Nat',
};

/** Parameters as binders of Lean. */
export const binders = (params: readonly Variable[]): string =>
  params.map(({ name, type }) => ` (${name} : ${leanType[type]})`).join('');

/** A definition in Lean. */
export const definitionLean = ({ name, params, result, equations }: Definition): string => {
  if (equations.length === 1)
    return `def ${name}${binders(params)} : ${leanType[result]} := ${inLean(equations[0]!.right)}`;
  const arrow = [...params.map(({ type }) => leanType[type]), leanType[result]].join(' → ');
  const rest = params.slice(1).map((one) => one.name);
  const cases = equations.map(
    ({ pattern, right }) => `  | ${[pattern, ...rest].join(', ')} => ${inLean(right)}`,
  );
  return [`def ${name} : ${arrow}`, ...cases].join('\n');
};
