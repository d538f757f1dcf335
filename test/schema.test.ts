import { expect, test } from 'vitest';
import { compileSchema } from '../src/schema.ts';

const check = compileSchema({
  type: 'object',
  propertyNames: { type: 'string', pattern: '^[a-z/]+$' },
  properties: { n: { type: 'integer' } },
});

test('all problems of a value are reported with their paths', () => {
  const found = check({ n: 'x', 'a/b': 1, A: 2 });
  expect(found.map(({ path, keyword, key }) => [path.join('.'), keyword, key])).toEqual(
    expect.arrayContaining([
      ['n', 'type', undefined],
      ['', 'pattern', 'A'],
    ]),
  );
});

test('a valid value has none, and a broken schema is a bug', () => {
  expect(check({ n: 1 })).toEqual([]);
  expect(() => compileSchema({ type: 'nonsense' })).toThrow();
});
