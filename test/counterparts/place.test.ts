import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import { experimentOf, placeOf } from '../../src/counterparts/place.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
const { claims, papers } = loaded.value;

test('a counterpart stands where its module declares it, with the test that mirrors the module', () => {
  const root = mkdtempSync(join(tmpdir(), 'place-'));
  mkdirSync(join(root, 'src'));
  mkdirSync(join(root, 'test'));
  writeFileSync(
    join(root, 'src/code.ts'),
    '// export function f\nexport const g$ = 1;\n\nexport function f() {}\n',
  );
  writeFileSync(join(root, 'test/code.test.ts'), '');
  const binding = { module: 'src/code.ts', accuracy: 0, where: { file: 'c.yaml', line: 1, column: 1 } };
  const places = placeOf(root, [
    { lean: 'A.f', export: 'f', ...binding },
    { lean: 'A.g', export: 'g$', ...binding },
  ]);
  expect(places.counterparts.map(({ line, column }) => [line, column])).toEqual([
    [4, 17],
    [2, 14],
  ]);
  expect(places.tests).toEqual(['test/code.test.ts']);
});

test('every experiment of the registry is found where it is declared, with its test', () => {
  const runs = claims.filter(({ run }) => run !== undefined);
  expect(runs.length).toBeGreaterThan(40);
  for (const claim of runs) {
    const [binding] = experimentOf('.', claim, papers);
    const places = placeOf('.', binding === undefined ? [] : [binding]);
    expect(places.counterparts[0]?.line, claim.id).toBeGreaterThan(1);
    expect(places.tests, claim.id).toHaveLength(1);
  }
  expect(experimentOf('.', { ...runs[0]!, run: 'noSuchExperiment' }, papers)).toEqual([]);
});
