import type { Expr } from '../../expr/expr.ts';
import { instantiate, spineOf } from '../../expr/spine.ts';
import { unfoldHead } from '../hollow/opened.ts';
import { constructorsOf } from './constructors.ts';
import { makeAtomForm } from './form.ts';
import { makeTruth, type Value } from './value.ts';
import { Abandoned, bind, numberKindOf, type World } from './world.ts';

const DEPTH = 4;
/** Of so many values of a type that constructors with arguments make, one is made by each constructor without. */
const OTHERS = 3;

type Drawn = {
  readonly world: World;
  readonly args: readonly Expr[];
  readonly key: string;
  readonly depth: number;
};

const made = (by: string, ...args: readonly Value[]): Value => ({ kind: 'made', by, args });

/**
 * Types of the library whose constructors and texts are compared with: without `none` and `[]` among the values that are drawn, nothing
 * would ever be empty, and `f l = none ↔ l = []` would hold of every `f`. Nothing where some other element is drawn.
 */
const libraryData: Readonly<Record<string, (given: Drawn) => Value | undefined>> = {
  Option: ({ world, args: [of], key, depth }) =>
    of === undefined || depth > DEPTH
      ? undefined
      : world.model.pick(`${key}?`, OTHERS + 1) === 0
        ? made('Option.none')
        : made('Option.some', draw(world, of, `${key}.0`, depth)),
  List: ({ world, args: [of], key, depth }) => {
    const way = of === undefined || depth > DEPTH ? -1 : world.model.pick(`${key}?`, OTHERS + 2);
    if (way === 0) return made('List.nil');
    if (way !== 1 || of === undefined) return undefined;
    const rest: Value = {
      kind: 'element',
      key: `List#${world.model.pick(`${key}.1`, world.model.universe)}`,
    };
    return made('List.cons', draw(world, of, `${key}.0`, depth), rest);
  },
  String: ({ world: { model, texts }, key }) => {
    const text = texts[model.pick(`${key}?`, texts.length + OTHERS)];
    return text === undefined ? undefined : { kind: 'element', key: text };
  },
};

/** A random value of the type that satisfies what the type demands. Throws `Abandoned` if the type has none. */
export function draw(world: World, type: Expr, key: string, depth: number = 0): Value {
  const { inventory, model } = world;
  const whole = unfoldHead(inventory, type);
  const kind = numberKindOf(inventory, whole);
  if (kind !== undefined) {
    model.number(key, kind);
    return { kind: 'number', of: kind, form: makeAtomForm(key) };
  }
  if (whole.kind === 'forallE') return { kind: 'function', key, type: whole };
  if (whole.kind === 'sort')
    return whole.level.kind === 'zero' ? makeTruth(model.truth(key)) : { kind: 'element', key };
  const { head, args } = spineOf(whole);
  const name = head.kind === 'const' ? head.name : '';
  if (name === 'Bool') return { kind: 'made', by: model.truth(key) ? 'Bool.true' : 'Bool.false', args: [] };
  if (name === 'Prod') {
    const both = args.map((part, i) => draw(world, part, `${key}.${i + 1}`, depth + 1));
    return { kind: 'made', by: 'Prod.mk', args: both };
  }
  const data = libraryData[name]?.({ world, args, key, depth: depth + 1 });
  if (data !== undefined) return data;
  const makers = constructorsOf(inventory, name);
  if (makers === undefined) return { kind: 'element', key: `${name}#${model.pick(key, model.universe)}` };
  if (makers.length === 0) throw new Abandoned('empty');
  const simple = makers.filter(({ type: of }) => of.kind !== 'forallE' || makers.length === 1);
  // what the other constructors make is some element: with `leaf` alone, all trees would be equal
  const others = simple.length === 0 || simple.length === makers.length ? 0 : OTHERS;
  const maker = simple[model.pick(key, simple.length + others)];
  if (maker === undefined || depth >= DEPTH || inventory.declarations.get(name)?.attributes.includes('class'))
    return { kind: 'element', key: `${name}#${model.pick(`${key}#`, 4)}` };
  let rest: Expr = maker.type;
  for (const arg of args) if (rest.kind === 'forallE') rest = instantiate(rest.body, arg);
  const fields: Value[] = [];
  while (rest.kind === 'forallE') {
    const field = draw(world, rest.type, `${key}.${fields.length}`, depth + 1);
    fields.push(field);
    rest = instantiate(rest.body, bind(world, rest.type, field));
  }
  return { kind: 'made', by: maker.name, args: fields };
}
