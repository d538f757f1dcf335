import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import { renderJson } from '../../src/reports/json.ts';
import { readReport } from '../../src/reports/read.ts';
import { formatNames, render } from '../../src/reports/render.ts';
import { reportSchema } from '../../src/reports/schema/report.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import { run } from '../verdict/evidence.ts';
import { sample } from './sample.ts';

const edited = (edit: (raw: { results: { seed?: number } }) => void): string => {
  const raw = JSON.parse(renderJson(sample()));
  edit(raw);
  return JSON.stringify(raw);
};
const codes = (text: string) => {
  const read = readReport(text);
  return Array.isArray(read) ? read.map(({ code }) => code) : 'a report';
};

test('docs/report.schema.json is printed from the schema', async () => {
  await expect(`${JSON.stringify(reportSchema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../docs/report.schema.json',
  );
});

test('reading back gives the same value', () => {
  expect(readReport(renderJson(sample()))).toEqual(sample());
});

test('numbers that JSON lacks come back', () => {
  const report = sample();
  const claims = report.results.claims.map((one) =>
    one.experiment === undefined ? one : { ...one, experiment: { ...one.experiment, estimate: Number.NaN } },
  );
  const nan = { ...report, results: { ...report.results, claims } };
  expect(readReport(renderJson(nan))).toEqual(nan);
});

test.each([
  ['no JSON', '{', ['report-not-json']],
  ['a later format', edited((raw) => Object.assign(raw, { format: 2 })), ['report-invalid']],
  ['an unknown key', edited((raw) => Object.assign(raw.results, { extra: 1 })), ['report-invalid']],
  ['a missing key', edited((raw) => delete raw.results.seed), ['report-invalid']],
  ['an unknown exit code', edited((raw) => Object.assign(raw.results, { exitCode: 7 })), ['report-invalid']],
])('%s is refused', (_name, text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test('the registry of this repository fits the schema', () => {
  const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
  if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
  const bare = loaded.value.claims.map((one) => ({ claim: one, theorems: [], counterparts: [], tests: [] }));
  const report = assemble(run(bare, { registry: loaded.value }));
  expect(readReport(renderJson(report))).toEqual(report);
});

test.each(formatNames)(
  '%s of a report that was written and read is the same as of the report itself',
  (format) => {
    const look = { colour: false, width: 90, height: 50 };
    const read = readReport(renderJson(sample()));
    if (!('results' in read)) throw new Error(JSON.stringify(read));
    expect(render(read, format, look)).toBe(render(sample(), format, look));
  },
);
