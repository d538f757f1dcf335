// How long the HTML report of a thousand claims takes to render, and until a person can search it. Usage: npx jiti bench/html-report.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHtml } from '../src/reports/html/render-html.ts';
import { launch } from '../test/reports/html/browser.ts';
import { many } from '../test/reports/sample.ts';

const report = many(1000);
const start = performance.now();
const html = renderHtml(report, { colour: false, width: 80, height: 24, root: '..' });
const rendered = performance.now() - start;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'report.html');
writeFileSync(file, html);
const browser = await launch();
const page = await browser.newPage();
const opened = performance.now();
await page.goto(`file://${file}`);
await page.fill('#search', 'wrong701');
await page.locator('#shown', { hasText: '1 of 1000 claims' }).waitFor();
const usable = performance.now() - opened;
await browser.close();
rmSync(folder, { recursive: true });
console.log(`HTML report of 1,000 claims: ${(html.length / 1e6).toFixed(1)} MB`);
console.log(`  rendered in ${(rendered / 1000).toFixed(2)} s`);
console.log(`  opened, searched and narrowed to one claim in ${(usable / 1000).toFixed(2)} s (goal: 2 s)`);
