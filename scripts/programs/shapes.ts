import type { Definition } from './definition.ts';
import type { Expression, Type } from './expression.ts';
import {
  type Choices,
  expression,
  numeral,
  operation,
  type Scope,
  type Variable,
  variable,
} from './random.ts';

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

/** The shapes that definitions have: one expression, recursions, cases. */
export const shapes: readonly Shape[] = [
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
