import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { axiomsOf } from '../../../src/lean/closure.ts';
import { findCacheFolder } from '../../../src/toolchain/cache.ts';
import { openToolchain } from '../../../src/toolchain/open.ts';
import { sha256 } from '../../../src/toolchain/store.ts';
import type { Toolchain, ToolchainOptions } from '../../../src/toolchain/toolchain.ts';
import { answersOf, asked, definitions } from '../definitions.ts';
import { inventoryOf } from '../open.ts';
import { folderWith, leanProject } from '../temporary.ts';

const TIMEOUT = 300_000;
const standIn = resolve('test/toolchain/stand-in');

afterEach(() => vi.unstubAllEnvs());

const options = (root: string, more: Partial<ToolchainOptions> = {}): ToolchainOptions => ({
  root,
  targets: [],
  cache: findCacheFolder(process.env),
  timeout: 300,
  memory: 2048,
  onEvent: () => {},
  signal: new AbortController().signal,
  ...more,
});

/** Whether a process runs; one that has ended and that nobody has waited for does not. */
const isRunning = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** A cache of its own for lake's side, while the stand-in's Lean takes what is built already. */
const ownCache = (): string => {
  vi.stubEnv('CHECK_CLAIMS_CACHE', findCacheFolder(process.env));
  return mkdtempSync(join(tmpdir(), 'check-claims-'));
};

/** Lake on a project, with the stand-in first on the PATH; `calls` reads what it was asked. */
const lake = (root: string, more: Partial<ToolchainOptions> & { fault?: string } = {}) => {
  const log = join(mkdtempSync(join(tmpdir(), 'check-claims-')), 'calls');
  vi.stubEnv('PATH', `${standIn}${delimiter}${process.env['PATH']}`);
  vi.stubEnv('STAND_IN_LOG', log);
  vi.stubEnv('STAND_IN_FAULT', more.fault ?? '');
  const opened = openToolchain('lake', options(root, more)) as Toolchain;
  const calls = (): { args: string[]; cwd: string }[] =>
    readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { ...opened, calls };
};

const files = {
  'Two.lean': 'import Two.Base\ntheorem top : f 2 = 4 := by rw [f_eq]',
  'Two/Base.lean':
    'def f (n : Nat) : Nat := 2 * n\ntheorem f_eq (n : Nat) : f n = 2 * n := rfl\naxiom ax : f 0 = 0',
};

test('the process contract, and the same inventory as the embedded toolchain', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Two', files);
  const native = lake(root, { cache: ownCache() });
  const result = await native.inventory(['Two']);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  expect(result.value.toolchain).toEqual({
    kind: 'lake',
    version: '4.28.0',
    commit: '7e01a1bf5c70',
    libraryProofsVisible: true,
    limits: [
      expect.stringMatching(/^no `leanchecker` was found beside Lean 4\.28\.0, which ships it since 4\.28/),
    ],
  });
  expect(axiomsOf(result.value, 'ax').axioms).toEqual(['ax']);
  const embedded = await inventoryOf(root);
  expect(result.value.declarations).toEqual(embedded.declarations);
  expect(result.value.modules).toEqual(embedded.modules);
  const calls = native.calls();
  expect(new Set(calls.map(({ cwd }) => cwd))).toEqual(new Set([root]));
  const steps = calls.map(({ args }) =>
    args[2] === '--run' ? [args[4], ...args.slice(6)] : args.slice(0, 3),
  );
  expect(steps.slice(0, 2)).toEqual([
    ['env', 'lean', '--version'],
    ['build', '+Two.Base', '+Two'],
  ]);
  // one process a step and module, two modules at a time
  expect(steps.slice(2, -1).toSorted()).toEqual([
    ['dump', 'Two', 'Two', 'Two.Base'],
    ['dump', 'Two.Base', 'Two.Base'],
    ['recheck', 'Two'],
    ['recheck', 'Two.Base'],
  ]);
  expect(steps.at(-1)).toEqual(['env', 'lean', '--print-prefix']);
  expect(await native.evaluate([{ imports: ['Two'], proposition: 'f 3 = 6' }])).toEqual({
    kind: 'ok',
    value: [{ kind: 'holds' }],
  });
  const answers: unknown[] = [];
  const question = { imports: ['Two'], constant: 'f', question: 'constant', position: 0, vary: [] } as const;
  const asked = [{ ...question, tactics: ['rfl', 'simp'] }];
  expect(await native.attempt(asked, (...answer) => answers.push(answer))).toMatchObject({ kind: 'ok' });
  expect(answers).toEqual([[0, undefined]]);
});

test('definitions are evaluated as by the embedded Lean, and one that does not end costs only itself', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Run', { 'Run.lean': definitions });
  // links Lean and builds the module, which may take longer than what is limited here
  await inventoryOf(root);
  const native = lake(root, { timeout: 40 });
  const some = asked.filter(([{ definition }]) => /common|half|insert|ackermann/.test(definition));
  const [end, ...answers] = await answersOf(
    native,
    some.map(([request]) => request),
  );
  expect(end).toBe('ok');
  expect(answers).toEqual(
    some.map(([, shape, ...outputs]) =>
      typeof shape === 'string'
        ? { kind: 'values', shape, outputs }
        : { kind: expect.stringMatching(/none|stopped/), why: expect.stringMatching(shape) },
    ),
  );
  expect(native.calls().filter(({ args }) => args[4] === 'run').length).toBe(2);
});

