import type { Processes } from '../processes.ts';
import type { Task, TheoremTask } from '../task.ts';
import { performAll } from '../tasks.ts';
import type { Asking } from '../with-lean/lean-answers.ts';
import { runWithLean } from '../with-lean/lean-values.ts';

/** A theorem's task with Lean's values of the definitions that are not read, as a test of it would have them. */
export async function addLeanValues(
  task: TheoremTask,
  setting: Parameters<typeof performAll>[1],
  { asking, processes, signal }: { asking: Asking; processes: Processes; signal: AbortSignal },
): Promise<TheoremTask> {
  const perform = (todo: readonly Task[]) =>
    performAll(todo, setting, {
      processes,
      timeout: 600,
      signal,
      onDone: () => undefined,
      onEffect: () => undefined,
      onUsed: () => undefined,
    });
  const [found] = await runWithLean(await perform([task]), perform, asking);
  return found?.task.kind === 'test' ? found.task : task;
}
