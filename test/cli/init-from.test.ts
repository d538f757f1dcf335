// `init --from` a file of another tool, in a project whose Lean is there: what it writes works at once.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './terminal-fixture.ts';

const project = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'from-'));
  cpSync('test/projects/clean/lean', join(root, 'lean'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
};
const run = (root: string, ...argv: readonly string[]) =>
  runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
const claimsIn = (root: string): string => {
  const [file = ''] = readdirSync(join(root, 'claims'));
  return readFileSync(join(root, 'claims', file), 'utf8');
};

test('a blueprint: claims with anchors, which its check finds in the blueprint', {
  timeout: 300_000,
}, async () => {
  const root = project({
    'content.tex': `\\begin{definition}\\label{def:mean}\\lean{P.mean}\\leanok The mean.\\end{definition}
\\begin{theorem}[Lower]\\label{thm:lower}\\lean{P.le_mean}\\leanok\\uses{def:mean} At least $x$.\\end{theorem}
\\begin{theorem}\\lean{P.mean_le}\\leanok\\uses{def:mean} At most $y$.\\end{theorem}
\\begin{conjecture}\\label{con:more} More.\\end{conjecture}
`,
  });
  const made = await run(root, 'init', '--from', 'content.tex');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out).toContain(
    'with 3 claims of content.tex, 2 with a theorem are written; 2 theorems of the project',
  );
  const text = claimsIn(root);
  expect(text).toContain('where: "thm:lower"');
  expect(text).toContain('where: "content.tex:3-3"');
  expect(text).toContain('says: "Lower: At least $x$."');
  const checked = await run(root);
  expect([checked.code, checked.err]).toEqual([0, '']);
  expect(checked.out).toMatch(/3 claims: 2 .*1 not required/);
  const held = await run(root, 'documents');
  expect([held.code, held.err]).toEqual([0, '']);
});

test('lean2ts: theorems and stubs are paired, and the code is tested', { timeout: 300_000 }, async () => {
  const root = project({
    'generated/properties.test.ts':
      'import { mean } from "./stubs.js";\nit("leMean", () => {});\nit("meanLe", () => {});\n',
    'generated/stubs.ts': 'export const mean = (x: number, y: number): number => (x + y) / 2;\n',
    // another module exports the same name: the file says which is meant
    'a.ts': 'export const mean = (x: number, _: number): number => x;\nexport const gap = (): number => 0;\n',
  });
  const made = await run(root, 'init', '--from', 'generated');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(claimsIn(root)).toContain('module: ../generated/stubs.ts');
  const checked = await run(root);
  expect([checked.code, checked.out.match(/agree/g)?.length ?? 0]).toEqual([0, expect.any(Number)]);
  expect(checked.out).toMatch(/2 claims: 2 agree/);
});

test('formalization.yaml: claims from it, differences from Lean, and one that is written', {
  timeout: 300_000,
}, async () => {
  const yaml = (more: string): string => `version: "v0.4"
project: { name: Means, authors: [A], license: MIT }
sources: [{ title: A paper }]
status:
  sorry_count: 0
  axioms: [propext, Classical.choice, Quot.sound]
  main_results:
    - { declaration: P.le_mean, file: P/Theorems.lean, sorry_count: 0 }
${more}review: { status: unchecked }
`;
  const root = project({ 'formalization.yaml': yaml('') });
  const made = await run(root, 'init', '--from', 'formalization.yaml');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(claimsIn(root)).toContain('title: "Means"');
  const right = await run(root, 'formalization');
  expect([right.code, right.err]).toEqual([0, '']);
  const wrong = `    - { declaration: P.mean_le, file: P/Defs.lean }
    - { declaration: P.mean }
    - { declaration: P.lost }
alignment:
  statements:
    - { source: Theorem 1, lean: P.gap_nonneg, module: P.Lemmas }
`;
  writeFileSync(join(root, 'formalization.yaml'), yaml(wrong));
  const told = await run(root, 'formalization');
  expect(told.code).toBe(1);
  expect(told.err.match(/^formalization\.yaml:\d+:\d+: \w+ [\w-]+/gm)).toEqual([
    'formalization.yaml:9:39: error formalization-file',
    'formalization.yaml:9:22: warning main-result-without-claim',
    'formalization.yaml:10:22: error formalization-kind',
    'formalization.yaml:10:22: warning main-result-without-claim',
    'formalization.yaml:11:22: error formalization-unknown',
    'formalization.yaml:14:34: error formalization-file',
  ]);
  const written = await run(root, 'formalization', 'own.yaml', '--write');
  expect([written.code, written.err]).toEqual([0, '']);
  const again = await run(root, 'formalization', 'own.yaml');
  // what only the authors know is asked for, and nothing else
  expect(again.err.match(/^own\.yaml:\d+:\d+: \w+ [\w-]+: .*/gm)).toEqual([
    'own.yaml:4:12: error empty-value: `authors` is empty',
  ]);
});

test('comparator: a challenge is written, builds, and says what is proved; a weaker one is refused', {
  timeout: 300_000,
}, async () => {
  const root = project({});
  await run(root, 'init');
  const written = await run(root, 'comparator', '--write');
  expect([written.code, written.err]).toEqual([0, '']);
  const lakefile = join(root, 'lean/lakefile.toml');
  writeFileSync(lakefile, `${readFileSync(lakefile, 'utf8')}\n[[lean_lib]]\nname = "Challenge"\n`);
  const right = await run(root, 'comparator');
  expect([right.code, right.err]).toEqual([0, '']);
  const challenge = join(root, 'lean/Challenge.lean');
  writeFileSync(challenge, readFileSync(challenge, 'utf8').replace('x ≤ y → x ≤', 'x < y → x ≤'));
  const wrong = await run(root, 'comparator');
  expect([wrong.code, wrong.err]).toEqual([
    1,
    expect.stringMatching(/error comparator-differs: P\.le_mean says/),
  ]);
  // opened anew from its configuration, the project is the solution alone
  const other = project({ 'comparator.json': readFileSync(join(root, 'comparator.json'), 'utf8') });
  cpSync(join(root, 'lean'), join(other, 'lean'), { recursive: true });
  const opened = await run(other, 'init', '--from', 'comparator.json');
  expect([opened.code, opened.err]).toEqual([0, '']);
  const checked = await run(other);
  expect([checked.code, checked.err]).toEqual([0, '']);
  expect(checked.out).toMatch(/4 claims: 4 /);
});

test('a file that is no such file is refused, and nothing is written', { timeout: 300_000 }, async () => {
  const root = project({ 'notes.txt': 'words', 'c.json': '{"theorem_names": 7}' });
  const refused = await run(root, 'init', '--from', 'notes.txt');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('foreign-unknown')]);
  const formed = await run(root, 'init', '--from', 'c.json');
  expect([formed.code, formed.err]).toEqual([2, expect.stringContaining('c.json:1:19: error wrong-type')]);
  expect(readdirSync(root).sort()).toEqual(['c.json', 'lean', 'notes.txt']);
});

test('what can be read of a broken source is written, and the exit code tells of the rest', {
  timeout: 300_000,
}, async () => {
  const root = project({
    'main.tex':
      '\\begin{theorem}\\label{thm:lower}\\lean{P.le_mean} At least $x$.\\end{theorem}\n\\begin{theorem} Never closed.\n',
  });
  const made = await run(root, 'init', '--from', 'main.tex');
  expect(made.code).toBe(2);
  expect(made.err).toContain('main.tex:2:1: error environment-not-closed');
  expect(claimsIn(root)).toContain('where: "thm:lower"');
});
