// The parts of a check on many machines, without any machine: which is whose, what a file says, what is refused.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitOf } from '../../src/cli/shards/commit.ts';
import { readCosts, writeCosts } from '../../src/shards/costs-file.ts';
import { readShard, type ShardReport, writeShard } from '../../src/shards/file.ts';
import { costsOf, joinShards, type NamedShard } from '../../src/shards/join.ts';
import { claimsOf, planShards } from '../../src/shards/plan.ts';
import { shardOf } from '../../src/shards/schedulers.ts';
import { parseShard } from '../../src/shards/shard.ts';

test('i/n is a part of a whole, or nothing', () => {
  expect(parseShard('2/7')).toEqual({ index: 2, of: 7 });
  for (const text of ['0/3', '4/3', '1/0', '1', '1/3/5', 'a/b', '-1/3', '1.5/3', ' 1/3', '1/99999'])
    expect([text, parseShard(text)]).toEqual([text, undefined]);
});

test.each([
  ['a matrix', { CHECK_CLAIMS_SHARD: '2/5' }, { index: 2, of: 5 }],
  [
    'an array of SLURM that begins at 0',
    { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_COUNT: '4' },
    { index: 1, of: 4 },
  ],
  [
    'an array of SLURM that goes in steps',
    {
      SLURM_ARRAY_TASK_ID: '9',
      SLURM_ARRAY_TASK_MIN: '1',
      SLURM_ARRAY_TASK_STEP: '4',
      SLURM_ARRAY_TASK_COUNT: '3',
    },
    { index: 3, of: 3 },
  ],
  ['a Job of Kubernetes', { JOB_COMPLETION_INDEX: '6', CHECK_CLAIMS_SHARDS: '7' }, { index: 7, of: 7 }],
  ['jobs of GitLab', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '3' }, { index: 3, of: 3 }],
])('%s says which shard this is', (_, env, shard) => {
  expect(shardOf(env)).toEqual(shard);
});

test('variables that come to no shard are told, and so is their absence', () => {
  expect(shardOf({})).toContain('SLURM_ARRAY_TASK_ID');
  expect(shardOf({ JOB_COMPLETION_INDEX: '6' })).toContain('CHECK_CLAIMS_SHARDS as the number of jobs');
  const scattered = {
    SLURM_ARRAY_TASK_ID: '90',
    SLURM_ARRAY_TASK_MIN: '1',
    SLURM_ARRAY_TASK_COUNT: '3',
  };
  expect(shardOf(scattered)).toContain('give 90/3');
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 40 });

test('every claim is in exactly one shard, in order, and each machine finds its part alone', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(1000)), (all, of, times) => {
      const costs = new Map(all.flatMap((id, i) => (times[i] === undefined ? [] : [[id, times[i]]])));
      const plan = planShards(all, of, costs);
      expect(plan.flat().toSorted()).toEqual(all.toSorted());
      for (const [i, part] of plan.entries()) {
        expect(part).toEqual(all.filter((id) => part.includes(id)));
        expect(claimsOf(all, { index: i + 1, of }, costs)).toEqual(part);
      }
    }),
    { seed: 1 },
  );
});

test('no shard has more to do than 4/3 of the least possible', () => {
  // Graham's bound for the longest first, against the mean and the longest, which no plan goes below.
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (times) => {
      const costs = new Map(times.map((time, i) => [`c${i}`, time]));
      const loads = planShards([...costs.keys()], 3, costs).map((part) =>
        part.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0),
      );
      const total = times.reduce((sum, one) => sum + one, 0);
      // the mean plus the last claim that was put on the fullest shard bounds any list schedule
      expect(Math.max(...loads)).toBeLessThanOrEqual(total / 3 + Math.max(...times) * (1 - 1 / 3));
    }),
    { seed: 1 },
  );
  const costs = new Map([
    ['slow', 90],
    ['a', 30],
    ['b', 30],
    ['c', 30],
  ]);
  expect(planShards(['a', 'b', 'slow', 'c'], 2, costs)).toEqual([['slow'], ['a', 'b', 'c']]);
  expect(planShards(['a', 'b', 'c', 'd'], 2, new Map())).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

const report = (index: number, of: number, more: Partial<ShardReport> = {}): ShardReport => ({
  shard: { index, of },
  same: new Map([
    ['the commit', 'aaa'],
    ['the seed', '1'],
  ]),
  settings: { seed: 1, budget: 64, mutants: false },
  asked: ['a', 'b'],
  claims: index === 1 ? ['a'] : index === 2 ? ['b'] : [],
  files: new Map([['theory.ts', 'f1']]),
  found: [
    {
      kind: 'test',
      claim: index === 1 ? 'a' : 'b',
      theorem: 'P.t',
      result: { kind: 'nothing' },
      effects: [],
      milliseconds: 1.5,
    },
  ],
  ...more,
});

