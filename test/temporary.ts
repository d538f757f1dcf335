// One folder for all temporary files of a run of the tests, gone when it ends.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const marker = 'CHECK_CLAIMS_TEST_FOLDER';

/**
 * Lets `tmpdir()` be that folder, here and in every process that a test starts; returns what removes it. Vitest calls this once
 * a project; all share one folder, since paths that grow with each would be too long for the sockets of browsers.
 */
export default function temporary(): () => void {
  if (process.env[marker] !== undefined) return () => {};
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'check-claims-tests-'));
  process.env[marker] = folder;
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
