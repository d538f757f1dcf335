import { expect, test } from 'vitest';
import type { Term } from '../../src/language/ast.ts';
import { offsetFrom, offsets } from '../../src/language/offset-from.ts';
import { numberOperationNames } from '../../src/operations/table.ts';
import { nat, natural, op, variable } from '../testing/hand.ts';

const k = variable(0, nat);
const isUnknown = (t: Term): boolean => t.kind === 'variable' && t.level === 0;
const offset = (t: Term): number | undefined => offsetFrom(t, isUnknown);

test('an offset is read through whatever operations make it', () => {
  expect(offset(k)).toBe(0);
  expect(offset(op('succ', op('succ', k)))).toBe(2);
  expect(offset(op('add', natural(3), k))).toBe(3);
  expect(offset(op('sub', op('add', k, natural(1)), natural(4)))).toBe(-3);
  expect(offset(op('add', op('mul', natural(0), k), op('cast', k)))).toBe(0);
});

test('a multiple, another variable, and a difference that is cut have none', () => {
  expect(offset(op('mul', natural(2), k))).toBeUndefined();
  expect(offset(op('add', k, k))).toBeUndefined();
  expect(offset(op('add', k, variable(1, nat)))).toBeUndefined();
  expect(offset(natural(3))).toBeUndefined();
  expect(offset(op('natSub', k, natural(1)))).toBeUndefined();
  expect(offsetFrom(op('natSub', k, natural(1)), isUnknown, { ...offsets, positivePart: (a) => a })).toBe(-1);
});

test.each(numberOperationNames)(
  '%s of the unknown and 2 has an offset or none, as its meaning says',
  (name) => {
    const found = offset(op(name, k, natural(2)));
    const known: Readonly<Record<string, number>> = { add: 2, sub: -2, succ: 1, cast: 0, finVal: 0 };
    expect(found).toBe(known[name]);
  },
);
