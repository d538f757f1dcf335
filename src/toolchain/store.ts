import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { LeanMessage, Recheck } from '../lean/inventory.ts';
import { makeFolder } from './cache.ts';
import type { SourceModule } from './project.ts';

/** What the elaboration of a module came to; `oleanHash` only when it was built. */
export type Elaborated = {
  readonly messages: readonly LeanMessage[];
  readonly oleanHash?: string;
  /** Files that were read meanwhile, besides the source, with their hashes; `null` for one that was not there. */
  readonly reads?: readonly FileRead[];
};

/** A file, relative to the project's root, and its hash when there is one. */
type FileRead = readonly [file: string, hash: string | null];

/** Compiled modules and their dumps, by content. */
export type Store = {
  readonly elaborated: (key: string) => Elaborated | undefined;
  /** Path of the compiled module of a key. */
  readonly olean: (key: string) => string;
  /** What is to be kept of files that were read, given by absolute path. */
  readonly asRead: (files: readonly string[]) => readonly FileRead[];
  /** Removes a compiled module whose files are not what was kept; returns whether it did. */
  readonly dropDamaged: (key: string) => boolean;
  readonly keep: (key: string, result: Elaborated, files: readonly string[]) => Promise<void>;
  readonly dump: (key: string) => { readonly text: string; readonly recheck: Recheck } | undefined;
  readonly keepDump: (key: string, text: string, recheck: Recheck) => Promise<void>;
};

/** SHA-256 of anything, hexadecimal. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The key of a module: the toolchain, its name, source and options, and the compiled form of every project module it imports.
 * `undefined` while one of those is not built.
 */
export function makeModuleKey(
  toolchain: string,
  { name, sourceHash, imports, options, dependency }: SourceModule,
  oleanHashOf: (module: string) => string | null | undefined,
): string | undefined {
  const hashes = imports.map((module) => [module, oleanHashOf(module)] as const);
  // `null` marks a module of the library, which belongs to the toolchain.
  if (hashes.some(([, hash]) => hash === undefined)) return undefined;
  // A dependency may lack proofs, see `onlyProofsFail` of the driver.
  const mayLack = dependency === undefined ? [] : ['dependency'];
  return sha256(JSON.stringify([toolchain, name, sourceHash, hashes, options ?? [], ...mayLack])).slice(
    0,
    40,
  );
}

/** One hash for some files, in order. */
export function hashFiles(files: readonly string[]): string {
  return sha256(files.map((file) => sha256(readFileSync(file))).join());
}

const readJson = <T>(file: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

const hashOf = (file: string): string | null => {
  try {
    return sha256(readFileSync(file));
  } catch {
    return null;
  }
};

/**
 * Opens the store below the cache folder. An entry that cannot be read counts as absent, and so does one for which a file below
 * `root` was read that has changed since.
 */
export function openStore(cache: string, root = '.'): Store {
  const module = (key: string): string => join(cache, 'modules', key);
  const dumped = (key: string): string => join(cache, 'dumps', key);
  // Lean stands in the folder itself and tells its real path, also where the author gets there by a link.
  const real = existsSync(root) ? realpathSync(root) : root;
  const shown = (file: string): string =>
    relative(file.startsWith(`${real}${sep}`) ? real : root, file)
      .split(sep)
      .join('/');
  const store: Store = {
    asRead: (files) => [...files].sort().map((file) => [shown(file), hashOf(file)]),
    olean: (key) => join(module(key), 'module.olean'),
    elaborated: (key) => {
      const found = readJson<Elaborated & { readonly seal: string }>(join(module(key), 'elaborated.json'));
      if (found === undefined) return undefined;
      const { seal, ...result } = found;
      if (seal !== sha256(JSON.stringify(result))) return undefined;
      if (result.oleanHash && !existsSync(join(module(key), 'module.olean'))) return undefined;
      if (result.reads?.some(([file, hash]) => hashOf(resolve(root, file)) !== hash)) return undefined;
      return result;
    },
    dropDamaged: (key) => {
      const expected = readJson<Elaborated>(join(module(key), 'elaborated.json'))?.oleanHash;
      if (expected === undefined || expected === hashFiles(listModuleFiles(module(key), 'module')))
        return false;
      rmSync(module(key), { recursive: true, force: true });
      return true;
    },
    keep: async (key, result, files) => {
      if (store.elaborated(key) !== undefined) return;
      rmSync(module(key), { recursive: true, force: true });
      await makeFolder(module(key), (work) => {
        for (const file of files) copyFileSync(file, join(work, `module.${extension(file)}`));
        const seal = sha256(JSON.stringify(result));
        writeFileSync(join(work, 'elaborated.json'), JSON.stringify({ ...result, seal }));
      });
    },
    dump: (key) => {
      const head = readJson<{ readonly hash: string; readonly recheck: Recheck }>(
        join(dumped(key), 'dump.json'),
      );
      if (head === undefined) return undefined;
      const text = readFileSync(join(dumped(key), 'dump.ndjson'), 'utf8');
      return head.hash === sha256(text) ? { text, recheck: head.recheck } : undefined;
    },
    keepDump: async (key, text, recheck) => {
      if (store.dump(key) !== undefined) return;
      rmSync(dumped(key), { recursive: true, force: true });
      await makeFolder(dumped(key), (work) => {
        writeFileSync(join(work, 'dump.ndjson'), text);
        writeFileSync(join(work, 'dump.json'), JSON.stringify({ hash: sha256(text), recheck }));
      });
    },
  };
  return store;
}

const extension = (file: string): string =>
  /\.(olean(?:\.server|\.private)?|ilean|ir)$/.exec(file)?.[1] as string;

/** The files that Lean wrote for one module: `base.olean`, and its parts for a `module` file. */
export function listModuleFiles(folder: string, base: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${base}.`) && /\.(olean(\.server|\.private)?|ilean|ir)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
