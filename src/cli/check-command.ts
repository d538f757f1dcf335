// The command without a name: checks claims and writes the report.
import { type CheckFlags, optionsOf } from './flags.ts';
import { choose, type Host } from './registered/host.ts';
import { refuse, usage } from './terminal/show-diagnostics.ts';

/** Checks the named claims, or all of them. Returns the exit code. */
export async function checkCommand(names: readonly string[], flags: CheckFlags, host: Host): Promise<number> {
  const { terminal } = host;
  if (flags.shard !== undefined) return shardCommand(names, flags.shard, flags, host);
  const { deliveryOf } = await import('./delivery.ts');
  const delivery = deliveryOf(flags, terminal);
  if (!('reporters' in delivery)) return refuse(delivery, usage, terminal);
  if (flags.watch === true) {
    const { runWatch } = await import('./watch/run-watch.ts');
    return runWatch(names, flags, delivery, host);
  }
  const chosen = choose(names, host);
  if (typeof chosen === 'number') return chosen;
  const { runCheck } = await import('./commands/run-check.ts');
  return runCheck(chosen, optionsOf(flags, chosen.project, terminal), delivery, terminal);
}

/** Checks one shard of the claims and writes its results to a file. */
async function shardCommand(
  names: readonly string[],
  given: string,
  flags: CheckFlags,
  host: Host,
): Promise<number> {
  const { terminal } = host;
  const { runShard, readShardOrder } = await import('./shards/run-shard.ts');
  const order = readShardOrder(given, flags, terminal);
  if (!('shard' in order)) return refuse(order, usage, terminal);
  const chosen = choose(names, host);
  if (typeof chosen === 'number') return chosen;
  return runShard(chosen, optionsOf(flags, chosen.project, terminal), order, terminal);
}
