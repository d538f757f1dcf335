import { type Definition, definitionLean, translated } from './definition.ts';
import type { Type } from './expression.ts';
import { type Choices, choicesOf } from './random.ts';
import { shapes } from './shapes.ts';
import { instances, theoremsAbout } from './theorems.ts';

/** A program: its definitions, the record it uses, and theorems about them in Lean. */
export type Program = {
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly theorems: readonly { readonly name: string; readonly lean: string }[];
};

/** A program in Lean. */
export const inLeanText = ({ definitions, theorems }: Program): string =>
  [...definitions.map(definitionLean), ...theorems.map(({ lean }) => lean)].join('\n');

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
