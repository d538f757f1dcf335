// Loads modules of the author. Only processes that can be ended safely may do so.
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import { withEffects } from './effects.ts';
import type { Surveyed } from './survey.ts';

/** A module's exports by name, or why it cannot be loaded. */
type LoadedModule =
  | {
      readonly kind: 'loaded';
      readonly exports: ReadonlyMap<string, unknown>;
      readonly effects: readonly string[];
    }
  | { readonly kind: 'failed'; readonly why: string };

/** Loads modules of the author in TypeScript or JavaScript, each once; paths are relative to `root`. */
export type ModuleLoader = (path: string) => Promise<LoadedModule>;

/** The first line of an error, with the place in the author's file if the stack names it. */
function reason(error: unknown, file: string): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.includes(file));
  const at = place?.match(/:(\d+):(\d+)\)?$/);
  return `${error.message.split('\n')[0]}${at ? ` (line ${at[1]})` : ''}`;
}

/** Makes a loader. Modules are cached by path, so all users of a module share its state. */
export function makeModuleLoader(root: string): ModuleLoader {
  const jiti = createJiti(import.meta.url, { interopDefault: false });
  const loaded = new Map<string, Promise<LoadedModule>>();
  const load = async (path: string): Promise<LoadedModule> => {
    const file = resolve(root, path);
    try {
      const { value, effects } = await withEffects(() => jiti.import<Record<string, unknown>>(file));
      return { kind: 'loaded', exports: new Map(Object.entries(value)), effects };
    } catch (error) {
      return { kind: 'failed', why: reason(error, file) };
    }
  };
  return (path) => {
    const before = loaded.get(path) ?? load(path);
    loaded.set(path, before);
    return before;
  };
}

/** Describes a module to a process that does not load it. */
export async function surveyModule(load: ModuleLoader, path: string): Promise<Surveyed> {
  const found = await load(path);
  if (found.kind === 'failed') return { ...found, code: 'module-failed' };
  const exports = new Map([...found.exports].map(([name, value]) => [name, typeof value]));
  return { kind: 'loaded', exports, effects: found.effects };
}
