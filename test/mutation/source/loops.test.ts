import { expect, test } from 'vitest';
import { makeStepCounter, mostSteps, withCountedLoops } from '../../../src/mutation/source/loops.ts';

/** The function `f` of a source, its loops counted. */
const counted = (source: string): ((n: number) => number) => {
  const { step, reset } = makeStepCounter();
  const f = new Function('__step', `${withCountedLoops(source)}\nreturn f;`)(step) as (n: number) => number;
  return (n) => {
    reset();
    return f(n);
  };
};

test.each([
  ['for (let i = 0; i < 1; i += 0) {}'],
  ['for (;;) {}'],
  ['for (;;);'],
  ['while (true) {}'],
  ['do { } while (true);'],
  ['const all = [1]; for (const x of all) all.push(x);'],
])('a loop that does not end throws: %s', (loop) => {
  expect(() => counted(`function f() { ${loop} }`)(0)).toThrow('does not end');
});

test('counting the steps of loops changes nothing else', () => {
  const f = counted(
    'function f(n) { let s = 0; for (const k of [1, 2]) for (let i = 0; i < n; i++) if (i % 2) s += k; else s -= k; return s; }',
  );
  expect(f(4)).toBe(0);
  expect(f(5)).toBe(-3);
});

test('every call counts anew', () => {
  const f = counted('function f(n) { let i = 0; while (i < n) i++; return i; }');
  expect(f(mostSteps - 1)).toBe(mostSteps - 1);
  expect(f(mostSteps - 1)).toBe(mostSteps - 1);
  expect(() => f(mostSteps + 1)).toThrow('does not end');
});

test('lines stay where they are', () => {
  const source = 'function f() {\n  for (const x of []) {\n    x;\n  }\n  while (false) {}\n}';
  expect(withCountedLoops(source).split('\n')).toHaveLength(source.split('\n').length);
});
