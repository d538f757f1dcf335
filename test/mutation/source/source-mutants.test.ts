import { expect, test } from 'vitest';
import { makeSourceMutants } from '../../../src/mutation/source/source-mutants.ts';

const changes = (source: string, name = 'f'): readonly string[] =>
  makeSourceMutants(new Map([['m.ts', { source, imports: new Map() }]]), 'm.ts', name).map(
    (mutant) => mutant.id.split(': ')[1] as string,
  );

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

const modules = new Map([
  [
    'a.ts',
    {
      source:
        'const _b = require("./b.ts");\nfunction f(x) {\n  return (0, _b.half)(x) + (0, _b.half)(x);\n}',
      imports: new Map([['_b', 'b.ts']]),
    },
  ],
  ['b.ts', { source: 'const half = (x) => x / two;\nconst two = 2;\nconst idle = 3;', imports: new Map() }],
]);

test('mutants reach into imported modules, and each names its file, function and line', () => {
  const found = makeSourceMutants(modules, 'a.ts', 'f');
  expect(found.map(({ id, line }) => [id, line])).toEqual([
    ['a.ts f: + → -', 3],
    ['b.ts half: / → *', 1],
    ['b.ts two: 2 → 3', 2],
  ]);
  expect(found[1]?.changed).toEqual({
    path: 'b.ts',
    source: 'const half = (x) => x * two;\nconst two = 2;\nconst idle = 3;',
  });
});

test('equal changes of one function are numbered', () => {
  expect(changes('function f(a) { return a + a + a; }')).toEqual(['+ → -', '+ → - (2)']);
});

test('a change is shown as its author would read it, without what loading makes of imports', () => {
  const shown = makeSourceMutants(modules, 'a.ts', 'f').map((mutant) => mutant.shown);
  expect(shown).toContain('return half(x) - half(x);');
});
