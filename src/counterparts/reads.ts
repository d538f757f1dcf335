// Records which files the author's code reads, including those that the loader reads: a kept result depends on exactly
// those files.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const used = new Set<string>();

/** Files of this program and of its loader; they are identified by their version. */
const own = /[\\/]node_modules[\\/](?:jiti|\.cache)[\\/]|[\\/]jiti[\\/][^\\/]*\.(?:mjs|cjs)$/;

function note(path: unknown): void {
  if (typeof path !== 'string' && !(path instanceof URL)) return;
  if (path instanceof URL && path.protocol !== 'file:') return;
  const file = resolve(typeof path === 'string' ? path : fileURLToPath(path));
  if (!own.test(file) && !file.startsWith(`${sep}proc${sep}`)) used.add(file);
}

/** Records a file that another program reads for this one. */
export const noteRead = (file: string): void => note(file);

type Call = (...args: readonly never[]) => unknown;

/** Makes a function of a module record its first argument, a path. */
function watch(of: object, name: string): void {
  const call = Reflect.get(of, name) as Call;
  Reflect.set(
    of,
    name,
    Object.assign(function (this: unknown, ...args: readonly never[]): unknown {
      note(args[0]);
      return call.apply(this, args as never);
    }, call),
  );
}

/** Starts recording every file that this process reads. Call it before loading any of the author's modules. */
export function recordReads(): void {
  for (const name of [
    'readFileSync',
    'openSync',
    'readFile',
    'open',
    'createReadStream',
    'readdirSync',
    'opendirSync',
  ])
    watch(fs, name);
  for (const name of ['readFile', 'open', 'readdir']) watch(fs.promises, name);
  syncBuiltinESMExports();
}

/** Absolute paths of the files read since the last call, including those that CommonJS loaded itself. */
export function takeReads(): readonly string[] {
  for (const file of Object.keys(createRequire(import.meta.url).cache)) note(file);
  const taken = [...used].sort();
  used.clear();
  return taken;
}
