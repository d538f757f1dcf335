import { accessSync, constants, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Diagnostic } from '../diagnostic.ts';
import { describeCacheProblem } from './cache-problem.ts';
import { embeddedLean, locatePackage } from './embedded/package.ts';
import { driverFolder, findLinked } from './embedded/runtime.ts';
import { findLake } from './lake/command.ts';
import { explainUnfitNode } from './node-version.ts';
import { findPinned } from './releases/pinned.ts';

/** One component that was looked for. */
export type Examined = {
  readonly name: 'node' | 'lake' | 'elan' | 'lean' | 'embedded Lean' | 'linked Lean' | 'cache' | 'disk';
  /** `missing` is not a fault as long as something else does the work. */
  readonly state: 'ok' | 'missing' | 'problem';
  /** Version, path or size. */
  readonly found: string;
  readonly usedFor: string;
  /** What to do about it, if anything can be done. */
  readonly advice?: string;
};

const GIB = 2 ** 30;

const gib = (bytes: number): string => `${(bytes / GIB).toFixed(1)} GiB`;

/** First line that a program prints about itself, or undefined when it does not run. */
const ask = async (program: string, args: readonly string[], cwd: string): Promise<string | undefined> => {
  const { exitCode, stdout } = await execa(program, args, { cwd, reject: false, timeout: 30_000 });
  return exitCode === 0 ? stdout.split('\n')[0] : undefined;
};

/** Other runs make and remove folders in the cache meanwhile: one that is gone has no size. */
const sizeOf = (folder: string): number => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sizeOf(path);
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat?.isFile() ? stat.size : 0;
      })
      .reduce((sum, size) => sum + size, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
};

const examineNode = (): Examined => {
  const advice = explainUnfitNode(process.versions.node);
  return {
    name: 'node',
    state: advice === undefined ? 'ok' : 'problem',
    found: process.version,
    usedFor: 'everything',
    ...(advice && { advice }),
  };
};

const examineLake = async (root: string, env: NodeJS.ProcessEnv): Promise<readonly Examined[]> => {
  const install = 'install elan: https://github.com/leanprover/elan';
  const lake = findLake(env);
  const elan = await ask('elan', ['--version'], root);
  const pinned = findPinned(root) ?? 'no lean-toolchain file';
  const lean = lake && (await ask(lake, ['env', 'lean', '--version'], root));
  const usedFor = 'native builds: any lakefile, dependencies, all axioms visible';
  return [
    {
      name: 'elan',
      state: elan ? 'ok' : 'missing',
      found: elan ?? 'not on the PATH',
      usedFor: 'installing native Lean',
      ...(!elan && { advice: install }),
    },
    {
      name: 'lake',
      state: lake ? 'ok' : 'missing',
      found: lake ?? 'not on the PATH, nor in ~/.elan/bin',
      usedFor,
      ...(!lake && { advice: install }),
    },
    {
      name: 'lean',
      state: lean ? 'ok' : lake ? 'problem' : 'missing',
      found: lean ?? `not available (${pinned})`,
      usedFor,
      ...(lake && !lean && { advice: 'run `lake env lean --version` in the project and see what it says' }),
    },
  ];
};

const examineEmbedded = (cache: string): readonly Examined[] => {
  const usedFor = 'building and checking without a native Lean';
  const found = locatePackage(driverFolder);
  const linked = findLinked(cache);
  return [
    typeof found === 'string'
      ? {
          name: 'embedded Lean',
          state: 'ok',
          found: `${embeddedLean.version} (${embeddedLean.commit}), ${found}`,
          usedFor,
        }
      : {
          name: 'embedded Lean',
          state: 'missing',
          found: found.message,
          usedFor,
          ...(found.hint && { advice: found.hint }),
        },
    linked.state === 'damaged'
      ? {
          name: 'linked Lean',
          state: 'problem',
          found: linked.folder,
          usedFor,
          advice: `delete ${linked.folder}; it is made again`,
        }
      : {
          name: 'linked Lean',
          state: linked.state === 'ready' ? 'ok' : 'missing',
          found:
            linked.state === 'ready'
              ? linked.folder
              : 'not made yet; the first run makes it, in about half a minute',
          usedFor,
        },
  ];
};

/** Why nothing can be written into the cache, if so. */
const refusal = (folder: string): Diagnostic | undefined => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return describeCacheProblem(folder, (error as NodeJS.ErrnoException).code, String(error));
  }
};

const examineDisk = (cache: string): readonly Examined[] => {
  const usedFor = 'the linked Lean, compiled modules and dumps; may be deleted at any time';
  const why = refusal(cache);
  if (why !== undefined)
    return [
      { name: 'cache', state: 'problem', found: why.message, usedFor, ...(why.hint && { advice: why.hint }) },
    ];
  const { bavail, bsize } = statfsSync(cache);
  const free = bavail * bsize;
  const isFit = free > GIB;
  return [
    { name: 'cache', state: 'ok', found: `${cache}, ${gib(sizeOf(cache))}`, usedFor },
    {
      name: 'disk',
      state: isFit ? 'ok' : 'problem',
      found: `${gib(free)} free`,
      usedFor: 'the cache; linking needs 0.9 GiB',
      ...(!isFit && { advice: 'free some space, or set CHECK_CLAIMS_CACHE to another disk' }),
    },
  ];
};

/** Examines everything that a run depends on, and says what each component is used for and what to do about it. */
export async function examine(
  root: string,
  cache: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly Examined[]> {
  return [examineNode(), ...(await examineLake(root, env)), ...examineEmbedded(cache), ...examineDisk(cache)];
}
