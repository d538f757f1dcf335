// What a function can depend on: an edit that changes a value changes the slice, and one elsewhere does not.
import { expect, test } from 'vitest';
import { codeBelow } from '../../../src/counterparts/code.ts';
import { makeModuleCopies } from '../../../src/counterparts/module-copies.ts';
import { folderWith } from '../../claims/registry-fixture.ts';

const sliceIn = (files: Readonly<Record<string, string>>, name = 'f'): string =>
  JSON.stringify(
    codeBelow(folderWith(files))
      .piecesOf({ module: 'a.ts', export: name })
      ?.map(({ path, text }) => [path, text]),
  );

const valuesOf = (files: Readonly<Record<string, string>>): readonly unknown[] => {
  const call = makeModuleCopies(folderWith(files)).load('a.ts', 'f');
  return [1, 2, 3].map((x) => call?.(...([x] as never[])));
};

type Case = {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  /** File, text in it, and what is written in its place. */
  readonly edit: readonly [file: string, from: string, to: string];
};

const edited = ({ files, edit: [file, from, to] }: Case): Readonly<Record<string, string>> => {
  expect(files[file]).toContain(from);
  return { ...files, [file]: (files[file] ?? '').replace(from, to) };
};

const f = 'export const f = (x: number): number => g(x);\n';
const g = 'const g = (x: number): number => x + 1;\n';

const touching: readonly Case[] = [
  { what: 'the function', files: { 'a.ts': `${f}${g}` }, edit: ['a.ts', '=> g(x)', '=> 2 * g(x)'] },
  { what: 'a helper', files: { 'a.ts': `${f}${g}` }, edit: ['a.ts', 'x + 1', 'x + 2'] },
  {
    what: 'a helper of another module',
    files: { 'a.ts': `import { g } from './b.ts';\n${f}`, 'b.ts': `export ${g}` },
    edit: ['b.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'a module that is handed on whole',
    files: {
      'a.ts':
        "import * as b from './b.ts';\nconst pick = (m: Record<string, any>) => m['g'];\nexport const f = (x: number): number => pick(b)(x);\n",
      'b.ts': `export ${g}`,
    },
    edit: ['b.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'a default export',
    files: {
      'a.ts': `import g from './b.ts';\n${f}`,
      'b.ts': 'export default function (x: number) { return x + 1; }\n',
    },
    edit: ['b.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'a name that is handed on',
    files: {
      'a.ts': `import { g } from './b.ts';\n${f}`,
      'b.ts': "export { h as g } from './c.ts';\n",
      'c.ts': 'export const h = (x: number) => x + 1;\n',
    },
    edit: ['c.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'everything of a module, handed on',
    files: {
      'a.ts': `import { g } from './b.ts';\n${f}`,
      'b.ts': "export * from './c.ts';\n",
      'c.ts': `export ${g}`,
    },
    edit: ['c.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'a constant',
    files: { 'a.ts': 'const k = 3;\nexport const f = (x: number) => k * x;\n' },
    edit: ['a.ts', 'k = 3', 'k = 4'],
  },
  {
    what: 'who fills a shared table',
    files: {
      'a.ts':
        'const table: number[] = [];\nconst fill = () => table.push(7);\nfill();\nexport const f = (x: number) => (table[0] ?? 0) * x;\n',
    },
    edit: ['a.ts', 'push(7)', 'push(8)'],
  },
  {
    what: 'who changes a variable of the module, though the function does not call it',
    files: {
      'a.ts':
        'let step = 1;\nexport const more = () => { step = 5; };\nexport const f = (x: number) => (other(), step * x);\nconst other = () => more();\n',
    },
    edit: ['a.ts', 'step = 5', 'step = 6'],
  },
  {
    what: 'what runs when a module is loaded',
    files: {
      'a.ts': "import { box } from './b.ts';\nimport './c.ts';\nexport const f = (x: number) => box.k * x;\n",
      'b.ts': 'export const box = { k: 1 };\n',
      'c.ts': "import { box } from './b.ts';\nbox.k = 3;\n",
    },
    edit: ['c.ts', 'box.k = 3', 'box.k = 4'],
  },
  {
    what: 'a class',
    files: {
      'a.ts':
        'class A { value(x: number) { return x + 1; } }\nexport const f = (x: number) => new A().value(x);\n',
    },
    edit: ['a.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'an enumeration',
    files: { 'a.ts': 'enum E { a = 1, b = 2 }\nexport const f = (x: number) => E.b * x;\n' },
    edit: ['a.ts', 'b = 2', 'b = 3'],
  },
  {
    what: 'code that is reached by evaluation',
    files: {
      'a.ts': `const h = (x: number) => x + 1;\nexport const f = (x: number): number => eval('h')(x);\n`,
    },
    edit: ['a.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'an export that is looked up by its name',
    files: {
      'a.ts':
        'export const h = (x: number) => x + 1;\nexport const f = (x: number): number => module.exports.h(x);\ndeclare const module: any;\n',
    },
    edit: ['a.ts', 'x + 1', 'x + 2'],
  },
  {
    what: 'a member of an object of functions',
    files: { 'a.ts': `${g}const table = { up: g };\nexport const f = (x: number) => table.up(x);\n` },
    edit: ['a.ts', 'x + 1', 'x + 2'],
  },
];

test.each(touching)('an edit of $what touches the function', (one) => {
  const after = edited(one);
  expect(sliceIn(after)).not.toBe(sliceIn(one.files));
});

const elsewhere: readonly Case[] = [
  {
    what: 'another function',
    files: { 'a.ts': `${f}${g}export const h = (x: number) => x - 1;\n` },
    edit: ['a.ts', 'x - 1', 'x - 2'],
  },
  { what: 'a comment', files: { 'a.ts': `// one\n${f}${g}` }, edit: ['a.ts', '// one', '// two\n// lines'] },
  {
    what: 'another constant, named member or table',
    files: {
      'a.ts': `${f}${g}const t = [1, 2];\nexport const h = (x: number) => t.length + Math.sqrt(x);\n`,
    },
    edit: ['a.ts', '[1, 2]', '[1, 2, 3]'],
  },
  {
    what: 'another function of a module that is imported',
    files: {
      'a.ts': `import { g } from './b.ts';\n${f}`,
      'b.ts': `export ${g}export const h = (x: number) => x - 1;\n`,
    },
    edit: ['b.ts', 'x - 1', 'x - 2'],
  },
  {
    what: 'another name for an imported function',
    files: {
      'a.ts': `import * as b from './b.ts';\nexport const f = b.g;\nexport const h = b.h;\n`,
      'b.ts': `export ${g}export const h = (x: number) => x - 1;\n`,
    },
    edit: ['b.ts', 'x - 1', 'x - 2'],
  },
];

test.each(elsewhere)('an edit of $what does not touch the function', (one) => {
  const after = edited(one);
  expect(valuesOf(after)).toEqual(valuesOf(one.files));
  expect(sliceIn(after)).toBe(sliceIn(one.files));
});

test('a module that is no JavaScript is nothing that can be read', () => {
  expect(sliceIn({ 'a.ts': 'export const f = (' })).toBe(undefined);
});
