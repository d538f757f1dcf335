import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { claimsFileSchema } from '../src/claims/schema/claims-file.ts';
import { configFileSchema } from '../src/claims/schema/config-file.ts';
import { auditSchema } from '../src/reports/audit/schema.ts';
import { reportSchema } from '../src/reports/schema/report.ts';
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
  expect(() => compileSchema({ type: 'nonsense' })(1)).toThrow();
});

test.each(Object.entries({ claimsFileSchema, configFileSchema, auditSchema, reportSchema }))(
  '%s is a schema of draft 2020-12, which no command checks again',
  (_, schema) => {
    const ajv = new Ajv2020();
    expect([ajv.validateSchema(schema), ajv.errorsText()]).toEqual([true, 'No errors']);
    expect(ajv.validateSchema({ properties: 1 })).toBe(false);
  },
);
