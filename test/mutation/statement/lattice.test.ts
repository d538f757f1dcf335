import { expect, test } from 'vitest';
import { walkLattice } from '../../../src/mutation/statement/lattice.ts';
import {
  at,
  compare,
  forall,
  lit,
  nat,
  natural,
  real,
  sequence,
  statement,
  variable,
} from '../../testing/hand.ts';

const truth = compare(lit(0), '≤', lit(1));

test('small values come in every combination, naturals without negative ones', () => {
  const points = [...walkLattice(statement({ n: nat, x: real }, {}, truth))].map((sample) =>
    sample.map((value) => (value.kind === 'number' ? value.value : Number.NaN)),
  );
  expect(points).toHaveLength(4 * 8);
  expect(points).toContainEqual([3, -0.5]);
  expect(points.every(([n]) => (n as number) >= 0 && Number.isInteger(n))).toBe(true);
});

test('sequences are constant, and left alone where a hypothesis speaks of all their values', () => {
  const given = { lam: sequence };
  expect([...walkLattice(statement(given, {}, truth))][1]).toEqual([
    { kind: 'sequence', prefix: [], tail: { kind: 'constant', value: 1 } },
  ]);
  const positive = forall(compare(lit(0), '<', at(variable(0, sequence), variable(1, nat))));
  expect([...walkLattice(statement(given, { h: positive }, truth))]).toEqual([]);
});

test('many values leave no lattice', () => {
  const names = Array.from({ length: 12 }, (_, i) => [`x${i}`, real] as const);
  expect([
    ...walkLattice(statement(Object.fromEntries(names), {}, compare(natural(0), '≤', natural(1)))),
  ]).toEqual([]);
});
