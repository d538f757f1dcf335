import type { Expr } from '../../expr/expr.ts';
import { headConstantOf } from '../../expr/spine.ts';
import { constructorsOf } from './constructors.ts';
import { draw } from './draw.ts';
import { makeConstantForm } from './form.ts';
import { makeBool, type Value } from './value.ts';
import { numberKindOf, type World } from './world.ts';

/** Values that a quantifier over a type is tried on: for `some` number very large and small ones, for `every` one also far away. */
export function listCandidates(world: World, type: Expr, quantifier: 'every' | 'some'): readonly Value[] {
  const kind = numberKindOf(world.inventory, type);
  if (kind !== undefined) {
    const plain = kind === 'nat' ? [0, 1, 2, 3] : [0, 1, -1, 2];
    const far = quantifier === 'every' ? [2 * world.reach, 7 * world.reach] : [1000 * world.reach];
    const both = kind === 'nat' ? far : [...far, ...far.map((one) => -one)];
    return [...plain, ...both].map((one) => ({ kind: 'number', of: kind, form: makeConstantForm(one) }));
  }
  const name = headConstantOf(type);
  if (name === 'Bool') return [makeBool(true), makeBool(false)];
  const makers = constructorsOf(world.inventory, name ?? '');
  if (makers?.every((one) => one.type.kind !== 'forallE'))
    return makers.map((one) => ({ kind: 'made', by: one.name, args: [] }));
  return [0, 1, 2].map((i) => draw(world, type, `q${i}.${world.known.size}`));
}
