// The table of all operations.
import * as bits from './bits.ts';
import * as exponential from './exponential.ts';
import * as field from './field.ts';
import * as integers from './integers.ts';
import * as lists from './lists.ts';
import type { NumberOperation, Row } from './operation.ts';
import * as order from './order.ts';
import * as powers from './powers.ts';
import * as rounding from './rounding.ts';
import * as trigonometric from './trigonometric.ts';

type OnNumbers = typeof field &
  typeof order &
  typeof powers &
  typeof exponential &
  typeof integers &
  typeof bits &
  typeof rounding &
  typeof trigonometric;

/** Operations on numbers. */
export type NumberOperationName = keyof OnNumbers;
/** Operations of the statement language. */
export type Operation = NumberOperationName | keyof typeof lists;

/** The operations on numbers; each file of this folder exports its own. */
export const numberOperations: Readonly<Record<NumberOperationName, NumberOperation>> = {
  ...field,
  ...order,
  ...powers,
  ...exponential,
  ...integers,
  ...bits,
  ...rounding,
  ...trigonometric,
};

/** Every operation. */
export const operations: Readonly<Record<Operation, Row>> = { ...numberOperations, ...lists };

const isNumberOperation = (name: string): name is NumberOperationName =>
  Object.hasOwn(numberOperations, name);

/** The names of the operations on numbers, in the order of the table. */
export const numberOperationNames: readonly NumberOperationName[] =
  Object.keys(numberOperations).filter(isNumberOperation);

/** Whether an operation of this name exists. */
export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);
