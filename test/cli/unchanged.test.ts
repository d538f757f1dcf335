import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/cli/project.ts';
import { keptResults, keyOf, type RunKey, recall, remember } from '../../src/cli/unchanged.ts';
import { readReport } from '../../src/reports/read.ts';
import { folderWith } from '../claims/registry-fixture.ts';

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'unchanged-'));
  cpSync('test/projects/clean', root, { recursive: true });
  return root;
}

const key = (root: string, more: Partial<RunKey> = {}): string => {
  const loaded = loadProject(root, undefined);
  if (loaded.kind === 'failed') throw new Error('the clean project does not load');
  const claims = loaded.value.registry.claims;
  return keyOf(loaded.value, { toolchain: 'embedded', seed: 1, budget: 64, mutants: false, claims, ...more });
};

test('the same project in two folders has one key', () => {
  expect(key(project())).toBe(key(project()));
});

test.each([
  ['a claims file', 'claims/p.yaml', '# more\n'],
  ['a counterpart', 'theory.ts', '\n'],
  ['a Lean file', 'lean/P/Defs.lean', '-- more\n'],
  ['the Lean version', 'lean/lean-toolchain', '\n'],
  ['the lock file', 'package-lock.json', '{}'],
])('%s that changes changes the key', (_what, file, text) => {
  const root = project();
  const before = key(root);
  appendFileSync(join(root, file), text);
  expect(key(root)).not.toBe(before);
});

test('a module that a counterpart imports belongs to the key', () => {
  const root = project();
  appendFileSync(join(root, 'helper.ts'), 'export const two = 2;\n');
  appendFileSync(join(root, 'theory.ts'), "import { two } from './helper.ts';\nexport const d = two;\n");
  const before = key(root);
  appendFileSync(join(root, 'helper.ts'), '// more\n');
  expect(key(root)).not.toBe(before);
});

test('seed, budget, toolchain and choice of claims belong to the key', () => {
  const root = project();
  const keys = [
    key(root),
    key(root, { seed: 2 }),
    key(root, { budget: 65 }),
    key(root, { toolchain: 'lake' }),
    key(root, { claims: [] }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a remembered report comes back labelled, and an unfinished one is not kept', () => {
  const env = { CHECK_CLAIMS_CACHE: folderWith({}) };
  const report = readReport(readFileSync('test/reports/golden/report.json.json', 'utf8'));
  if (!('results' in report)) throw new Error('the golden report does not read');
  remember('a', report, env);
  expect(recall('a', env)?.results).toEqual(report.results);
  expect(recall('a', env)?.provenance.lean).toBe('unchanged, from the cache');
  expect(recall('b', env)).toBeUndefined();
  remember('c', { ...report, results: { ...report.results, exitCode: 130 } }, env);
  expect(recall('c', env)).toBeUndefined();
});

test('results of single tasks are kept by key, beside those of the last few versions of the program', () => {
  const cache = mkdtempSync(join(tmpdir(), 'kept-'));
  const env = { CHECK_CLAIMS_CACHE: cache };
  for (const [i, version] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    mkdirSync(join(cache, 'tasks', version), { recursive: true });
    utimesSync(join(cache, 'tasks', version), i, i);
  }
  const kept = keptResults(env);
  expect(kept.read('0123')).toBeUndefined();
  kept.write('0123', '{"x":1}');
  expect(keptResults(env).read('0123')).toBe('{"x":1}');
  const [, ...versions] = readdirSync(join(cache, 'tasks')).sort();
  expect(versions).toEqual(['c', 'd', 'e']);
});
