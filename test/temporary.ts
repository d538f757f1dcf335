// One folder for all temporary files of a run of the tests, gone when it ends.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets `tmpdir()` be that folder, here and in every process that a test starts; returns what removes it. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'check-claims-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
