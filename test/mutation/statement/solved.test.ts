import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Statement } from '../../../src/language/ast.ts';
import type { Sample } from '../../../src/language/property.ts';
import { moveToZero } from '../../../src/mutation/source/zeroed.ts';
import { failsWhereSolved, holdsWhereSolved } from '../../../src/mutation/statement/solved.ts';
import { compare, evaluator, lit, op, quick, real, statement, variable } from '../../testing/hand.ts';

beforeAll(loadMpfr);

const [x, y] = [variable(0), variable(1)];
const samples: readonly Sample[] = [0.5, 3, 7].map((value) => [
  { kind: 'number', value },
  { kind: 'number', value: 5 },
]);
const fails = (s: Statement): boolean => failsWhereSolved(s, samples, 8, quick());
const holds = (s: Statement): boolean => holdsWhereSolved(s, samples, 8, quick());
const iff = (left: Formula, right: Formula): Formula => ({ kind: 'iff', left, right });
const double = compare(op('mul', lit(2), x), '=', y);

test('an equivalence that is false only where one side holds is found out there', () => {
  const right = compare(x, '=', op('div', y, lit(2)));
  const wrong = compare(x, '=', op('div', y, lit(3)));
  expect(fails(statement({ x: real, y: real }, {}, iff(double, right)))).toBe(false);
  expect(fails(statement({ x: real, y: real }, {}, iff(double, wrong)))).toBe(true);
});

test('hypotheses hold at the solution, or it is none', () => {
  const wrong = compare(x, '=', op('div', y, lit(3)));
  const negative = { h: compare(y, '<', lit(0)) };
  // y is solved for, and is 2x or 3x: positive on all samples
  expect(fails(statement({ x: real, y: real }, negative, iff(double, wrong)))).toBe(false);
});

test('a bound is attained on the boundary of a hypothesis', () => {
  const h = { h: compare(x, '≤', op('div', y, lit(3))) };
  const equal = compare(op('mul', lit(3), x), '=', y);
  const apart = compare(op('mul', lit(4), x), '=', op('add', y, op('mul', y, y)));
  expect(holds(statement({ x: real, y: real }, h, equal))).toBe(true);
  expect(holds(statement({ x: real, y: real }, h, compare(lit(1), '=', lit(2))))).toBe(false);
  expect(fails(statement({ x: real, y: real }, h, compare(op('mul', lit(3), x), '<', y)))).toBe(true);
  expect(fails(statement({ x: real, y: real }, h, compare(op('mul', lit(3), x), '≤', y)))).toBe(false);
  expect(holds(statement({ x: real, y: real }, {}, apart))).toBe(true);
});

test('values vanish where the hypotheses let them, one after another', () => {
  const h = { h: compare(y, '≤', x), h2: compare(lit(0), '≤', y) };
  const property = evaluator()(statement({ x: real, y: real }, h, compare(y, '≤', x)));
  const [first] = samples as readonly [Sample];
  const ordered = [
    { kind: 'number' as const, value: 5 },
    { kind: 'number' as const, value: 3 },
  ];
  expect(moveToZero(ordered, property).map((value) => value.kind === 'number' && value.value)).toEqual([
    0, 0,
  ]);
  const positive = evaluator()(
    statement({ x: real, y: real }, { h: compare(lit(0), '<', x) }, compare(y, '≤', x)),
  );
  expect(moveToZero(first, positive)).toEqual([first[0], { kind: 'number', value: 0 }]);
});
