import { expect, test } from 'vitest';
import { loadConfig, makeDefaultConfig } from '../../src/claims/config.ts';
import { folderWith } from './registry-fixture.ts';

const load = (yaml: string) => loadConfig(folderWith({ 'check-claims.config.yaml': yaml }));

test('a folder without configuration, and an empty one, have the defaults', () => {
  const bare = folderWith({});
  expect(loadConfig(bare)).toEqual({ kind: 'loaded', value: makeDefaultConfig(bare) });
  const root = folderWith({ 'check-claims.config.yaml': '' });
  expect(loadConfig(root)).toEqual({ kind: 'loaded', value: makeDefaultConfig(root) });
});

test('what is written replaces the default, what is not stays', () => {
  const loaded = load(`claims: [papers/**/*.yaml]
lean: { root: proofs, timeout: 30 }
budget: 128
reports: { json: out/report.json }
audits: { markdown: "out/audit-{paper}.md" }
numbers:
  Lib.R:
    as: real
    operations:
      log: { is: log, where: 0 < x, by: [exp_log, _root_.Other.log_exp] }
`);
  if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
  expect(loaded.value).toMatchObject({
    claims: ['papers/**/*.yaml'],
    lean: { root: 'proofs', modules: [], build: [], toolchain: 'auto', timeout: 30 },
    seed: 1,
    budget: 128,
    numbers: [
      {
        type: 'Lib.R',
        as: 'real',
        instances: [],
        operations: [
          { name: 'Lib.R.log', is: 'log', where: '0 < x', by: ['Lib.R.exp_log', 'Other.log_exp'] },
        ],
      },
    ],
  });
  expect([...loaded.value.reports]).toEqual([['json', 'out/report.json']]);
  expect([...loaded.value.audits]).toEqual([['markdown', 'out/audit-{paper}.md']]);
});

test.each([
  ['a misspelt key', 'buget: 3\n', 'unknown-key 1:1'],
  ['an unknown toolchain', 'lean: { toolchain: nix }\n', 'unknown-value 1:20'],
  ['a budget of nothing', 'budget: 0\n', 'out-of-range 1:9'],
  ['a negative seed', 'seed: -1\n', 'out-of-range 1:7'],
  ['no time at all', 'lean: { timeout: 0 }\n', 'out-of-range 1:18'],
  ['no patterns', 'claims: []\n', 'empty-value 1:9'],
  ['an unknown report', 'reports: { pdf: out/report.pdf }\n', 'unknown-value 1:12'],
  ['a page a paper of a format without', 'reports: { html: "report-{paper}.html" }\n', 'malformed-path 1:18'],
  ['an audit as a report format', 'audits: { junit: out/audit.xml }\n', 'unknown-value 1:11'],
  ['a malformed number type', 'numbers: { "Lib R": { as: real } }\n', 'malformed-lean-name 1:12'],
  [
    'an operation without theorems',
    'numbers: { R: { as: real, operations: { e: { is: exp } } } }\n',
    'missing-key 1:44',
  ],
  ['a list', '- claims\n', 'wrong-type 1:1'],
])('%s is told where it stands', (_what, yaml, expected) => {
  const loaded = load(yaml);
  const found = loaded.kind === 'failed' ? loaded.diagnostics : [];
  expect(found.map(({ code, where }) => `${code} ${where?.line}:${where?.column}`)).toEqual([expected]);
});

test('a configuration that is asked for must exist', () => {
  const loaded = loadConfig(folderWith({}), 'other.yaml');
  expect(loaded.kind === 'failed' && loaded.diagnostics[0]?.code).toBe('file-not-readable');
});
