// `(h : ∃ k, l ++ k = m) → p` as `∀ k, l ++ k = m → p`: the list is put together of parts that are drawn.
import type { Expr } from '../../expr/expr.ts';
import { apply, type Binding, instantiate, isSameExpr, mentions } from '../../expr/spine.ts';
import { makeConstant } from '../records.ts';
import { sequenceOf } from './appended.ts';
import { bothOf, chainOf, memberOfList, predicateOf, sidesOf } from './conjuncts.ts';
import { type OpenedBinder, variableOf } from './opened-binder.ts';

/** A hypothesis with its variables opened: the equation that gives a list, and what else is said. */
type Opened = {
  readonly given: OpenedBinder;
  readonly variables: readonly OpenedBinder[];
  readonly said: readonly Expr[];
};

const call = (name: string, ...args: readonly Expr[]): Expr => apply(makeConstant(name), args);

const binderOf = (binding: Binding, place: string, type: Expr): OpenedBinder => ({
  binding: { ...binding, kind: 'forallE', info: 'default' },
  variable: variableOf(place),
  type,
});

/** The list of a telescope that one part of a hypothesis gives, with that part, in which more variables may be. */
function findGiven(
  part: Expr,
  variables: readonly OpenedBinder[],
  lists: readonly OpenedBinder[],
  place: string,
): Pick<Opened, 'given' | 'variables' | 'said'> | undefined {
  const isOpen = (e: Expr): boolean => variables.some(({ variable }) => mentions(e, variable));
  const listOf = (e: Expr): OpenedBinder | undefined => lists.find(({ variable }) => isSameExpr(variable, e));
  const [, left, right] = sidesOf(part) ?? [];
  if (left !== undefined && right !== undefined)
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const given = listOf(one);
      if (given !== undefined && isOpen(other) && !mentions(other, given.variable))
        return { given, variables: [], said: [part] };
    }
  const [element, list] = memberOfList(part) ?? [];
  const given = list && listOf(list);
  const of = given && sequenceOf(given.type)?.element;
  if (element === undefined || given === undefined || of === undefined || !isOpen(element)) return undefined;
  const ends = ['before', 'behind'].map((name) =>
    binderOf({ ...given.binding, name: `${name} ${given.binding.name}` }, `${place}.${name}`, given.type),
  );
  const [before, behind] = ends.map(({ variable }) => variable);
  if (before === undefined || behind === undefined) return undefined;
  const whole = call('List.append', of, before, call('List.cons', of, element, behind));
  return { given, variables: ends, said: [call('Eq', given.type, given.variable, whole)] };
}

function open({ type }: OpenedBinder, place: string, lists: readonly OpenedBinder[]): Opened | undefined {
  const predicate = predicateOf(type);
  if (predicate === undefined) return undefined;
  const variables: OpenedBinder[] = [];
  const opened = (e: Expr): Expr =>
    variables.reduceRight((inner, { variable }) => instantiate(inner, variable), e);
  const { binders, body } = chainOf(predicate);
  for (const [k, binding] of binders.entries())
    variables.push(binderOf(binding, `${place}.${k}`, opened(binding.type)));
  const parts = bothOf(opened(body));
  for (const part of parts) {
    const found = findGiven(part, variables, lists, place);
    if (found === undefined) continue;
    const others = parts.filter((one) => one !== part);
    return {
      given: found.given,
      variables: [...variables, ...found.variables],
      said: [...found.said, ...others],
    };
  }
  return undefined;
}

/** The binders of a statement, in which hypotheses that give a list of which no other hypothesis speaks are opened. */
export function openHypotheses(binders: readonly OpenedBinder[], conclusion: Expr): readonly OpenedBinder[] {
  const speaksOf = (one: OpenedBinder, variable: Expr): boolean => mentions(one.type, variable);
  return binders.flatMap((one, at) => {
    const others = binders.filter((other) => other !== one);
    const lists = binders
      .slice(0, at)
      .filter(({ type, variable }) => sequenceOf(type) && !others.some((other) => speaksOf(other, variable)));
    const isUsed =
      mentions(conclusion, one.variable) || others.some((other) => speaksOf(other, one.variable));
    const opened = isUsed ? undefined : open(one, String(at), lists);
    if (opened === undefined) return [one];
    const said = opened.said.map((type, k) => ({ ...one, variable: variableOf(`${at}.said ${k}`), type }));
    return [...opened.variables, ...said];
  });
}
