import { expect, test } from 'vitest';
import { findExperiments } from '../../src/counterparts/experiments.ts';
import { moduleLoader } from '../../src/counterparts/load-module.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { claim, paper } from '../verdict/evidence.ts';

const root = folderWith({
  'p.ts':
    'export const mean = (random: () => number) => ({ estimate: random(), standardError: 0 });\nexport const n = 3;\n',
  'q.ts': 'export const other = 1;\n',
  'bad.ts': 'throw new Error("down");\n',
});
const find = (run: string, module: string) =>
  findExperiments([claim('a', 7, { run })], [paper({ module })], moduleLoader(root));

test('an experiment is the export that `run` names', async () => {
  const { experiments, diagnostics } = await find('mean', 'p.ts');
  expect(diagnostics).toEqual([]);
  expect(experiments.get('a')?.(() => 0.25)).toEqual({ estimate: 0.25, standardError: 0 });
});

test('experiments may have a module of their own', async () => {
  const two = [paper({ module: 'bad.ts', experiments: ['q.ts', 'p.ts'] })];
  expect(
    (await findExperiments([claim('a', 7, { run: 'mean' })], two, moduleLoader(root))).diagnostics,
  ).toEqual([]);
});

test.each([
  ['maen', 'p.ts', 'export-not-found'],
  ['n', 'p.ts', 'export-not-a-function'],
  ['mean', 'bad.ts', 'module-failed'],
])('%s of %s is told at the claim: %s', async (run, module, code) => {
  const { diagnostics } = await find(run, module);
  expect(diagnostics.map((d) => [d.code, d.where?.line])).toEqual([[code, 7]]);
});
