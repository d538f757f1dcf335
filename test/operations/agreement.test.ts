import { beforeAll, describe, expect, test } from 'vitest';
import { makeBatch } from '../../src/batch/make-batch.ts';
import type { Domain } from '../../src/domains/domain.ts';
import { doublesAround, ofDouble } from '../../src/domains/doubles.ts';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import { loadMpfr, mpfr } from '../../src/domains/mpfr.ts';
import { plus, type Rational, reciprocal, signOf, times } from '../../src/domains/rational.ts';
import { termCode } from '../../src/evaluate/evaluate.ts';
import type { Machine } from '../../src/evaluate/machine.ts';
import type { Value } from '../../src/evaluate/values.ts';
import type { NumberSort, Operation, Sort, Statement, Term } from '../../src/language/ast.ts';
import { outcomes } from '../../src/language/property.ts';
import { formNumbers } from '../../src/operations/form-numbers.ts';
import type { Row } from '../../src/operations/operation.ts';
import { valueOver } from '../../src/operations/run.ts';
import { type NumberOperationName, numberOperations, operations } from '../../src/operations/table.ts';
import { solve } from '../../src/sampling/columns/column-solve.ts';
import { ends } from '../../src/sampling/columns/column-terms.ts';
import { plainRanges } from '../../src/sampling/columns/plain-ranges.ts';
import { openBox } from '../../src/sampling/ranges/box.ts';
import { contains, line, type Range } from '../../src/sampling/ranges/range.ts';
import { termRange } from '../../src/sampling/ranges/term-range.ts';

beforeAll(loadMpfr);

type Signature = { readonly operands: readonly NumberSort[]; readonly result: NumberSort };
const signature = (result: NumberSort, ...operands: readonly NumberSort[]): Signature => ({
  operands,
  result,
});
const fraction = [signature('rational', 'rational', 'rational')];
const everywhere = (['nat', 'int', 'rational'] as const).map((of) => signature(of, of, of));
const oneOf = (...sorts: readonly NumberSort[]): readonly Signature[] => sorts.map((of) => signature(of, of));

/** On which kinds of number an operation is used, where that is not the reals. */
const listed: Readonly<Partial<Record<Operation, readonly Signature[]>>> = {
  add: everywhere,
  sub: everywhere.slice(1),
  mul: everywhere,
  div: fraction,
  neg: oneOf('int', 'rational'),
  inv: oneOf('rational'),
  abs: [...oneOf('int', 'rational'), signature('nat', 'int')],
  max: everywhere,
  min: everywhere,
  pow: (['nat', 'int', 'rational'] as const).map((of) => signature(of, of, 'nat')),
  zpow: [signature('rational', 'rational', 'int')],
  natSub: everywhere.slice(0, 1),
  natDiv: everywhere.slice(0, 1),
  natMod: everywhere.slice(0, 1),
  intDiv: everywhere.slice(1, 2),
  intMod: everywhere.slice(1, 2),
  succ: oneOf('nat'),
  cast: [signature('int', 'nat'), signature('rational', 'nat'), signature('rational', 'int')],
  floor: [signature('int', 'rational')],
  ceil: [signature('int', 'rational')],
  num: [signature('int', 'rational')],
  den: [signature('nat', 'rational')],
  finVal: oneOf('nat'),
};

const usual: Readonly<Record<Row['form'], readonly Signature[]>> = {
  unary: oneOf('real'),
  binary: [signature('real', 'real', 'real')],
  power: [signature('real', 'real', 'nat')],
  rounding: [signature('int', 'real')],
  list: [],
};
const signaturesOf = (operation: Operation): readonly Signature[] =>
  listed[operation] ?? usual[operations[operation].form];

