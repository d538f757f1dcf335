import { expect, test } from 'vitest';
import { readImports } from '../../src/toolchain/imports.ts';

test.each([
  ['import A\nimport B.C -- import D\ndef x := 1\nimport E', ['A', 'B.C']],
  ['/- c /- nested -/ import N -/ module\n\npublic import A\nmeta import B\nimport all C', ['A', 'B', 'C']],
  ['prelude\nimport Init.Prelude', ['Init.Prelude']],
  ['import A.«b c».D\nimport «x»', ['A.«b c».D', 'x']],
  ['/-! doc -/\npublic section\nimport A', []],
  ['', []],
  ['import «A B» import Ünï.Ζ', ['«A B»', 'Ünï.Ζ']],
])('imports of %j', (source, expected) => {
  expect(readImports(source)).toEqual(expected);
});
