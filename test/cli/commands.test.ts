// Commands that ask a real Lean, on the small project of test/projects.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ran, runIn } from './terminal-fixture.ts';

const project = (lie?: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'commands-'));
  cpSync('test/projects/clean', root, { recursive: true });
  if (lie) cpSync(join('test/projects', lie), root, { recursive: true });
  return root;
};
const asked = (root: string, ...argv: string[]): Promise<Ran> =>
  runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });

test('replay makes the sample of an address again, and exits 1 where it speaks against the claim', {
  timeout: 300_000,
}, async () => {
  const sound = await asked(project(), 'replay', 'gapNotNegative@1:0');
  expect([sound.code, sound.err]).toEqual([0, '']);
  expect(sound.out).toMatch(/^gapNotNegative@1:0, P\.gap_nonneg\n {2}x = .*\n {2}y = .*\n/);
  expect(sound.out).toContain('the statement with the counterparts: true');
  expect((await asked(project(), 'replay', 'gapNotNegative@1:0')).out).toBe(sound.out);
  const faulty = await asked(project('sign-changed'), 'replay', 'gapNotNegative@1:0');
  expect(faulty.code).toBe(1);
  expect(faulty.out).toMatch(/P\.gap\(.*\): counterpart .*, definition .*: differs/);
});

test('show tells what is registered, what Lean states, what was found, and four places', {
  timeout: 300_000,
}, async () => {
  const root = project();
  const { code, out } = await asked(root, 'show', 'gapNotNegative');
  expect(code).toBe(0);
  for (const text of [
    'The gap of ordered numbers is not negative.',
    'h: the numbers are ordered',
    'P.gap_nonneg: ∀ (x y : Rat), x ≤ y → 0 ≤ P.gap x y',
    'proof          P.gap_nonneg: proved',
    'claim at       claims/p.yaml:18:9',
    'theorem at     lean/P/Theorems.lean:11:1',
    'counterpart at ',
    'theory.ts:2:14 gap',
  ])
    expect(out).toContain(text);
  expect((await asked(root, 'show', 'P-03')).out).toBe(out);
});

test('show takes declarations of the Lean project too, and says who names and who mentions them', {
  timeout: 300_000,
}, async () => {
  const root = project();
  const { code, out } = await asked(root, 'show', 'P.gap', 'P.gap_nonneg');
  expect(code).toBe(0);
  expect(out).toMatch(/^P\.gap {2}.*definition {2}P\./m);
  expect(out).toMatch(/in claims +.*gapNotNegative/);
  expect(out).toMatch(/claimed by +gapNotNegative/);
  expect(out).toMatch(/statement +P\.gap_nonneg: ∀ \(x y : Rat\), x ≤ y → 0 ≤ P\.gap x y/);
  expect(out).toContain('at             lean/P/Theorems.lean:11:1');
  const wrong = await asked(root, 'show', 'P.gapp');
  expect([wrong.code, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toContain('did you mean `P.gap`?');
});

test('replay refuses what is no address of a claim', async () => {
  for (const address of ['gapNotNegative', 'nobody@1:0', 'gapNotNegative/P.le_mean@1:0'])
    expect((await asked(project(), 'replay', address)).code).toBe(2);
});

test('init lists the theorems of a project, once, and their proofs hold', { timeout: 300_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'init-'));
  cpSync('test/projects/clean/lean', root, { recursive: true });
  const made = await asked(root, 'init');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out).toContain('with 4 theorems');
  const checked = await asked(root);
  expect(checked.out).toContain('two_mul_mean');
  expect(checked.code).toBe(0);
  const again = await asked(root, 'init');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already')]);
});

test('init ties theorems to a module that has their definitions, and tests them at once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'init-'));
  cpSync('test/projects/clean/lean', join(root, 'lean'), { recursive: true });
  mkdirSync(join(root, 'node_modules/check-claims/claims'), { recursive: true });
  cpSync('claims/claim.schema.json', join(root, 'node_modules/check-claims/claims/claim.schema.json'));
  mkdirSync(join(root, 'src'));
  writeFileSync(
    join(root, 'src/means.ts'),
    'export const mean = (x: number, y: number): number => (x + y) / 2;\n',
  );
  const made = await asked(root, 'init');
  expect([made.code, made.err]).toEqual([0, '']);
  const [file = ''] = readdirSync(join(root, 'claims'));
  const text = readFileSync(join(root, 'claims', file), 'utf8');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/node_modules\/check-claims\/claims\/claim\.schema\.json\n/,
  );
  expect(text).toContain('module: ../src/means.ts\n');
  expect(text).toContain('requires: [proof, test]\n');
  expect(text).toContain('requires: [proof] # [proof, test] once src/means.ts has gap');
  const checked = await asked(root);
  expect(checked.code).toBe(0);
  expect(checked.out).toMatch(/le_mean\s+proved · agrees/);
}, 300_000);

test('init without a Lean project writes nothing', async () => {
  const root = mkdtempSync(join(tmpdir(), 'init-'));
  expect((await asked(root, 'init')).code).toBe(2);
  expect(existsSync(join(root, 'check-claims.config.yaml'))).toBe(false);
});

