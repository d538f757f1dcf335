import { expect, test } from 'vitest';
import type { Operation, Sort, Term } from '../../../src/language/ast.ts';
import { showFormula } from '../../../src/language/show.ts';
import { findSolutions } from '../../../src/mutation/statement/solutions.ts';
import { call, compare, lit, op, real, variable } from '../../testing/hand.ts';

const reals: Sort = { kind: 'number', of: 'real', type: 'R' };
const names = ['x', 'y', 'z'];
const [x, y, z] = [variable(0, reals), variable(1, reals), variable(2, reals)];
const shown = (left: Term, right: Term, sorts: readonly Sort[] = [reals, reals, reals]): readonly string[] =>
  findSolutions(left, right, sorts).map(({ level, value }) =>
    showFormula(compare(variable(level), '=', value), names),
  );
const number = (n: number): Term => ({ ...lit(n), sort: reals }) as Term;
const power = (base: Term, n: Term): Term => op('pow', base, n);
const two: Term = { ...lit(2), sort: { kind: 'number', of: 'nat', type: 'Nat' } } as Term;
const three: Term = { ...lit(3), sort: { kind: 'number', of: 'nat', type: 'Nat' } } as Term;

test.each<[Operation, readonly string[]]>([
  ['add', ['x = z - y', 'y = z - x', 'z = x + y']],
  ['sub', ['x = z + y', 'y = x - z', 'z = x - y']],
  ['mul', ['x = z / y', 'y = z / x', 'z = x * y']],
  ['div', ['x = z * y', 'y = x / z', 'z = x / y']],
])('%s is undone for each of its operands', (operation, expected) => {
  expect(shown(op(operation, x, y), z)).toEqual(expected);
});

test('powers, exponentials and logarithms are undone over the reals', () => {
  expect(shown(op('mul', number(2), power(x, two)), number(1))).toEqual(['x = sqrt(1 / 2)']);
  expect(shown(power(x, three), y)[0]).toBe('x = y ^ 1/3');
  expect(shown(op('exp', x), y)).toEqual(['x = log(y)', 'y = exp(x)']);
  expect(shown(op('log', x), y)[0]).toBe('x = exp(y)');
  expect(shown(op('neg', op('inv', x)), y)[0]).toBe('x = inv(-y)');
});

test('what a row says of its operands is what is solved for', () => {
  expect(shown(op('sqrt', x), y)[0]).toBe('x = y ^ 2');
  expect(shown(op('rpow', x, y), z).slice(0, 2)).toEqual(['x = exp(log(z) / y)', 'y = log(z) / log(x)']);
  expect(shown(op('max', x, y), z)).toEqual(['x = z', 'y = z', 'z = max(x, y)']);
  expect(shown(op('sin', x), y)).toEqual(['y = sin(x)']);
});

test('over the rationals there are no roots', () => {
  expect(shown(power(variable(0), two), lit(2), [real])).toEqual([]);
});

test('a variable that stands twice is not solved for, unless two calls of one shape meet', () => {
  expect(shown(op('add', x, x), y)).toEqual(['y = x + x']);
  const f = (...args: readonly Term[]): Term => call('f', ...args);
  expect(shown(f(x, op('div', y, x)), f(z, op('div', y, z)))).toEqual(['x = z', 'z = x']);
  expect(shown(f(x), call('g', y))).toEqual([]);
});
