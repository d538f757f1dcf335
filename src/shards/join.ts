// Joins shards: each must be there exactly once, and all must have had the same inputs.
import type { Diagnostic } from '../diagnostic.ts';
import { keyOfOutcome, type ShardReport } from './file.ts';
import { formatShard } from './shard.ts';

/** A shard, and the name of its file. */
export type NamedShard = { readonly file: string; readonly report: ShardReport };

/** All results by the keys of their tasks, or everything that is wrong with the shards. */
export type Joined =
  | { readonly kind: 'joined'; readonly found: ReadonlyMap<string, ShardReport['found'][number]> }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
});

const longest = 5;

const listed = (items: readonly string[]): string =>
  items.length <= longest
    ? items.join(', ')
    : `${items.slice(0, longest).join(', ')} and ${items.length - longest} more`;

/** Shards that are missing, given twice, or parts of a different number of shards. */
function countProblems(shards: readonly NamedShard[]): readonly Diagnostic[] {
  const numbers = [...new Set(shards.map(({ report }) => report.shard.of))].sort((a, b) => a - b);
  if (numbers.length > 1) {
    const told = numbers.map(
      (of) =>
        `${of} (${listed(shards.filter(({ report }) => report.shard.of === of).map(({ file }) => file))})`,
    );
    const message = `the numbers of shards differ: ${told.join(', ')}`;
    return [problem('shards-mismatch', message, 'give the shards of one run')];
  }
  const [of = 0] = numbers;
  const filesOf = (index: number): readonly string[] =>
    shards.filter(({ report }) => report.shard.index === index).map(({ file }) => file);
  const indices = Array.from({ length: of }, (_, i) => i + 1);
  const missing = indices.filter((index) => filesOf(index).length === 0);
  return [
    ...(missing.length === 0
      ? []
      : [
          problem(
            'shard-missing',
            `${missing.length === 1 ? 'shard' : 'shards'} ${listed(missing.map((index) => `${index}/${of}`))} ${missing.length === 1 ? 'is' : 'are'} missing`,
            'run the missing shards, and give all files',
          ),
        ]),
    ...indices
      .filter((index) => filesOf(index).length > 1)
      .map((index) =>
        problem(
          'shard-twice',
          `shard ${index}/${of} is given twice: ${listed(filesOf(index))}`,
          'give only one of the files',
        ),
      ),
  ];
}

/** One value that should be the same: each value, and the files that have it. */
const differing = (
  what: string,
  said: readonly (readonly [who: string, what: string | undefined])[],
): readonly Diagnostic[] => {
  const known = said.flatMap(([who, value]) => (value === undefined ? [] : [[who, value] as const]));
  const values = [...new Set(known.map(([, value]) => value))];
  if (values.length < 2) return [];
  const told = values.map((value) => {
    const who = known.flatMap(([one, its]) => (its === value ? [one] : []));
    return `${value} in ${listed(who)}`;
  });
  return [
    problem(
      'shards-mismatch',
      `${what} differs: ${told.join('; ')}`,
      'run all shards and `merge` on one state of the project, with one check-claims and the same flags',
    ),
  ];
};

/** Values on which the shards and the merging machine differ. */
function mismatches(
  shards: readonly NamedShard[],
  here: Pick<ShardReport, 'same' | 'files'>,
): readonly Diagnostic[] {
  const all = [
    ...shards.map(({ report }) => [`shard ${formatShard(report.shard)}`, report] as const),
    ['this folder', here] as const,
  ];
  return (['same', 'files'] as const).flatMap((part) => {
    const names = new Set(all.flatMap(([, one]) => [...one[part].keys()]));
    return [...names].flatMap((name) =>
      differing(
        name,
        all.map(([who, one]) => [who, one[part].get(name)]),
      ),
    );
  });
}

/** Claims that no shard has, or that two have: the shards were split by different costs. */
function coverProblems(shards: readonly NamedShard[]): readonly Diagnostic[] {
  const [first] = shards;
  if (first === undefined) return [];
  const owners = new Map<string, number>();
  for (const { report } of shards) for (const id of report.claims) owners.set(id, (owners.get(id) ?? 0) + 1);
  const wrong = first.report.asked.filter((id) => owners.get(id) !== 1);
  return wrong.length === 0
    ? []
    : [
        problem(
          'shards-mismatch',
          `${listed(wrong)}: not in exactly one shard`,
          'give all shards the same --costs, or none',
        ),
      ];
}

/** Joins shards. `here` contains the values of the merging machine. */
export function joinShards(shards: readonly NamedShard[], here: Pick<ShardReport, 'same' | 'files'>): Joined {
  const wrong = [...countProblems(shards), ...mismatches(shards, here)];
  const diagnostics = wrong.length > 0 ? wrong : coverProblems(shards);
  if (diagnostics.length > 0) return { kind: 'refused', diagnostics };
  const found = shards.flatMap(({ report }) => report.found.map((one) => [keyOfOutcome(one), one] as const));
  return { kind: 'joined', found: new Map(found) };
}

/** Milliseconds that each claim took, without claims with results from an earlier run. */
export function costsOf(shards: readonly ShardReport[]): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const { found } of shards)
    for (const { claim, milliseconds } of found)
      if (milliseconds !== undefined) costs.set(claim, (costs.get(claim) ?? 0) + Math.ceil(milliseconds));
  return costs;
}
