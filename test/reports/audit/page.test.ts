import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { renderAudit } from '../../../src/reports/audit/render.ts';
import { declaration, inventory } from '../../verdict/evidence.ts';
import { executable, launch, open, violations } from '../html/browser.ts';
import { sample } from '../sample.ts';

test.skipIf(executable === undefined).each(['light', 'dark'] as const)(
  'in Chromium, %s: no console errors, no requests, no accessibility violations',
  async (theme) => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'));
    const file = join(folder, 'audit.html');
    const lean = inventory([declaration('P.sound', 10), declaration('P.lonely', 60)]);
    const html = renderAudit(audit({ report: sample(), inventory: lean, numbers: [] }, undefined), 'html', {
      colour: false,
      width: 80,
      height: 24,
      root: '..',
    });
    writeFileSync(file, html);
    const browser = await launch();
    const { page, errors, requests } = await open(browser, file, theme);
    expect(await page.locator('.gaps tbody tr').count()).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    await browser.close();
    rmSync(folder, { recursive: true });
  },
);
