import type { NumberOperation, NumberType } from '../claims/registry.ts';
import type { Expr } from '../expr/expr.ts';
import type { Comparison, Guard, Sort, Term } from '../language/ast.ts';
import { numberOperationNames, numberOperations } from '../operations/table.ts';
import { entryOf, itemAt } from '../present.ts';
import { sortOfCoreType } from './constants/row.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';

/** Operations that `is:` may name. */
const declarable = numberOperationNames.filter((name) => numberOperations[name].declarable);

/** An operation that the author declared under `numbers:`, applied to its operands (the last explicit arguments). */
export function readNumberOperation(
  reader: Reader,
  declared: { readonly type: NumberType; readonly operation: NumberOperation },
  args: readonly Expr[],
  scope: Scope,
): Term {
  const { operation, type } = declared;
  const meaning = declarable.find((name) => name === operation.is);
  if (meaning === undefined) {
    return throwOutside(
      operation.name,
      scope.place,
      `numbers: ${operation.name} is declared as ${operation.is}, which is not an operation`,
      `one of ${declarable.join(', ')}`,
    );
  }
  const { form, inverse } = numberOperations[meaning];
  const operands = inverse.length;
  if (args.length < operands) {
    return throwOutside(
      operation.name,
      scope.place,
      `${operation.name} without its operands`,
      'apply it to numbers',
    );
  }
  const guards = operation.where === undefined ? undefined : parseGuards(operation.where);
  if (guards === 'unreadable') {
    return throwOutside(
      operation.name,
      scope.place,
      `numbers: the set "${operation.where}" of ${operation.name} cannot be read`,
      'write comparisons of x, y and numerals joined by ∧, like 0 < x ∧ y ≤ 1',
    );
  }
  const sort: Sort =
    form === 'rounding' ? sortOfCoreType('Int') : { kind: 'number', of: type.as, type: type.type };
  return {
    kind: 'operation',
    operation: meaning,
    args: args.slice(-operands).map((arg) => reader.term(arg, scope)),
    sort,
    place: scope.place,
    ...(guards && { where: guards }),
  };
}

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['<', '<'],
  ['≤', '≤'],
  ['<=', '≤'],
  ['=', '='],
  ['≠', '≠'],
  ['!=', '≠'],
]);

/** Parses `0 < x ∧ x ≤ 1`. */
function parseGuards(text: string): readonly Guard[] | 'unreadable' {
  const guards: Guard[] = [];
  for (const part of text.split(/∧|\band\b|&&/)) {
    const match = /^\s*(x|y|-?\d+)\s*(<=|!=|[<≤=≠])\s*(x|y|-?\d+)\s*$/.exec(part);
    if (match === null) return 'unreadable';
    guards.push({
      left: operand(itemAt(match, 1)),
      comparison: entryOf(comparisons, itemAt(match, 2)),
      right: operand(itemAt(match, 3)),
    });
  }
  return guards;
}

function operand(text: string): Guard['left'] {
  return text === 'x' || text === 'y' ? text : { num: BigInt(text), den: 1n };
}
