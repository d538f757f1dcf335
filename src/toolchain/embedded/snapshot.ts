import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { readSaid } from './said.ts';

/** Memory that Lean may use: 2 GiB, in pages of 64 KiB. */
const MEMORY_PAGES = 32768;

/**
 * Elaborates the driver, imports `Init` and writes the memory of that Lean to `snapshot.bin`, from which later runs
 * start. @throws with Lean's output when the driver does not elaborate.
 */
export async function makeSnapshot(folder: string): Promise<void> {
  const library = join(folder, 'lib');
  const settings = {
    writable: [],
    folder,
    channel: '/none',
    library,
    memoryPages: MEMORY_PAGES,
    bake: join(folder, 'snapshot.bin'),
  };
  const driver = join(folder, 'Driver.lean');
  const run = await execa(
    process.execPath,
    [join(folder, 'run.cjs'), JSON.stringify(settings), '-j1', '--run', driver, library],
    { cwd: folder, reject: false, all: true, stdin: 'ignore', timeout: 600_000 },
  );
  if (!existsSync(join(folder, 'snapshot.bin.json'))) {
    throw new Error(`Lean could not start its driver:\n${readSaid(run.all).join('\n').slice(0, 4000)}`);
  }
  renameSync(join(folder, 'snapshot.bin.json'), join(folder, 'snapshot.json'));
}