test('a module that does not build is known by exit codes, whatever is printed', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Bad', {
    'Bad.lean': 'import Bad.Good\nimport Bad.Wrong',
    'Bad/Good.lean': 'theorem good : 1 = 1 := rfl',
    'Bad/Wrong.lean': 'theorem wrong : 1 = 2 := rfl',
  });
  const result = await lake(root).inventory(['Bad']);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  expect(
    result.value.modules.map(({ name, status, messages }) => [name, status, messages.length > 0]),
  ).toEqual([
    ['Bad.Good', 'built', false],
    ['Bad.Wrong', 'failed', true],
    ['Bad', 'failed', true],
  ]);
  expect([...result.value.declarations.keys()]).toEqual(['good']);
});

test.each([
  ['no-toolchain', { kind: 'environment', diagnostic: { code: 'lean-missing' } }],
  ['new-lean', { kind: 'environment', diagnostic: { code: 'lean-version' } }],
  ['no-network', { kind: 'environment', diagnostic: { code: 'lake-failed' } }],
  ['no-mathlib', { kind: 'environment', diagnostic: { code: 'mathlib-cache' } }],
  ['truncated', { kind: 'ok', value: { modules: [{ status: 'crashed' }] } }],
])('fault: %s', { timeout: TIMEOUT }, async (fault, expected) => {
  const fresh = Date.now();
  const root = leanProject('Fault', {
    'Fault.lean': `theorem t : ${fresh} = ${fresh} := rfl`,
    ...(fault === 'no-mathlib' && { 'lake-manifest.json': '{"packages":[{"name":"mathlib"}]}' }),
  });
  const native = lake(root, { fault });
  expect(await native.inventory(['Fault'])).toMatchObject(expected);
});

test.each([
  ['hang', 'timeout', 'Lean was stopped after 16 s'],
  ['killed', 'crashed', 'ended by SIGKILL'],
])(
  'a module that lake does not come back from (%s) does not end the others',
  {
    timeout: TIMEOUT,
  },
  async (fault, status, text) => {
    const root = leanProject('Many', {
      'Many.lean': 'import Many.Slow\nimport Many.Fine\ntheorem above : 1 = 1 := rfl',
      'Many/Slow.lean': 'def slow : Nat := 1',
      'Many/Fine.lean': 'theorem kept : 1 = 1 := rfl',
    });
    // Linked and built before, so that the clock is about lake alone.
    await inventoryOf(root);
    const native = lake(root, { fault: `${fault} +Many.Slow`, timeout: fault === 'hang' ? 16 : 300 });
    const result = await native.inventory(['Many']);
    if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
    const { modules, declarations } = result.value;
    expect(modules.map((module) => [module.name, module.status])).toEqual([
      ['Many.Slow', status],
      ['Many.Fine', 'built'],
      ['Many', 'failed'],
    ]);
    expect(modules[0]?.messages[0]?.text).toContain(text);
    expect(modules[2]?.messages[0]?.text).toContain('the imported module Many.Slow was not built');
    expect([...declarations.keys()]).toEqual(['kept']);
    const started = native.calls().filter(({ args }) => args[0] === 'started');
    expect(started.length).toBe(fault === 'hang' ? 2 : 0);
    for (const { args } of started) expect(isRunning(Number(args[1]))).toBe(false);
  },
);

test('the version and the call are named when Lean does not accept the program', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Fault', { 'Fault.lean': 'theorem t : 1 = 1 := rfl' });
  const result = await lake(root, { fault: 'new-lean' }).inventory(['Fault']);
  const message = result.kind === 'environment' ? result.diagnostic.message : '';
  expect(message).toContain('Lean 4.28.0');
  expect(message).toContain('wasOriginallyTheorem');
});

test('without lake: what is missing and how to get it', () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('HOME', '/nowhere');
  expect(openToolchain('lake', options('.'))).toMatchObject({
    code: 'lake-missing',
    hint: expect.stringContaining('elan'),
  });
});

test('an interrupted run says so', async () => {
  const root = leanProject('Stop', { 'Stop.lean': '' });
  const stopped = lake(root, { signal: AbortSignal.abort() });
  expect(await stopped.inventory(['Stop'])).toEqual({ kind: 'interrupted' });
});

/** A folder that looks like a Lean which ships the kernel re-checker. */
const prefixWithChecker = (): string => {
  const prefix = mkdtempSync(join(tmpdir(), 'check-claims-'));
  mkdirSync(join(prefix, 'bin'));
  writeFileSync(join(prefix, 'bin', 'leanchecker'), '');
  return prefix;
};

