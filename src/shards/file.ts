// The file that a shard writes: what was found out, and everything that has to be the same in all shards of a check.
import { createHash } from 'node:crypto';
import type { FoundTask, Task } from '../task.ts';
import { fromExactJson, toExactJson } from './exact-json.ts';
import type { Shard } from './shard.ts';

/** What a shard says of one of its tasks. */
type Outcome = {
  readonly kind: Task['kind'];
  readonly claim: string;
  readonly theorem?: string;
} & Omit<FoundTask, 'task'>;

/** What a shard found. */
export type ShardReport = {
  readonly shard: Shard;
  /** What has to be the same in all shards, by what it is called, in words or as a hash. */
  readonly same: ReadonlyMap<string, string>;
  readonly settings: { readonly seed: number; readonly budget: number; readonly mutants: boolean };
  /** Ids of all claims of the check, in order. */
  readonly asked: readonly string[];
  /** Those of this shard. */
  readonly claims: readonly string[];
  /** A recorded inventory that answered in Lean's place, relative to the project's root. */
  readonly inventory?: string;
  /** Hashes of the files that the author's code used, by their paths relative to the project's root. */
  readonly files: ReadonlyMap<string, string>;
  readonly found: readonly Outcome[];
};

const format = 'check-claims shard 1';

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What is known of a task, as a shard writes it. */
export function outcomeOf({ task, ...rest }: FoundTask): Outcome {
  const { kind, claim } = task;
  return { kind, claim: claim.id, ...(task.kind === 'run' ? {} : { theorem: task.theorem }), ...rest };
}

/** A name for a task that is the same on every machine. */
export const keyOfOutcome = ({ kind, claim, theorem }: Pick<Outcome, 'kind' | 'claim' | 'theorem'>): string =>
  `${kind} ${claim} ${theorem ?? ''}`;

/** A name for a task. */
export const keyOfTask = (task: Task): string =>
  keyOfOutcome({
    kind: task.kind,
    claim: task.claim.id,
    ...(task.kind === 'run' ? {} : { theorem: task.theorem }),
  });

/** The text of a shard's file: two lines, the second under the digest that the first holds. */
export function writeShard(report: ShardReport): string {
  const content = toExactJson(report);
  return `${JSON.stringify({ format, sha256: digestOf(content) })}\n${content}\n`;
}

const isHead = (value: unknown): value is { readonly format: unknown; readonly sha256: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value && 'sha256' in value;

function headOf(line: string): { readonly format: unknown; readonly sha256: unknown } | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** Under its digest stands what `writeShard` wrote, and nothing else: one look tells what it is. */
const isReport = (value: unknown): value is ShardReport =>
  typeof value === 'object' && value !== null && 'shard' in value && 'found' in value;

/** What a shard wrote, or in words why the text is no whole file of a shard. */
export function readShard(text: string): ShardReport | string {
  const [first = '', content = ''] = text.split('\n');
  const head = headOf(first);
  if (head === undefined) return 'it is no file that `--shard` wrote';
  if (head.format !== format) return `it is of the format ${String(head.format)}, not ${format}`;
  const value = head.sha256 === digestOf(content) ? fromExactJson(content) : undefined;
  return isReport(value) ? value : 'it is not as it was written: cut off, or changed by hand';
}
