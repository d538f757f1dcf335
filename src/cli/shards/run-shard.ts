// `--shard i/n`: checks one part of the claims and writes the results for `merge`.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import { checkLoaded } from '../../api/check-project.ts';
import type { Chosen } from '../../api/project.ts';
import { writeWhole } from '../../api/write-file.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { readCosts } from '../../shards/costs-file.ts';
import { outcomeOf, type ShardReport, writeShard } from '../../shards/file.ts';
import { type Costs, claimsOf } from '../../shards/plan.ts';
import { shardOf } from '../../shards/schedulers.ts';
import { formatShard, parseShard, type Shard } from '../../shards/shard.ts';
import type { FoundTask } from '../../task.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { CheckFlags } from '../flags.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, note, refuse } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readFileAs } from './read-file.ts';
import { hashesOf, sameOf } from './same.ts';

/** The options of `--shard`. */
export type ShardOrder = { readonly shard: Shard; readonly costs: Costs; readonly output: string };

const problem = (code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
});

/** Flags that only apply to a whole report. */
const ofTheWhole = ['reporter', 'update', 'checkStale', 'baseline'] as const;

/** Reads the flags, or lists everything that is wrong with them. */
export function readShardOrder(
  given: string,
  flags: CheckFlags,
  terminal: Terminal,
): ShardOrder | readonly Diagnostic[] {
  const { cwd, env } = terminal;
  const shard =
    given === 'auto'
      ? shardOf(env)
      : (parseShard(given) ?? `${given} is neither i/n with 1 ≤ i ≤ n nor auto`);
  const isFirst = flags.costs !== undefined && !existsSync(resolve(cwd, flags.costs));
  const costs = flags.costs === undefined || isFirst ? new Map() : readFileAs(flags.costs, cwd, readCosts);
  const misplaced = ofTheWhole.filter((name) =>
    name === 'reporter' ? flags.reporter.length > 0 : flags[name] !== undefined,
  );
  const problems = [
    ...(typeof shard === 'string'
      ? [problem('shard-unknown', shard, 'write --shard 2/8 for the second of eight')]
      : []),
    ...('severity' in costs ? [costs] : []),
    ...(misplaced.length === 0
      ? []
      : [
          problem(
            'not-for-a-shard',
            `these options do not apply to a shard: ${misplaced.map((name) => `--${name === 'checkStale' ? 'check-stale' : name}`).join(', ')}`,
            'give them to `check-claims merge`',
          ),
        ]),
  ];
  if (problems.length > 0 || typeof shard === 'string' || 'severity' in costs) return problems;
  if (isFirst)
    note(
      [
        {
          code: 'no-costs-yet',
          severity: 'note',
          message: `${flags.costs} does not exist yet: claims are assigned to shards in turn`,
        },
      ],
      terminal,
    );
  return { shard, costs, output: flags.output ?? `shard-${shard.index}-of-${shard.of}.json` };
}

/** Checks the claims of a shard and writes the results. `merge` judges them, so the exit code is 0. */
export async function runShard(
  { project, claims }: Chosen,
  options: RunOptions,
  { shard, costs, output }: ShardOrder,
  terminal: Terminal,
): Promise<number> {
  const { config } = project;
  const { seed, budget, mutants, toolchain } = options;
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor(options, config, progress, terminal);
  const answer = await askLean(config, toolchain, settings);
  if (answer.kind === 'none') {
    progress.done();
    return refuse([answer.problem], answer.stop === 'interrupted' ? 130 : environment, terminal);
  }
  const asked = claims.map(({ id }) => id);
  const own = new Set(claimsOf(asked, shard, costs));
  const part = claims.filter(({ id }) => own.has(id));
  let found: readonly FoundTask[] = [];
  const onFound = (all: readonly FoundTask[]): void => {
    found = all;
  };
  const { report, files } =
    part.length === 0
      ? { report: undefined, files: [] }
      : await checkLoaded(project, part, answer, { ...settings, onFound });
  progress.done();
  if (terminal.signal.aborted || report?.results.exitCode === 130)
    return refuse(
      [
        problem(
          'interrupted',
          `interrupted in shard ${formatShard(shard)}`,
          'start again; nothing was written',
        ),
      ],
      130,
      terminal,
    );
  const whole = { settings: { seed, budget, mutants }, asked, inventory: answer.inventory };
  const written: ShardReport = {
    shard,
    same: sameOf(project, { ...whole, costs }),
    settings: whole.settings,
    asked,
    claims: [...own],
    ...(typeof toolchain === 'string' ? {} : { inventory: relative(config.root, toolchain.file) }),
    files: hashesOf(config.root, files),
    found: found.map(outcomeOf),
  };
  const unwritten = writeWhole(resolve(terminal.cwd, output), writeShard(written));
  if (unwritten !== undefined) return refuse([unwritten], environment, terminal);
  const count = countOf(part.length, 'claim');
  terminal.out(`shard ${formatShard(shard)}: ${count} of ${claims.length} → ${output}\n`);
  return 0;
}
