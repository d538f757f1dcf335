import { createHash, type Hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { ownFolder } from '../../own-files.ts';
import { makeFolder } from '../cache.ts';
import { seal, touch } from '../sweep.ts';
import { rewriteGlue } from './glue.ts';
import { invokeModule } from './invokes.ts';
import { embeddedLean, known, readPackageFile } from './package.ts';
import { applyBytePatches, bytePatches, moveExportsToTable } from './slim-module.ts';
import { encodeSlots } from './slots.ts';
import { makeSnapshot } from './snapshot.ts';
import { unpackOleans } from './unpack.ts';

/** Counts changes of the link step itself, so that an older result in the cache is not taken. */
const LINK_VERSION = 3;

/** A linked Lean, ready to start. */
export type Runtime = {
  readonly folder: string;
  /** The hash of its inputs; part of the key of every result. */
  readonly key: string;
  readonly library: string;
  readonly snapshot: {
    readonly closure: number;
    readonly bytes: number;
    readonly runs: readonly (readonly number[])[];
  };
};

/** The folder of the Lean sources and the host files that are shipped with this tool. */
export const driverFolder: string = join(ownFolder, 'lean-driver');

const hostFiles = (): string[] =>
  readdirSync(join(driverFolder, 'host')).filter((name) => name.endsWith('.cjs'));

const readDriver = (name: string): string => readFileSync(join(driverFolder, `${name}.lean`), 'utf8');

/**
 * The Lean sources that both toolchains run, as one text: `lean --run` takes one file, and a project's own search path must not
 * decide which others it finds.
 */
export function readInventorySource(): string {
  return [dumpSource(), ...['Attempts', 'Run'].map(readDriver)].join('\n');
}

/** The part of them that checks modules again and dumps them. */
const dumpSource = (): string => {
  const parts = ['Inventory', 'Environment', 'Instances', 'Records', 'Recheck', 'Inspect'];
  return parts.map(readDriver).join('\n');
};

/** The driver as one file. Under Emscripten every file is a `module`, so what it declares must be made public. */
const driverSource = (): string => {
  const embedded = readDriver('Embedded');
  return `${readInventorySource().replace('import Lean\n', 'import Lean\npublic section\n')}\n${embedded}`;
};

/** What answers Lean's system calls decides what a module that reads files comes to, and how Lean fails. */
const addHost = (hash: Hash, folder: string): Hash => {
  for (const name of hostFiles()) hash.update(name).update(readFileSync(join(folder, 'host', name)));
  return hash;
};

/** What a linked Lean is made from. */
const runtimeKey = (): string => {
  const hash = createHash('sha256').update(JSON.stringify([LINK_VERSION, known, embeddedLean]));
  return addHost(hash, driverFolder).update(driverSource()).digest('hex').slice(0, 24);
};

/**
 * What decides how a module is elaborated: the package, the link step, the host, and the part of the driver that imports
 * and elaborates. Compiled modules stay good when only the way they are dumped changes.
 */
export function makeElaborationKey(folder: string = driverFolder): string {
  const driver = readFileSync(join(folder, 'Embedded.lean'), 'utf8');
  const patches = bytePatches.map(({ find, put }) => [find.toString('hex'), put.toString('hex')]);
  const elaborates = driver.slice(0, driver.indexOf('/-! ## Requests -/'));
  return addHost(
    createHash('sha256').update(JSON.stringify([LINK_VERSION, known, patches, elaborates])),
    folder,
  )
    .digest('hex')
    .slice(0, 24);
}

/** What decides how a compiled module is checked again and dumped, besides how it was elaborated. */
export function makeInspectionKey(): string {
  const embedded = readDriver('Embedded');
  return createHash('sha256').update(dumpSource()).update(embedded).digest('hex').slice(0, 24);
}

/** Every file of a linked Lean with its size and hash; `linked.json` itself is left out. */
type Contents = Readonly<Record<string, readonly [size: number, hash: string]>>;

const contentsOf = (folder: string): Contents =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== seal)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const hash = createHash('sha256').update(readFileSync(file)).digest('base64url');
        return [relative(folder, file), [statSync(file).size, hash]] as const;
      }),
  );

/** The large files; what makes up the library is looked at only when something went wrong. */
const isLooselyWhole = (folder: string, contents: Contents): boolean =>
  Object.entries(contents)
    .filter(([name]) => !name.startsWith('lib'))
    .every(([name, [size]]) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === size);

const readContents = (folder: string): Contents | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, seal), 'utf8')) as Contents;
  } catch {
    return undefined;
  }
};

/** Whether the linked Lean of this version of the tool is in the cache. Looks at sizes only. */
export function findLinked(cache: string): {
  readonly folder: string;
  readonly key: string;
  readonly state: 'absent' | 'ready' | 'damaged';
} {
  const key = runtimeKey();
  const folder = join(cache, `lean-${key}`);
  if (!existsSync(folder)) return { folder, key, state: 'absent' };
  const contents = readContents(folder);
  return { folder, key, state: contents && isLooselyWhole(folder, contents) ? 'ready' : 'damaged' };
}

/**
 * Whether every byte of a linked Lean is what the link step wrote; about a second. Asked before anything that Lean
 * could not do is taken for a fault of the project.
 */
export function isIntact({ folder }: Runtime): boolean {
  const expected = readContents(folder);
  return (
    expected !== undefined && JSON.stringify(sorted(contentsOf(folder))) === JSON.stringify(sorted(expected))
  );
}

const sorted = (contents: Contents): readonly unknown[] =>
  Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The linked Lean from the cache, made first when it is not there or damaged: about half a minute, once. `onStep` hears what is
 * being done. @throws when the package is not the known one, or the disk is full or read-only.
 */
export async function openRuntime(
  packageFolder: string,
  cache: string,
  onStep: (step: string) => void,
): Promise<Runtime> {
  const { folder, key, state } = findLinked(cache);
  if (state === 'damaged') rmSync(folder, { recursive: true, force: true });
  if (state !== 'ready') {
    await makeFolder(folder, async (work) => {
      onStep('rewriting lean.wasm');
      const slim = moveExportsToTable(readPackageFile(packageFolder, 'lean.wasm'));
      const { wasm, slots } = slim;
      applyBytePatches(wasm, bytePatches);
      writeFileSync(join(work, 'lean.wasm'), wasm);
      writeFileSync(join(work, 'invokes.wasm'), invokeModule(slim));
      writeFileSync(join(work, 'slots.bin'), encodeSlots(slots));
      onStep('rewriting lean.js');
      const glue = rewriteGlue(readPackageFile(packageFolder, 'lean.js').toString('latin1'));
      writeFileSync(join(work, 'lean.js'), glue, 'latin1');
      onStep('unpacking the library');
      unpackOleans(readPackageFile(packageFolder, 'lean-lib.tar.gz'), join(work, 'lib'));
      for (const name of hostFiles()) copyFileSync(join(driverFolder, 'host', name), join(work, name));
      onStep('starting Lean for the first time');
      writeFileSync(join(work, 'Driver.lean'), driverSource());
      await makeSnapshot(work);
      writeFileSync(join(work, seal), JSON.stringify(contentsOf(work)));
    });
  }
  touch(folder);
  const snapshot = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8')) as Runtime['snapshot'];
  return { folder, key, library: join(folder, 'lib'), snapshot };
}
