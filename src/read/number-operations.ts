import type { NumberOperation, NumberType } from '../claims/registry.ts';
import type { Expr } from '../expr/expr.ts';
import type { Comparison, Guard, Operation, Sort, Term } from '../language/ast.ts';
import { coreSort } from './constants/row.ts';
import { outside, type Reader, type Scope } from './reader.ts';

/** What `is:` may say of an operation on a declared number type: how many operands it takes and which number it gives. */
const declarable: {
  readonly [is: string]: { readonly operation: Operation; readonly operands: 1 | 2; readonly integer?: true };
} = {
  exp: { operation: 'exp', operands: 1 },
  log: { operation: 'log', operands: 1 },
  sqrt: { operation: 'sqrt', operands: 1 },
  abs: { operation: 'abs', operands: 1 },
  neg: { operation: 'neg', operands: 1 },
  inv: { operation: 'inv', operands: 1 },
  cast: { operation: 'cast', operands: 1 },
  floor: { operation: 'floor', operands: 1, integer: true },
  ceil: { operation: 'ceil', operands: 1, integer: true },
  rpow: { operation: 'rpow', operands: 2 },
  add: { operation: 'add', operands: 2 },
  sub: { operation: 'sub', operands: 2 },
  mul: { operation: 'mul', operands: 2 },
  div: { operation: 'div', operands: 2 },
  max: { operation: 'max', operands: 2 },
  min: { operation: 'min', operands: 2 },
  pow: { operation: 'pow', operands: 2 },
  zpow: { operation: 'zpow', operands: 2 },
};

/** An operation that the author declared under `numbers:`, applied to its operands (the last explicit arguments). */
export function readNumberOperation(
  reader: Reader,
  declared: { readonly type: NumberType; readonly operation: NumberOperation },
  args: readonly Expr[],
  scope: Scope,
): Term {
  const { operation, type } = declared;
  const meaning = declarable[operation.is];
  if (meaning === undefined) {
    return outside(
      operation.name,
      scope.place,
      `numbers: ${operation.name} is declared as ${operation.is}, which is no operation`,
      `one of ${Object.keys(declarable).join(', ')}`,
    );
  }
  if (args.length < meaning.operands) {
    return outside(
      operation.name,
      scope.place,
      `${operation.name} without its operands`,
      'apply it to numbers',
    );
  }
  const guards = operation.where === undefined ? undefined : parseGuards(operation.where);
  if (guards === 'unreadable') {
    return outside(
      operation.name,
      scope.place,
      `numbers: the set "${operation.where}" of ${operation.name} cannot be read`,
      'write comparisons of x, y and numerals joined by ∧, like 0 < x ∧ y ≤ 1',
    );
  }
  const sort: Sort = meaning.integer ? coreSort('Int') : { kind: 'number', of: type.as, type: type.type };
  return {
    kind: 'operation',
    operation: meaning.operation,
    args: args.slice(-meaning.operands).map((arg) => reader.term(arg, scope)),
    sort,
    place: scope.place,
    ...(guards && { where: guards }),
  };
}

const comparisons: { readonly [sign: string]: Comparison } = {
  '<': '<',
  '≤': '≤',
  '<=': '≤',
  '=': '=',
  '≠': '≠',
  '!=': '≠',
};

/** Reads `0 < x ∧ x ≤ 1`. */
function parseGuards(text: string): readonly Guard[] | 'unreadable' {
  const guards: Guard[] = [];
  for (const part of text.split(/∧|\band\b|&&/)) {
    const match = /^\s*(x|y|-?\d+)\s*(<=|!=|[<≤=≠])\s*(x|y|-?\d+)\s*$/.exec(part);
    if (match === null) return 'unreadable';
    guards.push({ left: operand(match[1]!), comparison: comparisons[match[2]!]!, right: operand(match[3]!) });
  }
  return guards;
}

function operand(text: string): Guard['left'] {
  return text === 'x' || text === 'y' ? text : { num: BigInt(text), den: 1n };
}