test('values come back exactly as they were, on one line', () => {
  const files = new Map([['-0, NaN and more', 'f']]);
  const found = report(1, 2).found.flatMap((one) =>
    [-0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** -1074].map((milliseconds) => ({ ...one, milliseconds })),
  );
  const written = report(1, 2, { files, found });
  const text = writeShard(written);
  expect(readShard(text)).toStrictEqual(written);
  expect(text.split('\n')).toHaveLength(3);
  expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ shard: { index: 1, of: 2 }, claims: ['a'] });
});

const named = (...reports: readonly ShardReport[]): readonly NamedShard[] =>
  reports.map((one, i) => ({ file: `${i}.json`, report: one }));
const here = { same: new Map([['the commit', 'aaa']]), files: new Map([['theory.ts', 'f1']]) };
const told = (shards: readonly NamedShard[], place: typeof here = here): readonly string[] => {
  const joined = joinShards(shards, place);
  return joined.kind === 'refused' ? joined.diagnostics.map(({ message }) => message) : [];
};

test('a file of a shard comes back, or says that it is none, is cut off, or is of a later format', () => {
  const text = writeShard(report(1, 2));
  expect(readShard(text)).toEqual(report(1, 2));
  expect(readShard(text.slice(0, -20))).toContain('truncated or was edited');
  const [head = '', content = ''] = text.split('\n');
  const changed = `${head}\n${content.replace(/[a-y]/, (letter) => (letter === 'a' ? 'b' : 'a'))}`;
  expect(readShard(changed)).toContain('was edited');
  expect(readShard(text.replace('shard 2"', 'shard 3"'))).toContain('reads format check-claims shard 2');
  const unread = createHash('sha256').update('AAAA').digest('hex');
  expect(readShard(`${JSON.stringify({ ...JSON.parse(head), v8: '99.1', sha256: unread })}\nAAAA`)).toContain(
    'it was written with V8 99.1',
  );
  for (const other of ['', '{}', 'null', '{"format":1}\n', 'garbage'])
    expect([other, readShard(other)]).toEqual([other, 'it is not a file that `--shard` wrote']);
});

test('whole shards are joined, and cost what their tasks took', () => {
  const all = named(report(2, 2), report(1, 2));
  const joined = joinShards(all, here);
  expect(joined.kind === 'joined' && [...joined.found.keys()]).toEqual(['test b P.t', 'test a P.t']);
  const costs = costsOf(all.map((one) => one.report));
  expect(readCosts(writeCosts(costs))).toEqual(
    new Map([
      ['a', 2],
      ['b', 2],
    ]),
  );
  expect(readCosts('{')).toContain('not JSON');
  expect(readCosts('{"format":"check-claims costs 1","milliseconds":{"a":"x"}}')).toContain(
    'not a file of format',
  );
});

test.each<[string, readonly ShardReport[], readonly string[]]>([
  ['a missing one', [report(1, 3), report(2, 3)], ['shard 3/3 is missing']],
  [
    'one that is there twice',
    [report(1, 2), report(1, 2), report(2, 2)],
    ['shard 1/2 is given twice: 0.json, 1.json'],
  ],
  [
    'parts of different checks',
    [report(1, 2), report(2, 3)],
    ['the numbers of shards differ: 2 (0.json), 3 (1.json)'],
  ],
  [
    'another seed and another commit, each told',
    [
      report(1, 2),
      report(2, 2, {
        same: new Map([
          ['the commit', 'bbb'],
          ['the seed', '2'],
        ]),
      }),
    ],
    [
      'the commit differs: aaa in shard 1/2, this folder; bbb in shard 2/2',
      'the seed differs: 1 in shard 1/2; 2 in shard 2/2',
    ],
  ],
  [
    "other code of the author's",
    [report(1, 2), report(2, 2, { files: new Map([['theory.ts', 'f2']]) })],
    ['theory.ts differs: f1 in shard 1/2, this folder; f2 in shard 2/2'],
  ],
  [
    'a claim in two shards and one in none',
    [report(1, 2), report(2, 2, { claims: ['a'] })],
    ['a, b: not in exactly one shard'],
  ],
])('%s is refused', (_, reports, messages) => {
  expect(told(named(...reports))).toEqual(messages);
});

test('a folder that is not what the shards saw is told', () => {
  const place = { ...here, files: new Map([['theory.ts', 'missing']]) };
  expect(told(named(report(1, 2), report(2, 2)), place)).toEqual([
    'theory.ts differs: f1 in shard 1/2, shard 2/2; missing in this folder',
  ]);
});

test('the commit is read from the files of git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commit-'));
  expect(commitOf(folder)).toBeUndefined();
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    }).trim();
  git('init', '-q');
  expect(commitOf(folder)).toBeUndefined();
  writeFileSync(join(folder, 'a'), '');
  git('add', 'a');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'a');
  const head = git('rev-parse', 'HEAD');
  expect(commitOf(folder)).toBe(head);
  git('pack-refs', '--all');
  expect(commitOf(folder)).toBe(head);
  git('worktree', 'add', '-q', 'tree');
  expect(commitOf(join(folder, 'tree'))).toBe(head);
  git('checkout', '-q', '--detach');
  expect(commitOf(folder)).toBe(head);
});
