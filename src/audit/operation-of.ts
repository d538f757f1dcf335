import type { Expr } from '../expr/expr.ts';
import { headConstantOf, spineOf } from '../expr/spine.ts';
import type { NumberSort } from '../language/ast.ts';
import type { Row } from '../operations/operation.ts';
import { operations } from '../operations/table.ts';
import { arithmeticRows } from '../read/constants/arith.ts';
import { integerRows } from '../read/constants/integer.ts';
import { realRows } from '../read/constants/real.ts';

/** An operation of the table, and its operands in a term. */
export type AppliedOperation = { readonly row: Row; readonly operands: readonly Expr[] };

const rows = new Map([...arithmeticRows, ...integerRows, ...realRows].map((one) => [one.constant, one]));

const sorts: Readonly<Partial<Record<string, NumberSort>>> = {
  Nat: 'nat',
  Int: 'int',
  Rat: 'rational',
  Real: 'real',
};

const sortOf = (type: Expr | undefined): NumberSort | undefined =>
  type === undefined ? undefined : sorts[headConstantOf(type) ?? ''];

/** The types of base and exponent determine which power it is. */
const powerOf = (args: readonly Expr[]): Row | undefined => {
  const [base, exponent] = [sortOf(args[0]), sortOf(args[1])];
  if (base !== 'rational' && base !== 'real') return undefined;
  return exponent === 'int' ? operations.zpow : exponent === 'real' ? operations.rpow : undefined;
};

/** The operation on numbers that a term applies, with its operands; `undefined` for any other term. */
export function operationOf(e: Expr): AppliedOperation | undefined {
  const { args } = spineOf(e);
  const head = headConstantOf(e) ?? '';
  if (head === 'HPow.hPow' && args.length === 6) {
    const row = powerOf(args);
    return row && { row, operands: args.slice(4) };
  }
  const found = rows.get(head);
  if (found === undefined || args.length !== found.arity) return undefined;
  const sort = typeof found.carrier === 'number' ? sortOf(args[found.carrier]) : sorts[found.carrier];
  const operation = sort === undefined ? undefined : found.by[sort];
  return operation && { row: operations[operation], operands: found.operands.flatMap((i) => args[i] ?? []) };
}
