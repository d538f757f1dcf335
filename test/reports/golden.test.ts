import { expect, test } from 'vitest';
import { type Format, formatNames, render } from '../../src/reports/render.ts';
import { sample } from './sample.ts';

const extensions: Readonly<Partial<Record<Format, string>>> = {
  pretty: 'txt',
  'json-packed': 'json',
  overview: 'md',
  markdown: 'md',
  junit: 'xml',
  'code-scanning': 'json',
  github: 'txt',
  'github-summary': 'md',
  badge: 'json',
};
const look = { colour: false, width: 100, height: 60 };

test.each(formatNames)('%s is as recorded', async (format) => {
  const text = render(sample(), format, look);
  await expect(text).toMatchFileSnapshot(`golden/report.${format}.${extensions[format] ?? format}`);
});

test.each(formatNames)('%s gives the same bytes again', (format) => {
  expect(render(sample(), format, look)).toBe(render(sample(), format, look));
});
