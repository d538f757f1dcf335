import type { Name } from '../../expr/expr.ts';
import type { Formula, Statement, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';

/**
 * Bound definitions that the statement calls itself, or through definitions without a counterpart. Calls inside a definition
 * with a counterpart do not count: there the counterpart replaces everything.
 */
export const findCalledDirectly = (statement: Statement, bound: ReadonlySet<Name>): readonly Name[] => {
  const found = new Set<Name>();
  const opened = new Set<string>();
  const visit = (part: Term | Formula): void => {
    if (part.kind === 'defined' && part.call !== undefined && bound.has(part.constant)) {
      visit(part.call);
      return;
    }
    for (const inner of partsOf(part)) visit(inner);
    if (part.kind !== 'call') return;
    if (bound.has(part.constant)) {
      found.add(part.constant);
      return;
    }
    const key = part.definition ?? part.constant;
    if (opened.has(key)) return;
    opened.add(key);
    for (const { body } of statement.definitions?.get(key)?.equations ?? []) visit(body);
  };
  for (const binder of statement.binders) if (binder.kind === 'hypothesis') visit(binder.formula);
  visit(statement.conclusion);
  return [...found].sort();
};
