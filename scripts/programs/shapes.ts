import type { Choices } from './choices.ts';
import type { Data } from './data.ts';
import type { Definition, Equation } from './definition.ts';
import { call, type Expression, numeral, type Type, type Variable, variable } from './expression.ts';
import { special } from './operations.ts';
import { patternsOf } from './patterns.ts';
import { applied, expression, operationOf, type Scope, type Signature } from './random.ts';

export const types: readonly Type[] = [
  ...(['nat', 'nat', 'int', 'bool', 'rat', 'list', 'option', 'pair', 'record', 'record', 'mode'] as const),
  ...(['byte', 'text', 'letter', 'tree'] as const),
  ...(['array', 'vector', 'small', 'result', 'either'] as const),
];

const wrapped = (type: Type, e: Expression): Expression =>
  type === 'nat' ? applied(special.natWrap, [e]) : type === 'int' ? applied(special.intWrap, [e]) : e;

/** Properties of a shape. */
export type Made = Pick<Definition, 'params' | 'result' | 'equations'> & { readonly isWellFounded?: true };

/** Inputs of a shape: the program's data, the definitions that it may call, and the name of the new one. */
export type Given = {
  readonly choices: Choices;
  readonly data: Data;
  readonly functions: readonly Signature[];
  readonly name: string;
  /** A type that parameters often have. */
  readonly featured?: Type | undefined;
};
export type Shape = (given: Given) => Made;

/** Parameters `a…` from a number on. */
const parameters = ({ choices, featured }: Given, first: number, count: number): readonly Variable[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `a${first + i}`,
    type: featured !== undefined && choices.coin() ? featured : choices.among(types),
  }));

export const scoped = (
  { data, functions }: Given,
  variables: readonly Variable[],
  calls: Scope['calls'] = [],
): Scope => ({ data, functions, variables, calls });

/** Inputs of cases: the type of the first parameter, the other ones, and what is called with a smaller first argument, of its type. */
type Cases = {
  readonly first: Type;
  readonly rest: readonly Variable[];
  readonly result: Type;
  readonly again: readonly { readonly name: string; readonly first: Type }[];
};

/** The number of calls to some definitions in an expression. */
const countCalls = (e: Expression, names: readonly string[]): number =>
  (e.kind === 'call' && names.includes(e.name) ? 1 : 0) +
  e.args.reduce((sum, arg) => sum + countCalls(arg, names), 0);

/** With more calls of itself per step, a program would not finish twenty steps. */
const mostCalls = 2;

/** Cases on the first parameter. */
export const casesOn = (given: Given, { first, rest, result, again }: Cases): Made => {
  const { choices, data } = given;
  const covers = patternsOf(data, first);
  const patterns = choices.among(again.length === 0 ? covers : covers.slice(0, 2));
  const equations = patterns.map((pattern): Equation => {
    const calls = again.flatMap(({ name, first: wanted }) => {
      const smaller = pattern.variables.find(({ type }) => type === wanted);
      const args = smaller && [smaller, ...rest].map((one) => variable(one.name));
      return args === undefined ? [] : [{ expression: call(name, args), type: result }];
    });
    const scope = scoped(given, [...pattern.variables, ...rest], calls);
    const depth = again.length > 0 && calls.length === 0 ? 1 : 2;
    const names = again.map(({ name }) => name);
    let right = expression(choices, result, scope, depth);
    while (countCalls(right, names) > mostCalls) right = expression(choices, result, scope, depth);
    return { pattern, right: calls.length === 0 ? right : wrapped(result, right) };
  });
  return { params: [{ name: 'a0', type: first }, ...rest], result, equations };
};

export const recursive: readonly Type[] = ['nat', 'int', 'bool', 'list'];

/** Types of which each contains the other. */
const pairs: readonly (readonly [Type, Type])[] = [
  ['rose', 'roses'],
  ['even', 'odd'],
];

/** Whether definitions by recursion on a type call each other. */
export const isMutualType = (type: Type | undefined): boolean =>
  pairs.some((one) => type !== undefined && one.includes(type));

/** Two definitions that call each other and themselves. */
export const mutualPair = (given: Given, names: readonly [string, string]): readonly [Made, Made] => {
  const { choices, featured } = given;
  const same = choices.among<Type>(['nat', 'list', 'records', 'tree']);
  const [first, second] = pairs.find((one) => featured !== undefined && one.includes(featured)) ?? [
    same,
    same,
  ];
  const result = choices.among(recursive);
  const rest = parameters(given, 1, first === same ? choices.below(2) : 0);
  const [one, other] = [
    { name: names[0], first },
    { name: names[1], first: second },
  ];
  return [
    casesOn(given, { first, rest, result, again: [other, other, one] }),
    casesOn(given, { first: second, rest, result, again: [one, one, other] }),
  ];
};

/** The shapes that definitions have: one expression, cases, recursions. */
export const shapes: readonly Shape[] = [
  // one expression
  (given) => {
    const params = parameters(given, 0, 1 + given.choices.below(3));
    const result = given.choices.among(types);
    return {
      params,
      result,
      equations: [{ right: expression(given.choices, result, scoped(given, params), 2) }],
    };
  },
  // recursion on a natural number, a list, a list of records, a tree
  ...(['nat', 'list', 'records', 'tree'] as const).map(
    (first): Shape =>
      (given) => {
        const rest = parameters(given, 1, given.choices.below(2));
        const result = given.choices.among(recursive);
        const own = { name: given.name, first };
        return casesOn(given, { first, rest, result, again: [own, own] });
      },
  ),
  // cases
  ...(['nat', 'bool', 'mode', 'option', 'pair', 'record', 'int', 'tree', 'result', 'either'] as const).map(
    (first): Shape =>
      (given) => {
        const rest = parameters(given, 1, given.choices.below(2));
        return casesOn(given, { first, rest, result: given.choices.among(types), again: [] });
      },
  ),
  // well-founded recursion
  (given) => {
    const { choices, data, name } = given;
    const result = choices.among<Type>(['nat', 'int']);
    const params: readonly Variable[] = [{ name: 'a0', type: 'nat' }];
    const third = applied(operationOf(data, 'natThird'), [variable('a0')]);
    const own = { expression: call(name, [third]), type: result };
    const base = expression(choices, result, scoped(given, params), 1);
    // Lean does not see that an argument becomes smaller inside a match on it.
    const calls = {
      ...given,
      data: { ...data, operations: data.operations.filter(({ lean }) => !/match/.test(lean)) },
    };
    const more = expression(choices, result, scoped(calls, params, [own]), 1);
    const step = applied(operationOf(data, `${result}Add`), [own.expression, more]);
    const condition = applied(operationOf(data, 'natLess'), [variable('a0'), numeral(2 + choices.below(4))]);
    const right = applied(operationOf(data, `${result}If`), [condition, base, wrapped(result, step)]);
    return { params, result, equations: [{ right }], isWellFounded: true };
  },
];
