import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainUnfitNode } from '../../src/toolchain/node-version.ts';

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.0.0', true],
  ['24.1.0', true],
])('Node %s: fit is %s', (version, fit) => {
  expect(explainUnfitNode(version) === undefined).toBe(fit);
});

test('it is the version that the package asks for, and the program looks at it before it loads anything', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('>=20.19');
  const main = readFileSync('src/cli/main.ts', 'utf8');
  const before = [...main.matchAll(/^import .* from '(.*)';/gm)].map(([, from]) => from);
  expect(before).toEqual(['../toolchain/node-version.ts', '../verdict/exits.ts']);
  // What is loaded before brings nothing with it.
  for (const file of before)
    expect(readFileSync(join('src/cli', file!), 'utf8')).not.toMatch(/^import (?!type )/m);
  expect(main.indexOf('unfitNode(process')).toBeLessThan(main.indexOf("import('./program.ts')"));
});
