// The file that a shard writes: its results, and everything that must be the same in all shards of a check.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { FoundTask, Task } from '../task.ts';
import type { Shard } from './shard.ts';

/** The result of one task of a shard. */
type Outcome = {
  readonly kind: Task['kind'];
  readonly claim: string;
  readonly theorem?: string;
} & Omit<FoundTask, 'task'>;

/** The results of a shard. */
export type ShardReport = {
  readonly shard: Shard;
  /** Values that must be the same in all shards, by name; as words or as a hash. */
  readonly same: ReadonlyMap<string, string>;
  readonly settings: { readonly seed: number; readonly budget: number; readonly mutants: boolean };
  /** Ids of all claims of the check, in order. */
  readonly asked: readonly string[];
  /** The claims of this shard. */
  readonly claims: readonly string[];
  /** A recorded inventory that was used instead of Lean, relative to the project's root. */
  readonly inventory?: string;
  /** Hashes of the files that the author's code used, by path relative to the project's root. */
  readonly files: ReadonlyMap<string, string>;
  readonly found: readonly Outcome[];
};

const format = 'check-claims shard 2';

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The result of a task, as a shard writes it. */
export function outcomeOf({ task, ...rest }: FoundTask): Outcome {
  const { kind, claim } = task;
  return { kind, claim: claim.id, ...(task.kind === 'run' ? {} : { theorem: task.theorem }), ...rest };
}

/** A key for a task that is the same on every machine. */
export const keyOfOutcome = ({ kind, claim, theorem }: Pick<Outcome, 'kind' | 'claim' | 'theorem'>): string =>
  `${kind} ${claim} ${theorem ?? ''}`;

/** The key of a task. */
export const keyOfTask = (task: Task): string =>
  keyOfOutcome({
    kind: task.kind,
    claim: task.claim.id,
    ...(task.kind === 'run' ? {} : { theorem: task.theorem }),
  });

/**
 * The text of a shard's file. The first line describes the file and contains the digest of the second, which is the report in Node's
 * serialisation format, in base64: numbers such as −0 and NaN, maps and sets are read back exactly.
 */
export function writeShard(report: ShardReport): string {
  const content = serialize(report).toString('base64');
  const { shard, settings, claims } = report;
  const head = { format, shard, settings, claims, v8: process.versions.v8, sha256: digestOf(content) };
  return `${JSON.stringify(head)}\n${content}\n`;
}

type Head = { readonly format: unknown; readonly sha256: unknown; readonly v8?: unknown };

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'format' in value && 'sha256' in value;

function headOf(line: string): Head | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

/** The digest ensures that the text is what `writeShard` wrote, so only its outer shape is checked. */
const isReport = (value: unknown): value is ShardReport =>
  typeof value === 'object' && value !== null && 'shard' in value && 'found' in value;

/** The content of a shard's file, or a message why the text is not a complete one. */
export function readShard(text: string): ShardReport | string {
  const [first = '', content = ''] = text.split('\n');
  const head = headOf(first);
  if (head === undefined) return 'it is not a file that `--shard` wrote';
  if (head.format !== format)
    return `it has format ${String(head.format)}; this version reads format ${format}`;
  const damaged = 'its contents do not match its checksum: it is truncated or was edited';
  if (head.sha256 !== digestOf(content)) return damaged;
  try {
    const value: unknown = deserialize(Buffer.from(content, 'base64'));
    return isReport(value) ? value : damaged;
  } catch {
    return `it was written with V8 ${String(head.v8)}, and this Node, with V8 ${process.versions.v8}, cannot read it`;
  }
}
