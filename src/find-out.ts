// What tasks come to: performed here, or found out by other machines; with what else there is to tell of each.
import type { DoneTask, FoundTask, Task } from './task.ts';
import { performAll, type TaskOptions } from './tasks.ts';

type Setting = Parameters<typeof performAll>[1];

/** How tasks are performed, and what stands in place of that. */
export type FindingOptions = Omit<TaskOptions, 'onDone' | 'onEffect'> & {
  /** Told after each task that is performed how many of how many are done. */
  readonly onDone: (task: Task, done: number, of: number) => void;
  /** What other machines found out about a task; one without an answer comes to nothing. */
  readonly found?: (task: Task) => FoundTask | undefined;
};

/** Finds out about tasks, and remembers what was beside their results. */
export type Finder = {
  readonly run: (todo: readonly Task[]) => Promise<readonly DoneTask[]>;
  /** What the author's code did in a task beside giving values, and how long it took. */
  readonly noteOf: (task: Task) => Pick<FoundTask, 'effects' | 'milliseconds'>;
};

/** Opens a finder; without a setting nothing can be found out. */
export function openFinder(setting: Setting | undefined, options: FindingOptions): Finder {
  const effects = new Map<Task, readonly string[]>();
  const times = new Map<Task, number>();
  const note = (task: Task, more: readonly string[]): void => {
    effects.set(task, [...(effects.get(task) ?? []), ...more]);
  };
  const perform = async (todo: readonly Task[]): Promise<readonly DoneTask[]> => {
    if (setting === undefined) return [];
    let done = 0;
    return performAll(todo, setting, {
      ...options,
      onDone: (task, milliseconds) => {
        times.set(task, milliseconds);
        options.onDone(task, ++done, todo.length);
      },
      onEffect: (task, effect) => note(task, [effect]),
    });
  };
  const { found } = options;
  const take = async (todo: readonly Task[]): Promise<readonly DoneTask[]> =>
    todo.map((task) => {
      const one = found?.(task);
      note(task, one?.effects ?? []);
      return { task, result: one?.result ?? { kind: 'nothing' } };
    });
  return {
    run: found === undefined ? perform : take,
    noteOf: (task) => {
      const milliseconds = times.get(task);
      return {
        effects: effects.get(task) ?? [],
        ...(milliseconds === undefined ? {} : { milliseconds }),
      };
    },
  };
}
