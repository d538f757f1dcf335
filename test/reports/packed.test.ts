import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/reports/json.ts';
import { pack } from '../../src/reports/packed/pack.ts';
import { renderPacked } from '../../src/reports/packed/render-packed.ts';
import { unpack } from '../../src/reports/packed/unpack.ts';
import { readReport } from '../../src/reports/read.ts';
import { packedSchema } from '../../src/reports/schema/packed.ts';
import { compileSchema } from '../../src/schema.ts';
import { sample } from './sample.ts';

test('docs/report-packed.schema.json is printed from the schema', async () => {
  await expect(`${JSON.stringify(packedSchema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../docs/report-packed.schema.json',
  );
});

test('a packed report is read as the report, and fits its schema', () => {
  const text = renderPacked(sample());
  expect(compileSchema(packedSchema)(JSON.parse(text))).toEqual([]);
  expect(readReport(text)).toEqual(sample());
});

test('the report of this repository is at most three fifths as large as in format 1', () => {
  const report = readReport(readFileSync('reports/report.json', 'utf8'));
  if (!('results' in report)) expect.fail(JSON.stringify(report));
  const [plain, packed] = [renderJson(report), renderPacked(report)];
  expect(packed.length / plain.length).toBeLessThan(0.6);
  expect(readReport(packed)).toEqual(report);
});

// few names and few values, so that much is repeated
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1.5, '', 'short', 'a longer text', 'two\nlines of text'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'rows', 'b', '', '0', '__proto__'), tie('any'), { maxKeys: 4 }),
  ),
})).any;

test('unpacked, every value is what was packed, with its fields in their order', () => {
  fc.assert(
    fc.property(value, (one) => {
      const plain: unknown = JSON.parse(JSON.stringify(one));
      const found = pack(plain);
      if (found === undefined) expect.fail('it is packed');
      const { packed, shared } = JSON.parse(JSON.stringify(found));
      expect(JSON.stringify(unpack(packed, shared))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 2000, seed: 20261201 },
  );
});

test.each([{ $: 1 }, { a: { _: 'x' } }, { a: [{ 'b\nc': 1 }] }])(
  'what has the names of the packed form is not packed: %j',
  (one) => expect(pack(one)).toBeUndefined(),
);

test('references to nothing, and to themselves, end as null', () => {
  expect(unpack({ a: { $: 0 }, b: { _: 5 }, c: { $: -1 } }, { a: [{ a: { $: 0 } }] })).toEqual({
    a: { a: null },
    b: null,
    c: null,
  });
  expect(unpack({ a: { $: 0 }, constructor: { $: 0 } }, 3)).toEqual({ a: null, constructor: null });
});

test('the program of docs/reports.md unpacks a report', () => {
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/reports.md', 'utf8')) ?? [];
  const text = renderPacked(sample());
  const report: unknown = runInNewContext(`${program}; JSON.stringify(report)`, { text });
  expect(JSON.parse(String(report))).toEqual(JSON.parse(renderJson(sample())));
});
