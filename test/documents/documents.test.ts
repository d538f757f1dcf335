// A paper with planted gaps, each marked on its line, and its repaired twin; and sources that are broken in all the usual ways.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/registry.ts';
import { gapsOf } from '../../src/documents/gaps.ts';
import { findStaleDecls, readLeanDecls } from '../../src/documents/lean-decls.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { claim, declaration, inventory } from '../verdict/evidence.ts';

const lean = inventory([
  declaration('P.mean', 1, { kind: 'definition' }),
  declaration('P.gap', 2, { kind: 'definition' }),
  declaration('P.helper', 3, { typeUses: ['P.double_mean'] }),
  declaration('P.le_mean', 4, { typeUses: ['P.mean'], valueUses: ['P.helper'] }),
  declaration('P.double_mean', 5, { typeUses: ['P.mean'] }),
  declaration('P.gap_nonneg', 6, { typeUses: ['P.gap'] }),
  declaration('P.mean_le', 7, { typeUses: ['P.mean'], valueUses: ['P.gap_nonneg'] }),
  declaration('P.bounded', 8),
  declaration('P.unfinished', 9, { valueUses: ['sorryAx'] }),
]);

const claims: readonly Claim[] = [
  claim('lower', 10, { theorems: ['P.le_mean'], place: 'thm:lower' }),
  claim('upper', 20, { theorems: ['P.mean_le'], place: 'obs:upper' }),
  claim('gap', 30, { theorems: ['P.gap_nonneg'] }),
  claim('double', 40, { theorems: ['P.double_mean'] }),
  claim('open', 50, { theorems: [], place: 'thm:open' }),
  claim('library', 60, { theorems: [], place: 'lem:library' }),
];

const found = (folder: string, all: readonly Claim[]): readonly string[] => {
  const root = resolve('test/documents', folder);
  const document = readDocument(root, 'content.tex');
  const decls = readLeanDecls('lean_decls', readFileSync(join(root, 'lean_decls'), 'utf8'));
  return [...document.problems, ...gapsOf(document, all, lean), ...findStaleDecls(decls, document)]
    .map(({ code, where }) => `${where?.file}:${where?.line} ${code}`)
    .sort();
};

/** What is planted: the codes behind `% gap:` on each line. */
const planted = (file: string): readonly string[] =>
  readFileSync(join('test/documents/paper', file), 'utf8')
    .split('\n')
    .flatMap((line, i) =>
      (/% gap: (.*)/.exec(line)?.[1]?.split(' ') ?? []).map((code) => `${file}:${i + 1} ${code}`),
    );

test('every planted gap is found, where it is, and nothing else', () => {
  const wrong = [
    ...claims.map((one) => (one.id === 'upper' ? { ...one, place: 'obs:uper' } : one)),
    claim('circle', 70, { theorems: [], place: 'content.tex:54-60' }),
    claim('later', 80, { theorems: ['P.le_mean'], place: 'lem:later' }),
  ];
  const beside = [
    'lean_decls:8 lean-decls-stale',
    'claims/p.yaml:20 claim-without-statement',
    'claims/p.yaml:80 claim-of-another-theorem',
  ];
  const expected = [
    ...planted('content.tex'),
    ...planted('chapters/more.tex'),
    ...beside,
    // its place is misspelt, so nothing is about the statement
    'chapters/more.tex:9 statement-without-claim',
    // the list of names lacks what the document has
    'chapters/more.tex:17 lean-decls-stale',
  ];
  expect(expected.length).toBeGreaterThanOrEqual(25);
  expect(found('paper', wrong)).toEqual(expected.toSorted());
});

test('the repaired paper has none', () => {
  expect(found('repaired', claims)).toEqual([]);
});

const written = (text: string | Uint8Array, file = 'paper.tex') => {
  const root = mkdtempSync(join(tmpdir(), 'document-'));
  writeFileSync(join(root, file), text);
  return readDocument(root, file);
};
const told = (text: string | Uint8Array, file?: string): readonly string[] =>
  written(text, file).problems.map(({ where, code }) => `${where?.line}:${where?.column} ${code}`);

