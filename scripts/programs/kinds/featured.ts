import type { Expression, Type, Variable } from '../expression.ts';
import { expression } from '../random.ts';
import { casesOn, type Given, type Made, recursive, scoped, types } from '../shapes.ts';
import type { Kind } from './kind.ts';
import { generic, genericInBoth, kindsOf } from './kinds.ts';

/** The types of the table of kinds in turn, and other types that are rare by chance. */
const turns: readonly Type[] = [
  ...kindsOf('', 'BEq').map(({ type }) => type),
  ...(['result', 'array', 'either', 'vector', 'small', 'records', 'mode', 'byte'] as const),
];

/** The type that program `number` is about. */
export const typeOfProgram = (number: number): Type | undefined => turns[number % turns.length];

const named = (of: readonly Type[], from: number): readonly Variable[] =>
  of.map((type, i) => ({ name: `a${from + i}`, type }));

/** Parameters that give values of the type variables which a type contains. */
const givenBy = (type: Type): readonly Type[] =>
  generic.has(type) ? (genericInBoth.has(type) ? ['any', 'other'] : ['any']) : [];

/** What definitions about a type need of its kind. */
type About = Pick<Kind, 'type' | 'patterns' | 'isResult'>;

/** A definition by cases, or by recursion, on a type with patterns. */
const byCases = (given: Given, { type, patterns = [] }: About): Made => {
  const { choices, name } = given;
  const isRecursive = patterns.some(({ variables }) => variables.some((one) => one.type === type));
  const rest = named([...givenBy(type), ...(choices.coin() ? [choices.among(types)] : [])], 1);
  const results = [...recursive, ...givenBy(type), ...(type === 'anys' ? [type] : [])];
  const own = { name, first: type };
  const again = isRecursive ? [own, own] : [];
  return casesOn(given, { first: type, rest, result: choices.among(results), again });
};

const MOST_TRIES = 30;

const mentions = (e: Expression, name: string): boolean =>
  (e.kind === 'variable' && e.name === name) || e.args.some((arg) => mentions(arg, name));

/** A definition by one expression with a parameter of a type, or a result of it. */
const byExpression = (given: Given, { type, isResult }: About): Made => {
  const { choices } = given;
  const needed = givenBy(type);
  const others = needed.filter((one) => one !== type);
  const params = named([type, ...others, ...(choices.coin() ? [choices.among([type, ...types])] : [])], 0);
  const result = isResult !== false && choices.coin() ? type : choices.among([...recursive, ...needed]);
  let right = expression(choices, result, scoped(given, params), 3);
  // an expression that leaves the parameter out says nothing about its type
  for (let tries = 0; tries < MOST_TRIES && !mentions(right, 'a0'); tries++)
    right = expression(choices, result, scoped(given, params), 3);
  return { params, result, equations: [{ right }] };
};

/** A definition about the type that a program is about. */
export const featuredShape = (given: Given, type: Type): Made => {
  const kind: About = given.data.kinds.find((one) => one.type === type) ?? { type };
  const isByCases = kind.patterns !== undefined && (type === 'vec' || given.choices.coin());
  return isByCases ? byCases(given, kind) : byExpression(given, kind);
};
