// Quantifiers in a random world.
import type { Expr } from '../../expr/expr.ts';
import { type Binding, betaApply, headConstantOf, instantiate, spineOf } from '../../expr/spine.ts';
import { mentions } from '../hollow/triviality.ts';
import { holds, isProposition, numberOf } from './ask.ts';
import { listCandidates } from './candidates.ts';
import { draw } from './draw.ts';
import { makeConstantForm } from './form.ts';
import { and, not, or, type Truth } from './three-valued.ts';
import type { Value } from './value.ts';
import { bind, listFew, numberKindOf, type World } from './world.ts';

/** A bound `k < t` or `k ≤ t` on the natural number that a quantifier ranges over. */
function boundOf(world: World, type: Expr, premise: Expr, variable: Expr): number | undefined {
  const { args } = spineOf(premise);
  const [of, , left, right] = args;
  const head = headConstantOf(premise);
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

/** `∀` or an implication. */
export function every(world: World, e: Binding): Truth {
  if (isProposition(world, e.type)) {
    const proof = bind(world, e.type, { kind: 'element', key: 'proof' });
    return or(not(holds(world, e.type)), () => holds(world, instantiate(e.body, proof)));
  }
  const trial = bind(world, e.type, { kind: 'number', of: 'nat', form: makeConstantForm(0) });
  const inner = instantiate(e.body, trial);
  const bound = inner.kind === 'forallE' ? boundOf(world, e.type, inner.type, trial) : undefined;
  const values =
    bound === undefined
      ? listCandidates(world, e.type, 'every')
      : listFew(bound).map((k): Value => ({ kind: 'number', of: 'nat', form: makeConstantForm(k) }));
  let so: Truth = true;
  if (world.isStructural) {
    const one = holds(
      world,
      instantiate(e.body, bind(world, e.type, draw(world, e.type, `s${world.known.size}`))),
    );
    // everything holds of the elements of a type that may have none
    return one === false && numberKindOf(world.inventory, e.type) === undefined ? undefined : one;
  }
  for (const value of values) {
    so = and(so, () => holds(world, instantiate(e.body, bind(world, e.type, value))));
    if (so === false) return false;
  }
  return so;
}

/** `∃` over the type of the variable of `body`. */
export function some(world: World, type: Expr, body: Expr): Truth {
  if (isProposition(world, type))
    return and(holds(world, type), () =>
      holds(world, betaApply(body, [bind(world, type, { kind: 'element', key: 'proof' })])),
    );
  if (world.isStructural) {
    const one = holds(world, betaApply(body, [bind(world, type, draw(world, type, `s${world.known.size}`))]));
    return one === false ? false : undefined;
  }
  let so: Truth = false;
  for (const value of listCandidates(world, type, 'some')) {
    const before = world.reach;
    if (value.kind === 'number') world.reach = Math.max(before, Math.abs(world.model.value(value.form)));
    so = or(so, () => holds(world, betaApply(body, [bind(world, type, value)])));
    world.reach = before;
    if (so === true) return true;
  }
  return so;
}
