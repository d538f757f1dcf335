// Statements `∃ x y, p ∧ q`, taken apart.
import type { Expr } from '../../expr/expr.ts';
import { apply, type Binding, headConstantOf, instantiate, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';

/** The variables of `∃ x, ∃ y, …` and what is said of them. */
export type Chain = { readonly binders: readonly Binding[]; readonly body: Expr };

/** The predicate of `∃ x, p x`, as written by `fun`. */
export function predicateOf(e: Expr): Binding | undefined {
  const { head, args } = spineOf(e);
  const predicate = head.kind === 'const' && head.name === 'Exists' ? args[1] : undefined;
  return predicate?.kind === 'lam' ? predicate : undefined;
}

/** A predicate `fun x => ∃ y, …` with the variables of all quantifiers that follow each other. */
export function chainOf(predicate: Binding): Chain {
  const binders = [predicate];
  let { body } = predicate;
  for (let inner = predicateOf(body); inner !== undefined; inner = predicateOf(body)) {
    binders.push(inner);
    body = inner.body;
  }
  return { binders, body };
}

/** The parts of `p ∧ q ∧ …`, in order. */
export function bothOf(e: Expr): readonly Expr[] {
  const { head, args } = spineOf(e);
  return head.kind === 'const' && head.name === 'And' && args.length === 2 ? args.flatMap(bothOf) : [e];
}

/** The sides of an equation. */
export function sidesOf(e: Expr): readonly [type: Expr, left: Expr, right: Expr] | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || head.name !== 'Eq' || args.length !== 3) return undefined;
  return [itemAt(args, 0), itemAt(args, 1), itemAt(args, 2)];
}

/** `∃ x y z, p` without the variable at a position, whose value does not depend on the others. */
export function without(predicate: Binding, position: number, value: Expr): Expr {
  if (position === 0) return instantiate(predicate.body, value);
  const inner = predicateOf(predicate.body);
  if (inner === undefined) throw new Error('an existence claim has no such variable');
  return apply({ kind: 'const', name: 'Exists', levels: [] }, [
    predicate.type,
    { ...predicate, body: without(inner, position - 1, value) },
  ]);
}

/** The element and the list of `x ∈ l`, for core's lists. */
export function memberOfList(e: Expr): readonly [element: Expr, list: Expr] | undefined {
  const { head, args } = spineOf(e);
  const [, , instance, list, element] = args;
  if (head.kind !== 'const' || head.name !== 'Membership.mem' || args.length !== 5) return undefined;
  if (instance === undefined || list === undefined || element === undefined) return undefined;
  return headConstantOf(instance) === 'List.instMembership' ? [element, list] : undefined;
}
