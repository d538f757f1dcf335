// What the table says about an operation beside its meaning is held to the meaning, for every row.
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import type { NumberSort, Operation } from '../../src/language/ast.ts';
import type { OperandIs, Signs } from '../../src/operations/facts.ts';
import { directionOf } from '../../src/operations/operation.ts';
import { numberOperationNames, numberOperations } from '../../src/operations/table.ts';
import {
  type Case,
  cases,
  evaluateIn,
  type Found,
  isWhole,
  operandsOf,
  type Signature,
  signaturesOf,
  termOf,
} from './cases.ts';

const at = ({ term, signature }: Omit<Case, 'name' | 'operands'>, operands: readonly number[]): Found =>
  evaluateIn(
    interval,
    term,
    operands.map((x) => [x, x]),
    signature,
  );
const holdsOf: Readonly<Record<OperandIs, (x: number) => boolean>> = {
  nonzero: (x) => x !== 0,
  positive: (x) => x > 0,
  nonnegative: (x) => x >= 0,
};
/** The signs of operands, of which operand `i` runs from `x` to `y`; 0 is taken for either. */
const signsOf =
  (operands: readonly number[], i: number, [x, y]: readonly [number, number], ofZero: 1 | -1): Signs =>
  (k) => {
    const [low, high] = k === i ? [x, y] : [operands[k] ?? 0, operands[k] ?? 0];
    if (low === 0 && high === 0) return ofZero;
    return low >= 0 ? 1 : high <= 0 ? -1 : 0;
  };
const surelyAbove = (a: Found, b: Found): boolean =>
  a.value !== undefined && b.value !== undefined && a.value[0] > b.value[1];
const bitsOf = (n: number): number => (Math.abs(n) <= 1 ? 1 : Math.log2(Math.abs(n)));
const onReals = ({ operands }: Signature): boolean => operands.every((of) => !isWhole(of));
/** So near that a continuous function of the table, at operands of this size, hardly moves. */
const STEP = 2 ** -20;
const HARDLY = 2 ** -6;
/** Operands at which functions are neither steep nor flat. */
const plain: readonly number[] = [0, 1, -1, 2, -2, 0.5, -0.5, 1.5, -2.5, 3, -3];

