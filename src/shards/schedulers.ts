// Finds out which shard this machine has, from the variables of its scheduler.
import { parseShard, type Shard } from './shard.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A scheduler: the variable that identifies it, and how to compute `i/n` from its variables. */
type Scheduler = {
  readonly name: string;
  readonly variable: string;
  readonly read: (env: Env) => string;
};

const total = 'CHECK_CLAIMS_SHARDS';

const numberOf = (env: Env, name: string): number => Number(env[name] ?? Number.NaN);

/** The schedulers, most explicit first. */
export const schedulers: readonly Scheduler[] = [
  {
    name: 'GitHub (or any other scheduler)',
    variable: 'CHECK_CLAIMS_SHARD',
    read: (env) => env['CHECK_CLAIMS_SHARD'] ?? '',
  },
  {
    name: 'a job array of SLURM',
    variable: 'SLURM_ARRAY_TASK_ID',
    // ids may start anywhere and have a step
    read: (env) => {
      const [id, least] = [numberOf(env, 'SLURM_ARRAY_TASK_ID'), numberOf(env, 'SLURM_ARRAY_TASK_MIN')];
      const step = Number(env['SLURM_ARRAY_TASK_STEP'] ?? 1);
      return `${(id - least) / step + 1}/${env['SLURM_ARRAY_TASK_COUNT'] ?? ''}`;
    },
  },
  {
    name: 'an indexed Job of Kubernetes',
    variable: 'JOB_COMPLETION_INDEX',
    // counts from 0; Kubernetes does not say how many there are
    read: (env) => `${numberOf(env, 'JOB_COMPLETION_INDEX') + 1}/${env[total] ?? ''}`,
  },
  {
    name: 'parallel jobs of GitLab',
    variable: 'CI_NODE_INDEX',
    read: (env) => `${env['CI_NODE_INDEX'] ?? ''}/${env['CI_NODE_TOTAL'] ?? ''}`,
  },
];

/** The shard that the environment names, or a message why there is none. */
export function shardOf(env: Env): Shard | string {
  const scheduler = schedulers.find(({ variable }) => env[variable] !== undefined && env[variable] !== '');
  if (scheduler === undefined)
    return `none of ${schedulers.map(({ variable }) => variable).join(', ')} is set`;
  const text = scheduler.read(env);
  const counted =
    scheduler.variable === 'JOB_COMPLETION_INDEX' ? `, with ${total} as the number of jobs` : '';
  return (
    parseShard(text) ??
    `the variables of ${scheduler.name} give ${text}, which is not i/n with 1 ≤ i ≤ n${counted}`
  );
}
