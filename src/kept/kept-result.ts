// Results of tasks that are kept from run to run. One is taken only where everything that it was made from is as it was.
import { hashOf } from '../counterparts/used-hash.ts';
import type { Consulted } from '../lean/watched.ts';
import type { Task, TaskResult } from '../task.ts';
import { codeHash, keyOf, type TaskSetting } from './keys.ts';
import { leanHash } from './lean-hash.ts';
import { seal, unseal } from './seal.ts';

/** Bytes of earlier runs by key. The program that wrote them is part of what the caller keeps them under. */
export type Kept = {
  readonly read: (key: string) => Uint8Array | undefined;
  readonly write: (key: string, bytes: Uint8Array) => void;
};

/** A result as it comes out of a process. */
type Found = {
  readonly result: TaskResult;
  /** What was looked up in what Lean said. */
  readonly consulted: Consulted;
  /** What the author's code used, modules that are read as text left out, absolute. */
  readonly files: readonly string[];
};

type Entry = Found & { readonly lean: string; readonly code: string; readonly content: string };

/** Finds kept results, and keeps new ones, for the tasks of one check. */
export type Keeper = {
  readonly recall: (task: Task) => Pick<Found, 'result' | 'files'> | undefined;
  readonly keep: (task: Task, found: Found) => void;
};

/** Opens what earlier runs kept; `root` is the folder of the project, below which files are named by their relative paths. */
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
        entry.lean === leanHash(setting.inventory, entry.consulted) &&
        entry.code === codeHash(task, entry.consulted, setting) &&
        entry.content === contentOf(entry.files);
      return isSame ? { result: entry.result, files: entry.files } : undefined;
    },
    keep: (task, found) => {
      const key = keyOf(task, setting);
      const entry: Entry = {
        ...found,
        lean: leanHash(setting.inventory, found.consulted),
        code: codeHash(task, found.consulted, setting),
        content: contentOf(found.files),
      };
      kept.write(key, seal(key, entry));
    },
  };
}
