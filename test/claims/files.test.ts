import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { folderWith } from './registry-fixture.ts';

const root = folderWith({
  'claims/b.yaml': '',
  'claims/a.yaml': '',
  'claims/a.json': '',
  'claims/deep/er/c.yaml': '',
  'claims/.hidden.yaml': '',
  'node_modules/x/d.yaml': '',
  axyaml: '',
});

test.each([
  ['claims/*.yaml', ['claims/a.yaml', 'claims/b.yaml']],
  ['./claims/*.yaml', ['claims/a.yaml', 'claims/b.yaml']],
  ['claims/**/*.yaml', ['claims/a.yaml', 'claims/b.yaml', 'claims/deep/er/c.yaml']],
  ['**/*.yaml', ['claims/a.yaml', 'claims/b.yaml', 'claims/deep/er/c.yaml']],
  ['claims/a.yaml', ['claims/a.yaml']],
  ['a.yaml', []],
  ['nowhere/*.yaml', []],
])('%s', (glob, expected) => {
  expect(expandFiles(root, [glob])).toEqual(expected);
});

test('a file that two patterns match is listed once', () => {
  expect(expandFiles(root, ['claims/a.yaml', 'claims/*.yaml'])).toEqual(['claims/a.yaml', 'claims/b.yaml']);
});
