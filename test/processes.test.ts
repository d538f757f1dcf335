// What modules and functions can do to the process they run in, each told as what it is.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashOf } from '../src/counterparts/used-hash.ts';
import { openProcesses } from '../src/processes.ts';
import type { Task } from '../src/task.ts';
import { explainNothing } from '../src/tasks.ts';
import { folderWith } from './claims/registry-fixture.ts';
import { claim, inventory, paper } from './verdict/evidence.ts';

const modules = {
  // what stays in a process comes last before one that ends it
  'plain.ts': [
    "import { two } from './helper.js';",
    "import { three } from '#numbers';",
    "import table from './table.json';",
    'export const f = (x: number): number => two * three * table.one * x;',
  ].join('\n'),
  'waits.ts': 'await new Promise(() => {});\nexport const f = 1;\n',
  'code.ts': 'process.exitCode = 7;\nexport const f = 1;\n',
  'rejects.ts': "Promise.reject(new TypeError('nobody listens'));\nexport const f = 1;\n",
  'late.ts': "setTimeout(() => { throw new Error('too late'); }, 0);\nexport const f = 1;\n",
  'moves.ts': "process.chdir('/');\nexport const f = 1;\n",
  'prints.ts': "import { writeSync } from 'node:fs';\nwriteSync(1, 'raw\\n');\nexport const f = 1;\n",
  'timeless.ts': 'globalThis.setTimeout = () => 0;\nexport const f = 1;\n',
  'adds.ts': "Object.prototype.kind = 'done';\nexport const f = 1;\n",
  'freezes.ts': 'Object.freeze(Array.prototype);\nexport const f = 1;\n',
  'leaves.ts':
    "require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit', detached: true }).unref();\nexport const f = 1;\nprocess.exit(0);\n",
  'timer.ts': 'setInterval(() => {}, 1000);\nexport const f = 1;\n',
  'patches.ts': 'Math.max = () => 0;\nexport const f = 1;\n',
  'exits.ts': 'export const f = 1;\nprocess.exit(0);\n',
  'kills.ts': "process.kill(process.pid, 'SIGKILL');\n",
  'aborts.ts': 'process.abort();\n',
  'parent.ts': 'process.kill(process.ppid);\n',
};
const files = {
  ...modules,
  'helper.ts':
    "import { readFileSync } from 'node:fs';\nexport const two = Number(readFileSync(new URL('two.txt', import.meta.url)));\n",
  'two.txt': '2',
  'package.json': '{ "type": "module", "imports": { "#numbers": "./lib/numbers.ts" } }',
  'lib/numbers.ts': 'export const three = 3;\n',
  'table.json': '{ "one": 1 }',
  'work.ts': [
    'const once = { estimate: 1, standardError: 0 };',
    'export const good = () => once;',
    'export const exits = () => process.exit(0);',
    'export const spins = () => { for (;;) {} };',
    "export const rejects = () => { Promise.reject(new Error('left alone')); return once; };",
    'export const restores = () => { const { sort } = Array.prototype; Array.prototype.sort = function () { return this; };',
    '  setTimeout(() => { Array.prototype.sort = sort; }, 0); return once; };',
    'export const loops = () => { const of = Object.getPrototypeOf([].values()); const { next } = of;',
    '  of.next = function () { return next.call(this); }; setTimeout(() => { of.next = next; }, 0); return once; };',
    'export const patches = () => { Array.prototype.sort = function () { return this; }; return once; };',
  ].join('\n'),
};
const root = folderWith(files);
let printed = '';
const processes = openProcesses(root, 1, (text) => {
  printed += text;
});
afterAll(processes.close);
const signal = new AbortController().signal;

