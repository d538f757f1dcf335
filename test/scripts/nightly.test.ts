import { expect, test } from 'vitest';
import { nightOfDomains } from '../../scripts/nightly-domains.ts';
import { nightOfExperiments } from '../../scripts/nightly-experiments.ts';
import { folderWith } from '../claims/registry-fixture.ts';

const claim = (id: string, run: string): string =>
  [
    `  - id: ${id}`,
    '    ref: P-01',
    '    kind: experiment',
    '    says: The mean is one half.',
    `    run: ${run}`,
    '    expect: { value: 0.5, bias: 0, because: "the mean of a uniform variable" }',
  ].join('\n');
const module = `
const mean = (n: number, shift: number, error: number) => (random: () => number) => {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += random();
  return { estimate: sum / n + shift, standardError: error };
};
export const honest = mean(400, 0, Math.sqrt(1 / 12 / 400));
export const shifted = mean(400, 0.2, Math.sqrt(1 / 12 / 400));
// the error is understated by three, so that 4 of its standard errors are 4/3 of a true one: about four in five agree
export const proud = mean(400, 0, Math.sqrt(1 / 12 / 400) / 3);
export const broken = () => { throw new Error('down'); };
`;
const night = (runs: Readonly<Record<string, string>>) => {
  const claims = Object.entries(runs).map(([id, run]) => claim(id, run));
  const paper = ['paper: p', 'title: P', 'module: ../p.ts', 'claims:', ...claims, ''].join('\n');
  return nightOfExperiments(folderWith({ 'claims/p.yaml': paper, 'p.ts': module }), 20, () => undefined);
};

// each night starts a process for each core
const timeout = 60_000;

test('an honest experiment is stable and exits 0', { timeout }, async () => {
  const { table, exit } = await night({ a: 'honest' });
  expect(table).toMatch(
    /^claim +verdict +agree +expected +mean +± +spread\na +stable +20\/20 +0.5 +0\.(49|50)\d+ +0\.00\d+ +-?[0-3]\.\d$/,
  );
  expect(exit).toBe(0);
});

test('one whose error bars are too small is flaky and exits 3', { timeout }, async () => {
  const { table, exit } = await night({ a: 'honest', b: 'proud' });
  expect(table).toMatch(/^b +flaky +1\d\/20 .* [4-9]\.\d$/m);
  expect(exit).toBe(3);
});

test('one that disagrees exits 1, whatever else has not run', { timeout }, async () => {
  const { table, exit } = await night({ a: 'honest', b: 'shifted', c: 'broken' });
  expect(table).toMatch(/^b +disagrees +0\/20/m);
  expect(table).toMatch(/^c +not-run +0\/20 +0.5 +– +– +–/m);
  expect(exit).toBe(1);
});

test('a project without experiments, or with one that is missing, has not passed', async () => {
  expect((await night({ a: 'gone' })).exit).toBe(2);
  const paper = [
    'paper: p',
    'title: P',
    'claims:',
    '  - id: a',
    '    ref: P-01',
    '    kind: editorial',
    '    says: So it is.',
    '',
  ];
  const folder = folderWith({ 'claims/p.yaml': paper.join('\n') });
  expect((await nightOfExperiments(folder, 2, () => undefined)).exit).toBe(2);
});

test('the domains are compared point by point', async () => {
  const lines: string[] = [];
  expect(await nightOfDomains(3, 20, (line) => lines.push(line))).toBe(true);
  expect(lines[0]).toBe('seed 3, 20 points an operation');
  expect(lines.length).toBeGreaterThan(8);
});
