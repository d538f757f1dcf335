import { below, bits, type Stream, streamAt, streamKey } from '../../src/sampling/address/random.ts';
import { type Expression, operations, type Type } from './expression.ts';

/** A source of choices for one program: equal for equal seed and number. */
export type Choices = {
  readonly below: (count: number) => number;
  readonly coin: () => boolean;
  readonly among: <T>(items: readonly [T, ...T[]] | readonly T[]) => T;
};

/** The choices of program `number` under a seed. */
export const choicesOf = (label: string, seed: number, number: number): Choices => {
  const stream: Stream = streamAt(streamKey(label, seed), number, 0);
  return {
    below: (count) => below(stream, count),
    coin: () => bits(stream) < 0,
    among: (items) => {
      const item = items[below(stream, items.length)];
      if (item === undefined) throw new Error('nothing to choose among');
      return item;
    },
  };
};

/** A variable in scope. */
export type Variable = { readonly name: string; readonly type: Type };

/** What may be called, and how often: the recursive call is one expression of its type. */
export type Scope = {
  readonly variables: readonly Variable[];
  readonly calls: readonly (Expression & { readonly type: Type })[];
};

export const variable = (name: string): Expression => ({ kind: 'variable', name, args: [] });
export const numeral = (n: number): Expression => ({ kind: 'numeral', name: String(n), args: [] });
export const operation = (name: string, ...args: readonly Expression[]): Expression => ({
  kind: 'operation',
  name,
  args,
});

const leaf = (choices: Choices, type: Type, { variables, calls }: Scope): Expression => {
  const known = [
    ...variables.filter((one) => one.type === type).map(({ name }) => variable(name)),
    ...calls.filter((one) => one.type === type),
  ];
  if (known.length > 0 && choices.below(8) > 0) return choices.among(known);
  if (type === 'bool')
    return operation('natLess', leaf(choices, 'nat', { variables, calls }), numeral(choices.below(9)));
  if (type === 'rat') return operation('ratLiteral', numeral(choices.below(12)));
  if (type === 'int') return operation('intCast', numeral(choices.below(12)));
  return type === 'list'
    ? operation('range', leaf(choices, 'nat', { variables, calls }))
    : numeral(choices.below(12));
};

/** Operations with a place of their own. */
const special: ReadonlySet<string> = new Set(['natWrap', 'intWrap', 'ratLiteral']);

/** A random expression of a type, at most `depth` operations deep. */
export const expression = (choices: Choices, type: Type, scope: Scope, depth: number): Expression => {
  if (depth === 0 || choices.below(8) === 0) return leaf(choices, type, scope);
  const fitting = operations.filter(({ name, result }) => result === type && !special.has(name));
  const { name, operands } = choices.among(fitting);
  return operation(name, ...operands.map((operand) => expression(choices, operand, scope, depth - 1)));
};