describe.each(numberOperationNames)('%s', (name) => {
  const row = numberOperations[name];
  const all = cases(name);
  const named = (found: readonly unknown[]): string => `${name} ${JSON.stringify(found)}`;

  test('a convention gives the value exactly where nothing that excludes it is known', () => {
    const met = all.filter((one) => at(one, one.operands).junk > 0);
    if (row.convention === 'none') expect(met.map((one) => one.name)).toEqual([]);
    const unless = row.convention === 'none' ? undefined : row.convention.unless;
    if (unless === undefined) return;
    expect(met.length).toBeGreaterThan(0);
    expect(
      met
        .filter(({ operands }) => holdsOf[unless.is](operands[unless.operand] ?? Number.NaN))
        .map((one) => one.name),
    ).toEqual([]);
    // and no weaker condition would do
    const excluded = [...new Set(met.map(({ operands }) => operands[unless.operand] ?? Number.NaN))];
    expect(excluded.some((x) => x === 0)).toBe(unless.is !== 'nonnegative');
    expect(excluded.some((x) => x < 0)).toBe(unless.is !== 'nonzero');
  });

  test('the value moves with each operand as the table says', () => {
    const wrong: string[] = [];
    for (const signature of signaturesOf(name)) {
      const one = { term: termOf(name, signature), signature };
      const known = new Map<string, Found>();
      const valueAt = (point: readonly number[]): Found => {
        const key = point.map((x) => (Object.is(x, -0) ? '-0' : x)).join(' ');
        const found = known.get(key) ?? at(one, point);
        known.set(key, found);
        return found;
      };
      for (const { operands, signature: own } of all) {
        if (own !== signature) continue;
        operands.forEach((x, i) => {
          for (const y of operandsOf[signature.operands[i] as NumberSort]) {
            if (y <= x) continue;
            const [low, high] = [valueAt(operands), valueAt(operands.with(i, y))];
            if (low.junk + high.junk > 0) continue;
            for (const ofZero of [1, -1] as const) {
              const direction = directionOf(row, i, signsOf(operands, i, [x, y], ofZero));
              if (direction === 1 ? surelyAbove(low, high) : direction === -1 && surelyAbove(high, low))
                wrong.push(named([operands, i, y, direction]));
            }
          }
        });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a value at rational operands is rational where the table says so', () => {
    const small = all.filter(({ operands }) => operands.every((x) => Math.abs(x) <= 7));
    const unknown = small.filter(
      ({ term, operands, signature }) =>
        evaluateIn(
          exact,
          term,
          operands.map((x) => [x, x]),
          signature,
        ).value === undefined,
    );
    expect(unknown.length > 0).toBe(!row.rational);
  });

  test('a continuous value hardly moves where its enclosure is bounded', () => {
    const jumps: unknown[] = [];
    for (const signature of signaturesOf(name).filter(onReals)) {
      const term = termOf(name, signature);
      for (const { operands } of cases(name).filter((one) => one.signature === signature)) {
        if (!operands.every((x) => plain.includes(x))) continue;
        const box = operands.map((x) => [x - STEP, x + STEP] as const);
        const { value } = evaluateIn(interval, term, box, signature);
        if (value === undefined || !value.every(Number.isFinite)) continue;
        for (const side of [-STEP, STEP]) {
          const [here, there] = [operands, operands.map((x) => x + side)].map((point) =>
            at({ term, signature }, point),
          ) as [Found, Found];
          if (here.value === undefined || there.value === undefined) continue;
          const gap = Math.max(here.value[0] - there.value[1], there.value[0] - here.value[1]);
          if (gap > HARDLY) jumps.push([operands, side]);
        }
      }
    }
    if (row.continuous) expect(jumps).toEqual([]);
  });

  test('the bits of a whole result are enough', () => {
    for (const { operands, signature, term } of all) {
      if (!isWhole(signature.result) || !signature.operands.every(isWhole)) continue;
      const { value } = at({ term, signature }, operands);
      const [a = 1, b = 1] = operands.map(bitsOf);
      for (const numeral of [operands[1] === undefined ? undefined : Math.abs(operands[1]), undefined]) {
        if (numeral === undefined && row.form === 'power') continue;
        const most = row.bits(a, b, numeral) + 1e-9;
        expect(
          value !== undefined && Math.abs(value[0]) > 2 ** most + 1 ? named([operands, numeral, most]) : '',
        ).toBe('');
      }
    }
  });

  test('the value jumps or turns where the table says so, and nowhere else', () => {
    const turns = new Set<number>();
    for (const signature of signaturesOf(name).filter(onReals)) {
      const term = termOf(name, signature);
      for (const { operands } of cases(name).filter((one) => one.signature === signature)) {
        if (!operands.every((x) => plain.includes(x))) continue;
        const found = [-STEP, 0, STEP].map((d) => {
          const point = operands.with(0, (operands[0] ?? 0) + d);
          return at({ term, signature }, point);
        });
        if (found.some(({ junk, value }) => junk > 0 || value === undefined)) continue;
        const [before = Number.NaN, here = Number.NaN, after = Number.NaN] = found.map(
          ({ value }) => ((value?.[0] ?? 0) + (value?.[1] ?? 0)) / 2,
        );
        // a smooth function has here a second difference of the size of STEP²
        if (Math.abs(after - 2 * here + before) < STEP / 8) continue;
        const [x = 0, y = 0] = operands;
        const of =
          typeof row.jumps === 'string'
            ? x
            : { operand: x, difference: x - y, quotient: x / y }[row.jumps.where];
        turns.add(of);
      }
    }
    if (row.jumps === 'everywhere') expect(turns.size).toBeGreaterThan(plain.length / 2);
    else if (row.jumps === 'nowhere') expect([...turns]).toEqual([]);
    else if (signaturesOf(name).some(onReals)) {
      const { at: where } = row.jumps;
      expect(turns.size).toBeGreaterThan(0);
      expect([...turns].filter((x) => !(where === 'zero' ? x === 0 : Number.isInteger(x)))).toEqual([]);
    }
  });

  test('swapped operands are another operation where the table says so', () => {
    const differs = all.some(({ operands: [x, y], ...one }) => {
      if (x === undefined || y === undefined) return false;
      const [first, second] = one.signature.operands;
      if (first !== second) return false;
      const [here, there] = [at(one, [x, y]), at(one, [y, x])];
      return surelyAbove(here, there) || surelyAbove(there, here);
    });
    const isMixed = signaturesOf(name).every(({ operands: [first, second] }) => first !== second);
    if (!isMixed) expect(row.mutant.swaps).toBe(differs);
  });

  test('the operation that a mutant puts in its place moves the value as the table says', () => {
    const { exchange } = row.mutant;
    if (exchange === 'none') return;
    const by = exchange.by as Operation;
    for (const one of all) {
      const signature = signaturesOf(by).find(({ operands, result }) =>
        [...operands, result].every((of, i) => of === [...one.signature.operands, one.signature.result][i]),
      );
      if (signature === undefined) continue;
      const [here, there] = [
        at(one, one.operands),
        at({ term: termOf(by, signature), signature }, one.operands),
      ];
      for (const ofZero of [1, -1] as const) {
        const signs = signsOf(one.operands, -1, [0, 0], ofZero);
        const direction = typeof exchange.moves === 'function' ? exchange.moves(signs) : exchange.moves;
        const wrong =
          direction === 1 ? surelyAbove(here, there) : direction === -1 && surelyAbove(there, here);
        expect(wrong ? `${one.name} → ${by} moves ${direction}` : '').toBe('');
      }
    }
  });

  test('evaluation takes longer with the size of the operands that count', () => {
    const isPower = row.form === 'power';
    expect(row.counted).toEqual(isPower ? [1] : []);
  });
});