const failed = (code: string, why: unknown): unknown => ({ kind: 'failed', code, why });
const effects = (...all: readonly string[]): unknown => ({
  kind: 'loaded',
  exports: expect.any(Map),
  effects: all,
});
const expected: Readonly<Record<keyof typeof modules, unknown>> = {
  'plain.ts': { kind: 'loaded', exports: new Map([['f', 'function']]), effects: [] },
  'exits.ts': failed('module-ends-process', 'it ended the process: process.exit(0) at exits.ts:2'),
  'kills.ts': failed(
    'module-ends-process',
    'it ended the process: process.kill(process.pid, "SIGKILL") at kills.ts:1',
  ),
  'aborts.ts': failed('module-ends-process', 'it ended the process: process.abort() at aborts.ts:1'),
  'code.ts': effects('sets the exit code to 7'),
  'timeless.ts': effects('replaces setTimeout'),
  'adds.ts': effects('replaces Object.prototype.kind'),
  'freezes.ts': effects('freezes Array.prototype'),
  'leaves.ts': failed('module-ends-process', 'it ended the process: process.exit(0) at leaves.ts:3'),
  'timer.ts': effects('keeps a timer'),
  'rejects.ts': effects('rejects a promise that nobody handles: TypeError: nobody listens'),
  'late.ts': effects('throws in a timer or listener: Error: too late'),
  'moves.ts': effects('changes the working folder'),
  'prints.ts': effects(),
  'waits.ts': failed('module-never-loads', 'its top-level await waits for something that never comes'),
  'patches.ts': effects('replaces Math.max'),
  'parent.ts': failed(
    'module-failed',
    expect.stringContaining('code under test may end no process but its own'),
  ),
};

test('what a module does to its process is told, and the next one is loaded all the same', async () => {
  const survey = await processes.survey(
    Object.keys(modules).map((module) => ({ module })),
    signal,
  );
  expect(Object.fromEntries(survey)).toEqual(expected);
  expect(printed).toContain('raw\n');
  expect(process.exitCode).toBeUndefined();
}, 120_000);

// The module graph was once read off by a pattern and a list of endings: the report of an earlier run was then taken for unchanged
// although a file behind `./helper.js`, an alias or data had changed.
test('every file that the code used is known: what the loader resolved, and data', () => {
  const all = processes.used();
  const names = all.filter((file) => file.startsWith(root)).map((file) => file.slice(root.length + 1));
  const behind = ['helper.ts', 'lib/numbers.ts', 'table.json', 'two.txt'];
  expect(names).toEqual(expect.arrayContaining([...behind, 'plain.ts']));
  const before = hashOf(all, root);
  for (const name of behind) {
    const text = readFileSync(join(root, name), 'utf8');
    writeFileSync(join(root, name), `${text} `);
    expect(hashOf(all, root), `${name} changes`).not.toBe(before);
    writeFileSync(join(root, name), text);
    expect(hashOf(all, root)).toBe(before);
  }
  writeFileSync(join(root, 'helper.js'), 'export const two = 3;\n');
  expect(hashOf(all, root), 'a file comes that the loader takes instead').not.toBe(before);
  rmSync(join(root, 'helper.js'));
});

test.each([
  ['good', 3000, undefined, []],
  ['exits', 3000, "the author's code ended its process: process.exit(0) at work.ts:3", []],
  ['spins', 3000, 'timeout after 3 s', []],
  ['rejects', 3000, undefined, ['rejects a promise that nobody handles: Error: left alone']],
  ['restores', 3000, 'the code replaces Array.prototype.sort, on which every judgement rests', []],
  ['loops', 3000, 'the code replaces Array iterator.next, on which every judgement rests', []],
  ['patches', 3000, 'the code replaces Array.prototype.sort, on which every judgement rests', []],
])(
  'an experiment that %s',
  async (name, timeout, why, noticed) => {
    const expect_ = { value: 1, bias: 0.5, because: 'given' };
    const task: Task = { kind: 'run', claim: claim('a', 1, { run: name, expect: expect_, theorems: [] }) };
    const common = {
      inventory: inventory([]),
      papers: [paper({ counterparts: [] })],
      experiments: new Map([['a', { module: 'work.ts', export: name }]]),
      numbers: [],
      seed: 1,
      budget: 8,
    };
    // a process that starts takes longer than the job
    const [warm] = await processes.perform(
      [{ ...task, kind: 'run' }],
      { ...common, experiments: new Map() },
      { timeout: 30_000 },
    );
    expect(warm?.job.kind).toBe('done');
    const [found] = await processes.perform([task], common, { timeout });
    expect(found?.job.kind === 'done' ? undefined : found && explainNothing(found.job)).toBe(why);
    expect(found?.effects ?? []).toEqual(noticed);
  },
  60_000,
);
