import { expect, test } from 'vitest';
import type { NumberOperation, Row } from '../../src/operations/operation.ts';
import { numberOperations, operations } from '../../src/operations/table.ts';

const rows = Object.entries(operations) as readonly (readonly [string, Row])[];
const onNumbers = new Map<string, NumberOperation>(Object.entries(numberOperations));

test('a mutant puts an operation of the same form in the place of another', () => {
  for (const [name, { mutant }] of rows) {
    if (mutant.exchange === 'none') continue;
    expect([name, onNumbers.get(mutant.exchange.by)?.form]).toEqual([name, onNumbers.get(name)?.form]);
  }
});

test('what is said of operands is said of operands that there are', () => {
  for (const [name, { inverse, moves, counted, dividedFor, convention }] of onNumbers) {
    expect([name, moves.length]).toEqual([name, inverse.length]);
    const said = [...counted, ...dividedFor, convention === 'none' ? 0 : (convention.unless?.operand ?? 0)];
    expect([name, said.every((operand) => operand < inverse.length)]).toEqual([name, true]);
  }
});

test('a sign stands between two operands, or before one', () => {
  for (const [name, { print, inverse }] of onNumbers) {
    if (print.kind === 'infix') expect([name, inverse.length]).toEqual([name, 2]);
    if (print.kind === 'prefix' || print.kind === 'silent') expect([name, inverse.length]).toEqual([name, 1]);
  }
});
