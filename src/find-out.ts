// Collects the results of tasks, performed here or on other machines, with remarks and times.
import type { DoneTask, FoundTask, Task } from './task.ts';
import { performAll, type TaskOptions } from './tasks.ts';

type Setting = Parameters<typeof performAll>[1];

/** How to perform tasks, or where to look up their results instead. */
export type FindingOptions = Omit<TaskOptions, 'onDone' | 'onEffect'> & {
  /** Called after each task with the number of finished tasks and the total. */
  readonly onDone: (task: Task, done: number, of: number) => void;
  /** Looks up the result of another machine; a task without a stored result has none. */
  readonly found?: (task: Task) => FoundTask | undefined;
};

/** Collects the results of tasks, and what else was noticed while they ran. */
export type Finder = {
  readonly run: (todo: readonly Task[]) => Promise<readonly DoneTask[]>;
  /** Side effects of the author's code in a task, and how long the task took. */
  readonly noteOf: (task: Task) => Pick<FoundTask, 'effects' | 'milliseconds'>;
};

/** Makes a collector; without a setting, no task has a result. */
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
