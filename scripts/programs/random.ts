import type { Choices } from './choices.ts';
import { type Data, kindOf } from './data.ts';
import {
  call,
  type Expression,
  numeral,
  type Operation,
  type Type,
  type Variable,
  variable,
} from './expression.ts';
import { generic, genericInBoth, onlyVariables } from './kinds/kinds.ts';
import { special } from './operations.ts';

/** A definition that others may call. */
export type Signature = {
  readonly name: string;
  readonly params: readonly Variable[];
  readonly result: Type;
  /** Its first argument counts steps. */
  readonly counts: boolean;
};

/** The names that an expression may use. */
export type Scope = {
  readonly data: Data;
  readonly variables: readonly Variable[];
  /** Complete expressions, such as the recursive call. */
  readonly calls: readonly { readonly expression: Expression; readonly type: Type }[];
  readonly functions: readonly Signature[];
};

/** Applies an operation to arguments. */
export const applied = (
  operation: Operation,
  args: readonly Expression[],
  bound: Readonly<Record<string, string>> = {},
): Expression => ({ kind: 'operation', operation, bound, args });

/** The operation with a name. */
export const operationOf = ({ operations }: Data, name: string): Operation => {
  const operation = operations.find((one) => one.name === name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return operation;
};

/** An operation with operands that are made in their scopes; the variables that it binds have names that no other depth has. */
const withOperands = (
  operation: Operation,
  scope: Scope,
  depth: number,
  make: (operand: Type, inner: Scope) => Expression,
): Expression => {
  const letters = new Set(Object.values(operation.binds).flatMap(Object.keys));
  const bound = Object.fromEntries([...letters].map((letter) => [letter, `${letter}${letter}${depth}`]));
  const args = operation.operands.map((operand, i) => {
    const binds = Object.entries(operation.binds[i] ?? {});
    const inner = binds.map(([letter, of]) => ({ name: bound[letter] ?? letter, type: of }));
    // Ordinary programs make no recursive call for each element of a list.
    const calls = operation.lean.includes('(fun ') && inner.length > 0 ? [] : scope.calls;
    return make(operand, { ...scope, calls, variables: [...scope.variables, ...inner] });
  });
  return applied(operation, args, bound);
};

/** Whether values of all these types can be made where these variables are in scope. */
const areKnown = (types: readonly Type[], variables: readonly Variable[]): boolean => {
  const has = (type: Type): boolean => variables.some((one) => one.type === type);
  return types.every((type) => {
    if (onlyVariables.has(type)) return has(type);
    if (!generic.has(type)) return true;
    return has('any') && (!genericInBoth.has(type) || has('other'));
  });
};

const leaf = (choices: Choices, type: Type, scope: Scope): Expression => {
  const known = [
    ...scope.variables.filter((one) => one.type === type).map(({ name }) => variable(name)),
    ...scope.calls.filter((one) => one.type === type).map(({ expression: e }) => e),
  ];
  // values of a type variable are variables
  if (
    known.length > 0 &&
    (type === 'any' || type === 'other' || onlyVariables.has(type) || choices.below(8) > 0)
  )
    return choices.among(known);
  const of = (name: string, ...args: readonly Expression[]): Expression =>
    applied(operationOf(scope.data, name), args);
  switch (type) {
    case 'nat':
      return numeral(choices.below(12));
    case 'bool':
      return of('natLess', leaf(choices, 'nat', scope), numeral(choices.below(9)));
    case 'rat':
      return applied(special.ratLiteral, [numeral(choices.below(12))]);
    case 'int':
      return of('intCast', numeral(choices.below(12)));
    case 'list':
      return of('range', leaf(choices, 'nat', scope));
    case 'array':
      return of('arrayOf', leaf(choices, 'list', scope));
    case 'vector':
      return of('vector', leaf(choices, 'nat', scope), numeral(choices.below(9)), numeral(choices.below(9)));
    case 'small':
      return of('smallOf', numeral(choices.below(12)));
    case 'result':
      return choices.coin()
        ? of('ok', leaf(choices, 'int', scope))
        : of('error', leaf(choices, 'nat', scope));
    case 'either':
      return choices.coin()
        ? of('inLeft', leaf(choices, 'nat', scope))
        : of('inRight', leaf(choices, 'bool', scope));
    case 'option':
      return choices.coin() ? of('none') : of('some', leaf(choices, 'nat', scope));
    case 'pair':
      return of('pair', leaf(choices, 'nat', scope), leaf(choices, 'int', scope));
    case 'mode':
      return of(choices.among(scope.data.modes));
    case 'record':
      return of('make', ...scope.data.fields.map((field) => leaf(choices, field.type, scope)));
    case 'byte':
      return of('byteOf', numeral(choices.below(300)));
    case 'text':
      return choices.coin() ? of('textLiteral') : of('textOf', leaf(choices, 'letter', scope));
    case 'letter':
      return choices.coin() ? of('letterLiteral') : of('letterOf', numeral(choices.below(90)));
    case 'tree':
      return of('leaf');
    case 'records':
      return of('oneRecord', leaf(choices, 'record', scope));
    default: {
      const operation = operationOf(scope.data, choices.among(kindOf(scope.data, type).leaves));
      return withOperands(operation, scope, 0, (operand, inner) => leaf(choices, operand, inner));
    }
  }
};

/** A call of a known definition; arguments that count steps stay small. */
const callOf = (
  choices: Choices,
  { name, params, counts }: Signature,
  scope: Scope,
  depth: number,
): Expression =>
  call(
    name,
    params.map(({ type }, i) => {
      const arg = expression(choices, type, scope, depth);
      return i === 0 && counts ? applied(special.natFew, [arg]) : arg;
    }),
  );

/** A random expression of a type, at most `depth` operations deep. */
export const expression = (choices: Choices, type: Type, scope: Scope, depth: number): Expression => {
  if (depth === 0 || choices.below(8) === 0) return leaf(choices, type, scope);
  const known = scope.functions.filter(
    ({ result, params }) =>
      result === type &&
      areKnown(
        params.map((one) => one.type),
        scope.variables,
      ),
  );
  if (known.length > 0 && choices.below(3) === 0)
    return callOf(choices, choices.among(known), scope, depth - 1);
  const { operations, about } = scope.data;
  const fitting = operations.filter(
    ({ result, operands }) => result === type && areKnown(operands, scope.variables),
  );
  if (fitting.length === 0) return leaf(choices, type, scope);
  const frequent = fitting.filter(({ operands }) => about !== undefined && operands.includes(about));
  const operation = choices.among(frequent.length > 0 && choices.coin() ? frequent : fitting);
  return withOperands(operation, scope, depth, (operand, inner) =>
    expression(choices, operand, inner, depth - 1),
  );
};
