import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { auditFormatNames } from '../../src/reports/audit/render.ts';
import { formatNames } from '../../src/reports/render.ts';

const jiti = resolve('node_modules/jiti/lib/jiti-cli.mjs');
const hashes = (cwd: string, env: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, [jiti, resolve('test/reports/print-hashes.ts')], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });

test('every format of report and audit is the same bytes in another folder, time zone and locale', () => {
  const here = hashes('.', { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
  expect(here.trim().split('\n')).toHaveLength(formatNames.length + auditFormatNames.length);
  expect(hashes(tmpdir(), { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', LANG: 'tr_TR.UTF-8' })).toBe(here);
});
