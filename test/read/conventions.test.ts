import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { compileOperation } from '../../src/evaluate/operations.ts';
import { compileTerm } from '../../src/evaluate/term-code.ts';
import type { NumberSort, Operation, Sort, Term } from '../../src/language/ast.ts';
import { conventions, conventionsInLean, divisions } from './conventions.ts';
import { statement } from './language.ts';

const types = { nat: 'Nat', int: 'Int', rational: 'Rat', real: 'Real' } as const;
const sort = (of: NumberSort): Sort => ({ kind: 'number', of, type: types[of] });

function evaluate(
  operation: Operation,
  on: NumberSort,
  args: readonly (readonly [number, number])[],
  second: NumberSort = on,
): unknown {
  const operands = args.map(
    ([num, den], index): Term => ({
      kind: 'literal',
      value: { num: BigInt(num), den: BigInt(den) },
      sort: sort(index === 0 ? on : second),
    }),
  );
  const counters = { junk: 0, fuel: 1000, depth: 0, saved: 0, isLarge: false, tried: 0 };
  const codes = operands.map(
    (operand) => () =>
      operand.kind === 'literal' &&
      operand.sort.kind === 'number' &&
      (operand.sort.of === 'nat' || operand.sort.of === 'int')
        ? operand.value.num
        : operand.kind === 'literal'
          ? operand.value
          : undefined,
  );
  const term = { kind: 'operation', operation, args: operands, sort: sort(on), place: '' } as const;
  const value = compileOperation(exact, counters, term, codes)([]);
  return { value, junk: counters.junk > 0 };
}

test('the file that Lean decides (test/toolchain/conventions.test.ts) states these conventions', () => {
  expect(readFileSync('test/read/lean/Conventions.lean', 'utf8')).toBe(conventionsInLean());
});

test.each(conventions)('$lean', ({ operation, on, args, value, junk }) => {
  expect(
    evaluate(
      operation,
      on,
      args.map((x) => [x, 1]),
    ),
  ).toEqual({ value: BigInt(value[0]), junk });
});

const fractions = [
  [
    'div',
    [
      [3, 4],
      [0, 1],
    ],
    0,
    1,
    true,
  ],
  ['inv', [[0, 1]], 0, 1, true],
  ['inv', [[-2, 3]], -3, 2, false],
  [
    'div',
    [
      [1, 2],
      [-1, 3],
    ],
    -3,
    2,
    false,
  ],
  [
    'max',
    [
      [1, 2],
      [1, 3],
    ],
    1,
    2,
    false,
  ],
  [
    'min',
    [
      [1, 2],
      [1, 3],
    ],
    1,
    3,
    false,
  ],
  ['abs', [[-1, 3]], 1, 3, false],
  ['log', [[0, 1]], 0, 1, true],
  ['log', [[-1, 1]], 0, 1, true],
  ['sqrt', [[-4, 1]], 0, 1, true],
  ['sqrt', [[9, 4]], 3, 2, false],
  [
    'rpow',
    [
      [0, 1],
      [0, 1],
    ],
    1,
    1,
    true,
  ],
  [
    'rpow',
    [
      [0, 1],
      [2, 1],
    ],
    0,
    1,
    true,
  ],
  [
    'rpow',
    [
      [-2, 1],
      [3, 1],
    ],
    -8,
    1,
    true,
  ],
] as const;

test.each(fractions)('%s %j = %i / %i', (operation, args, num, den, junk) => {
  const { value, junk: met } = evaluate(operation, 'real', args) as {
    value: { num: bigint; den: bigint };
    junk: boolean;
  };
  expect([value.num * BigInt(den) === value.den * BigInt(num), met]).toEqual([true, junk]);
});

test.each([
  ['pow', [0, 1], 0, 1, 1, false],
  ['zpow', [2, 1], -2, 1, 4, false],
  ['zpow', [0, 1], -1, 0, 1, true],
] as const)('%s %j ^ %i = %i / %i', (operation, base, n, num, den, junk) => {
  const { value, junk: met } = evaluate(operation, 'rational', [base, [n, 1]], 'int') as {
    value: { num: bigint; den: bigint };
    junk: boolean;
  };
  expect([value.num * BigInt(den) === value.den * BigInt(num), met]).toEqual([true, junk]);
});

test.each([
  ['num', [-6, 4], -3n],
  ['den', [-6, 4], 2n],
  ['num', [0, 1], 0n],
  ['den', [0, 1], 1n],
] as const)('%s %j = %i, in lowest terms', (operation, of, expected) => {
  expect(evaluate(operation, 'rational', [of])).toEqual({ value: expected, junk: false });
});

test('divisions that are written through the Euclidean one', () => {
  const { conclusion } = statement('integers');
  const found = new Map<string, Term>();
  // In `integers` the conclusion compares i.fdiv j with i.tdiv j and i.tmod j with i.fmod j, where i and j are variables 2 and 3.
  const sides: (readonly [Term, Term])[] = [];
  const visit = (f: typeof conclusion): void => {
    if (f.kind === 'and') [f.left, f.right].forEach(visit);
    else if (f.kind === 'compare') sides.push([f.left, f.right]);
  };
  visit(conclusion);
  [
    found.set('fdiv', sides[11]![0]),
    found.set('tdiv', sides[11]![1]),
    found.set('tmod', sides[13]![0]),
    found.set('fmod', sides[13]![1]),
  ];
  for (const { name, rows } of divisions) {
    for (const [i, j, value] of rows) {
      const counters = { junk: 0, fuel: 1000, depth: 0, saved: 0, isLarge: false, tried: 0 };
      const machine = {
        domain: exact,
        resolution: 0,
        counters,
        definitions: new Map(),
        call: () => undefined,
        unbounded: () => 1 as const,
      };
      expect([name, i, j, compileTerm(machine, found.get(name)!, 4)([0n, 0n, BigInt(i), BigInt(j)])]).toEqual(
        [name, i, j, BigInt(value)],
      );
    }
  }
});
