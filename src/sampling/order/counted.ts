import type { Sort, Statement } from '../../language/ast.ts';
import { isFormula, partsOf } from '../../language/levels.ts';
import { sortsIn } from '../../language/words/sorts-in.ts';
import { operations } from '../../operations/table.ts';
import { itemAt } from '../../present.ts';
import { countOccurrences } from '../ranges/occurrences.ts';

type Node = Parameters<typeof partsOf>[0];

/**
 * The value binders that determine how often something is evaluated: the terms of a sum, the range of a quantifier, the steps
 * of a recursion, the index into a sequence, an exponent. Large values of these are slow to evaluate; all others cost nothing.
 */
export const findCountedLevels = (statement: Statement): ReadonlySet<number> => {
  const counted = new Set<number>();
  const values = statement.binders.filter((binder) => binder.kind === 'value').length;
  const count = (node: Node): void => {
    for (const level of countOccurrences(node, values).keys()) counted.add(level);
  };
  const visit = (node: Node): void => {
    if (node.kind === 'sum' || node.kind === 'product') count(node.count);
    if (node.kind === 'every' || node.kind === 'some') [node.from, node.to].forEach(count);
    // the variable of an unbounded quantifier is enumerated up to some index
    if (node.kind === 'forall' || node.kind === 'exists') count(node.body);
    if (node.kind === 'apply') node.args.forEach(count);
    if (node.kind === 'call' && isLong(statement, node.definition ?? node.constant, new Set()))
      node.args.forEach(count);
    if (node.kind === 'operation')
      for (const operand of operations[node.operation].counted) count(itemAt(node.args, operand));
    partsOf(node).forEach(visit);
  };
  const sized = (sort: Sort): void => {
    for (const one of sortsIn(sort)) {
      if (one.kind === 'fin') count(one.size);
      if (one.kind === 'data') one.index?.forEach(count);
      if (one.kind === 'list' && one.size !== undefined) count(one.size);
    }
  };
  for (const binder of statement.binders) {
    if (binder.kind === 'value') sized(binder.sort);
    else visit(binder.formula);
  }
  visit(statement.conclusion);
  // a value that a hypothesis bounds by a counting value may grow with it
  const ties = statement.binders.flatMap((binder) =>
    binder.kind === 'hypothesis' ? [[...countOccurrences(binder.formula, values).keys()]] : [],
  );
  for (let size = -1; size !== counted.size; ) {
    size = counted.size;
    for (const levels of ties)
      if (levels.some((level) => counted.has(level))) for (const level of levels) counted.add(level);
  }
  return counted;
};

/** Whether the number of steps of a definition grows with its arguments. */
const isLong = (statement: Statement, key: string, met: Set<string>): boolean => {
  const definition = statement.definitions?.get(key);
  if (
    definition === undefined ||
    definition.chosen !== undefined ||
    definition.byLean !== undefined ||
    definition.equations.length > 1
  )
    return true;
  if (met.has(key)) return true;
  met.add(key);
  const isLongPart = (node: Node): boolean =>
    node.kind === 'sum' ||
    node.kind === 'product' ||
    node.kind === 'apply' ||
    (isFormula(node) && ['every', 'some', 'forall', 'exists'].includes(node.kind)) ||
    (node.kind === 'operation' && operations[node.operation].counted.length > 0) ||
    (node.kind === 'call' && isLong(statement, node.definition ?? node.constant, met)) ||
    partsOf(node).some(isLongPart);
  const long = definition.equations.some(({ body }) => isLongPart(body));
  met.delete(key);
  return long;
};
