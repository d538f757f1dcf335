// One meaning for every operation: evaluators, batch code, boxes and columns agree at each edge and convention. Columns once wrote
// `x ** -1` and `Math.log(x)` without Lean's conventions, so that x = 0 was never drawn and faults there were missed.
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBatch } from '../../src/batch/make-batch.ts';
import { doublesAround, ofDouble } from '../../src/domains/doubles.ts';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';
import { plus, type Rational, reciprocal, signOf, times } from '../../src/domains/rational.ts';
import type { Operation, Statement, Term } from '../../src/language/ast.ts';
import { outcomes } from '../../src/language/property.ts';
import { makeFormNumbers } from '../../src/operations/form-numbers.ts';
import { valueOver } from '../../src/operations/run.ts';
import { type NumberOperationName, numberOperations } from '../../src/operations/table.ts';
import { solve } from '../../src/sampling/columns/column-solve.ts';
import { writeEnds } from '../../src/sampling/columns/column-terms.ts';
import { plainRanges } from '../../src/sampling/columns/plain-ranges.ts';
import { openBox } from '../../src/sampling/ranges/box.ts';
import { contains, line, type Range } from '../../src/sampling/ranges/range.ts';
import { rangeOfTerm } from '../../src/sampling/ranges/term-range.ts';
import { type Case, cases, isWhole, signaturesOf, sortOf, termOf, valueIn } from './cases.ts';

beforeAll(loadMpfr);

type Enclosure = readonly [number, number] | undefined;

/** The narrowest of what the domains enclose a value in, all of which must have a number in common. */
const enclose = ({ name, term, operands, signature: one }: Case): Enclosure => {
  const high = getMpfr(160);
  high.release();
  const found = [
    valueIn(exact, term, operands, one),
    valueIn(interval, term, operands, one),
    valueIn(high, term, operands, one),
  ].filter((value) => value !== undefined);
  if (found.length === 0) return undefined;
  const [low, up] = [Math.max(...found.map(([l]) => l)), Math.min(...found.map(([, h]) => h))];
  expect(low <= up ? name : `${name}: ${JSON.stringify(found)}`).toBe(name);
  return [low, up];
};

const enclosures = new Map<Case, Enclosure>();
const enclosed = (one: Case): Enclosure => {
  if (!enclosures.has(one)) enclosures.set(one, enclose(one));
  return enclosures.get(one);
};

/** Fractions as forms: what a form says of the operands is the exact value. */
const fractions = makeFormNumbers<Rational>({
  ofRational: (q) => q,
  add: plus,
  mul: times,
  inverse: reciprocal,
  constantOf: (q) => q,
  signOf,
  either: () => undefined,
});

const point = (x: number): Range => ({ lo: x, hi: x, openLo: false, openHi: false });

/** What boxes say of the value where the operands lie in these ranges. */
const boxed = (term: Term, ranges: readonly Range[]): Range => {
  const layouts = ranges.map((_, cell) => ({ kind: 'scalar', cell, integer: false }) as const);
  const box = openBox(layouts, ranges.length);
  ranges.forEach((range, i) => {
    box.cells[i] = range;
  });
  return rangeOfTerm(term, { values: ranges.length, depth: ranges.length, guides: undefined }).forward(box);
};

/** What the code of columns says of the value where the operands lie in these ranges; points are drawn values. */
const inColumns = (term: Term, ranges: readonly Range[]): readonly [number, number] => {
  const lines: string[] = [];
  let count = 0;
  const isDrawn = (level: number): boolean => ranges[level]?.lo === ranges[level]?.hi;
  const { lo, hi } = writeEnds(
    {
      lines,
      fresh: () => `t${count++}`,
      target: -1,
      drawn: new Set(ranges.flatMap((_, level) => (isDrawn(level) ? [level] : []))),
      start: (level) => ranges[level] as Range,
      guide: () => undefined,
    },
    term,
  );
  const drawn = ranges.map((range, level) => `const x${level} = ${range.lo};`).join('');
  const code = new Function(
    ...Object.keys(plainRanges),
    `${drawn}${lines.join('\n')}; return [${lo}, ${hi}];`,
  );
  return code(...Object.values(plainRanges)) as readonly [number, number];
};

