import { randomBytes } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Name } from '../../expr/expr.ts';
import type { ToolchainRecord } from '../../lean/inventory.ts';
import { adviseOnRefusal } from '../releases/explain.ts';
import type { ModuleStop } from '../stopped.ts';
import { attempt, makeEnvironmentStop, type Run } from './build.ts';
import { findElaborationError, writeNativeProgram } from './program.ts';

/** A new folder below the cache, removed when the work in it is done. */
export async function inFolder<T>(run: Run, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(run.cache, 'work', `run-${randomBytes(16).toString('hex')}`);
  mkdirSync(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the shipped program is asked: its command, the module that it is about, and the arguments after the file for the answer. */
export type Request = {
  readonly command: 'dump' | 'recheck' | 'decide' | 'attempt' | 'run';
  readonly about: Name;
  readonly args: readonly string[];
  /** Gets the lines that were written before the program ended early. */
  readonly onCut?: (lines: readonly string[]) => void;
};

const finished = '{"end":true}';

/**
 * The whole lines of an answer, which need not have come to its end. They are never one text, which would be held beside them and has
 * a greatest length.
 */
async function readWholeLines(out: string): Promise<readonly string[]> {
  if (!existsSync(out)) return [];
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(out), crlfDelay: Infinity }))
    lines.push(line);
  return endsLine(out) ? lines : lines.slice(0, -1);
}

/** Whether the last line of a file is whole. */
const endsLine = (file: string): boolean => {
  const { size } = statSync(file);
  const last = Buffer.alloc(1);
  const from = openSync(file, 'r');
  try {
    return size === 0 || (readSync(from, last, 0, 1, size - 1) === 1 && last[0] === 10);
  } finally {
    closeSync(from);
  }
};

/**
 * Runs the shipped program; returns the lines that it wrote to a file of unguessable name, or what ended it. A version of Lean that
 * does not accept the program ends the run.
 */
export async function runProgram(
  run: Run,
  toolchain: ToolchainRecord,
  { command, about, args, onCut }: Request,
): Promise<readonly string[] | ModuleStop> {
  const { file } = await writeNativeProgram(run.cache, toolchain.version);
  return inFolder(run, async (folder) => {
    const out = join(folder, randomBytes(16).toString('hex'));
    const ended = await attempt(run, 'env', 'lean', '--run', file, command, out, ...args);
    if ('kind' in ended) {
      onCut?.((await readWholeLines(out)).filter((line) => line !== finished));
      return { ...ended, module: about };
    }
    const { exitCode, stdout, stderr } = ended;
    const lines = await readWholeLines(out);
    if (exitCode === 0 && lines.at(-1) === finished) return lines.slice(0, -1);
    const why = findElaborationError(file, `${stdout}\n${stderr}`);
    if (why !== undefined)
      throw makeEnvironmentStop(
        'lean-version',
        `Lean ${toolchain.version} does not accept the inventory program: ${why}`,
        adviseOnRefusal(toolchain.version),
      );
    onCut?.(lines.filter((line) => line !== finished));
    const detail = `the inventory program ended with exit code ${exitCode}: ${stderr.trim().slice(-1000)}`;
    return { kind: 'crashed', module: about, detail };
  });
}
