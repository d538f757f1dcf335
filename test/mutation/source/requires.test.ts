import { expect, test } from 'vitest';
import { requiresIn } from '../../../src/mutation/source/requires.ts';

test('what a module requires is read from its syntax tree, with the variables that hold it', () => {
  const found = requiresIn(
    [
      'var _half = require("./half.ts");',
      "var more = _interopRequireWildcard(require('./more.ts'));",
      'require("./setup.ts");',
      '// x = require("./comment.ts")',
      'const text = "y = require(\\"./text.ts\\")";',
      'const made = wrap(require("./wrapped.ts"));',
      'function later() { return require("./later.ts"); }',
      'other.require("./method.ts"); require(text);',
    ].join('\n'),
  );
  expect(found.map(({ specifier }) => specifier).sort()).toEqual([
    './half.ts',
    './later.ts',
    './more.ts',
    './setup.ts',
    './wrapped.ts',
  ]);
  expect(found.flatMap(({ variable, specifier }) => (variable ? [[variable, specifier]] : []))).toEqual([
    ['_half', './half.ts'],
    ['more', './more.ts'],
  ]);
});
