// The library as a user sees it: the example of docs/api.md, run against real Lean.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkProject, loadProject, readReport, render, replaySample } from 'check-claims';
import { expect, test } from 'vitest';
import { objections, stillFails } from '../../docs/examples/gate.ts';

/** The honest project of the tests, with `theory` in place of its code. */
const project = (theory?: (text: string) => string): string => {
  const root = mkdtempSync(join(tmpdir(), 'check-claims-library-'));
  cpSync('test/projects/clean', root, { recursive: true });
  if (theory !== undefined) {
    const path = join(root, 'theory.ts');
    writeFileSync(path, theory(readFileSync(path, 'utf8')));
  }
  return root;
};
const signal = new AbortController().signal;

test('docs/api.md shows the example that is run here', async () => {
  const page = readFileSync('docs/api.md', 'utf8');
  const code = readFileSync('docs/examples/gate.ts', 'utf8');
  const filled = page.replace(
    /<!-- example -->[\s\S]*?<!-- end of example -->/,
    () => `<!-- example -->\n\n\`\`\`ts\n${code}\`\`\`\n\n<!-- end of example -->`,
  );
  await expect(filled).toMatchFileSnapshot('../../docs/api.md');
});

test('docs/api.md describes every function that the library exports', async () => {
  const page = readFileSync('docs/api.md', 'utf8');
  const names = Object.keys(await import('check-claims'));
  expect(names).toContain('checkProject');
  expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
});

test('nothing stands against an honest project, and its page is written', async () => {
  const root = project();
  const page = join(root, 'out', 'claims.html');
  expect(await objections(root, page, signal)).toEqual([]);
  expect(readFileSync(page, 'utf8')).toContain('gapNotNegative');
});

test('code that computes another function stands against a release, and its counterexample can be made again', async () => {
  const root = project((text) => text.replaceAll('/ 2', '/ 4'));
  const checked = await checkProject(root, { mutants: false, budget: 256 });
  if (checked.kind === 'refused') throw new Error('the project loads');
  const { report } = checked;
  expect(report.results.exitCode).toBe(1);
  const addresses = report.results.claims.flatMap(({ theorems }) =>
    theorems.flatMap(({ test: { verdict } }) =>
      verdict.kind === 'disagrees' ? [verdict.counterexample.address] : [],
    ),
  );
  expect(addresses).not.toEqual([]);
  expect(await stillFails(root, addresses[0] ?? '')).toBe(true);
  expect(readReport(render(report, 'json', { colour: false, width: 80, height: 24 }))).toEqual(report);
});

test('what is wrong with project, options or address comes back as diagnostics', async () => {
  const root = project();
  expect(await checkProject(root, { claims: ['gapNotNegativ'] })).toMatchObject({
    kind: 'refused',
    diagnostics: [{ code: 'unknown-claim', hint: expect.stringContaining('gapNotNegative') }],
  });
  expect(await replaySample(root, 'nonsense')).toMatchObject({
    kind: 'refused',
    exitCode: 2,
    diagnostics: [{ code: 'malformed-address' }],
  });
  writeFileSync(join(root, 'claims', 'p.yaml'), 'paper: p\nclaims: 3\n');
  const refused = await checkProject(root);
  expect(refused).toEqual({
    kind: 'refused',
    diagnostics: expect.arrayContaining([
      expect.objectContaining({ code: 'wrong-type', where: expect.objectContaining({ line: 2 }) }),
    ]),
  });
  expect(loadProject(root)).toMatchObject({ kind: 'failed' });
});

test('an abort signal ends the run, and the report says so', async () => {
  const checked = await checkProject(project(), { signal: AbortSignal.abort() });
  if (checked.kind === 'refused') throw new Error('the project loads');
  expect(checked.report.results.exitCode).toBe(130);
});
