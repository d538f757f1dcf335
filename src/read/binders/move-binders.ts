// Variables that a later equation gives are bound just before that equation, where everything it mentions is known.
import type { Expr } from '../../expr/expr.ts';
import { instantiate, isSameExpr, mentions, spineOf } from '../../expr/spine.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { itemAt } from '../../present.ts';
import { sequenceOf } from '../existence/appended.ts';
import { openHypotheses } from '../existence/open-hypotheses.ts';
import { openPermutations } from '../existence/open-permutations.ts';
import { type OpenedBinder, variableOf } from '../existence/opened-binder.ts';

/** Whether a side of an equation is built by constructors around a variable. */
function isPattern({ declarations }: Inventory, side: Expr, variable: Expr): boolean {
  const { head } = spineOf(side);
  if (head.kind !== 'const' || side.kind !== 'app' || !mentions(side, variable)) return false;
  return (
    ['Option.some', 'Except.ok', 'Except.error', 'Prod.mk', 'List.cons'].includes(head.name) ||
    declarations.get(head.name)?.kind === 'constructor'
  );
}

/** Whether an equation with such a side gives a variable: the side is a pattern of it, or the variable itself if that is a list. */
const isGivenBy = (inventory: Inventory, side: Expr, { variable, type }: OpenedBinder): boolean =>
  isPattern(inventory, side, variable) || (isSameExpr(side, variable) && sequenceOf(type) !== undefined);

/** The position of the first hypothesis that gives a variable by an equation with others; −1 if there is none. */
function givenAt(inventory: Inventory, binders: readonly OpenedBinder[], from: number): number {
  const { variable } = itemAt(binders, from);
  for (let at = from + 1; at < binders.length; at++) {
    const { type } = itemAt(binders, at);
    if (!mentions(type, variable)) continue;
    const { head, args } = spineOf(type);
    if (head.kind !== 'const' || head.name !== 'Eq' || args.length !== 3) return -1;
    const [left, right] = [itemAt(args, 1), itemAt(args, 2)];
    const isGiven =
      (isGivenBy(inventory, left, itemAt(binders, from)) && !mentions(right, variable)) ||
      (isGivenBy(inventory, right, itemAt(binders, from)) && !mentions(left, variable));
    const isLater = binders.slice(from + 1, at).some((one) => mentions(type, one.variable));
    return isGiven && isLater ? at : -1;
  }
  return -1;
}

/** A closed statement with such variables moved behind the ones that the equation mentions; others stay where they are. */
export function moveBinders(inventory: Inventory, statement: Expr): Expr {
  const given: OpenedBinder[] = [];
  let rest = statement;
  for (; rest.kind === 'forallE'; rest = instantiate(rest.body, itemAt(given, given.length - 1).variable))
    given.push({ binding: rest, variable: variableOf(String(given.length)), type: rest.type });
  const binders = openHypotheses(openPermutations(given, rest), rest);
  const order = [...binders];
  let isChanged = binders.length !== given.length;
  for (const one of binders) {
    const from = order.indexOf(one);
    const to = givenAt(inventory, order, from);
    if (to < 0) continue;
    order.splice(to, 0, one);
    order.splice(from, 1);
    isChanged = true;
  }
  if (!isChanged) return statement;
  return order.reduceRight<Expr>(
    (body, { binding, variable, type }) => ({ ...binding, type, body: closed(body, variable.name, 0) }),
    rest,
  );
}

/** `e` with a variable bound by a binder around it. */
function closed(e: Expr, variable: string, depth: number): Expr {
  switch (e.kind) {
    case 'const':
      return e.name === variable ? { kind: 'bvar', index: depth } : e;
    case 'app':
      return { ...e, fn: closed(e.fn, variable, depth), arg: closed(e.arg, variable, depth) };
    case 'lam':
    case 'forallE':
      return { ...e, type: closed(e.type, variable, depth), body: closed(e.body, variable, depth + 1) };
    case 'letE':
      return {
        ...e,
        type: closed(e.type, variable, depth),
        value: closed(e.value, variable, depth),
        body: closed(e.body, variable, depth + 1),
      };
    case 'proj':
      return { ...e, of: closed(e.of, variable, depth) };
    default:
      return e;
  }
}
