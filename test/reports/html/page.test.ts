import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/reports/html/render-html.ts';
import type { Report } from '../../../src/verdict/report.ts';
import { many, sample } from '../sample.ts';
import { executable, launch, open, violations } from './browser.ts';

const look = { colour: false, width: 80, height: 24, root: '..' };
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const written = (name: string, report: Report): string => {
  const file = join(folder, name);
  writeFileSync(file, renderHtml(report, look));
  return file;
};
const shown = (page: Page): Promise<string[]> =>
  page.$$eval('tr.claim-row:not([hidden]) th a', (links) => links.map((link) => link.textContent ?? ''));
// Elements that reach beyond the window without standing in a box that scrolls by itself.
const wide = `[...document.querySelectorAll('body *')].filter((one) => !one.closest('.scroll > *, pre, .hidden, .skip') && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 120))`;
afterAll(() => rmSync(folder, { recursive: true }));

test('the page names no address outside itself and the project', () => {
  const html = renderHtml(sample(), look);
  expect(
    [...html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)]
      .map(([, target]) => target as string)
      .filter((target) => !target.startsWith('../')),
  ).toEqual([]);
  expect(html).not.toMatch(/url\(|@import|https?:/);
});

test('hostile prose stays text', () => {
  const report = sample();
  const hostile = `</script><img src=x onerror="throw 1"><b>'`;
  const claims = report.results.claims.map((one) => ({
    ...one,
    claim: { ...one.claim, id: `${one.claim.id} ${hostile}`, says: hostile, quote: hostile },
  }));
  const html = renderHtml({ ...report, results: { ...report.results, claims } }, look);
  expect(html).not.toContain('<img');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

test('a thousand claims: one row, one section each, and sections that are laid out only when seen', () => {
  const html = renderHtml(many(1000), look);
  expect(html.match(/class="claim-row"/g)).toHaveLength(1000);
  expect(html.match(/<article /g)).toHaveLength(1000);
  expect(html).toMatch(/article\{[^}]*content-visibility:auto/);
  expect(html.length).toBeLessThan(12_000_000);
});

describe.skipIf(executable === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)(
    '%s: no console errors, no requests, no accessibility violations',
    async (theme) => {
      const { page, errors, requests } = await open(browser, written('a.html', sample()), theme);
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

  test('search, filters and paper narrow rows and sections together, and Escape undoes it', async () => {
    const { page, errors } = await open(browser, written('a.html', sample()), 'light');
    await page.keyboard.press('/');
    await page.keyboard.type('P.wrong');
    await page.locator('#shown', { hasText: '1 of 7 claims' }).waitFor();
    expect(await shown(page)).toEqual(['wrong']);
    expect(await page.locator('article:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toHaveLength(7);
    await page.click('[data-filter=open]');
    expect(await shown(page)).toEqual(['outside']);
    await page.click('[data-filter=waived]');
    expect(await shown(page)).toEqual(['outside', 'leaning']);
    await page.keyboard.press('Escape');
    await page.fill('#search', 'no such claim');
    await page.locator('#none').waitFor();
    await page.keyboard.press('Escape');
    await page.selectOption('#paper', 'p');
    expect(await shown(page)).toHaveLength(7);
    await page.selectOption('#standing', 'refuted');
    expect(await shown(page)).toEqual(['simulated']);
    expect(await page.textContent('.papers tbody tr')).toMatch(/^A paper p7/);
    await page.keyboard.press('Escape');
    expect(await shown(page)).toHaveLength(7);
    expect(errors).toEqual([]);
  });

  test('keyboard: j and k walk the claims, Enter opens one, t turns the theme, ? helps', async () => {
    const { page, errors } = await open(browser, written('a.html', sample()), 'light');
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    expect(await page.textContent('tr.current th a')).toBe('wrong');
    await page.keyboard.press('Enter');
    await page.locator('#claim-wrong:focus').waitFor();
    const ground = () => page.evaluate(`getComputedStyle(document.body).backgroundColor`);
    const before = await ground();
    await page.keyboard.press('t');
    expect(await ground()).not.toBe(before);
    expect(await page.locator('#help').isVisible()).toBe(false);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('the counterexample of a failing claim is visible without opening anything', async () => {
    const { page } = await open(browser, written('a.html', sample()), 'light');
    await page.click('.matrix a:text("wrong")');
    const counterexample = page.locator('#claim-wrong .counterexample');
    expect(await counterexample.isVisible()).toBe(true);
    expect(await counterexample.textContent()).toMatch(/x\s*1\/2/);
  });

  test('links lead to the claim, theorem and code, and to definitions', async () => {
    const { page } = await open(browser, written('a.html', sample()), 'light');
    const links = await page.$$eval('#claim-wrong .links a', (all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(links).toEqual(['../claims/p.yaml#L20', '../P/Theorems.lean#L20', '../src/p.ts#L7']);
    await page.click('#claim-wrong .lean a');
    expect(await page.locator('[id="def-P.f"]').isVisible()).toBe(true);
  });

  test('a narrow window does not scroll sideways, and print shows what is folded', async () => {
    const { page } = await open(browser, written('a.html', sample()), 'light');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(wide)).toEqual([]);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#claim-sound .plots').isVisible()).toBe(true);
    expect(await page.locator('#controls').isVisible()).toBe(false);
  });

  test('a thousand claims can be searched', async () => {
    const { page, errors } = await open(browser, written('many.html', many(1000)), 'light');
    await page.fill('#search', 'wrong701');
    await page.locator('#shown', { hasText: '1 of 1000 claims' }).waitFor();
    expect(await shown(page)).toEqual(['wrong701']);
    expect(errors).toEqual([]);
  });
});
