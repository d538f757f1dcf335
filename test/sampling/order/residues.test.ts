import { expect, test } from 'vitest';
import type { NumberSort, Sort, Term } from '../../../src/language/ast.ts';
import type { Operation } from '../../../src/operations/table.ts';
import { residuesOf } from '../../../src/sampling/order/residues.ts';

const sortOf = (of: NumberSort): Sort => ({ kind: 'number', of, type: of });
const make =
  (sort: Sort) =>
  (operation: Operation, ...args: readonly Term[]): Term => ({
    kind: 'operation',
    operation,
    args,
    sort,
    place: '',
  });
const [nat, int] = [make(sortOf('nat')), make(sortOf('int'))];
const literal = (n: bigint, of: NumberSort = 'nat'): Term => ({
  kind: 'literal',
  value: { num: n, den: 1n },
  sort: sortOf(of),
});
const n: Term = { kind: 'variable', level: 0, sort: sortOf('nat') };
const asInt: Term = int('cast', n);

const residues = (left: Term, right: bigint) =>
  residuesOf([
    {
      name: 'h',
      values: 1,
      formula: { kind: 'compare', comparison: '=', left, right: literal(right), place: '' },
    },
  ]).get(0);

test.each<readonly [string, Term, bigint, readonly number[] | undefined]>([
  ['(n² + 1) % 5 = 0', nat('natMod', nat('succ', nat('pow', n, literal(2n))), literal(5n)), 0n, [2, 3]],
  [
    'n ^ 10 % 11 = 1',
    nat('natMod', nat('pow', n, literal(10n)), literal(11n)),
    1n,
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ],
  [
    '(−3 n + max 1 2) % 7 = 1',
    int(
      'intMod',
      int('add', int('mul', literal(-3n, 'int'), asInt), int('max', literal(1n), literal(2n))),
      literal(7n, 'int'),
    ),
    1n,
    [5],
  ],
  ['n % −3 = 1, whose remainder is that by 3', int('intMod', asInt, literal(-3n, 'int')), 1n, [1]],
  [
    '(n − 1) % 3 = 0, whose difference is cut off at 0',
    nat('natMod', nat('natSub', n, literal(1n)), literal(3n)),
    0n,
    undefined,
  ],
  [
    'n % 6 % 3 = 1, which is no polynomial',
    nat('natMod', nat('natMod', n, literal(6n)), literal(3n)),
    1n,
    undefined,
  ],
  ['2 ^ n % 3 = 1', nat('natMod', nat('pow', literal(2n), n), literal(3n)), 1n, undefined],
  ['n % 0 = 3, which is n', nat('natMod', n, literal(0n)), 3n, undefined],
])('what %s leaves of n', (_, left, right, remainders) => {
  expect(residues(left, right)?.remainders).toEqual(remainders);
});