const edges = [
  0, 1, -1, 2, -2, 3, -3, 7, -7, 0.5, -0.5, 1.5, -2.5, 1e-300, -1e-300, 1e300, -1e300, 1e9, 700, -700,
];
/** 0, ±1, negative, tiny and huge values of each kind of number. */
const operandsOf: Readonly<Record<NumberSort, readonly number[]>> = {
  nat: [0, 1, 2, 3, 5, 7, 64, 1000],
  int: [0, 1, -1, 2, -2, 3, -3, 7, -7, 64, -1000],
  rational: edges,
  real: edges,
};

const sortOf = (of: NumberSort): Sort => ({ kind: 'number', of, type: of });
const termOf = (operation: Operation, { operands, result }: Signature): Term => ({
  kind: 'operation',
  operation,
  args: operands.map((of, level): Term => ({ kind: 'variable', level, sort: sortOf(of) })),
  sort: sortOf(result),
  place: '',
});

const isWhole = (of: NumberSort): boolean => of === 'nat' || of === 'int';

/** The value in a domain as two doubles around it; `undefined` where it is not known. */
const valueIn = <X>(
  domain: Domain<X>,
  term: Term,
  operands: readonly number[],
  { operands: sorts, result }: Signature,
): readonly [number, number] | undefined => {
  const machine: Machine<X> = {
    domain,
    resolution: 0,
    counters: { junk: 0, fuel: 1000, depth: 0, saved: 0, isLarge: false, tried: 0 },
    definitions: new Map(),
    call: () => undefined,
    unbounded: () => 1,
  };
  const env = operands.map(
    (x, i): Value<X> => (isWhole(sorts[i] as NumberSort) ? BigInt(x) : domain.ofDouble(x)),
  );
  const value = termCode(machine, term, operands.length)(env);
  if (isWhole(result)) return typeof value === 'bigint' ? doublesAround(value, 1n) : undefined;
  const [low, high] = domain.enclosure(value as X);
  return low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY ? undefined : [low, high];
};

type Case = {
  readonly name: string;
  readonly term: Term;
  readonly signature: Signature;
  readonly operands: readonly number[];
};

const cases = (operation: Operation): readonly Case[] =>
  signaturesOf(operation).flatMap((one) => {
    const [first, second] = one.operands.map((of) => operandsOf[of]);
    const tuples = (first ?? []).flatMap((x) => (second === undefined ? [[x]] : second.map((y) => [x, y])));
    return tuples.map((operands) => ({
      name: `${operation}(${operands.join(', ')}) : ${one.result}`,
      term: termOf(operation, one),
      signature: one,
      operands,
    }));
  });

/** The narrowest of what the domains enclose a value in, all of which must have a number in common. */
const enclosed = ({ name, term, operands, signature: one }: Case): readonly [number, number] | undefined => {
  const high = mpfr(160);
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

/** Fractions as forms: what a form says of the operands is the exact value. */
const fractions = formNumbers<Rational>({
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
  return termRange(term, { values: ranges.length, depth: ranges.length, guides: undefined }).forward(box);
};

/** What the code of columns says of the value where the operands lie in these ranges; points are drawn values. */
const inColumns = (term: Term, ranges: readonly Range[]): readonly [number, number] => {
  const lines: string[] = [];
  let count = 0;
  const isDrawn = (level: number): boolean => ranges[level]?.lo === ranges[level]?.hi;
  const { lo, hi } = ends(
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
  const range = termRange(term, { values: ranges.length, depth: ranges.length, guides: undefined });
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
            const isKept = contains(found.box, x) && nearlyBetween(x, found.columns);
            expect(
              isKept
                ? one.name
                : `${one.name}: operand ${of} of ${JSON.stringify(ranges)} in ${JSON.stringify(found)}`,
            ).toBe(one.name);
          }
        }
      });
    }
  });
  test('whatever the batch code decides, the value decides alike', () => {
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
            const isWrong = (out[i] === outcomes.true && never) || (out[i] === outcomes.false && surely);
            expect(isWrong ? `${each.name} = ${known}, batch against ${x}: ${out[i]}` : each.name).toBe(
              each.name,
            );
          });
        }
      }
    }
  });
});
