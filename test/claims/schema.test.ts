// The published schemas are printed from the ones that the types come from.
import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import type { RawClaim, RawPaper } from '../../src/claims/raw.ts';
import { claimsFileSchema } from '../../src/claims/schema/claims-file.ts';
import { configFileSchema } from '../../src/claims/schema/config-file.ts';
import { compileSchema } from '../../src/schema.ts';

test.each([
  ['claim', claimsFileSchema],
  ['config', configFileSchema],
])('claims/%s.schema.json is printed from the schema', async (name, schema) => {
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../claims/${name}.schema.json`);
  expect(JSON.parse(readFileSync(`claims/${name}.schema.json`, 'utf8'))).toEqual(schema);
});

test('types and schema say the same of a claims file', () => {
  const least: RawPaper = {
    paper: 'p',
    title: 'On means',
    claims: [{ id: 'a', ref: 'P-01', says: 'All is well.' }],
  };
  const validate = compileSchema(claimsFileSchema);
  expect(validate(least)).toEqual([]);
  expect(validate({ ...least, claims: [{ id: 'a', ref: 'P-01' }] })).not.toEqual([]);
  expectTypeOf<RawClaim['says']>().toEqualTypeOf<string>();
  expectTypeOf<RawClaim['theorem']>().toEqualTypeOf<string | readonly string[] | undefined>();
  expectTypeOf<RawClaim['requires']>().toEqualTypeOf<readonly ('proof' | 'test' | 'run')[] | undefined>();
  expectTypeOf<NonNullable<RawPaper['reported']>[string]['figure']>().toEqualTypeOf<number>();
});
