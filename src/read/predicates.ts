// Predicates that can be decided, as arguments: `p : α → Prop` is drawn and passed as the function to `Bool` that decides it.

import type { Expr } from '../expr/expr.ts';
import { occurs } from '../expr/occurs.ts';
import { apply, betaApply, headConstantOf, spineOf, subtermsOf } from '../expr/spine.ts';
import type { Sort } from '../language/ast.ts';
import type { Reader, Scope } from './reader.ts';
import { makeConstant } from './records.ts';

const isProp = (type: Expr): boolean => type.kind === 'sort' && type.level.kind === 'zero';

/** The type of the functions that decide the predicates of a type. */
function decidingType(type: Expr): Expr | undefined {
  if (type.kind !== 'forallE') return undefined;
  const body = isProp(type.body) ? makeConstant('Bool') : decidingType(type.body);
  return body && { ...type, body };
}

/** The sort of the functions that decide the predicates of a type; nothing for other types. */
export function sortOfPredicates(reader: Reader, type: Expr, scope: Scope): Sort | undefined {
  const deciding = decidingType(type);
  return deciding && reader.sort(deciding, scope);
}

/** `fun x y => say x y` for all arguments of a type. */
function overArguments(type: Expr, say: (args: readonly Expr[]) => Expr): Expr {
  const domains: Expr[] = [];
  for (let rest = type; rest.kind === 'forallE'; rest = rest.body) domains.push(rest.type);
  const args = domains.map((_, i): Expr => ({ kind: 'bvar', index: domains.length - 1 - i }));
  return domains.reduceRight<Expr>(
    (body, domain) => ({ kind: 'lam', name: 'x', info: 'default', type: domain, body }),
    say(args),
  );
}

/** The predicate that a function to `Bool` decides. */
export function writePredicate(type: Expr, deciding: Expr): Expr {
  return overArguments(type, (args) =>
    apply(makeConstant('Eq'), [makeConstant('Bool'), apply(deciding, args), makeConstant('Bool.true')]),
  );
}

/** The function that decides a predicate: the one by which it is stated, or the predicate itself, whose truth is read as a Boolean. */
export function decidePredicate(type: Expr, predicate: Expr): Expr {
  let said = predicate;
  let count = 0;
  for (; said.kind === 'lam'; said = said.body) count += 1;
  const { head, args } = spineOf(said);
  const stated = args[1] && spineOf(args[1]);
  const isStated =
    head.kind === 'const' &&
    head.name === 'Eq' &&
    stated?.head.kind === 'const' &&
    stated.args.length === count &&
    stated.args.every((arg, i) => arg.kind === 'bvar' && arg.index === count - 1 - i) &&
    args[2] !== undefined &&
    headConstantOf(args[2]) === 'Bool.true';
  if (isStated && stated !== undefined) return stated.head;
  return overArguments(type, (given) =>
    predicate.kind === 'lam' ? betaApply(predicate, given) : apply(predicate, given),
  );
}

/** Whether an instance that decides the variable of a Π-type is among the later arguments. */
export function isAskedToDecide(type: Expr): boolean {
  if (type.kind !== 'forallE' || decidingType(type.type) === undefined) return false;
  let rest = type.body;
  for (let depth = 0; rest.kind === 'forallE'; rest = rest.body, depth++)
    if (isDeciding(rest.type) && rest.info === 'instImplicit' && occurs(rest.type, depth)) return true;
  return false;
}

/** Whether an expression is about a function that is drawn: a definition is read once for all of these. */
export const mentionsFunction = (reader: Reader, e: Expr): boolean =>
  subtermsOf(e).some((part) => {
    const local = reader.local(part);
    return local?.kind === 'value' && local.sort.kind === 'function';
  });

/** The number of arguments of a predicate, or of what an instance for one decides. */
export function countArguments(type: Expr): number {
  let [rest, count] = [type, 0];
  for (; rest.kind === 'forallE'; rest = rest.body) count += 1;
  const name = headConstantOf(rest);
  return count + (name === 'DecidablePred' ? 1 : name === 'DecidableRel' ? 2 : 0);
}

/** Whether a type is that of instances which decide propositions. */
export function isDeciding(type: Expr): boolean {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  return /^Decidable(?:Pred|Rel)?$/.test(headConstantOf(codomain) ?? '');
}
