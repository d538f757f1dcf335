import { expect, test } from 'vitest';
import { defaultTestOptions } from '../../src/testing/options.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import {
  compare,
  falseProduct,
  lit,
  property,
  real,
  square,
  squareStatement,
  statement,
  trueProduct,
  variable,
} from './hand.ts';

const small = { ...defaultTestOptions('hand', property), budget: 512 };

test('a false statement is refuted with every seed, and says by which simple values', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { verdict } = testTheorem(property(falseProduct), { ...small, seed, proved: false });
    expect(verdict.kind, `seed ${seed}`).toBe('disagrees');
    if (verdict.kind !== 'disagrees') continue;
    expect(verdict.fault).toBe('hypothesis');
    expect(verdict.counterexample.reference).toBe('false');
    const [x, y] = verdict.counterexample.shrunk.map((v) => (v as { value: number }).value) as [
      number,
      number,
    ];
    expect(x > 1 && y > 1 && x + y < 5 && x * y >= 6).toBe(true);
  }
});

test('a statement that fails with definitions although it is proved is a fault of the translation', () => {
  const { verdict } = testTheorem(property(falseProduct), small);
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'translation' });
});

test('its repair holds, but without a counterpart it is a statement only', () => {
  const result = testTheorem(property(trueProduct), small);
  expect(result.verdict).toEqual({ kind: 'statement-only', grade: { kind: 'exact' } });
  expect(result.accepted).toBe(512);
  expect(result.strata.find((s) => s.name === 'value-uniform')?.accepted).toBe(256);
  expect(result.bound?.violation).toBeCloseTo(3 / 256, 3);
});

test('contradictory hypotheses are never green', () => {
  const x = variable(0);
  const contradictory = (a: number, b: number) =>
    statement({ x: real }, { ha: compare(lit(a), '<', x), hb: compare(x, '<', lit(b)) }, compare(x, '=', x));
  expect(testTheorem(property(contradictory(1, 1)), small).verdict).toMatchObject({ reason: 'vacuous' });
  const y = variable(1);
  const chain = statement(
    { x: real, y: real },
    { h: compare(x, '<', y), g: compare(y, '<', x) },
    compare(x, '=', x),
  );
  expect(testTheorem(property(chain), small).verdict.kind).toBe('inconclusive');
});

test('a sound counterpart agrees', () => {
  const result = testTheorem(property(squareStatement, { square }), small);
  expect(result.verdict).toEqual({ kind: 'agrees', grade: { kind: 'exact' }, part: 'whole' });
  expect(result.calls).toEqual([{ constant: 'square', count: 1024 }]);
});

test('a counterpart that breaks the statement is the implementation’s fault, shrunk to simple values', () => {
  const wrong = { ...square, counterpart: (a = 0) => -a * a };
  const { verdict } = testTheorem(property(squareStatement, { square: wrong }), small);
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'implementation' });
  if (verdict.kind !== 'disagrees') return;
  expect(verdict.counterexample.shown).toEqual([
    { name: 'x', value: '1' },
    { name: 'y', value: '2' },
  ]);
  expect(verdict.counterexample.differs[0]).toMatchObject({ constant: 'square', counterpart: '-1' });
});

test('a counterpart that is another function with the same property differs from the definition', () => {
  const other = { ...square, counterpart: (a = 0) => 2 * a * a };
  const { verdict } = testTheorem(property(squareStatement, { square: other }), small);
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'definition' });
});
