import * as exponential from './exponential.ts';
import * as field from './field.ts';
import * as integers from './integers.ts';
import * as lists from './lists.ts';
import type { NumberOperation, Row } from './operation.ts';
import * as order from './order.ts';
import * as powers from './powers.ts';
import * as rounding from './rounding.ts';

const onNumbers = { ...field, ...order, ...powers, ...exponential, ...integers, ...rounding };
const table = { ...onNumbers, ...lists };

/** Operations on numbers. */
export type NumberOperationName =
  | keyof typeof field
  | keyof typeof order
  | keyof typeof powers
  | keyof typeof exponential
  | keyof typeof integers
  | keyof typeof rounding;
/** Operations of the statement language: those on numbers, and those on lists. */
export type Operation = NumberOperationName | keyof typeof lists;

/** Every operation: each file of this folder exports what it adds. */
export const operations: Readonly<Record<Operation, Row>> = table;

/** The operations on numbers. */
export const numberOperations: Readonly<Record<NumberOperationName, NumberOperation>> = onNumbers;
