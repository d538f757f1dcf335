// The command `check-claims merge`: merges shards to the report of a single machine.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import { checkLoaded } from '../../api/check-project.ts';
import { loadProject, type Project } from '../../api/project.ts';
import { writeWhole } from '../../api/write-file.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { writeCosts } from '../../shards/costs-file.ts';
import { keyOfTask, readShard } from '../../shards/file.ts';
import { costsOf, joinShards, type NamedShard } from '../../shards/join.ts';
import type { FoundTask, Task } from '../../task.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import { type Delivery, deliverChecked } from '../delivery.ts';
import { type CheckFlags, optionsOf } from '../flags.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readFileAs } from './read-file.ts';
import { hashesOf, sameOf } from './same.ts';

/** Flags of `merge`, as given. */
export type MergeFlags = Pick<CheckFlags, 'toolchain' | 'inventory' | 'allowChangedSources'> & {
  readonly costs?: string;
};

/** The shards in the files, or what is wrong with each file. */
function readAll(
  files: readonly string[],
  cwd: string,
): { readonly shards: readonly NamedShard[]; readonly problems: readonly Diagnostic[] } {
  const read = files.map((file) => [file, readFileAs(file, cwd, readShard)] as const);
  return {
    shards: read.flatMap(([file, report]) => ('severity' in report ? [] : [{ file, report }])),
    problems: read.flatMap(([, report]) => ('severity' in report ? [report] : [])),
  };
}

/** The inventory that the shards were made from, if it still exists. */
function sharedInventory(shards: readonly NamedShard[], root: string): string | undefined {
  const names = new Set(shards.map(({ report }) => report.inventory));
  const [name, ...others] = names;
  const path = name === undefined || others.length > 0 ? undefined : resolve(root, name);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** Options of the merged check: those of the shards, with the same answers of Lean unless the user names others. */
function optionsFrom(
  shards: readonly [NamedShard, ...NamedShard[]],
  { config }: Project,
  flags: MergeFlags,
  terminal: Terminal,
): ReturnType<typeof optionsOf> {
  const shared =
    flags.toolchain === undefined && flags.inventory === undefined
      ? sharedInventory(shards, config.root)
      : undefined;
  const given: CheckFlags = {
    ...flags,
    ...shards[0].report.settings,
    ...(shared === undefined ? {} : { inventory: shared }),
    workers: 1,
    cache: false,
    reporter: [],
  };
  return optionsOf(given, { config }, terminal);
}

/** Merges shards and writes the report. Returns its exit code, or 2 if the shards are not the parts of one check. */
export async function runMerge(
  files: readonly string[],
  { flags, config: configFile }: { readonly flags: MergeFlags; readonly config: string | undefined },
  delivery: Delivery,
  terminal: Terminal,
): Promise<number> {
  const { shards, problems } = readAll(files, terminal.cwd);
  if (problems.length > 0) return refuse(problems, usage, terminal);
  const [first, ...rest] = shards;
  const apart = joinShards(shards, { same: new Map(), files: new Map() });
  if (apart.kind === 'refused') return refuse(apart.diagnostics, usage, terminal);
  if (first === undefined) return usage;
  const loaded = loadProject(terminal.cwd, configFile);
  if (loaded.kind === 'failed') return refuse(loaded.diagnostics, usage, terminal);
  const project = loaded.value;
  const { root } = project.config;
  const progress = progressOn(terminal, performance.now.bind(performance));
  const options = optionsFrom([first, ...rest], project, flags, terminal);
  const settings = settingsFor(options, project.config, progress, terminal);
  const answer = await askLean(project.config, options.toolchain, settings);
  if (answer.kind === 'none') {
    progress.done();
    return refuse([answer.problem], environment, terminal);
  }
  const { inventory } = answer;
  const used = new Set(shards.flatMap(({ report }) => [...report.files.keys()]));
  const joined = joinShards(shards, {
    same: sameOf(project, { ...first.report, inventory }),
    files: hashesOf(root, [...used]),
  });
  if (joined.kind === 'refused') {
    progress.done();
    return refuse(joined.diagnostics, usage, terminal);
  }
  const asked = new Set(first.report.asked);
  const claims = project.registry.claims.filter(({ id }) => asked.has(id));
  const lacking: string[] = [];
  const found = (task: Task): FoundTask | undefined => {
    const outcome = joined.found.get(keyOfTask(task));
    if (outcome === undefined) lacking.push(task.claim.id);
    return outcome && { ...outcome, task };
  };
  const { report } = await checkLoaded(project, claims, answer, { ...settings, found });
  progress.done();
  if (lacking.length > 0) {
    const message = `the shards have no results for ${[...new Set(lacking)].join(', ')}`;
    const hint = 'run all shards again';
    return refuse([{ code: 'shards-mismatch', severity: 'error', message, hint }], usage, terminal);
  }
  const checked = { report, inventory: moveInventoryToRoot(inventory, project.config.lean.root) };
  const code = deliverChecked(checked, { project, claims }, delivery, terminal);
  if (flags.costs === undefined) return code;
  const costs = writeCosts(costsOf(shards.map((one) => one.report)));
  const unwritten = writeWhole(resolve(terminal.cwd, flags.costs), costs);
  return unwritten === undefined ? code : refuse([unwritten], environment, terminal);
}
