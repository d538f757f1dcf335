import { expect, test } from 'vitest';
import { experimentAt } from '../../src/counterparts/counterparts-of.ts';
import { findExperiments } from '../../src/counterparts/experiments.ts';
import { makeModuleLoader, surveyModule } from '../../src/counterparts/load-module.ts';
import type { Surveyed } from '../../src/counterparts/survey.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { claim, paper } from '../verdict/evidence.ts';

const root = folderWith({
  'p.ts':
    'export const mean = (random: () => number) => ({ estimate: random(), standardError: 0 });\nexport const n = 3;\n',
  'q.ts': 'export const other = 1;\n',
  'bad.ts': 'throw new Error("down");\n',
});
const load = makeModuleLoader(root);
const survey = new Map<string, Surveyed>();
for (const module of ['p.ts', 'q.ts', 'bad.ts']) survey.set(module, await surveyModule(load, module));
const find = (run: string, module: string) =>
  findExperiments([claim('a', 7, { run })], [paper({ module })], survey);

test('an experiment is the export that `run` names', async () => {
  const { experiments, diagnostics } = find('mean', 'p.ts');
  expect(diagnostics).toEqual([]);
  expect(experiments.get('a')).toEqual({ module: 'p.ts', export: 'mean' });
  const mean = await experimentAt({ module: 'p.ts', export: 'mean' }, load);
  expect(mean(() => 0.25)).toEqual({ estimate: 0.25, standardError: 0 });
});

test('experiments may have a module of their own', () => {
  const two = [paper({ module: 'bad.ts', experiments: ['q.ts', 'p.ts'] })];
  expect(findExperiments([claim('a', 7, { run: 'mean' })], two, survey).diagnostics).toEqual([]);
});

test.each([
  ['maen', 'p.ts', 'export-not-found'],
  ['n', 'p.ts', 'export-not-a-function'],
  ['mean', 'bad.ts', 'module-failed'],
])('%s of %s is told at the claim: %s', (run, module, code) => {
  const { diagnostics } = find(run, module);
  expect(diagnostics.map((d) => [d.code, d.where?.line])).toEqual([[code, 7]]);
});
