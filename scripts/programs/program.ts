import { camel, type Expression, inCode, inLean, type Type } from './expression.ts';
import {
  type Choices,
  choicesOf,
  expression,
  numeral,
  operation,
  type Scope,
  type Variable,
  variable,
} from './random.ts';

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

/** A program: its definitions, the record it uses, and theorems about them in Lean. */
export type Program = {
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly theorems: readonly { readonly name: string; readonly lean: string }[];
};

const leanType: Readonly<Record<Type, string>> = {
  nat: 'Nat',
  int: 'Int',
  bool: 'Bool',
  rat: 'Rat',
  list: 'List Nat',
};

const types: readonly Type[] = ['nat', 'nat', 'int', 'bool', 'rat', 'list'];
const call = (name: string, params: readonly string[]): Expression => ({
  kind: 'call',
  name,
  args: params.map(variable),
});
const wrapped = (type: Type, e: Expression): Expression =>
  type === 'nat' ? operation('natWrap', e) : type === 'int' ? operation('intWrap', e) : e;

type Made = Omit<Definition, 'name' | 'isWellFounded'> & { readonly isWellFounded?: true };
type Shape = (choices: Choices, name: string) => Made;

const parameters = (choices: Choices, count: number): readonly Variable[] =>
  Array.from({ length: count }, (_, i) => ({ name: `a${i}`, type: choices.among(types) }));

const scoped = (variables: readonly Variable[], calls: Scope['calls'] = []): Scope => ({ variables, calls });

const shapes: readonly Shape[] = [
  // one expression
  (choices) => {
    const params = parameters(choices, 1 + choices.below(3));
    const result = choices.among(types);
    return {
      params,
      result,
      equations: [{ pattern: 'a0', right: expression(choices, result, scoped(params), 3) }],
    };
  },
  // recursion on a natural number
  (choices, name) => {
    const rest = parameters(choices, 2).slice(1);
    const result = choices.among<Type>(['nat', 'int', 'bool']);
    const own = { ...call(name, ['m', ...rest.map((one) => one.name)]), type: result };
    const scope = scoped([{ name: 'm', type: 'nat' }, ...rest], [own, own]);
    const step = wrapped(result, expression(choices, result, scope, 2));
    const base = expression(choices, result, scoped(rest), 1);
    return {
      params: [{ name: 'a0', type: 'nat' }, ...rest],
      result,
      equations: [
        { pattern: '0', right: base },
        { pattern: 'm + 1', right: step },
      ],
    };
  },
  // recursion on a list
  (choices, name) => {
    const rest = parameters(choices, 2).slice(1);
    const result = choices.among<Type>(['nat', 'int', 'bool', 'list']);
    const own = { ...call(name, ['t', ...rest.map((one) => one.name)]), type: result };
    const scope = scoped([{ name: 'x', type: 'nat' }, ...rest], [own, own]);
    return {
      params: [{ name: 'a0', type: 'list' }, ...rest],
      result,
      equations: [
        { pattern: '[]', right: expression(choices, result, scoped(rest), 1) },
        { pattern: 'x :: t', right: wrapped(result, expression(choices, result, scope, 2)) },
      ],
    };
  },
  // cases on numerals
  (choices) => {
    const rest = parameters(choices, 2).slice(1);
    const result = choices.among(types);
    const right = (scope: readonly Variable[]): Expression => expression(choices, result, scoped(scope), 2);
    return {
      params: [{ name: 'a0', type: 'nat' }, ...rest],
      result,
      equations: [
        { pattern: '0', right: right(rest) },
        { pattern: '1', right: right(rest) },
        { pattern: 'm + 2', right: right([{ name: 'm', type: 'nat' }, ...rest]) },
      ],
    };
  },
  // cases on a Boolean
  (choices) => {
    const rest = parameters(choices, 2).slice(1);
    const result = choices.among(types);
    const right = (): Expression => expression(choices, result, scoped(rest), 2);
    return {
      params: [{ name: 'a0', type: 'bool' }, ...rest],
      result,
      equations: [
        { pattern: 'true', right: right() },
        { pattern: 'false', right: right() },
      ],
    };
  },
  // well-founded recursion
  (choices, name) => {
    const result = choices.among<Type>(['nat', 'int']);
    const own: Expression & { readonly type: Type } = {
      kind: 'call',
      name,
      args: [operation('natThird', variable('a0'))],
      type: result,
    };
    const [scope, outer] = [
      scoped([{ name: 'a0', type: 'nat' }], [own]),
      scoped([{ name: 'a0', type: 'nat' }]),
    ];
    const base = expression(choices, result, outer, 1);
    const step = operation(`${result}Add`, own, expression(choices, result, scope, 1));
    const condition = operation('natLess', variable('a0'), numeral(2 + choices.below(4)));
    const right = operation(`${result}If`, condition, base, wrapped(result, step));
    return {
      params: [{ name: 'a0', type: 'nat' }],
      result,
      equations: [{ pattern: 'a0', right }],
      isWellFounded: true,
    };
  },
];

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

