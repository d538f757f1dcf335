import type { Name } from '../expr/expr.ts';
import type { Recheck } from '../lean/inventory.ts';

/** The dump of one module as it comes from Lean, and how its second check by the kernel ended. */
export type ModuleDump = { readonly module: Name; readonly recheck: Recheck; readonly text: string };

/**
 * `null`: the kernel accepted everything; a text: why it did not; else what was left out: proofs by compiled code, and
 * what the kernel gave up for want of stack, memory or time.
 */
export type Outcome =
  | string
  | null
  | { readonly notRun: readonly Name[]; readonly exceeded: readonly Name[] };

/** An outcome as a record has it. */
export const toRecheck = (outcome: Outcome): Recheck => {
  if (outcome === null) return { kind: 'ok' };
  if (typeof outcome === 'string') return { kind: 'failed', why: outcome };
  const { notRun, exceeded } = outcome;
  const reasons = [
    ...(notRun.length > 0
      ? [`proofs by compiled code (native_decide) cannot be repeated: ${notRun.join(', ')}`]
      : []),
    ...(exceeded.length > 0
      ? [
          `the kernel ran out of stack, memory or time, which says nothing about the proof: ${exceeded.join(', ')}`,
        ]
      : []),
  ];
  return { kind: 'not-run', why: reasons.join('; ') };
};

/** Receives lines one by one. */
export type DumpReader = {
  /** Takes a line; returns the module whose dump begins with it, if one does. */
  readonly take: (line: string) => Name | undefined;
  /** Ends the last dump; one that was cut short is dropped. */
  readonly finish: () => void;
};

/**
 * Splits the answer to an inspection into its modules. A line that begins with `{"bytes":` announces a module; no line
 * of a dump begins so. `onDump` hears each module when its dump is whole.
 */
export function readDumps(onDump: (dump: ModuleDump) => void): DumpReader {
  let head: { readonly dump: Name; readonly recheck: Outcome } | undefined;
  let lines: string[] = [];
  const finish = (): void => {
    const whole = head !== undefined && lines.at(-1)?.startsWith('{"end":') ? head : undefined;
    if (whole !== undefined) {
      const text = lines.map((line) => `${line}\n`).join('');
      onDump({ module: whole.dump, recheck: toRecheck(whole.recheck), text });
    }
    head = undefined;
    lines = [];
  };
  return {
    finish,
    take: (line) => {
      if (!line.startsWith('{"bytes":')) {
        lines.push(line);
        return undefined;
      }
      finish();
      head = JSON.parse(line) as typeof head;
      return head?.dump;
    },
  };
}
