import { statSync } from 'node:fs';
import type { Name } from '../../expr/expr.ts';
import type { ToolchainFailure } from '../toolchain.ts';
import { builtOf, type Plan } from './plan.ts';
import type { LeanProcess } from './process.ts';

/** Below this size of compiled modules one process is faster than two. */
const WORTH_TWO = 2_000_000;

type Head = { readonly dump: Name; readonly recheck: string | null };

const parseHead = (line: string): Head | undefined =>
  line.startsWith('{"bytes":') ? (JSON.parse(line) as Head) : undefined;

/** Built modules that the store has no dump of. */
export function undumpedOf(plan: Plan): readonly { readonly name: Name; readonly key: string }[] {
  return builtOf(plan).filter(({ key }) => plan.store.dump(key) === undefined);
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
  let head: Head | undefined;
  let lines: string[] = [];
  const finish = (): void => {
    const key = head && keys.get(head.dump);
    if (head !== undefined && key !== undefined) {
      const text = lines.map((line) => `${line}\n`).join('');
      const { recheck } = head;
      kept.push(
        plan.store.keepDump(key, text, recheck === null ? { kind: 'ok' } : { kind: 'failed', why: recheck }),
      );
    }
    lines = [];
  };
  const failure = await lean.ask(part[0]?.name ?? '', request, (line) => {
    const next = parseHead(line);
    if (next === undefined) {
      lines.push(line);
      return undefined;
    }
    finish();
    head = next;
    // The head comes when the module has been checked; what takes time then is the one after it.
    const at = part.findIndex(({ name }) => name === next.dump);
    return part[at + 1]?.name ?? next.dump;
  });
  if (failure === undefined) finish();
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
  let before = 0;
  const half = sizes.filter((size) => (before += size) <= total / 2).length;
  const parts = total > WORTH_TWO && half > 0 ? [missing.slice(0, half), missing.slice(half)] : [missing];
  const ends = await Promise.all(
    parts
      .filter((part) => part.length > 0)
      .map((part, k) => inspectPart(plan, part, k === 0 ? first : start())),
  );
  return ends.find((end) => end !== undefined);
}
