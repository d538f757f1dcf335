import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
// Loaded by Node itself: benchmarks and scripts run through a loader that its bundle does not survive.
const { chromium } = require('playwright-core') as typeof import('playwright-core');

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A Chromium on this machine; tests that need one are skipped, and say so, where there is none. */
export const executable: string | undefined = places.find((path) => path !== undefined && existsSync(path));

/** Starts the browser without anything that would reach for the network by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** What a page said and asked for. */
export type Watch = { readonly page: Page; readonly errors: string[]; readonly requests: string[] };

/** Opens a file, and notes every console error, uncaught error and request besides the file itself. */
export async function open(browser: Browser, file: string, theme: 'light' | 'dark'): Promise<Watch> {
  const page = await browser.newPage({ colorScheme: theme, viewport: { width: 1280, height: 900 } });
  const watch: Watch = { page, errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) watch.requests.push(request.url());
  });
  await page.goto(`file://${file}`);
  return watch;
}

/** Accessibility violations of a page with everything unfolded: rule and first element. */
export async function violations(
  page: Page,
): Promise<readonly (readonly [rule: string, element: string | undefined])[]> {
  await page.$$eval('details', (all) => {
    for (const one of all) (one as unknown as { open: boolean }).open = true;
  });
  await page.addStyleTag({ content: 'article,section{content-visibility:visible!important}' });
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = (await page.evaluate('axe.run(document)')) as {
    violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
}
