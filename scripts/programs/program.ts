import { type Choices, choicesOf } from './choices.ts';
import { type Data, dataOf, kindOf } from './data.ts';
import { declarations } from './declarations.ts';
import { type Definition, definitionLean, translated } from './definition.ts';
import type { Type } from './expression.ts';
import { featuredShape, typeOfProgram } from './kinds/featured.ts';
import { generic, onlyVariables } from './kinds/kinds.ts';
import { relationsOf } from './kinds/relations.ts';
import { patternsOf } from './patterns.ts';
import type { Signature } from './random.ts';
import { isMutualType, type Made, mutualPair, shapes } from './shapes.ts';
import { instance, reduces, theoremsAbout } from './theorems.ts';

/** A program: its types, its definitions, and theorems about them in Lean. */
export type Program = {
  readonly name: string;
  readonly data: Data;
  readonly definitions: readonly Definition[];
  /** Declarations of relations, in Lean. */
  readonly relations: readonly string[];
  readonly theorems: readonly { readonly name: string; readonly lean: string }[];
};

const definitionsInLean = ({ data, definitions }: Program): readonly string[] =>
  definitions.flatMap((one, i) => [
    ...(one.isMutual ? ['mutual'] : []),
    definitionLean(data, one),
    ...(definitions[i - 1]?.isMutual === true ? ['end'] : []),
  ]);

/** A program in Lean. */
export const inLeanText = (program: Program): string => {
  const text = [
    ...definitionsInLean(program),
    ...program.relations,
    ...program.theorems.map(({ lean }) => lean),
  ].join('\n');
  return declarations(program.data, text);
};

/** A small random argument of a type. */
export const argumentOf = (choices: Choices, data: Data, type: Type, most: number): unknown => {
  const part = (of: Type): unknown => argumentOf(choices, data, of, most);
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
      return Array.from({ length: choices.below(5) }, () => part('nat'));
    case 'array':
      return part('list');
    case 'vector':
      return [part('nat'), part('nat'), part('nat')];
    case 'small':
      return choices.below(5);
    case 'result':
      return choices.coin() ? { kind: 'ok', value: part('int') } : { kind: 'error', error: part('nat') };
    case 'either':
      return choices.coin() ? { kind: 'inl', value: part('nat') } : { kind: 'inr', value: part('bool') };
    case 'option':
      return choices.below(4) === 0 ? null : part('nat');
    case 'pair':
      return [part('nat'), part('int')];
    case 'record':
      return Object.fromEntries(data.fields.map((field) => [field.name, part(field.type)]));
    case 'records':
      return Array.from({ length: choices.below(4) }, () => part('record'));
    case 'mode':
      return choices.among(data.modes);
    case 'byte':
      return choices.coin() ? choices.below(most) : 255 - choices.below(most);
    case 'letter':
      return String.fromCharCode(97 + choices.below(26));
    case 'text':
      return Array.from({ length: choices.below(5) }, () => part('letter')).join('');
    case 'tree':
      return choices.below(3) > 0
        ? { kind: 'leaf' }
        : { kind: 'node', left: part('tree'), value: part('nat'), right: part('tree') };
    default:
      return kindOf(data, type).argument({ ...choices, part });
  }
};

const plain = { isWellFounded: false, isMatch: false, isMutual: false } as const;

/** One definition, one that calls another, or two that call each other. */
const definitionsOf = (choices: Choices, data: Data, name: string): readonly Definition[] => {
  const { about: type } = data;
  // no other shape begins with a type that has no patterns
  const isFeatured =
    type !== undefined &&
    (data.kinds.some((one) => one.type === type) || patternsOf(data, type).length === 0);
  const [f, g] = [`${name}_f`, `${name}_g`];
  const asDefinition = (made: Made, of: string): Definition => ({
    ...plain,
    isMatch: made.equations[0]?.pattern !== undefined && choices.below(3) === 0,
    ...made,
    name: of,
  });
  // other definitions have parameters of the type where no other parameter has to say what it is
  const featured = type === undefined || generic.has(type) || onlyVariables.has(type) ? undefined : type;
  const one = (of: string, functions: readonly Signature[]): Definition => {
    const given = { choices, data, functions, name: of, featured };
    const isAbout = isFeatured && of === f;
    return asDefinition(
      isAbout && type !== undefined ? featuredShape(given, type) : choices.among(shapes)(given),
      of,
    );
  };
  const kind = choices.below(4);
  if (isMutualType(type) ? kind < 3 : kind === 0 && !isFeatured) {
    const [first, second] = mutualPair({ choices, data, functions: [], name: f, featured }, [f, g]);
    return [{ ...asDefinition(first, f), isMutual: true }, asDefinition(second, g)];
  }
  if (kind > 1) return [one(f, [])];
  const helper = one(g, []);
  const counts = helper.params[0]?.type === 'nat';
  return [helper, one(f, [{ name: g, params: helper.params, result: helper.result, counts }])];
};

/** Program `number` under a seed. */
export const programOf = (seed: number, number: number): Program => {
  const choices = choicesOf('program', seed, number);
  const name = `p${number}`;
  const data = dataOf(choices, name, typeOfProgram(number));
  const definitions = definitionsOf(choices, data, name);
  const code = translated(definitions);
  const isDecided = reduces(data, definitions);
  const relations = relationsOf(choices, data, name, definitions);
  const about = definitions.flatMap((definition) => {
    const args = definition.params.map(({ type }) => argumentOf(choices, data, type, 7));
    const value = code[definition.name]?.(...(args as never[]));
    const closed = isDecided ? [instance(data, definition, args, value)] : [];
    return [...theoremsAbout(choices, data, definition), ...closed];
  });
  const theorems = [...about, ...relations.flatMap((one) => one.theorems)];
  return {
    ...{ name, data, definitions },
    relations: relations.map(({ lean }) => lean),
    theorems: theorems.map((text, i) => ({ name: `${name}_t${i}`, lean: `theorem ${name}_t${i}${text}` })),
  };
};
