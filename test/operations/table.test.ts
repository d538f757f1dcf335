import { expect, test } from 'vitest';
import { add } from '../../src/operations/field.ts';
import type { Binary, NumberOperation, Row, Unary } from '../../src/operations/operation.ts';
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

/** The names of the fields that a row may leave out. */
type Optional<R> = { [K in keyof R]-?: object extends Pick<R, K> ? K : never }[keyof R];
type HasNone<R> = [Optional<R>] extends [never] ? true : false;

test('a row without any one of its facts does not compile', () => {
  // tsc compiles this file: a field that becomes optional is an error in the next line
  const required: readonly [HasNone<Binary>, HasNone<Unary>, HasNone<Row>] = [true, true, true];
  const { continuous, ...unsaid } = add;
  // @ts-expect-error nothing says whether it is continuous
  const incomplete: Binary = unsaid;
  // @ts-expect-error a sum has two operands to solve for
  const unsolved: Binary = { ...add, inverse: [add.inverse[0]] };
  // @ts-expect-error there is no such kind of jump
  const misspelt: Binary = { ...add, jumps: 'somewhere' };
  expect([required.length, continuous, incomplete.form, unsolved.inverse.length, misspelt.jumps]).toEqual([
    3,
    true,
    'binary',
    1,
    'somewhere',
  ]);
});
