import { expect, test } from 'vitest';
import { renderGithub } from '../../src/reports/hosts/github.ts';
import { renderHtml } from '../../src/reports/html/render-html.ts';
import { renderMarkdown } from '../../src/reports/markdown/markdown.ts';
import { renderCodeScanning } from '../../src/reports/sarif/sarif.ts';
import { sample } from './sample.ts';

const look = { colour: false, width: 80, height: 24 };
const report = {
  ...sample(),
  diagnostics: [
    {
      code: 'export-not-found',
      severity: 'error' as const,
      message: 'export `g` not found',
      hint: 'did you mean `f`?',
      where: { file: 'claims/p.yaml', line: 7, column: 3 },
    },
  ],
};

test.each([
  ['markdown', renderMarkdown(report, look)],
  ['html', renderHtml(report, look)],
  ['code-scanning', renderCodeScanning(report)],
  ['github', renderGithub(report)],
])('%s tells what is wrong with the project and where', (_name, text) => {
  expect(text).toContain('export-not-found');
  expect(text).toContain('did you mean');
  expect(text).toContain('claims/p.yaml');
});
