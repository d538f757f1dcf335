// The ready files of docs/machines.md: each against the schema of the system that reads it, and run as far as that goes without it.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { Job } from 'kubernetes-models/batch/v1';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schedulers, shardOf } from '../../src/shards/schedulers.ts';

const folder = 'docs/examples/machines';
const page = readFileSync('docs/machines.md', 'utf8');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('the page names every scheduler, and files that are there', () => {
  for (const { variable } of schedulers) expect(page).toContain(`| \`${variable}\` `);
  for (const [, file = ''] of page.matchAll(/\]\((examples\/[^)]+)\)/g))
    expect([file, existsSync(join('docs', file))]).toEqual([file, true]);
});

test('the workflow is one by the schema of GitHub, and its matrix names each shard', () => {
  const text = read('github.yml');
  expect(validateWorkflow(text)).toMatchObject({ errors: [] });
  const broken = text.replace('runs-on: ubuntu-latest', 'runs_on: ubuntu-latest');
  expect(validateWorkflow(broken).errors).not.toEqual([]);
  const { shard } = parse(text).jobs;
  const shards: readonly number[] = shard.strategy.matrix.shard;
  const named = shards.map((one) =>
    shardOf({
      CHECK_CLAIMS_SHARD: shard.env.CHECK_CLAIMS_SHARD.replace(/\$\{\{ matrix\.shard \}\}/, one).replace(
        /\$\{\{ strategy\.job-total \}\}/,
        shards.length,
      ),
    }),
  );
  expect(named).toEqual(shards.map((_, i) => ({ index: i + 1, of: shards.length })));
});

test('the Job is one by the schema of Kubernetes, and says as many shards as it has pods', () => {
  const job = parse(read('kubernetes.yaml'));
  new Job(job).validate();
  expect(() => new Job({ ...job, spec: { ...job.spec, completions: '8' } }).validate()).toThrow(
    'completions',
  );
  const { completions, completionMode, template } = job.spec;
  const [{ env }] = template.spec.containers;
  expect([completionMode, env[0]]).toEqual([
    'Indexed',
    { name: 'CHECK_CLAIMS_SHARDS', value: String(completions) },
  ]);
  const last = shardOf({ JOB_COMPLETION_INDEX: String(completions - 1), CHECK_CLAIMS_SHARDS: env[0].value });
  expect(last).toEqual({ index: completions, of: completions });
});

test('the job array asks for its own shard', () => {
  const bin = mkdtempSync(join(tmpdir(), 'slurm-'));
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\necho "$@"\n');
  chmodSync(join(bin, 'npx'), 0o755);
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    SLURM_ARRAY_TASK_ID: '3',
    SLURM_ARRAY_TASK_MIN: '1',
    SLURM_ARRAY_TASK_COUNT: '8',
    SLURM_CPUS_PER_TASK: '4',
  };
  const ran = execFileSync('sh', [resolve(folder, 'slurm.sh')], { encoding: 'utf8', env, cwd: bin });
  expect(ran.trim()).toBe(
    'check-claims --shard auto --workers 4 --inventory inventory.ndjson --costs costs.json --output shards/shard-3-of-8.json',
  );
  expect(read('slurm.sh')).toContain('#SBATCH --array=1-8\n');
  expect(shardOf(env)).toEqual({ index: 3, of: 8 });
});