const binders = (params: readonly Variable[]): string =>
  params.map(({ name, type }) => ` (${name} : ${leanType[type]})`).join('');

const definitionLean = ({ name, params, result, equations }: Definition): string => {
  if (equations.length === 1)
    return `def ${name}${binders(params)} : ${leanType[result]} := ${inLean(equations[0]!.right)}`;
  const arrow = [...params.map(({ type }) => leanType[type]), leanType[result]].join(' → ');
  const rest = params.slice(1).map((one) => one.name);
  const cases = equations.map(
    ({ pattern, right }) => `  | ${[pattern, ...rest].join(', ')} => ${inLean(right)}`,
  );
  return [`def ${name} : ${arrow}`, ...cases].join('\n');
};

/** A program in Lean. */
export const inLeanText = ({ definitions, theorems }: Program): string =>
  [...definitions.map(definitionLean), ...theorems.map(({ lean }) => lean)].join('\n');

/** Theorems that hold whatever the definition is, by the proofs that people write for such. */
const theoremsAbout = (choices: Choices, definition: Definition): readonly string[] => {
  const { name, params, result, equations, isWellFounded } = definition;
  const all = binders(params);
  const applied = `(${[name, ...params.map((one) => one.name)].join(' ')})`;
  const unfolding = equations.map(({ pattern, right }) => {
    const rest = params.slice(1);
    const bound =
      pattern === 'x :: t' ? ' (x : Nat) (t : List Nat)' : pattern.startsWith('m') ? ' (m : Nat)' : '';
    const first = pattern === 'a0' ? binders(params.slice(0, 1)) : bound;
    const left = [name, `(${pattern})`, ...rest.map((one) => one.name)].join(' ');
    const proof = isWellFounded ? `by rw [${name}]` : 'rfl';
    return `${first}${binders(rest)} : ${left} = ${inLean(right)} := ${proof}`;
  });
  const general: Readonly<Record<Type, readonly string[]>> = {
    nat: [`${all} : min ${applied} 3 ≤ 3 := by omega`, `${all} : ${applied} % 5 < 5 := by omega`],
    int: [
      `${all} : 0 ≤ ${applied} % 5 := by omega`,
      `${all} (k : Int) : ${applied} - k + k = ${applied} := by omega`,
    ],
    bool: [
      `${all} : (${applied} || !${applied}) = true := by simp`,
      `${all} : (${applied} != ${applied}) = false := by simp`,
    ],
    rat: [`${all} (k : Rat) : (if k < k then 0 else ${applied}) = ${applied} := by simp [Rat.lt_irrefl]`],
    list: [
      `${all} : (7 :: ${applied}).length = ${applied}.length + 1 := by simp`,
      `${all} : (List.map (fun k => k + 1) ${applied}).length = ${applied}.length := by simp`,
    ],
  };
  return [...unfolding, choices.among(general[result])];
};

/** Closed instances whose value the translation gives, for `decide` to confirm. */
const instances = (
  definition: Definition,
  run: (args: readonly unknown[]) => unknown,
  args: readonly unknown[],
): readonly string[] => {
  const shown = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.join(', ')}]`
      : typeof value === 'number' && value < 0
        ? `(${value})`
        : String(value);
  // Arithmetic of fractions does not reduce in the kernel, and neither does well-founded recursion.
  if (definition.isWellFounded || /\bRat\b/.test(definitionLean(definition))) return [];
  return [` : ${[definition.name, ...args.map(shown)].join(' ')} = ${shown(run(args))} := by decide`];
};

/** A random argument of a type, small. */
export const argumentOf = (choices: Choices, type: Type, most: number): unknown => {
  switch (type) {
    case 'nat':
      return choices.below(most);
    case 'int':
      return choices.below(2 * most) - most;
    case 'bool':
      return choices.coin();
    case 'rat':
      return (choices.below(8 * most) - 4 * most) / 4;
    case 'list':
      return Array.from({ length: choices.below(5) }, () => choices.below(most));
  }
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

/** Program `number` under a seed. */
export const programOf = (seed: number, number: number): Program => {
  const choices = choicesOf('program', seed, number);
  const name = `p${number}`;
  const made = choices.among(shapes)(choices, `${name}_f`);
  const definition: Definition = { isWellFounded: false, ...made, name: `${name}_f` };
  const run = translated([definition])[definition.name]!;
  const closed = instances(
    definition,
    (args) => run(...(args as never[])),
    definition.params.map(({ type }) => argumentOf(choices, type, 7)),
  );
  const theorems = [...theoremsAbout(choices, definition), ...closed].map((text, i) => ({
    name: `${name}_t${i}`,
    lean: `theorem ${name}_t${i}${text}`,
  }));
  return { name, definitions: [definition], theorems };
};
