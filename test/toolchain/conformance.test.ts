import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { axiomsOf } from '../../src/lean/closure.ts';
import { embedded } from './open.ts';

const root = resolve('test/projects/conformance');
const lines = readFileSync(`${root}/Refused.lean`, 'utf8').split('\n');
const refused = lines.flatMap((text, k) => (/^(theorem|def|inductive|run_cmd) /.test(text) ? [k + 1] : []));
// Classical lemmas of the library have hidden proofs; what a declaration itself assumes is visible.
const assumed = new Map([
  ['a31', ['a31']],
  ['a32', ['a31']],
  ['a33', ['Lean.ofReduceBool']],
  ['a35', ['sorryAx']],
]);

test('the relinked Lean accepts and refuses what Lean does', { timeout: 300_000 }, async () => {
  const result = await embedded(root).inventory([]);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  const { modules, declarations } = result.value;
  const [accepted, wrong] = ['Accepted', 'Refused'].map((name) =>
    modules.find((module) => module.name === name),
  );
  expect(accepted?.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(accepted?.recheck.kind).toBe('not-run');
  expect(accepted?.recheck).toMatchObject({ why: expect.stringContaining('a33') });
  const names = [...declarations.keys()].filter((name) => /^[aA]\d\d$/.test(name));
  expect(names.length).toBe(35);
  const wanted = ['a31', 'a32', 'a33', 'a34', 'a35', 'a05', 'a12', 'a28'];
  const own = (name: string) => axiomsOf(result.value, name).axioms.filter((axiom) => axiom !== 'propext');
  expect(wanted.map((name) => [name, own(name)])).toEqual(
    wanted.map((name) => [name, assumed.get(name) ?? []]),
  );

  expect(wrong?.status).toBe('failed');
  const errors = new Set(
    wrong?.messages.filter(({ severity }) => severity === 'error').map(({ line }) => line),
  );
  expect(refused.filter((line) => !errors.has(line)).map((line) => lines[line - 1])).toEqual([]);
  expect(refused.length + names.length).toBeGreaterThanOrEqual(60);
});
