import { expect, test } from 'vitest';
import { sourceMutants, unchanged } from '../../../src/testing/mutation/source-mutants.ts';

const changes = (source: string, name = 'f'): readonly string[] =>
  sourceMutants(source, name).map((mutant) => mutant.id.split(': ')[1] as string);

test.each([
  ['function f(a, b) { return a + b; }', ['+ → -']],
  ['const f = (a) => -a;', ['- → +']],
  ['function f(a) { return Math.max(a, 2); }', ['max → min', '2 → 3']],
  ['function f(a) { return a ** 0.5; }', ['** → *', '0.5 → (0.5 * 1.125)']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  ['function f(a) { return `${a + 1}` + "1 + 1"; } // a + 1', []],
  ['function f(a) { return /a+1/.test(a) ? a : a / 2; }', ['/ → *', '2 → 3']],
  ['exports.f = f;\nfunction f(a) { if (a < 0) { throw new Error("a - 1" + a); } return a; }', []],
  ['function f(a) { return g(a); }\nfunction g(a) { return a - 1; }', ['- → +', '1 → 2']],
  ['function f(a) { return a.g; }\nfunction g(a) { return a - 1; }', []],
] as const)('%s', (source, expected) => {
  expect(changes(source)).toEqual(expected);
});

test.each([
  ['for (let i = 0; i < 1; i += 0) {}'],
  ['for (;;) {}'],
  ['while (true) {}'],
  ['do { } while (true);'],
])('a loop that does not end throws: %s', (loop) => {
  const f = new Function(`${unchanged(`function f() { ${loop} }`)}\nreturn f;`)() as () => void;
  expect(f).toThrow('does not end');
});

test('counting the steps of loops changes nothing else', () => {
  const source =
    'function f(n) { let s = 0; for (const k of [1, 2]) for (let i = 0; i < n; i++) s += k; return s; }';
  const f = new Function(`${unchanged(source)}\nreturn f;`)() as (n: number) => number;
  expect(f(4)).toBe(12);
});
