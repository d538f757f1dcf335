// Takes the pictures in docs/images from a recorded report: the overview and one claim, in both themes.
// Usage: screenshots.ts report.json claim-id
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../src/reports/html/page.ts';
import { readReport } from '../src/reports/read.ts';
import { launch, open } from '../test/reports/html/browser.ts';

const [, , path = 'reports/report.json', claim = ''] = process.argv;
const report = readReport(readFileSync(path, 'utf8'));
if (!('results' in report)) throw new Error(JSON.stringify(report));
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const file = join(folder, 'report.html');
writeFileSync(file, renderHtml(report, { colour: false, width: 80, height: 24 }));
mkdirSync('docs/images', { recursive: true });
const browser = await launch();
for (const theme of ['light', 'dark'] as const) {
  const { page } = await open(browser, file, theme);
  await page.screenshot({ path: `docs/images/overview-${theme}.png` });
  await page.click(`.matrix a:text-is("${claim}")`);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/images/claim-${theme}.png` });
}
await browser.close();
rmSync(folder, { recursive: true });
