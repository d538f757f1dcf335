import type { Expr } from '../../expr/expr.ts';
import { betaApply, headConstantOf, instantiate } from '../../expr/spine.ts';
import { mentions } from '../hollow/triviality.ts';
import { keyOf, numberOf, type Row } from './ask.ts';
import { listCandidates } from './candidates.ts';
import { addForms, constantOf } from './form.ts';
import { and, type Truth } from './three-valued.ts';
import { makeTruth, type Value } from './value.ts';
import { bind, numberKindOf, type World } from './world.ts';

type Relation = '=' | '<' | '≤';

/** A comparison of numbers; by structure alone where the difference is a constant. */
function compare(world: World, type: Expr, relation: Relation, [left, right]: readonly [Expr, Expr]): Truth {
  const [a, b] = [numberOf(world, type, left).form, numberOf(world, type, right).form];
  const difference = addForms(b, a, -1);
  const constant = constantOf(difference);
  if (constant === undefined && world.isStructural) return undefined;
  const d = constant ?? world.model.value(difference);
  world.trace.push(`${relation}${world.model.value(a)};${world.model.value(b)}`);
  return relation === '=' ? d === 0 : relation === '<' ? d > 0 : d >= 0;
}

const isLibrary = (world: World, e: Expr): boolean =>
  !mentions(e, (name) => world.inventory.declarations.has(name) || world.known.has(name));

/** Another relation of a class, `R α inst a b`, whose instance is the project's and holds of everything or of nothing. */
export const makeOwnRelation =
  (gives: (value: boolean) => Value): Row =>
  (world, args) => {
    const own = args[1] && headConstantOf(args[1]);
    const meaning = own === undefined || args.length !== 4 ? undefined : world.meanings.get(own);
    return meaning !== undefined && 'truth' in meaning ? gives(meaning.truth) : undefined;
  };

/** An order sign: `R α inst a b`. For other types than numbers, and for orders of the project, it may mean anything. */
export const makeOrder =
  (relation: '<' | '≤', turn: boolean): Row =>
  (world, args) => {
    const [type, instance, a, b] = args;
    if (!type || !instance || !a || !b) return undefined;
    const own = headConstantOf(instance);
    const meaning = own === undefined ? undefined : world.meanings.get(own);
    if (meaning !== undefined && 'truth' in meaning) return makeTruth(meaning.truth);
    if (numberKindOf(world.inventory, type) !== undefined && isLibrary(world, instance))
      return makeTruth(compare(world, type, relation, turn ? [b, a] : [a, b]));
    if (world.isStructural) return makeTruth(undefined);
    const keys = (turn ? [b, a] : [a, b]).map((e) => keyOf(world, world.evaluate(world, e)));
    return makeTruth(world.model.truth(`${relation}${own ?? ''}(${keys.join()})`));
  };

/** Whether two values of a type are equal; functions are compared at some points. */
export function areEqual(world: World, type: Expr, left: Expr, right: Expr): Truth {
  if (numberKindOf(world.inventory, type) !== undefined) return compare(world, type, '=', [left, right]);
  const [a, b] = [world.evaluate(world, left), world.evaluate(world, right)];
  if (a.kind === 'truth' && b.kind === 'truth')
    return a.value === undefined || b.value === undefined ? undefined : a.value === b.value;
  const same = keyOf(world, a) === keyOf(world, b);
  if (same) return true;
  if (a.kind === 'lambda' || b.kind === 'lambda') return alike(world, type, left, right);
  if (world.isFlat) {
    // a function that gives one value only may give the very text or list that it is said to differ from
    const [known, random] = isFixed(a, left) ? [a, b] : [b, a];
    const [from, to] = known === a ? [left, right] : [right, left];
    const isText = random.kind === 'element' && world.texts.includes(random.key);
    if (isFixed(known, from) && random.kind === 'element' && !isText && !isFixed(random, to))
      return settle(world, random.key, keyOf(world, known));
  }
  const decided = a.kind === 'made' && b.kind === 'made' && a.by !== b.by;
  return world.isStructural && !decided ? undefined : false;
}

/** Whether a value, that of a term, is the same in all worlds: a text, or made by constructors of such. */
const isFixed = (value: Value, e?: Expr): boolean =>
  value.kind === 'made' ? value.args.every((arg) => isFixed(arg)) : e?.kind === 'strLit';

/** Whether the one value of a function is a constant: the first that is asked for is taken. */
function settle({ settled }: World, key: string, constant: string): boolean {
  if (!settled.has(key)) settled.set(key, constant);
  return settled.get(key) === constant;
}

/** Whether two functions give the same at some points. */
function alike(world: World, type: Expr, left: Expr, right: Expr): Truth {
  if (type.kind !== 'forallE') return undefined;
  return listCandidates(world, type.type, 'every').reduce<Truth>((so, value) => {
    const point = bind(world, type.type, value);
    const result = instantiate(type.body, point);
    return and(so, () => areEqual(world, result, betaApply(left, [point]), betaApply(right, [point])));
  }, true);
}
