import { expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { auditFormatNames, renderAudit } from '../../../src/reports/audit/render.ts';
import { auditSchema } from '../../../src/reports/audit/schema.ts';
import { compileSchema } from '../../../src/schema.ts';
import { claim, declaration, inventory, paper } from '../../verdict/evidence.ts';
import { sample } from '../sample.ts';

const look = { colour: false, width: 80, height: 24, root: '..' };
const extensions = { markdown: 'md', html: 'html', json: 'json' } as const;
const audited = () => {
  const report = sample();
  const papers = [
    paper({
      symbols: new Map([['L', 'loss, and number of layers']]),
      reported: [
        {
          label: 'theorems',
          figure: 146,
          status: 'unverifiable',
          rule: 'not public | <b>',
          where: claim('x', 3).where,
        },
      ],
    }),
  ];
  const lean = inventory([declaration('P.sound', 10), declaration('P.lonely', 60)]);
  return audit(
    { report: { ...report, results: { ...report.results, papers } }, inventory: lean, numbers: [] },
    undefined,
  );
};

test.each(auditFormatNames)('%s is as recorded, and the same bytes again', async (format) => {
  const text = renderAudit(audited(), format, look);
  expect(renderAudit(audited(), format, look)).toBe(text);
  await expect(text).toMatchFileSnapshot(`../golden/audit.${format}.${extensions[format]}`);
});

test('the page needs nothing else, and prose stays text', () => {
  const html = renderAudit(audited(), 'html', look);
  expect(html).not.toMatch(/<script|url\(|https?:/);
  expect(html).toContain('&lt;b&gt;');
});

test('one paper can be asked for', () => {
  expect(audit({ report: sample(), inventory: inventory([]), numbers: [] }, 'q').papers).toEqual([]);
  expect(audit({ report: sample(), inventory: inventory([]), numbers: [] }, 'p').papers).toHaveLength(1);
});

const valid = compileSchema(auditSchema);
const raw = () => JSON.parse(renderAudit(audited(), 'json', look)) as Record<string, unknown>;

test('docs/audit.schema.json is printed from the schema', async () => {
  await expect(`${JSON.stringify(auditSchema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/audit.schema.json',
  );
});

test('what is written as JSON fits the schema', () => {
  expect(valid(raw())).toEqual([]);
  expect(JSON.stringify(raw())).toContain('"code"');
});

test.each([
  ['a later format', { ...raw(), format: 2 }],
  ['a gap with a code that is none', JSON.parse(JSON.stringify(raw()).replace('"asserted-only"', '"odd"'))],
  ['an unknown key', { ...raw(), extra: 1 }],
  ['a missing key', { ...raw(), provenance: undefined }],
])('%s does not fit the schema', (_name, other) => expect(valid(other)).not.toEqual([]));
