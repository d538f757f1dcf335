// Recognises a conclusion that repeats a hypothesis with other numerals, or with ≤ for <.
import type { Expr } from '../../expr/expr.ts';
import { apply, spineOf } from '../../expr/spine.ts';
import { instanceOfLaw } from './law.ts';
import type { Assumption } from './opened.ts';

const hole = (side: string): Expr => ({ kind: 'const', name: `\u0001numeral ${side}`, levels: [] });
const order: Expr = { kind: 'const', name: '\u0001order', levels: [] };
const orders = new Set(['LT.lt', 'LE.le', 'GT.gt', 'GE.ge']);

/** `type, smaller, larger`, and whether they must differ. */
type Ordered = { readonly type: Expr; readonly sides: readonly [Expr, Expr]; readonly isStrict: boolean };

function orderedOf(e: Expr): Ordered | undefined {
  const { head, args } = spineOf(e);
  const [type, , a, b] = args;
  if (head.kind !== 'const' || !orders.has(head.name) || !type || !a || !b || args.length !== 4)
    return undefined;
  const isStrict = head.name === 'LT.lt' || head.name === 'GT.gt';
  return { type, sides: head.name.startsWith('G') ? [b, a] : [a, b], isStrict };
}

/** A proposition with one sign for `<` and `≤`, and a side that is a numeral left out. */
function skeleton(e: Expr): Expr {
  if (e.kind === 'forallE') return { ...e, body: skeleton(e.body) };
  const found = orderedOf(e);
  if (found === undefined) return e;
  const [a, b] = found.sides;
  const side = (one: Expr, name: string): Expr => (numeralOf(one) === undefined ? one : hole(name));
  return apply(order, [found.type, side(a, 'left'), side(b, 'right')]);
}

const numeralOf = (e: Expr): number | undefined => {
  const { head, args } = spineOf(e);
  const [, literal] = args;
  return head.kind === 'const' && head.name === 'OfNat.ofNat' && literal?.kind === 'natLit'
    ? Number(literal.value)
    : undefined;
};

const last = (e: Expr): Expr => (e.kind === 'forallE' ? last(e.body) : e);

/** Whether a comparison is one of a variable with a numeral: then a larger bound is a fact about numbers, and no copy. */
const isOfVariable = ({ sides }: Ordered): boolean =>
  sides.every((side) => numeralOf(side) !== undefined || spineOf(side).args.length === 0);

/** Whether the numerals of a comparison with the same other side make `goal` follow from `law`. */
function isLooser(law: Expr, goal: Expr): boolean {
  const [a, b] = [orderedOf(last(law)), orderedOf(goal)];
  if (a === undefined || b === undefined) return false;
  const steps = [0, 1].map((i) => {
    const [from, to] = [a.sides[i as 0 | 1], b.sides[i as 0 | 1]].map(numeralOf);
    return from === undefined || to === undefined ? 0 : i === 0 ? from - to : to - from;
  });
  const room = steps.reduce((sum, step) => sum + step, 0);
  return (room > 0 && !isOfVariable(b)) || (room === 0 && (a.isStrict || !b.isStrict));
}

/** The assumption that a comparison is a weaker copy of: the same sides but for a numeral, `≤` for `<`, or both. */
export function strongerOf(assumed: readonly Assumption[], conclusion: Expr): Assumption | undefined {
  const copy = skeleton(conclusion);
  return assumed.find(
    ({ proposition }) =>
      isLooser(proposition, conclusion) && instanceOfLaw(skeleton(proposition), copy, assumed),
  );
}
