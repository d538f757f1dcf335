import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unfitNode } from '../../src/toolchain/node-version.ts';

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.0.0', true],
  ['24.1.0', true],
])('Node %s: fit is %s', (version, fit) => {
  expect(unfitNode(version) === undefined).toBe(fit);
});

test('it is the version that the package asks for, and the program looks at it before it loads anything', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('>=20.19');
  const main = readFileSync('src/cli/main.ts', 'utf8');
  expect([...main.matchAll(/^import .* from '(.*)';/gm)].map(([, from]) => from)).toEqual([
    '../toolchain/node-version.ts',
  ]);
  expect(main.indexOf('unfitNode(process')).toBeLessThan(main.indexOf("import('./program.ts')"));
});