test.each<[string, string | Uint8Array, readonly string[]]>([
  ['nothing', '', []],
  [
    'environments that cross',
    '\\begin{a}\n\\begin{b}\n\\end{a}\n\\end{b}',
    ['2:1 environment-not-closed', '4:1 environment-not-opened'],
  ],
  ['an environment at the end', 'x\n\\begin{theorem}', ['2:1 environment-not-closed']],
  ['\\begin without a name', '\\begin', ['1:1 environment-not-closed']],
  ['a brace in a name', '\\begin{theo', ['1:1 environment-not-closed', '1:7 brace-not-closed']],
  ['escaped braces', '\\{ \\} \\% } ', ['1:10 brace-not-opened']],
  ['a comment', '% { \\begin{x}\n', []],
  ['a missing file', '\\input{a/b}', ['1:1 include-missing']],
  ['a file that includes itself', '\\input{paper}', ['1:1 include-circular']],
  [
    'Latin-1',
    Buffer.from('ab\ncd \xe9 \\begin{x}', 'latin1'),
    ['2:4 document-encoding', '2:6 environment-not-closed'],
  ],
  [
    'UTF-16',
    Buffer.from('\ufeff\\begin{x}', 'utf16le'),
    ['1:1 document-encoding', '1:1 environment-not-closed'],
  ],
  ['a NUL', 'a\0', ['1:2 document-encoding']],
  ['definitions that open and close', '\\newenvironment{x}[1]{\\begin{a}}{\\end{a}}\\def\\y#1{\\end{z}}', []],
  ['verbatim', '\\begin{verbatim}\n\\end{x} } \n\\end{verbatim}\\verb|\\begin{y}|', []],
])('%s is told with its place', (_, text, problems) => {
  expect(told(text)).toEqual(problems);
});

test('a file that is not there is told', () => {
  expect(readDocument('/', 'no/such.tex').problems.map(({ code }) => code)).toEqual(['document-missing']);
});

test('ten megabytes are read in bounded time, and what grows faster than its length would not end', {
  timeout: 120_000,
}, () => {
  const prose = 'Some prose with a lot of words, about as long as a paragraph of a paper is. '.repeat(10);
  const one = `\\begin{theorem}\\label{t}\\lean{P.a} Let $x_{1} \\le \\frac{1}{2}$. \\end{theorem}\n${prose}\n`;
  expect(written(one.repeat(Math.ceil(1e7 / one.length))).blocks.length).toBeGreaterThan(1e4);
  const bad = ['{', '}', '\\begin{a}', '\\end{a}', '\\lean{', '\\newcommand[', '['];
  for (const part of bad) {
    const problems = told(part.repeat(Math.ceil(5e5 / part.length)));
    expect([part, problems.length <= 100]).toEqual([part, true]);
  }
});

test('theorem-like parts of Markdown are read, in divs and in bold, but not in code', () => {
  const text = `# A paper

**Theorem 1.1 (Mean).** {#thm:mean} The mean
is between.

::: {.lemma #lem:gap lean="P.gap_nonneg"}
The gap is not negative.
:::

\`\`\`
**Theorem 2.** no theorem
\`\`\`
**Remark.** Nothing.

**Corollary** is a word here.
`;
  const { blocks, problems } = written(text, 'paper.md');
  expect(problems).toEqual([]);
  expect(
    blocks.map(({ environment, labels, lean, text: words, where }) => [
      environment,
      labels[0]?.name,
      lean[0]?.name,
      words,
      where.line,
    ]),
  ).toEqual([
    ['theorem', 'thm:mean', undefined, 'The mean is between.', 3],
    ['lemma', 'lem:gap', 'P.gap_nonneg', 'The gap is not negative.', 6],
    ['corollary', undefined, undefined, 'is a word here.', 15],
  ]);
  expect(told('::: {.theorem}\nnever closed', 'paper.md')).toEqual(['1:1 environment-not-closed']);
  expect(told('A\n\n::: {.theorem #thm:main\nno brace\n:::', 'paper.md')).toEqual([
    '3:5 environment-not-closed',
  ]);
});

test('a div may have one class without braces, and others inside', () => {
  const text = `::: theorem
One.

::: {.note}
Two.
:::

Three.
:::

:::: {.lemma #lem:a} ::::
Four.
::::
`;
  const { blocks, problems } = written(text, 'paper.md');
  expect(problems).toEqual([]);
  expect(blocks.map(({ environment, where, lastLine }) => [environment, where.line, lastLine])).toEqual([
    ['theorem', 1, 9],
    ['lemma', 11, 13],
  ]);
});
