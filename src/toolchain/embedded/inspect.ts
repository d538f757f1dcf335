import { statSync } from 'node:fs';
import type { Name } from '../../expr/expr.ts';
import { readDumps } from '../dump-stream.ts';
import type { ToolchainFailure } from '../toolchain.ts';
import { builtOf, dumpOf, type Plan } from './plan.ts';
import type { LeanProcess } from './process.ts';

/** Below this size of compiled modules one process is faster than two. */
const WORTH_TWO = 2_000_000;

/** Built modules that the store has no dump of. */
export function undumpedOf(plan: Plan): readonly { readonly name: Name; readonly key: string }[] {
  return builtOf(plan).filter(({ key }) => dumpOf(plan, key) === undefined);
}

const inspectPart = async (
  plan: Plan,
  part: readonly { readonly name: Name; readonly key: string }[],
  lean: LeanProcess,
): Promise<ToolchainFailure | undefined> => {
  const keys = new Map(part.map(({ name, key }) => [name, key]));
  const request = {
    kind: 'inspect',
    modules: builtOf(plan).map(({ name, key }) => ({
      name,
      olean: plan.store.olean(key),
      dump: keys.has(name),
    })),
  };
  const kept: Promise<void>[] = [];
  const dumps = readDumps(({ module, recheck, text }) => {
    const key = keys.get(module);
    if (key !== undefined) kept.push(plan.store.keepDump(`${key}-${plan.inspection}`, text, recheck));
  });
  const failure = await lean.ask(part[0]?.name ?? '', request, (line) => {
    const done = dumps.take(line);
    // A dump begins when the module has been checked; what takes time then is the module after it.
    return done && (part[part.findIndex(({ name }) => name === done) + 1]?.name ?? done);
  });
  if (failure === undefined) dumps.finish();
  await Promise.all(kept);
  return failure;
};

/**
 * Has the kernel check the declarations of built modules again, in processes in which no project file has been
 * elaborated, and keeps their dumps. `first` is a process that has been started already.
 */
export async function inspect(
  plan: Plan,
  first: LeanProcess,
  start: () => LeanProcess,
): Promise<ToolchainFailure | undefined> {
  const missing = undumpedOf(plan);
  const sizes = missing.map(({ key }) => statSync(plan.store.olean(key)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const upTo = (k: number): number => sizes.slice(0, k + 1).reduce((sum, size) => sum + size, 0);
  const half = sizes.filter((_, k) => upTo(k) <= total / 2).length;
  const parts = total > WORTH_TWO && half > 0 ? [missing.slice(0, half), missing.slice(half)] : [missing];
  const ends = await Promise.all(
    parts
      .filter((part) => part.length > 0)
      .map((part, k) => inspectPart(plan, part, k === 0 ? first : start())),
  );
  return ends.find((end) => end !== undefined);
}
