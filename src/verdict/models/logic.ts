// Logic, equality and order in a random world.
import type { Expr, Name } from '../../expr/expr.ts';
import { type Binding, betaApply, headConstant, instantiate, spine } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import { mentions } from '../hollow/shapes.ts';
import { holds, isProposition, keyOf, numberOf, type Row } from './ask.ts';
import { constructorsOf } from './constructors.ts';
import { draw } from './draw.ts';
import { addForms, constantForm, constantOf } from './form.ts';
import { bool, truth, type Value } from './value.ts';
import { bind, few, numberKindOf, type World } from './world.ts';

type Truth = boolean | undefined;

const not = (p: Truth): Truth => (p === undefined ? undefined : !p);
const and = (p: Truth, q: () => Truth): Truth => {
  if (p === false) return false;
  const other = q();
  return other === false ? false : p === undefined || other === undefined ? undefined : true;
};
const or = (p: Truth, q: () => Truth): Truth => not(and(not(p), () => not(q())));

const proposition =
  (count: number, says: (world: World, args: readonly Expr[]) => Truth): Row =>
  (world, args) =>
    args.length === count ? truth(says(world, args)) : undefined;

const at = (args: readonly Expr[], index: number): Expr => itemAt(args, index);

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

/** Another relation of a class, `R α inst a b`: of an instance of the project that holds of everything, or of nothing. */
const ownRelation =
  (gives: (value: boolean) => Value): Row =>
  (world, args) => {
    const own = args[1] && headConstant(args[1]);
    const meaning = own === undefined || args.length !== 4 ? undefined : world.meanings.get(own);
    return meaning !== undefined && 'truth' in meaning ? gives(meaning.truth) : undefined;
  };

/** An order sign: `R α inst a b`. For other types than numbers, and for orders of the project, it may mean anything. */
const order =
  (relation: '<' | '≤', turn: boolean): Row =>
  (world, args) => {
    const [type, instance, a, b] = args;
    if (!type || !instance || !a || !b) return undefined;
    const own = headConstant(instance);
    const meaning = own === undefined ? undefined : world.meanings.get(own);
    if (meaning !== undefined && 'truth' in meaning) return truth(meaning.truth);
    if (numberKindOf(world.inventory, type) !== undefined && isLibrary(world, instance))
      return truth(compare(world, type, relation, turn ? [b, a] : [a, b]));
    if (world.isStructural) return truth(undefined);
    const keys = (turn ? [b, a] : [a, b]).map((e) => keyOf(world, world.evaluate(world, e)));
    return truth(world.model.truth(`${relation}${own ?? ''}(${keys.join()})`));
  };

function equal(world: World, type: Expr, left: Expr, right: Expr): Truth {
  if (numberKindOf(world.inventory, type) !== undefined) return compare(world, type, '=', [left, right]);
  const [a, b] = [world.evaluate(world, left), world.evaluate(world, right)];
  if (a.kind === 'truth' && b.kind === 'truth')
    return a.value === undefined || b.value === undefined ? undefined : a.value === b.value;
  const same = keyOf(world, a) === keyOf(world, b);
  if (same) return true;
  if (a.kind === 'lambda' || b.kind === 'lambda') return alike(world, type, left, right);
  const decided = a.kind === 'made' && b.kind === 'made' && a.by !== b.by;
  return world.isStructural && !decided ? undefined : false;
}

/** Whether two functions give the same at some points. */
function alike(world: World, type: Expr, left: Expr, right: Expr): Truth {
  if (type.kind !== 'forallE') return undefined;
  return candidates(world, type.type, 'every').reduce<Truth>((so, value) => {
    const point = bind(world, type.type, value);
    const result = instantiate(type.body, point);
    return and(so, () => equal(world, result, betaApply(left, [point]), betaApply(right, [point])));
  }, true);
}

/** Values that a quantifier over a type is tried on: for `some` number very large and small ones, for `every` one also far away. */
function candidates(world: World, type: Expr, quantifier: 'every' | 'some'): readonly Value[] {
  const kind = numberKindOf(world.inventory, type);
  if (kind !== undefined) {
    const plain = kind === 'nat' ? [0, 1, 2, 3] : [0, 1, -1, 2];
    const far = quantifier === 'every' ? [2 * world.reach, 7 * world.reach] : [1000 * world.reach];
    const both = kind === 'nat' ? far : [...far, ...far.map((one) => -one)];
    return [...plain, ...both].map((one) => ({ kind: 'number', of: kind, form: constantForm(one) }));
  }
  const name = headConstant(type);
  if (name === 'Bool') return [bool(true), bool(false)];
  const makers = constructorsOf(world.inventory, name ?? '');
  if (makers?.every((one) => one.type.kind !== 'forallE'))
    return makers.map((one) => ({ kind: 'made', by: one.name, args: [] }));
  return [0, 1, 2].map((i) => draw(world, type, `q${i}.${world.known.size}`));
}

