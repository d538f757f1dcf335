// Takes the pictures in docs/images from a recorded report: the overview, a claim and an experiment, in both themes.
// Usage: npx jiti scripts/screenshots.ts [report.json]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../src/reports/html/render-html.ts';
import { readReport } from '../src/reports/read.ts';
import { launch, open } from '../test/reports/html/browser.ts';

const [, , path = 'reports/report.json'] = process.argv;
const pictures = { claim: 'exponentFormula', experiment: 'exponentInvariance' };

const report = readReport(readFileSync(path, 'utf8'));
if (!('results' in report)) throw new Error(JSON.stringify(report));
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const file = join(folder, 'report.html');
writeFileSync(file, renderHtml(report, { colour: false, width: 80, height: 24, root: '..' }));
mkdirSync('docs/images', { recursive: true });
const browser = await launch();
for (const theme of ['light', 'dark'] as const) {
  const { page } = await open(browser, file, theme);
  await page.screenshot({ path: `docs/images/overview-${theme}.png` });
  // Show a claim completely: a tall window, everything unfolded, the toolbar hidden.
  await page.setViewportSize({ width: 860, height: 2400 });
  await page.addStyleTag({
    content: 'html{zoom:.8}.controls{position:static!important}:focus{outline:none!important}',
  });
  for (const [name, claim] of Object.entries(pictures)) {
    const article = page.locator(`#claim-${claim}`);
    await article.evaluate((one) => {
      for (const details of one.querySelectorAll('details')) details.setAttribute('open', '');
    });
    await article.scrollIntoViewIfNeeded();
    await article.screenshot({ path: `docs/images/${name}-${theme}.png` });
  }
}
await browser.close();
rmSync(folder, { recursive: true });
