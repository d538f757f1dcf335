import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { axiomsOf } from '../../src/lean/closure.ts';
import type { ModuleRecord } from '../../src/lean/inventory.ts';
import { embedded } from './open.ts';

// One suite in four files: `Accepted` and `Refused` hold one declaration a name, the other two blocks that begin with a
// marker. `Kernel` hands raw terms to the kernel, and complains itself when the answer is not the right one.
const root = resolve('test/projects/conformance');
const linesOf = (module: string): readonly string[] =>
  readFileSync(`${root}/${module}.lean`, 'utf8').split('\n');
const lines = linesOf('Refused');
const refused = lines.flatMap((text, k) => (/^(theorem|def|inductive|run_cmd) /.test(text) ? [k + 1] : []));

type Block = { readonly name: string; readonly from: number; readonly to: number; readonly refused: boolean };

/** The marked blocks of a module, by lines. */
const blocksOf = (module: string): readonly Block[] => {
  const text = linesOf(module);
  const marks = text.flatMap((line, k) => {
    const found = /^-- (accepted|refused): (.*)/.exec(line);
    return found ? [{ from: k + 1, refused: found[1] === 'refused', name: found[2] as string }] : [];
  });
  return marks.map((mark, k) => ({ ...mark, to: (marks[k + 1]?.from ?? text.length + 1) - 1 }));
};

/** The lines of a module with an error. */
const errorsOf = (module: ModuleRecord | undefined): readonly number[] =>
  (module?.messages ?? []).flatMap(({ severity, line }) => (severity === 'error' ? [line] : []));
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
  const errors = new Set(errorsOf(wrong));
  expect(refused.filter((line) => !errors.has(line)).map((line) => lines[line - 1])).toEqual([]);

  const counted = ['Elaborator', 'Kernel'].map((name) => {
    const blocks = blocksOf(name);
    const found = errorsOf(modules.find((module) => module.name === name));
    const answers = blocks.map(({ name: block, from, to }) => [
      block,
      found.some((line) => line >= from && line <= to),
    ]);
    expect(answers).toEqual(blocks.map((block) => [block.name, block.refused]));
    // Nothing goes wrong outside the blocks.
    expect(found.filter((line) => line < (blocks[0]?.from ?? 0))).toEqual([]);
    return blocks.length;
  });
  expect(refused.length + names.length).toBeGreaterThanOrEqual(60);
  expect(counted.map((count) => count >= 30)).toEqual([true, true]);
});
