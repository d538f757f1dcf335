// Keeps results of tasks between runs. A result is reused only if all of its inputs are unchanged.
import { hashOf } from '../counterparts/used-hash.ts';
import type { Consulted } from '../lean/watched.ts';
import type { Task, TaskResult } from '../task.ts';
import { hashCode, keyOf, type TaskSetting } from './keys.ts';
import { hashLean } from './lean-hash.ts';
import { seal, unseal } from './seal.ts';

/** Stores bytes of earlier runs by key, and by the version of the program unless the key is that of an answer of Lean's. */
export type Kept = {
  readonly read: (key: string) => Uint8Array | undefined;
  readonly write: (key: string, bytes: Uint8Array) => void;
};

/** A result from a process. */
type Found = {
  readonly result: TaskResult;
  /** Names that were looked up in Lean's inventory. */
  readonly consulted: Consulted;
  /** Absolute paths of the files that the author's code used, except modules that are read as text. */
  readonly files: readonly string[];
};

type Entry = Found & { readonly lean: string; readonly code: string; readonly content: string };

/** Looks up kept results, and keeps new ones, for the tasks of one check. */
export type Keeper = {
  readonly recall: (task: Task) => Pick<Found, 'result' | 'files'> | undefined;
  readonly keep: (task: Task, found: Found) => void;
};

/** Opens the store of earlier runs; `root` is the project's folder, and file names are relative to it. */
export function openKept(kept: Kept, setting: TaskSetting, root: string): Keeper {
  const contents = new Map<string, string>();
  const contentOf = (files: readonly string[]): string => {
    const key = files.join('\0');
    const known = contents.get(key) ?? hashOf(files, root);
    contents.set(key, known);
    return known;
  };
  return {
    recall: (task) => {
      const key = keyOf(task, setting);
      const bytes = kept.read(key);
      const entry = bytes && (unseal(key, bytes) as Entry | undefined);
      if (entry === undefined) return undefined;
      const isSame =
        entry.lean === hashLean(setting.inventory, entry.consulted) &&
        entry.code === hashCode(task, entry.consulted, setting) &&
        entry.content === contentOf(entry.files);
      return isSame ? { result: entry.result, files: entry.files } : undefined;
    },
    keep: (task, found) => {
      const key = keyOf(task, setting);
      const entry: Entry = {
        ...found,
        lean: hashLean(setting.inventory, found.consulted),
        code: hashCode(task, found.consulted, setting),
        content: contentOf(found.files),
      };
      kept.write(key, seal(key, entry));
    },
  };
}
