// Code beside the definitions of ordinary/Whole.lean: faithful, and wrong where the theorems do not look.
import type { Code } from '../testing/tested.ts';

type Acc = { readonly count: number; readonly log: readonly number[]; readonly flag: boolean };
type Tree =
  | { readonly kind: 'node'; readonly _1: Tree; readonly _2: number; readonly _3: Tree }
  | { readonly kind: 'leaf' };
type Color = 'green' | 'blue' | 'red';

const insert = (t: Tree, x: number): Tree =>
  t.kind === 'leaf'
    ? { kind: 'node', _1: t, _2: x, _3: t }
    : x < t._2
      ? { ...t, _1: insert(t._1, x) }
      : { ...t, _3: insert(t._3, x) };
const size = (t: Tree): number => (t.kind === 'leaf' ? 0 : size(t._1) + 1 + size(t._3));
const insertEqualsLeft = (t: Tree, x: number): Tree =>
  t.kind === 'leaf'
    ? { kind: 'node', _1: t, _2: x, _3: t }
    : x <= t._2
      ? { ...t, _1: insertEqualsLeft(t._1, x) }
      : { ...t, _3: insertEqualsLeft(t._3, x) };

/** Faithful translations. */
export const whole: Code = {
  'Whole.isBig': (n: number): boolean => n > 100,
  'Whole.rows': (n: number): number[][] =>
    Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j) => j)),
  'Whole.stats': (xs: readonly number[]): readonly [number, readonly [number, readonly number[]]] => [
    xs.length,
    [xs.reduce((a, b) => a + b, 0), [...xs].reverse()],
  ],
  'Whole.step': (a: Acc, x: number): Acc => ({
    count: a.count + 1,
    log: [x, ...a.log],
    flag: a.flag || x === 7,
  }),
  'Whole.wrap': (a: Acc): { inner: Acc; name: string } => ({ inner: a, name: a.flag ? 'on' : 'off' }),
  'Whole.adder': (k: number, x: number): number => (x > 5 ? x + k + 1 : x + k),
  'Whole.Near': (a: number, b: number): boolean => a <= b + 2 && b <= a + 2,
  'Whole.find?': (xs: readonly number[]): number | null => xs.find((y) => y % 2 === 0) ?? null,
  'Whole.next': (c: Color): Color => (({ red: 'green', green: 'blue', blue: 'red' }) as const)[c],
  'Whole.insert': insert,
  'Whole.size': size,
  'Whole.parse': (n: number) => (n > 10 ? { kind: 'error', error: 'big' } : { kind: 'ok', value: n + 1 }),
  'Whole.shout': (s: string): string => `${s}!`,
  'Whole.pairUp': (xs: readonly number[]): (readonly [number, boolean])[] => xs.map((x) => [x, x % 3 === 0]),
  'Whole.half': (x: number): readonly [number, number] => [x / 2, x * 3],
  'Whole.maybeAll': (n: number): readonly number[] | null =>
    n === 0 ? null : Array.from({ length: n }, () => n),
};

/** One slip each. */
export const slippedElsewhere: Code = {
  ...whole,
  'Whole.rows': (n: number): number[][] =>
    Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j) => (j > 2 ? j + 1 : j))),
  'Whole.stats': (xs: readonly number[]): readonly [number, readonly [number, readonly number[]]] => [
    xs.length,
    [xs.reduce((a, b) => a + b, 0), [...xs].sort((a, b) => b - a)],
  ],
  'Whole.step': (a: Acc, x: number): Acc => ({
    count: a.count + 1,
    log: [x, ...a.log],
    flag: a.flag || x === 8,
  }),
  'Whole.wrap': (a: Acc): { inner: Acc; name: string } => ({ inner: a, name: a.flag ? 'on' : 'of' }),
  'Whole.next': (c: Color): Color => (({ red: 'green', green: 'blue', blue: 'green' }) as const)[c],
  'Whole.insert': insertEqualsLeft,
  'Whole.shout': (s: string): string => `${s}?`,
  'Whole.pairUp': (xs: readonly number[]): (readonly [number, boolean])[] => xs.map((x) => [x, x % 3 === 1]),
  'Whole.half': (x: number): readonly [number, number] => [x / 2, x * 3 + 1e-6],
};
