// Files of other tools: the claims that are read from them, and bad files, each told with its place.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readForeign } from '../../src/foreign/read-foreign.ts';
import { resolveListing } from '../../src/foreign/resolve.ts';
import { inventory } from '../lean/inventory.ts';

const lean = inventory(
  [
    { name: 'P.le_mean' },
    { name: 'P.mean_le' },
    { name: 'P.Other.mean_le' },
    { name: 'clamp_correct' },
    { name: 'P.mean', kind: 'definition' },
  ],
  [{ name: 'Nat.le_refl' }],
);

const read = (files: Readonly<Record<string, string | Uint8Array>>, from = Object.keys(files)[0] ?? '') => {
  const root = mkdtempSync(join(tmpdir(), 'foreign-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const listing = readForeign(root, from);
  const { entries, problems } = resolveListing(listing, lean);
  const told = [...listing.problems, ...problems].map(
    ({ code, where, message }) => `${where?.file}:${where?.line}:${where?.column} ${code}: ${message}`,
  );
  const claims = entries.map(({ id, says, place, theorems, note }) => ({
    id,
    says,
    ...(place === undefined ? {} : { place }),
    theorems: theorems.map(({ name }) => name),
    ...(note === undefined ? {} : { note }),
  }));
  return { ...listing, claims, told };
};

test('a blueprint: a claim for each statement, at its label or its lines', () => {
  const text = `\\begin{definition}\\label{def:mean}\\lean{P.mean}\\end{definition}
\\begin{theorem}[Lower bound]\\label{thm:low}\\lean{P.le_mean, P.mean_le}
  The mean is at least $a$.
\\end{theorem}
\\begin{lemma}\\lean{Nat.le_refl}\\mathlibok
  Nothing is below itself.
\\end{lemma}
\\begin{lemma}\\label{own}\\lean{P.lost}
  Open.
\\end{lemma}`;
  const { claims, told, documents } = read({ 'paper.tex': text });
  expect(claims).toEqual([
    {
      id: 'thm:low',
      says: 'Lower bound: The mean is at least $a$.',
      place: 'thm:low',
      theorems: ['P.le_mean', 'P.mean_le'],
    },
    {
      id: 'le_refl',
      says: 'Nothing is below itself.',
      place: 'paper.tex:5-7',
      theorems: [],
      note: '\\mathlibok: proved in Mathlib; Nat.le_refl is proved in the library',
    },
    { id: 'own', says: 'Open.', place: 'paper.tex:8-10', theorems: [] },
  ]);
  expect(told).toEqual([
    'paper.tex:8:31 foreign-theorem: Lean has no theorem P.lost; the claim is written without it',
  ]);
  expect(documents).toEqual(['paper.tex']);
});

test('formalization.yaml: main results and aligned statements, each once', () => {
  const { claims, told, title } = read({
    'formalization.yaml': `version: "v0.4"
project: { name: Means, authors: [A], license: MIT }
sources: [{ title: A paper }]
status:
  main_results:
    - { declaration: P.le_mean, file: P/Theorems.lean }
    - { declaration: P.mean }
review: { status: unchecked }
alignment:
  statements:
    - { source: "Theorem 1", lean: P.le_mean, status: Proved. }
    - { source: "Theorem 2", decl: P.mean_le }
`,
  });
  expect(title).toBe('Means');
  expect(claims).toEqual([
    { id: 'P.le_mean', says: '', place: 'Theorem 1', theorems: ['P.le_mean'] },
    { id: 'P.mean', says: '', place: 'main result', theorems: [] },
    { id: 'P.mean_le', says: '', place: 'Theorem 2', theorems: ['P.mean_le'] },
  ]);
  expect(told).toEqual([
    'formalization.yaml:7:22 foreign-theorem: P.mean is a definition, which proves nothing; the claim is written without it',
  ]);
});

test('comparator: the theorems of the solution, whose module alone is read', () => {
  const { claims, modules, told } = read({
    'comparator.json': JSON.stringify({
      challenge_module: 'Challenge',
      solution_module: 'Solution',
      theorem_names: ['P.le_mean'],
      permitted_axioms: ['propext'],
      enable_nanoda: false,
    }),
  });
  expect([claims, modules, told]).toEqual([
    [{ id: 'P.le_mean', says: '', place: 'stated in Challenge', theorems: ['P.le_mean'] }],
    ['Solution'],
    [],
  ]);
});

test('lean2ts: properties are theorems in camel case, and their code is in the stubs', () => {
  const { claims, module, told } = read(
    {
      'generated/properties.test.ts': `import { mean } from "./stubs.js";
describe("properties", () => {
  it("leMean", () => {});
  it("meanLe", () => {});
});
`,
      'generated/stubs.ts': 'export const mean = (x: number, y: number): number => (x + y) / 2;\n',
    },
    'generated',
  );
  expect(module).toBe('generated/stubs.ts');
  expect(claims.map(({ id, theorems }) => [id, theorems])).toEqual([
    ['leMean', ['P.le_mean']],
    ['meanLe', []],
  ]);
  expect(told).toEqual([
    'generated/properties.test.ts:4:7 foreign-theorem: meanLe may be P.mean_le or P.Other.mean_le; the claim is written without it',
  ]);
});

test('LemmaScript: contracts with their theorems, what is disputed, and contracts without one', () => {
  const { claims, module, told } = read({
    'src/domain.guarantees.json': JSON.stringify({
      file: 'src/domain.ts',
      generated: '2026-06-16',
      assumesVerified: true,
      guarantees: [
        {
          function: 'clamp',
          requirement: 'Stays in the range.',
          spec: { signature: 'clamp(x: number): number', ensures: ['\\result >= 0'] },
          status: 'disputed',
          discrepancy: 'no upper bound',
        },
      ],
      gaps: [{ specId: 'double', requirement: 'Doubles.', reason: 'no ensures' }],
    }),
    'src/domain.ts': 'export const clamp = (x: number): number => x;\n',
  });
  expect([module, told]).toEqual(['src/domain.ts', []]);
  expect(claims).toEqual([
    {
      id: 'clamp',
      says: 'Stays in the range.',
      place: 'contract of clamp in src/domain.ts',
      theorems: ['clamp_correct'],
      note: 'disputed: no upper bound; ensures \\result >= 0',
    },
    {
      id: 'double',
      says: 'Doubles.',
      place: 'contract of double in src/domain.ts',
      theorems: [],
      note: 'no ensures',
    },
  ]);
});

const good = '"challenge_module": "C", "solution_module": "S", "permitted_axioms": []';
test.each<[string, string, string | Uint8Array, string]>([
  ['nothing in a source', 'a.tex', 'Words only.', 'a.tex:1:1 nothing-to-claim'],
  ['a missing environment', 'a.md', '# Title\n', 'a.md:1:1 nothing-to-claim'],
  ['no JSON', 'c.json', '{"theorem_names": [', 'c.json:1:20 yaml-syntax'],
  ['no theorem', 'c.json', `{${good}, "theorem_names": []}`, 'c.json:1:92 empty-value'],
  ['a name that is a number', 'c.json', `{${good}, "theorem_names": [7]}`, 'c.json:1:93 wrong-type'],
  ['a JSON of something else', 'package.json', '{"name": "x"}', 'package.json:1:1 missing-key'],
  ['no UTF-8', 'c.json', Buffer.from('{"a": "\xe9"}', 'latin1'), 'c.json:1:1 not-utf8'],
  ['a key twice', 'formalization.yaml', 'project: {}\nproject: {}\n', 'formalization.yaml:2:1 duplicate-key'],
  [
    'a text in place of a number',
    'formalization.yaml',
    'project: { name: a, authors: [b], license: c }\nreview: { status: d }\nstatus: { sorry_count: none }\n',
    'formalization.yaml:3:24 wrong-type',
  ],
  [
    'no author',
    'f.yaml',
    'project: { name: a, authors: [], license: c }\nreview: { status: d }\n',
    'f.yaml:1:30 empty-value',
  ],
  [
    'a status that is unknown',
    'd.guarantees.json',
    '{"file": "a.ts", "guarantees": [{"function": "f", "requirement": "r", "status": "maybe"}]}',
    'd.guarantees.json:1:81 unknown-value',
  ],
  [
    'no properties',
    'properties.test.ts',
    'describe("x", () => {});',
    'properties.test.ts:1:1 nothing-to-claim',
  ],
  [
    'no guarantee',
    'd.guarantees.json',
    '{"file": "a.ts", "guarantees": []}',
    'd.guarantees.json:1:1 nothing-to-claim',
  ],
  [
    'no result',
    'formalization.yaml',
    'project: { name: a, authors: [b], license: c }\nreview: { status: d }\nalignment: { statements: { x: 1 } }\n',
    'formalization.yaml:1:1 nothing-to-claim',
  ],
  ['a megabyte too much', 'c.json', ' '.repeat(5 * 2 ** 20), 'c.json:1:1 foreign-too-large'],
  ['another format', 'paper.docx', 'PK', 'paper.docx:1:1 foreign-unknown'],
])('%s is told with its place', (_, file, text, told) => {
  const { told: all, claims } = read({ [file]: text });
  expect(all.map((one) => one.split(': ')[0])).toContain(told);
  expect(claims).toEqual([]);
});

test('what is not there, and a folder without such a file, are told', () => {
  expect(read({ 'a.tex': '' }, 'b.tex').told).toEqual(['b.tex:1:1 foreign-missing: there is no file b.tex']);
  expect(read({ 'docs/a.txt': '' }, 'docs').told[0]).toMatch(/^docs:1:1 foreign-unknown/);
});