/** Where a box and the code of columns leave operand `of`, given where the operands and the value lie. */
const solvedFor = (term: Term, of: number, ranges: readonly Range[], value: Range) => {
  const layouts = ranges.map((_, cell) => ({ kind: 'scalar', cell, integer: false }) as const);
  const box = openBox(layouts, ranges.length);
  box.cells.splice(0, ranges.length, ...ranges);
  const range = rangeOfTerm(term, { values: ranges.length, depth: ranges.length, guides: undefined });
  range.forward(box);
  range.backward(box, value);
  const lines: string[] = [];
  let count = 0;
  const drawn = ranges.flatMap((r, level) => (level !== of && r.lo === r.hi ? [level] : []));
  const writer = {
    lines,
    fresh: () => `t${count++}`,
    target: of,
    drawn: new Set(drawn),
    start: (level: number) => ranges[level] as Range,
    guide: () => undefined,
  };
  solve(writer, term, { lo: `(${value.lo})`, hi: `(${value.hi})` }, false);
  const { lo, hi } = ranges[of] as Range;
  const given = drawn.map((level) => `const x${level} = ${ranges[level]?.lo};`).join('');
  const code = new Function(
    ...Object.keys(plainRanges),
    `${given} let lo = ${lo}, hi = ${hi}, openLo = false, openHi = false;\n${lines.join('\n')}; return [lo, hi];`,
  );
  return {
    box: box.cells[of] as Range,
    columns: code(...Object.values(plainRanges)) as readonly [number, number],
  };
};

/** Columns only show where to draw: ends are not rounded outward, and a NaN end says nothing. */
const nearlyBetween = (x: number, [lo, hi]: readonly [number, number]): boolean => {
  const room = 1e-9 * Math.abs(x) + 1e-300;
  return !(x < lo - room) && !(x > hi + room);
};

const onNumbers = Object.keys(numberOperations) as readonly Operation[];
/** Fractions in lowest terms are left to exact arithmetic. */
const hasNoFastPath: ReadonlySet<Operation> = new Set(['num', 'den']);
/** Doubles around a value at which an operand is left, to see ranges that are no points. */
const around = (x: number): Range => ({ lo: x - 1, hi: x + 1, openLo: false, openHi: false });

