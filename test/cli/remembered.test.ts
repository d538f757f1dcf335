import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/api/project.ts';
import {
  hashProgram,
  keyOf,
  openResults,
  type RunKey,
  readsOf,
  recall,
  remember,
} from '../../src/cli/remembered.ts';
import { keyOfAnswer } from '../../src/kept/answer-key.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { readReport } from '../../src/reports/read.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { inventory } from '../lean/inventory.ts';

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
  ['a Lean file', 'lean/P/Defs.lean', '-- more\n'],
  ['the Lean version', 'lean/lean-toolchain', '\n'],
  ['the lock file', 'package-lock.json', '{}'],
])('%s that changes changes the key', (_what, file, text) => {
  const root = project();
  const before = key(root);
  appendFileSync(join(root, file), text);
  expect(key(root)).not.toBe(before);
});

test('files that Lean read are known from Lean; where it does not tell, sources that seem to read some leave it open', () => {
  const root = project();
  const reads = (told?: Inventory): readonly string[] | undefined => {
    const loaded = loadProject(root, undefined);
    if (loaded.kind === 'failed') throw new Error('the clean project does not load');
    return readsOf(loaded.value, told);
  };
  expect(reads()).toEqual([]);
  appendFileSync(join(root, 'lean/P/Defs.lean'), '\ndef text : String := include_str "limit.txt"\n');
  expect(reads()).toBeUndefined();
  expect(reads(inventory([]))).toBeUndefined();
  expect(reads({ ...inventory([]), reads: ['../data/limit.txt'] })).toEqual([join(root, 'data/limit.txt')]);
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

const golden = () => {
  const report = readReport(readFileSync('test/reports/golden/report.json.json', 'utf8'));
  if (!('results' in report)) throw new Error('the golden report does not read');
  return report;
};

test('a remembered report comes back labelled, and an unfinished one is not kept', () => {
  const env = { CHECK_CLAIMS_CACHE: folderWith({}) };
  const report = golden();
  const [files, root] = [[], '.'];
  remember('a', { report, files, root }, env);
  expect(recall('a', root, env)?.results).toEqual(report.results);
  expect(recall('a', root, env)?.provenance.lean).toBe('unchanged, from the cache');
  expect(recall('b', root, env)).toBeUndefined();
  const interrupted = { ...report, results: { ...report.results, exitCode: 130 as const } };
  remember('c', { report: interrupted, files, root }, env);
  expect(recall('c', root, env)).toBeUndefined();
});

test.each([
  ['a file changes', 'helper.ts', '// more'],
  ['a file comes that the loader would take instead', 'helper.js', ''],
  ['a file of data changes', 'data.csv', '1'],
])('a report is not recalled when %s', (_what, name, text) => {
  const env = { CHECK_CLAIMS_CACHE: folderWith({}) };
  const root = folderWith({ 'helper.ts': 'export const two = 2;\n', 'data.csv': '' });
  remember('a', { report: golden(), files: [join(root, 'helper.ts'), join(root, 'data.csv')], root }, env);
  expect(recall('a', root, env)).toBeDefined();
  appendFileSync(join(root, name), text);
  expect(recall('a', root, env)).toBeUndefined();
});

test('the same files in another folder recall the same report', () => {
  const env = { CHECK_CLAIMS_CACHE: folderWith({}) };
  const [here, there] = [folderWith({ 'a.ts': '1' }), folderWith({ 'a.ts': '1' })];
  remember('a', { report: golden(), files: [join(here, 'a.ts')], root: here }, env);
  expect(recall('a', there, env)).toBeDefined();
});

test('results of single tasks are kept by key, beside those of the last few versions of the program', () => {
  const cache = mkdtempSync(join(tmpdir(), 'kept-'));
  const env = { CHECK_CLAIMS_CACHE: cache };
  for (const [i, version] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    mkdirSync(join(cache, 'tasks', version), { recursive: true });
    utimesSync(join(cache, 'tasks', version), i, i);
  }
  const kept = openResults(env);
  expect(kept.read('0123')).toBeUndefined();
  kept.write('0123', Buffer.from([0, 255, 10]));
  expect(openResults(env).read('0123')).toEqual(Buffer.from([0, 255, 10]));
  const versions = readdirSync(join(cache, 'tasks'))
    .filter((name) => name.length === 1)
    .sort();
  expect(versions).toEqual(['c', 'd', 'e']);
});

test("Lean's own answers are kept whatever the version of the program", () => {
  const cache = mkdtempSync(join(tmpdir(), 'kept-'));
  const key = keyOfAnswer(['attempt', 'a question']);
  expect(keyOfAnswer(['attempt', 'another'])).not.toBe(key);
  openResults({ CHECK_CLAIMS_CACHE: cache }).write(key, Buffer.from([7]));
  expect(existsSync(join(cache, 'tasks'))).toBe(false);
  expect(readdirSync(join(cache, 'answers'))).toEqual([key.slice(-2)]);
  expect(openResults({ CHECK_CLAIMS_CACHE: cache }).read(key)).toEqual(Buffer.from([7]));
});

test('what is kept depends on the rules about core Lean, and on what finds hollow statements', () => {
  const names: string[] = [];
  hashProgram((name) => names.push(name) > 0);
  expect(names).toContain(join('..', 'lean-core', 'core.ndjson'));
  // from sources or as built
  expect(names.map((name) => name.replace(/\.[jt]s$/, ''))).toContain(join('verdict', 'hollow', 'hollow'));
  // results are kept below a name that these have a part in
  const env = { CHECK_CLAIMS_CACHE: mkdtempSync(join(tmpdir(), 'results-')) };
  openResults(env).write('00', new Uint8Array([1]));
  const outside = /^(?:cli|reports|audit|theory|linalg|toolchain)\b/;
  const program = hashProgram((name) => !outside.test(name)).slice(0, 16);
  expect(readdirSync(join(env.CHECK_CLAIMS_CACHE, 'tasks'))).toEqual([program]);
});
