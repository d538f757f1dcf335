// An inventory that Lean wrote, and claims that are tested again from it without Lean.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ran, runIn } from '../terminal-fixture.ts';

const TIMEOUT = 300_000;

const project = (lie?: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'inventory-'));
  cpSync('test/projects/clean', root, { recursive: true });
  if (lie) cpSync(join('test/projects', lie), root, { recursive: true });
  return root;
};
/** No Lean can be found there, and nothing can be kept: a run that needs either fails. */
const withoutLean = { PATH: '', HOME: '/nonexistent', CHECK_CLAIMS_CACHE: '/dev/null/cache' };
const run = (root: string, argv: string[], env: NodeJS.ProcessEnv = withoutLean): Promise<Ran> =>
  runIn(root, argv, { env });
const record = (root: string): Promise<Ran> =>
  run(root, ['inventory', '--toolchain', 'embedded', '--output', 'lean.ndjson'], process.env);

test('an inventory is written, and claims are checked from it without Lean', {
  timeout: TIMEOUT,
}, async () => {
  const root = project();
  const wrote = await record(root);
  expect([wrote.code, wrote.err]).toEqual([0, '']);
  expect(wrote.out).toMatch(/^lean\.ndjson: \d+ declarations of \d modules\n$/);
  const flags = ['--inventory', 'lean.ndjson', '--reporter', 'json=recorded.json'];
  const recorded = await run(root, flags);
  expect([recorded.code, recorded.err]).toEqual([0, '']);
  const live = ['--toolchain', 'embedded', '--reporter', 'json=live.json'];
  expect((await run(root, live, process.env)).code).toBe(0);
  const text = (name: string): string => readFileSync(join(root, `${name}.json`), 'utf8');
  const then = JSON.parse(text('recorded'));
  // only where Lean is there are our values held to Lean's own
  expect(text('live')).toContain('heldToLean');
  expect(text('recorded')).not.toContain('heldToLean');
  const now = JSON.parse(text('live'), (key, value) => (key === 'heldToLean' ? undefined : value));
  expect(then.results).toEqual(now.results);
  expect(then.provenance.lean).toBe('recorded, not rebuilt');
  const { out } = await run(root, ['--inventory', 'lean.ndjson']);
  expect(out).toContain('recorded, not rebuilt');
  expect(out).toContain("Our values are not held to Lean's own: the inventory is recorded");
  expect((await run(root, ['show', 'gapNotNegative', '--inventory', 'lean.ndjson'])).out).toContain(
    'P.gap_nonneg: proved',
  );
});

test('refused when the Lean sources have changed since, unless allowed', { timeout: TIMEOUT }, async () => {
  const root = project();
  await record(root);
  appendFileSync(join(root, 'lean/P/Theorems.lean'), '\n-- changed\n');
  const refused = await run(root, ['--inventory', 'lean.ndjson']);
  expect(refused.code).toBe(4);
  expect(refused.err).toContain('P/Theorems.lean changed since');
  expect(refused.err).toContain('--allow-changed-sources');
  const allowed = await run(root, ['--inventory', 'lean.ndjson', '--allow-changed-sources']);
  expect([allowed.code, allowed.err]).toEqual([0, '']);
});

test('lies are found in a recorded inventory too', { timeout: TIMEOUT }, async () => {
  const root = project('sorry');
  await record(root);
  expect((await run(root, ['--inventory', 'lean.ndjson'])).code).toBe(1);
});

test('a file that is no whole inventory is refused', { timeout: TIMEOUT }, async () => {
  const root = project();
  await record(root);
  const text = readFileSync(join(root, 'lean.ndjson'), 'utf8');
  writeFileSync(join(root, 'lean.ndjson'), text.slice(0, -100));
  const damaged = await run(root, ['--inventory', 'lean.ndjson']);
  expect([damaged.code, damaged.err]).toEqual([4, expect.stringContaining('not a complete inventory')]);
  rmSync(join(root, 'lean.ndjson'));
  expect((await run(root, ['--inventory', 'lean.ndjson'])).code).toBe(4);
  expect((await run(root, ['--inventory', 'a', '--toolchain', 'lake'])).code).toBe(2);
});

test('where Lean has to be ended in a module, the rest is checked and the exit code is 4', {
  timeout: TIMEOUT,
}, async () => {
  const root = project();
  const main = readFileSync(join(root, 'lean/P.lean'), 'utf8');
  writeFileSync(join(root, 'lean/P.lean'), `import P.Leaves\n${main}`);
  writeFileSync(
    join(root, 'lean/P/Leaves.lean'),
    'theorem P.lost : 1 = 1 := rfl\n#eval (IO.Process.exit 0 : IO Unit)\n',
  );
  appendFileSync(
    join(root, 'claims/p.yaml'),
    '  - id: lost\n    ref: P-99\n    says: One is one.\n    theorem: lost\n    correspondence: { relation: exact, why: the same }\n    requires: [proof]\n',
  );
  const checked = await run(root, ['--toolchain', 'embedded'], process.env);
  expect(checked.code).toBe(4);
  expect(checked.err).toContain('in P.Leaves; what needs this module is not checked');
  expect(checked.out).toMatch(/lost +not run/);
  expect(checked.out).toMatch(/gapNotNegative +proved · agrees/);
  const wrote = await record(root);
  expect([wrote.code, existsSync(join(root, 'lean.ndjson'))]).toEqual([4, true]);
  expect((await run(root, ['--inventory', 'lean.ndjson'])).code).toBe(4);
});

test('a project that pins another Lean is told so, and a proof that fails here is not confirmed here', {
  timeout: TIMEOUT,
}, async () => {
  const root = project();
  writeFileSync(join(root, 'lean/lean-toolchain'), 'leanprover/lean4:v4.20.0\n');
  const checked = await run(root, ['--toolchain', 'embedded'], process.env);
  expect(checked.code).toBe(0);
  expect(checked.err).toContain(
    'pins leanprover/lean4:v4.20.0; Lean 4.28.0-pre (embedded) checks its proofs',
  );
  const theorems = join(root, 'lean/P/Theorems.lean');
  writeFileSync(
    theorems,
    readFileSync(theorems, 'utf8').replace(/:= by[\s\S]*?\n\n/, ':= by no_such_tactic\n\n'),
  );
  const failing = await run(root, ['--toolchain', 'embedded'], process.env);
  expect(failing.code).toBe(3);
  expect(failing.out).toContain('not confirmed here');
});

test('a project that pins another Lean is told so when its inventory is written', {
  timeout: TIMEOUT,
}, async () => {
  const root = project();
  writeFileSync(join(root, 'lean/lean-toolchain'), 'leanprover/lean4:v4.9.0\n');
  const { code, err } = await record(root);
  expect(code).toBe(0);
  expect(err).toContain('note lean-version-differs: the project pins leanprover/lean4:v4.9.0');
});