test('leanchecker is asked where Lean ships it, once, and only its exit codes count', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Two', files);
  const manifest = '{"packages":[{"name":"batteries","rev":"1"}]}';
  writeFileSync(join(root, 'lake-manifest.json'), manifest);
  vi.stubEnv('STAND_IN_PREFIX', prefixWithChecker());
  const native = lake(root, { cache: ownCache() });
  const first = await native.inventory(['Two']);
  if (first.kind !== 'ok') expect.fail(JSON.stringify(first));
  expect(first.value.toolchain.packages).toBe(sha256(manifest));
  expect(first.value.toolchain.limits).toEqual([]);
  expect(first.value.modules.map(({ recheck }) => recheck.kind)).toEqual(['ok', 'ok']);
  const asked = () => native.calls().filter(({ args }) => args[1] === 'leanchecker');
  expect(asked().map(({ args }) => args)).toEqual([['env', 'leanchecker', 'Two.Base', 'Two']]);
  await native.inventory(['Two']);
  expect(asked().length).toBe(1);
});

test('a module that leanchecker refuses has failed the second check', { timeout: TIMEOUT }, async () => {
  const root = leanProject('Two', files);
  vi.stubEnv('STAND_IN_PREFIX', prefixWithChecker());
  const result = await lake(root, { fault: 'refuses Two.Base', cache: ownCache() }).inventory(['Two']);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  expect(result.value.modules.map(({ name, recheck }) => [name, recheck])).toEqual([
    [
      'Two.Base',
      {
        kind: 'failed',
        why: 'leanchecker ended with exit code 1: uncaught exception: Two.Base: (kernel) type mismatch',
      },
    ],
    [
      'Two',
      {
        kind: 'not-run',
        why: expect.stringMatching(/takes the name for all modules below it and refuses Two.Base/),
      },
    ],
  ]);
});

const computed = {
  'lakefile.lean':
    'import Lake\nopen Lake DSL\npackage p\nlean_lib P where\n  srcDir := if System.Platform.isOSX then "x" else "src"\n',
  'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
  'src/P.lean': 'theorem one : 1 + 1 = 2 := rfl',
};

test('a lakefile in Lean is read by lake, which leaves it as it is', { timeout: TIMEOUT }, async () => {
  const translation = 'name = "p"\ndefaultTargets = ["P"]\n[[lean_lib]]\nname = "P"\nsrcDir = "src"\n';
  const root = folderWith({ ...computed, 'translated.toml': translation });
  const native = lake(root);
  const read = await native.inventory([]);
  if (read.kind !== 'ok') expect.fail(JSON.stringify(read));
  const { modules, declarations } = read.value;
  expect(modules.map(({ name, file, status }) => [name, file, status])).toEqual([
    ['P', 'src/P.lean', 'built'],
  ]);
  expect(declarations.has('one')).toBe(true);
  const asked = native.calls().find(({ args }) => args[0] === 'translate-config');
  expect(asked?.args.slice(0, 2)).toEqual(['translate-config', 'toml']);
  expect(existsSync(asked?.args[2] ?? '')).toBe(false);
  expect(readFileSync(join(root, 'lakefile.lean'), 'utf8')).toBe(computed['lakefile.lean']);
});

test('where lake can not translate a lakefile, it is read as data, and else lake has the word', {
  timeout: TIMEOUT,
}, async () => {
  const plain = 'import Lake\nopen Lake DSL\npackage p\nlean_lib P where\n  srcDir := "src"\n';
  const read = await lake(folderWith({ ...computed, 'lakefile.lean': plain })).inventory([]);
  expect(read).toMatchObject({ kind: 'ok', value: { modules: [{ name: 'P', status: 'built' }] } });
  expect(await lake(folderWith(computed)).inventory([])).toMatchObject({
    kind: 'environment',
    diagnostic: {
      code: 'lakefile-lean',
      message: expect.stringContaining('package configuration has errors'),
    },
  });
});

test('what was read is kept module by module, and a change makes anew what rests on it', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Kept', {
    'Kept.lean': 'import Kept.Left\nimport Kept.Right',
    'Kept/Left.lean': 'theorem left : 1 = 1 := rfl',
    'Kept/Right.lean': 'theorem right : 2 = 2 := rfl',
  });
  const cache = ownCache();
  const read = async (fault = '') => {
    const native = lake(root, { cache, fault });
    const result = await native.inventory(['Kept']);
    const steps = native.calls().filter(({ args }) => args[2] === '--run');
    return { result, steps: steps.map(({ args }) => `${args[4]} ${args[6]}`).toSorted() };
  };
  const all = [
    'dump Kept',
    'dump Kept.Left',
    'dump Kept.Right',
    'recheck Kept',
    'recheck Kept.Left',
    'recheck Kept.Right',
  ];
  const first = await read();
  expect(first.steps).toEqual(all);
  const second = await read();
  expect(second.steps).toEqual([]);
  expect(second.result).toEqual(first.result);
  appendFileSync(join(root, 'Kept/Right.lean'), '\ntheorem more : 3 = 3 := rfl');
  expect((await read()).steps).toEqual(all.filter((step) => !step.includes('Left')));
});