test('audit lists the gaps of a paper, to the terminal or a file', { timeout: 300_000 }, async () => {
  const root = project('nothing-bound');
  const printed = await asked(root, 'audit', 'p');
  expect([printed.code, printed.err]).toEqual([3, '']);
  expect(printed.out).toContain('gapNotNegative');
  await asked(root, 'audit', 'p', '--format', 'json=out/audit.json');
  expect(JSON.parse(readFileSync(join(root, 'out/audit.json'), 'utf8')).papers[0].slug).toBe('p');
  expect((await asked(root, 'audit', 'q')).code).toBe(2);
});

test('without lake, --toolchain lake exits 4 and says how to get it', async () => {
  const { code, err } = await runIn(project(), ['--toolchain', 'lake'], {
    env: { PATH: '', HOME: '/nonexistent' },
  });
  expect(code).toBe(4);
  expect(err).toContain('elan');
});

test('doctor says which projects need native lake, and that a missing one is no fault by itself', async () => {
  const root = project();
  rmSync(join(root, 'lean'), { recursive: true, force: true });
  mkdirSync(join(root, 'lean'));
  writeFileSync(join(root, 'lean/lakefile.lean'), 'package p\nlean_lib P where\n  roots := those');
  const { code, out } = await runIn(root, ['doctor'], { env: { PATH: '/nowhere', HOME: '/nowhere' } });
  expect(code).toBe(4);
  expect(out).toMatch(/^– lake +not on the PATH/m);
  expect(out).toMatch(
    /^✘ Lean project +lean\/lakefile\.lean \(line 3, column 12\): the value of `roots` .*: install elan/m,
  );
});

test('doctor finds the release of a project that has no configuration', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(join(root, 'lakefile.toml'), 'name = "p"\n[[lean_lib]]\nname = "P"\n');
  writeFileSync(join(root, 'lean-toolchain'), 'leanprover/lean4:v4.29.0\n');
  const { out } = await runIn(root, ['doctor'], { env: { PATH: '/nowhere', HOME: '/nowhere' } });
  expect(out).toMatch(/^– lean +not available \(leanprover\/lean4:v4\.29\.0\)/m);
  expect(out).toMatch(/^– claims files +none yet; `check-claims init` writes them/m);
});

test('doctor says what is found', async () => {
  const { code, out } = await runIn(project(), ['doctor'], { env: process.env });
  expect(code).toBe(0);
  expect(out).toMatch(/embedded Lean +4\.28/);
  expect(out).toMatch(/Lean project +lean\/lakefile\.toml/);
});

test('kept reports are written on demand, and told when they are stale', { timeout: 300_000 }, async () => {
  const root = project();
  appendFileSync(
    join(root, 'check-claims.config.yaml'),
    [
      'reports: { markdown: out/report.md, json: out/report.json }',
      'audits: { markdown: "out/audit-{paper}.md", json: out/audits.json }\n',
    ].join('\n'),
  );
  const missing = await asked(root, '--check-stale');
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('out/audit-p.md is missing')]);
  expect((await asked(root, '--update')).code).toBe(0);
  // From the cache or not, with other workers: the kept files are the same.
  expect((await asked(root, '--check-stale', '--no-cache')).code).toBe(0);
  expect((await asked(root, '--check-stale')).code).toBe(0);
  expect(readFileSync(join(root, 'out/audit-p.md'), 'utf8')).toMatch(/^# Audit\n/);
  for (const kept of ['out/report.md', 'out/audit-p.md', 'out/audits.json']) {
    const before = readFileSync(join(root, kept), 'utf8');
    appendFileSync(join(root, kept), 'more\n');
    const stale = await asked(root, '--check-stale');
    expect([stale.code, stale.err]).toEqual([
      1,
      expect.stringContaining(`${kept} is missing or differs from this run`),
    ]);
    writeFileSync(join(root, kept), before);
  }
  expect((await asked(root, '--check-stale')).code).toBe(0);
});

test('mutate changes statements and code, and says what testing does not notice', {
  timeout: 300_000,
}, async () => {
  const root = project();
  const ran = await asked(root, 'mutate', 'p');
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('Mutants of hypotheses dropped: 3; 3 killed');
  expect(ran.out).toMatch(/Mutants of code of counterparts: \d+; \d+ killed, score 100.0 %/);
  expect(ran.out).not.toContain('survived');
});

test('a counterpart that throws is told with what it threw, wherever it is called', {
  timeout: 300_000,
}, async () => {
  const root = project();
  const theory = readFileSync(join(root, 'theory.ts'), 'utf8');
  const throwing = "=> { if (x !== y) throw new Error('no gap'); return 0; };";
  writeFileSync(join(root, 'theory.ts'), theory.replace('=> y - x;', throwing));
  const { code, out } = await asked(root, '--no-cache', '--mutants', 'gapNotNegative');
  expect([code, out.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('threw no gap')]);
});
