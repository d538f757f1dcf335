// `∃ k v, (k, v) ∈ l ∧ p k v`: some element of a list, by its parts.
import type { Expr } from '../../expr/expr.ts';
import { type Binding, headConstantOf, instantiate, mentions, spineOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { viewList } from '../binders/list-view.ts';
import { matchParts } from '../binders/solve.ts';
import { overList } from '../constants/membership.ts';
import { isUntestable, type Reader, type Scope, throwOutside } from '../reader.ts';
import { bothOf, chainOf, memberOfList, without } from './conjuncts.ts';

/** An existence claim about the parts of an element, which is tried at every element; nothing for other claims. */
export function readParts(reader: Reader, predicate: Binding, scope: Scope): Formula | undefined {
  const { binders, body } = chainOf(predicate);
  const sought = binders.map((_, position) => reader.open({ kind: 'sought', position }));
  const isOpen = (e: Expr): boolean => sought.some((one) => mentions(e, one));
  const opened = sought.reduceRight((inner, one) => instantiate(inner, one), body);
  for (const part of bothOf(opened)) {
    const [element, list] = memberOfList(part) ?? [];
    // an element made in one way only: a pair or a structure
    if (element === undefined || list === undefined || isOpen(list) || !isOpen(element)) continue;
    if (!headConstantOf(element)?.endsWith('.mk')) continue;
    try {
      const view = viewList(reader, list, scope);
      return overList(reader, 'some', view, {
        name: predicate.name,
        scope,
        about: (index, inner) => {
          const found = new Map<number, Term>();
          matchParts(reader, element, { value: reader.term(view.at(index), inner), scope: inner, found });
          return reader.formula(withParts(reader, predicate, found, inner), inner);
        },
      });
    } catch (thrown) {
      // it is read as any other, and then says what can not be read
      if (!isUntestable(thrown)) throw thrown;
    }
  }
  return undefined;
}

/** The claim at the parts that were found: the last variable first, since the others keep their positions then. */
function withParts(reader: Reader, predicate: Binding, found: ReadonlyMap<number, Term>, scope: Scope): Expr {
  const positions = [...found.keys()].sort((a, b) => b - a);
  let claim: Expr | undefined;
  let last = predicate;
  for (const position of positions) {
    const term = found.get(position);
    if (term === undefined) continue;
    claim = without(last, position, reader.open({ kind: 'term', term, depth: scope.depth }));
    const args = spineOf(claim).args;
    const inner = headConstantOf(claim) === 'Exists' ? args[1] : undefined;
    if (inner?.kind === 'lam') last = inner;
  }
  return (
    claim ?? throwOutside('Exists', scope.place, 'an element of which no part is known', 'give the witness')
  );
}
