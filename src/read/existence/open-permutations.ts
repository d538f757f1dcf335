// `(h : l.Perm m) → p` with a variable m as `∀ order, m = l in that order → p`: of lists drawn by themselves hardly any two are permutations.
import type { Expr } from '../../expr/expr.ts';
import { headConstantOf, isSameExpr, mentions, spineOf } from '../../expr/spine.ts';
import { add, call, eq, lam, mod, nat, numeral } from '../mathlib/write.ts';
import { type OpenedBinder, variableOf } from './opened-binder.ts';

/** What may be said of the list besides: it is decided, and no generator meets it by drawing the list. */
const decided = ['List.Perm', 'List.Pairwise', 'List.Nodup', 'Membership.mem', 'Fin'];

/** A list that a hypothesis gives, and the one whose elements it has. */
type Given = { readonly one: OpenedBinder; readonly from: Expr; readonly element: Expr };

/**
 * The elements of a list in another order: from the last one on, each is put in at the place that `order` has for the number of
 * elements there are so far. Each order of the elements is that of some places, and without places it is the list itself.
 */
function writeReordered(element: Expr, list: Expr, order: Expr): Expr {
  const lists = call('List', element);
  const putIn = lam(element, (x) =>
    lam(lists, (so) => {
      const count = call('List.length', element, so);
      const drawn = call('List.getD', nat, order, count, numeral(nat, 0n));
      const place = mod(nat, drawn, add(nat, count, numeral(nat, 1n)));
      const at = lam(nat, (k) => {
        const behind = call('List.cons', element, x, call('List.drop', element, k, so));
        return call('List.append', element, call('List.take', element, k, so), behind);
      });
      return at.kind === 'lam' ? { kind: 'letE', name: 'place', type: nat, value: place, body: at.body } : at;
    }),
  );
  return call('List.foldr', element, lists, putIn, call('List.nil', element), list);
}

/** Whether a list depends on a variable, also through lists that are given already. */
const dependsOn = (list: Expr, variable: Expr, known: readonly Given[]): boolean =>
  mentions(list, variable) ||
  known.some(({ one, from }) => mentions(list, one.variable) && dependsOn(from, variable, known));

/** The list that a hypothesis gives; nothing where it is no permutation, or something else is said of both lists. */
function findGiven(
  hypothesis: OpenedBinder,
  binders: readonly OpenedBinder[],
  known: readonly Given[],
): Given | undefined {
  const { head, args } = spineOf(hypothesis.type);
  const [element, left, right] = args;
  if (head.kind !== 'const' || head.name !== 'List.Perm' || args.length !== 3) return undefined;
  if (element === undefined || left === undefined || right === undefined) return undefined;
  const found = [
    [right, left],
    [left, right],
  ].flatMap(([list, from]) => {
    const one = binders.find(({ variable }) => list && isSameExpr(variable, list));
    if (one === undefined || from === undefined || known.some((other) => other.one === one)) return [];
    if (dependsOn(from, one.variable, known)) return [];
    const said = binders.filter(
      (other) => other !== hypothesis && other !== one && mentions(other.type, one.variable),
    );
    const isFree = said.every(({ type }) => decided.includes(headConstantOf(type) ?? ''));
    return isFree ? [{ given: { one, from, element }, said: said.length }] : [];
  });
  return found.toSorted((a, b) => a.said - b.said)[0]?.given;
}

/** The binders of a statement, in which a hypothesis that two lists are permutations gives one of them. */
export function openPermutations(
  binders: readonly OpenedBinder[],
  conclusion: Expr,
): readonly OpenedBinder[] {
  const opened = [...binders];
  const known: Given[] = [];
  for (const [at, hypothesis] of binders.entries()) {
    const { variable, type } = hypothesis;
    const isUsed = mentions(conclusion, variable) || binders.some((other) => mentions(other.type, variable));
    const given = isUsed ? undefined : findGiven(hypothesis, binders, known);
    if (given === undefined) continue;
    known.push(given);
    const { one, from, element } = given;
    const order: OpenedBinder = {
      binding: { ...one.binding, kind: 'forallE', info: 'default', name: `order of ${one.binding.name}` },
      variable: variableOf(`${at}.order`),
      type: call('List', nat),
    };
    const reordered = writeReordered(element, from, order.variable);
    const said = { ...hypothesis, type: eq(one.type, one.variable, reordered) };
    // as soon as both lists are there: what is said of them comes behind
    opened.splice(opened.indexOf(hypothesis), 1);
    const last = opened.findLastIndex((other) => mentions(type, other.variable));
    opened.splice(last + 1, 0, order, said);
  }
  return opened;
}
