// Logic, equality and order in a random world.
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import { holds, keyOf, type Row } from './ask.ts';
import { every, some } from './quantifiers.ts';
import { areEqual, makeOrder, makeOwnRelation } from './relations.ts';
import { and, not, or, type Truth } from './three-valued.ts';
import { makeBool, makeTruth, type Value } from './value.ts';
import { bind, type World } from './world.ts';

const proposition =
  (count: number, says: (world: World, args: readonly Expr[]) => Truth): Row =>
  (world, args) =>
    args.length === count ? makeTruth(says(world, args)) : undefined;

const at = (args: readonly Expr[], index: number): Expr => itemAt(args, index);

function choose(world: World, args: readonly Expr[], onProof: boolean): Value | undefined {
  const [, condition, , yes, no] = args;
  if (!condition || !yes || !no || args.length !== 5) return undefined;
  const so = holds(world, condition);
  world.choices.push({ condition, so });
  const proof = bind(world, condition, { kind: 'element', key: 'proof' });
  const branch = (e: Expr): Value => world.evaluate(world, onProof ? betaApply(e, [proof]) : e);
  if (so !== undefined) return branch(so ? yes : no);
  const [a, b] = [branch(yes), branch(no)];
  // when only structure decides, both branches are evaluated: if they agree, the condition does not matter
  return keyOf(world, a) === keyOf(world, b) ? a : { kind: 'element', key: `if${world.known.size}` };
}

const boolOf = (world: World, e: Expr): Truth => {
  const value = world.evaluate(world, e);
  if (value.kind === 'made') return value.by === 'Bool.true';
  return world.isStructural ? undefined : world.model.truth(keyOf(world, value));
};

const given = (value: Truth, world: World): Value =>
  value === undefined ? { kind: 'element', key: `open${world.known.size}` } : makeBool(value);

const boolean =
  (count: number, says: (world: World, args: readonly Expr[]) => Truth): Row =>
  (world, args) =>
    args.length === count ? given(says(world, args), world) : undefined;

const conjunction: Row = boolean(2, (w, a) => and(boolOf(w, at(a, 0)), () => boolOf(w, at(a, 1))));

const disjunction: Row = boolean(2, (w, a) => or(boolOf(w, at(a, 0)), () => boolOf(w, at(a, 1))));

const negation: Row = boolean(1, (w, a) => not(boolOf(w, at(a, 0))));

/** Whether an element is among those of a list that is written out. */
function isAmong(world: World, list: Value, element: string): Truth {
  if (list.kind !== 'made') return undefined;
  if (list.by === 'List.nil') return false;
  const [head, tail] = list.args;
  if (!head || !tail) return undefined;
  return or(keyOf(world, head) === element, () => isAmong(world, tail, element));
}

/** Constants of logic and order and what they mean. */
export const logic: Readonly<Record<Name, Row>> = {
  True: proposition(0, () => true),
  False: proposition(0, () => false),
  Not: proposition(1, (w, a) => not(holds(w, at(a, 0)))),
  And: proposition(2, (w, a) => and(holds(w, at(a, 0)), () => holds(w, at(a, 1)))),
  Or: proposition(2, (w, a) => or(holds(w, at(a, 0)), () => holds(w, at(a, 1)))),
  Iff: proposition(2, (w, a) => {
    const [p, q] = [holds(w, at(a, 0)), holds(w, at(a, 1))];
    return p === undefined || q === undefined ? undefined : p === q;
  }),
  Eq: proposition(3, (w, a) => areEqual(w, at(a, 0), at(a, 1), at(a, 2))),
  Ne: proposition(3, (w, a) => not(areEqual(w, at(a, 0), at(a, 1), at(a, 2)))),
  Exists: proposition(2, (w, a) => some(w, at(a, 0), at(a, 1))),
  '∀': (w, [e]) => (e?.kind === 'forallE' ? makeTruth(every(w, e)) : undefined),
  'LT.lt': makeOrder('<', false),
  'LE.le': makeOrder('≤', false),
  'GT.gt': makeOrder('<', true),
  'GE.ge': makeOrder('≤', true),
  'Dvd.dvd': makeOwnRelation(makeTruth),
  'HasEquiv.Equiv': makeOwnRelation(makeTruth),
  'HasSubset.Subset': makeOwnRelation(makeTruth),
  'BEq.beq': makeOwnRelation(makeBool),
  ite: (w, a) => choose(w, a, false),
  dite: (w, a) => choose(w, a, true),
  'Decidable.decide': (w, [p]) => p && given(holds(w, p), w),
  and: conjunction,
  or: disjunction,
  not: negation,
  'Bool.and': conjunction,
  'Bool.or': disjunction,
  'Bool.not': negation,
  id: (w, a) => (a.length === 2 ? w.evaluate(w, at(a, 1)) : undefined),
  'Membership.mem': (w, a) => {
    if (a.length !== 5) return undefined;
    const among = isAmong(w, w.evaluate(w, at(a, 3)), keyOf(w, w.evaluate(w, at(a, 4))));
    return among === undefined ? undefined : makeTruth(among);
  },
};