/** A bound `k < t` or `k ≤ t` on the natural number that a quantifier ranges over. */
function boundOf(world: World, type: Expr, premise: Expr, variable: Expr): number | undefined {
  const { args } = spine(premise);
  const [of, , left, right] = args;
  const head = headConstant(premise);
  if (numberKindOf(world.inventory, type) !== 'nat' || !of || left !== variable || !right) return undefined;
  if (
    (head !== 'LT.lt' && head !== 'LE.le') ||
    args.length !== 4 ||
    mentions(right, (name) => variable.kind === 'const' && name === variable.name)
  )
    return undefined;
  const to = Math.floor(world.model.value(numberOf(world, of, right).form));
  return head === 'LT.lt' ? to : to + 1;
}

function every(world: World, e: Binding): Truth {
  if (isProposition(world, e.type)) {
    const proof = bind(world, e.type, { kind: 'element', key: 'proof' });
    return or(not(holds(world, e.type)), () => holds(world, instantiate(e.body, proof)));
  }
  const trial = bind(world, e.type, { kind: 'number', of: 'nat', form: constantForm(0) });
  const inner = instantiate(e.body, trial);
  const bound = inner.kind === 'forallE' ? boundOf(world, e.type, inner.type, trial) : undefined;
  const values =
    bound === undefined
      ? candidates(world, e.type, 'every')
      : few(bound).map((k): Value => ({ kind: 'number', of: 'nat', form: constantForm(k) }));
  let so: Truth = true;
  if (world.isStructural) {
    const one = holds(
      world,
      instantiate(e.body, bind(world, e.type, draw(world, e.type, `s${world.known.size}`))),
    );
    // of a type that may have no element everything holds
    return one === false && numberKindOf(world.inventory, e.type) === undefined ? undefined : one;
  }
  for (const value of values) {
    so = and(so, () => holds(world, instantiate(e.body, bind(world, e.type, value))));
    if (so === false) return false;
  }
  return so;
}

function some(world: World, type: Expr, body: Expr): Truth {
  if (isProposition(world, type))
    return and(holds(world, type), () =>
      holds(world, betaApply(body, [bind(world, type, { kind: 'element', key: 'proof' })])),
    );
  if (world.isStructural) {
    const one = holds(world, betaApply(body, [bind(world, type, draw(world, type, `s${world.known.size}`))]));
    return one === false ? false : undefined;
  }
  let so: Truth = false;
  for (const value of candidates(world, type, 'some')) {
    const before = world.reach;
    if (value.kind === 'number') world.reach = Math.max(before, Math.abs(world.model.value(value.form)));
    so = or(so, () => holds(world, betaApply(body, [bind(world, type, value)])));
    world.reach = before;
    if (so === true) return true;
  }
  return so;
}

function choose(world: World, args: readonly Expr[], onProof: boolean): Value | undefined {
  const [, condition, , yes, no] = args;
  if (!condition || !yes || !no || args.length !== 5) return undefined;
  const so = holds(world, condition);
  world.choices.push({ condition, so });
  const proof = bind(world, condition, { kind: 'element', key: 'proof' });
  const branch = (e: Expr): Value => world.evaluate(world, onProof ? betaApply(e, [proof]) : e);
  if (so !== undefined) return branch(so ? yes : no);
  const [a, b] = [branch(yes), branch(no)];
  // by structure alone both branches count: where they agree the condition does not matter
  return keyOf(world, a) === keyOf(world, b) ? a : { kind: 'element', key: `if${world.known.size}` };
}

const boolOf = (world: World, e: Expr): Truth => {
  const value = world.evaluate(world, e);
  if (value.kind === 'made') return value.by === 'Bool.true';
  return world.isStructural ? undefined : world.model.truth(keyOf(world, value));
};
const given = (value: Truth, world: World): Value =>
  value === undefined ? { kind: 'element', key: `open${world.known.size}` } : bool(value);

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
  Eq: proposition(3, (w, a) => equal(w, at(a, 0), at(a, 1), at(a, 2))),
  Ne: proposition(3, (w, a) => not(equal(w, at(a, 0), at(a, 1), at(a, 2)))),
  Exists: proposition(2, (w, a) => some(w, at(a, 0), at(a, 1))),
  '∀': (w, [e]) => (e?.kind === 'forallE' ? truth(every(w, e)) : undefined),
  'LT.lt': order('<', false),
  'LE.le': order('≤', false),
  'GT.gt': order('<', true),
  'GE.ge': order('≤', true),
  'Dvd.dvd': ownRelation(truth),
  'HasEquiv.Equiv': ownRelation(truth),
  'HasSubset.Subset': ownRelation(truth),
  'BEq.beq': ownRelation(bool),
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
    return among === undefined ? undefined : truth(among);
  },
};
