// Every operation on lists, in every arithmetic, against what it is in JavaScript.
import { beforeAll, expect, test } from 'vitest';
import type { Domain } from '../../src/domains/domain.ts';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';
import { compileTerm } from '../../src/evaluate/term-code.ts';
import type { Value } from '../../src/evaluate/values.ts';
import type { Sort, Term } from '../../src/language/ast.ts';
import type * as lists from '../../src/operations/lists.ts';
import { type Operation, operations } from '../../src/operations/table.ts';
import { sortOf } from './cases.ts';

beforeAll(loadMpfr);

type Given = Value<never>;
const list: Sort = { kind: 'list', of: sortOf('nat') };
const three: Given = [1n, 2n, 3n];
const joined: Given = (a) => (b) => 10n * (a as bigint) + (b as bigint);

/** Operands, the sort of the value, and the value; a new operation does not compile here until it has these. */
const table: Readonly<
  Record<keyof typeof lists, readonly (readonly [operands: readonly Given[], sort: Sort, value: Given])[]>
> = {
  length: [
    [[three], sortOf('nat'), 3n],
    [[[]], sortOf('nat'), 0n],
  ],
  get: [
    [[three, 0n], sortOf('nat'), 1n],
    [[three, 2n], sortOf('nat'), 3n],
    [[three, 3n], sortOf('nat'), undefined],
  ],
  nil: [[[], list, []]],
  cons: [[[5n, three], list, [5n, 1n, 2n, 3n]]],
  record: [[[7n, true], list, [7n, true]]],
  tabulate: [
    [[4n, (k) => 2n * (k as bigint)], list, [0n, 2n, 4n, 6n]],
    [[0n, (k) => k], list, []],
  ],
  // ((0·10 + 1)·10 + 2)·10 + 3, and 1·10 + (2·10 + (3·10 + 0))
  foldl: [[[joined, 0n, three], sortOf('nat'), 123n]],
  foldr: [[[joined, 0n, three], sortOf('nat'), 60n]],
};

const valueIn = <X>(domain: Domain<X>, operation: Operation, operands: readonly Given[], sort: Sort) => {
  const term: Term = {
    kind: 'operation',
    operation,
    args: operands.map((_, level): Term => ({ kind: 'variable', level, sort: list })),
    sort,
    place: '',
  };
  const machine = {
    domain,
    resolution: 0,
    counters: { junk: 0, fuel: 1000, depth: 0, saved: 0, isLarge: false, tried: 0 },
    definitions: new Map(),
    call: () => undefined,
    unbounded: () => 1 as const,
  };
  return compileTerm(machine, term, operands.length)([...operands] as Value<X>[]);
};

test.each(Object.entries(table))('%s gives in every arithmetic what it is', (name, cases) => {
  const operation = name as Operation;
  expect(operations[operation].form).toBe('list');
  for (const [operands, sort, value] of cases) {
    const high = getMpfr(160);
    high.release();
    expect(
      [exact, interval].map((domain) => valueIn<never>(domain as never, operation, operands, sort)),
    ).toEqual([value, value]);
    expect(valueIn(high, operation, operands, sort)).toEqual(value);
  }
});

test('every operation on lists stands in the table above', () => {
  const onLists = Object.entries(operations).flatMap(([name, { form }]) => (form === 'list' ? [name] : []));
  expect(Object.keys(table).sort()).toEqual(onLists.sort());
});
