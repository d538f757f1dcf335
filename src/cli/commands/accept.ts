// The command `check-claims accept`: records that somebody has read claims.
import { acceptLoaded, type Reader } from '../../api/accept-claims.ts';
import type { Chosen } from '../../api/project.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { refuse } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Accepts claims in their current state and writes this into their files. Returns the exit code. */
export async function runAccept(
  { project, claims }: Chosen,
  reader: Reader,
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const done = await acceptLoaded(
    project,
    claims,
    reader,
    settingsFor(options, project.config, progress, terminal),
  );
  progress.done();
  if (done.kind === 'refused') return refuse(done.diagnostics, done.exitCode, terminal);
  const what = claims.length === 1 ? `${claims[0]?.id}` : `${claims.length} claims`;
  terminal.out(`${what} accepted by ${reader.by} on ${reader.on}: ${done.files.join(', ')}\n`);
  return 0;
}

/** Today's date in the local time zone, as claims files write it. */
export function formatToday(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