describe.each(onNumbers)('%s', (operation) => {
  const all = cases(operation);
  test('exact, interval and multiprecision values overlap, and most are known', () => {
    const known = all.filter((one) => enclosed(one) !== undefined);
    expect(known.length).toBeGreaterThan(all.length / 3);
  });
  test('a form with a value has the exact one', () => {
    for (const { name, term, operands, signature: one } of all) {
      const row = numberOperations[operation as NumberOperationName];
      const form = valueOver(row, fractions, operands.map(ofDouble));
      const value = valueIn(exact, term, operands, one);
      if (form === undefined || value === undefined) continue;
      const [low, high] = doublesAround(form.num, form.den);
      expect([name, low, high]).toEqual([name, ...value]);
    }
  });
  test('the range of a box contains the value', () => {
    for (const one of all) {
      const value = enclosed(one);
      if (value === undefined) continue;
      for (const ranges of [one.operands.map(point), one.operands.map(around)]) {
        const range = boxed(one.term, ranges);
        const touches = value[0] <= range.hi && range.lo <= value[1];
        const isIn = value[0] === value[1] ? contains(range, value[0]) : touches;
        expect(isIn ? one.name : `${one.name} = ${value} outside ${JSON.stringify(range)}`).toBe(one.name);
      }
    }
  });
  test('columns draw the value where the operands are drawn, and allow it where they are not', () => {
    for (const one of all) {
      const value = enclosed(one);
      if (value === undefined || !value.every((x) => Math.abs(x) < 1e305)) continue;
      const at = inColumns(one.term, one.operands.map(point));
      const isRight = at[0] !== at[1] || nearlyBetween(at[0], value);
      const ranges = [
        one.operands.map(around),
        ...one.operands.map((_, i) => one.operands.map((x, j) => (i === j ? point(x) : around(x)))),
      ];
      const allows = [at, ...ranges.map((r) => inColumns(one.term, r))].every((found) =>
        value.some((x) => nearlyBetween(x, found)),
      );
      expect(isRight && allows ? one.name : `${one.name} = ${value} but columns say ${at}`).toBe(one.name);
    }
  });
  test('solving for an operand never rules out the one that gives the value', () => {
    const lost: string[] = [];
    for (const one of all) {
      const value = enclosed(one);
      if (value === undefined || !value.every((x) => Math.abs(x) < 1e305)) continue;
      const room = Math.abs(value[0]) * 1e-6;
      const given = { lo: value[0] - room, hi: value[1] + room, openLo: false, openHi: false };
      one.operands.forEach((x, of) => {
        for (const start of [around(x), { ...line, lo: Math.min(x, 0), openLo: false }, line]) {
          for (const others of [point, around]) {
            const ranges = one.operands.map((other, i) => (i === of ? start : others(other)));
            const found = solvedFor(one.term, of, ranges, given);
            if (!contains(found.box, x) || !nearlyBetween(x, found.columns))
              lost.push(
                `${one.name}: operand ${of} of ${JSON.stringify(ranges)} in ${JSON.stringify(found)}`,
              );
          }
        }
      });
    }
    expect(lost).toEqual([]);
  });
  test('whatever the batch code decides, the value decides alike', () => {
    const wrong: string[] = [];
    for (const { operands, result } of signaturesOf(operation)) {
      const one = { operands, result };
      const [value, term] = [operands.length, termOf(operation, one)];
      const bound: Term = { kind: 'variable', level: value, sort: sortOf(result) };
      const statement = (isBelow: boolean): Statement => ({
        constant: operation,
        binders: [...operands, result].map((of, level) => ({
          kind: 'value',
          name: `x${level}`,
          level,
          sort: sortOf(of),
        })),
        conclusion: {
          kind: 'compare',
          comparison: '<',
          left: isBelow ? bound : term,
          right: isBelow ? term : bound,
          place: '',
        },
        calls: [],
      });
      const at = cases(operation).filter(
        ({ signature: other }) =>
          other.operands.length === value &&
          other.result === result &&
          other.operands.every((of, i) => of === operands[i]),
      );
      for (const isBelow of [true, false]) {
        const batch = makeBatch(statement(isBelow), [], []);
        if (hasNoFastPath.has(operation)) continue;
        if (batch === undefined) throw new Error(`${operation} has no batch code`);
        for (const each of at) {
          const known = enclosed(each);
          if (known === undefined) continue;
          const bounds = isWhole(result)
            ? [known[0] - 1, known[0], known[0] + 1]
            : [known[0] - Math.abs(known[0]) / 8 - 1e-9, ...known, known[1] + Math.abs(known[1]) / 8 + 1e-9];
          const usable = bounds.filter((x) => Number.isFinite(x) && (result !== 'nat' || x >= 0));
          const rows = Float64Array.from(usable.flatMap((x) => [...each.operands, x]));
          const out = new Uint8Array(usable.length);
          batch(rows, usable.length, out, new Uint32Array(0));
          usable.forEach((x, i) => {
            const [surely, never] = isBelow ? [x < known[0], x >= known[1]] : [known[1] < x, known[0] >= x];
            if ((out[i] === outcomes.true && never) || (out[i] === outcomes.false && surely))
              wrong.push(`${each.name} = ${known}, batch against ${x}: ${out[i]}`);
          });
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
