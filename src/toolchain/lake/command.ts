import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import type { ToolchainFailure } from '../toolchain.ts';

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** The `lake` that the shell would find, or the one elan installs, if any. */
export function findLake(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const names = process.platform === 'win32' ? ['lake.exe'] : ['lake'];
  const folders = [...(env['PATH'] ?? '').split(delimiter), join(homedir(), '.elan', 'bin')];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

/** How a command ended. */
export type Ended = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** What a command may cost. */
export type CommandLimits = { readonly seconds: number; readonly signal: AbortSignal };

/** Milliseconds that lake and what it started have to end by themselves: killed while it configures, lake leaves half a configuration. */
const grace = 5000;

/** Lake puts what it has in a shared cache of artifacts into the build folder, where `lake env lean` looks for it. */
const restored = { LAKE_RESTORE_ARTIFACTS: 'true' };

/** The checker takes memory for each thread; everything else may use the machine as the user's own lake does. */
const threadsOf = (args: readonly string[]): Readonly<Record<string, string>> =>
  args[1] === 'leanchecker' ? { LEAN_NUM_THREADS: '2' } : {};

/**
 * Runs lake in a folder. Lake starts other processes; when time is up or the user interrupts, all of them are asked to end, and killed
 * when they do not.
 */
export async function runLake(
  lake: string,
  root: string,
  args: readonly string[],
  { seconds, signal }: CommandLimits,
): Promise<Ended | ToolchainFailure> {
  if (signal.aborted) return { kind: 'interrupted' };
  const child = execa(lake, args, {
    cwd: root,
    reject: false,
    stdin: 'ignore',
    maxBuffer: 64 << 20,
    // A process group of its own, which can be killed as a whole.
    detached: process.platform !== 'win32',
    env: { ...restored, ...threadsOf(args) },
  });
  let stopped: ToolchainFailure | undefined;
  let last: NodeJS.Timeout | undefined;
  const signalAll = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, name);
      else child.kill(name);
    } catch {
      // It ended by itself just now.
    }
  };
  const stop = (failure: ToolchainFailure): void => {
    if (stopped !== undefined) return;
    stopped = failure;
    signalAll('SIGTERM');
    last = setTimeout(() => signalAll('SIGKILL'), grace);
  };
  const abort = (): void => stop({ kind: 'interrupted' });
  signal.addEventListener('abort', abort);
  const what = `lake ${args.slice(0, 3).join(' ')}`;
  const timer = setTimeout(() => stop({ kind: 'timeout', module: what, seconds }), seconds * 1000);
  const { exitCode, stdout, stderr, signal: ended, cause } = await child;
  clearTimeout(timer);
  clearTimeout(last);
  // what lake started may outlive it
  if (stopped) signalAll('SIGKILL');
  signal.removeEventListener('abort', abort);
  if (stopped) return stopped;
  if (exitCode === undefined) {
    const detail = ended
      ? `it was ended by ${ended}`
      : String(cause instanceof Error ? cause.message : 'it did not start');
    return { kind: 'crashed', module: what, detail };
  }
  return { exitCode, stdout, stderr };
}
