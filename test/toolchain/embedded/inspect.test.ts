import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspect } from '../../../src/toolchain/embedded/inspect.ts';
import { keyOf, makeDumpKey, makePlan, type Plan, recordsOf } from '../../../src/toolchain/embedded/plan.ts';
import type { LeanProcess } from '../../../src/toolchain/embedded/start-lean.ts';
import type { SourceModule } from '../../../src/toolchain/project.ts';
import { openStore } from '../../../src/toolchain/store.ts';
import type { ToolchainFailure } from '../../../src/toolchain/toolchain.ts';

const module = (name: string, ...imports: string[]): SourceModule => ({
  name,
  file: `${name}.lean`,
  text: '',
  sourceHash: name,
  imports,
});

/** A plan whose modules are all compiled and none of them dumped: B rests on A, D on B, C on nothing. */
const plan = async (size = 8): Promise<Plan> => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-inspect-'));
  writeFileSync(join(folder, 'x.olean'), 'compiled');
  truncateSync(join(folder, 'x.olean'), size);
  const store = openStore(folder);
  const modules = [module('A'), module('B', 'A'), module('C'), module('D', 'B')];
  const made = makePlan(modules, store, 'lean', 'dump');
  for (const one of modules) {
    const key = keyOf(made, one) as string;
    const result = { messages: [], oleanHash: `hash of ${one.name}` };
    await store.keep(key, result, [join(folder, 'x.olean')]);
    made.progress.set(one.name, { key, result });
  }
  return made;
};

/** Processes that dump what they are asked for, until `fails` says what ends them at a module. */
const processes = (fails: (module: string, position: number) => ToolchainFailure | undefined) => {
  const asked: string[][] = [];
  const given: string[][] = [];
  const start = (): LeanProcess => ({
    takeReads: () => [],
    goesOn: false,
    leave: () => {},
    ask: async (_, request, onLine) => {
      const modules = request['modules'] as { name: string; dump: boolean }[];
      const names = modules.filter(({ dump }) => dump).map(({ name }) => name);
      asked.push(names);
      given.push(modules.map(({ name }) => name));
      for (const [position, name] of names.entries()) {
        const failure = fails(name, position);
        onLine(JSON.stringify({ bytes: 1, dump: name, recheck: null }));
        onLine('{"meta":{}}');
        if (failure) return failure;
        onLine('{"end":{"declarations":0,"library":0}}');
      }
      return undefined;
    },
  });
  return { asked, given, start };
};

const states = (done: Plan) =>
  recordsOf(done).map(({ name, status, recheck }) => [name, status, recheck.kind]);

test('a large project is looked at in parts, and each process is given only what its part imports', async () => {
  const made = await plan(7_000_000);
  const { asked, given, start } = processes(() => undefined);
  expect(await inspect(made, start)).toBeUndefined();
  // 28 MB in all, at most 12 MB a part: the first part ends where a third of all begins
  expect(asked.toSorted()).toEqual([['A', 'B'], ['C'], ['D']]);
  expect(given.toSorted()).toEqual([['A', 'B'], ['A', 'B', 'D'], ['C']]);
  expect(states(made).map(([, status, recheck]) => `${status} ${recheck}`)).toEqual(
    Array(4).fill('built ok'),
  );
});

test('a module and what rests on it by way of one that is known are looked at apart', async () => {
  const made = await plan();
  const { asked, start } = processes(() => undefined);
  const key = keyOf(made, made.byName.get('B') as SourceModule) as string;
  await made.store.keepDump(makeDumpKey(made, key), 'known', { kind: 'ok' });
  expect(await inspect(made, start)).toBeUndefined();
  expect(asked).toEqual([['A', 'C'], ['D']]);
});

test('a module that takes too long is set aside with what imports it; the others are dumped', async () => {
  const made = await plan();
  const { asked, start } = processes((name) =>
    name === 'B' ? { kind: 'timeout', module: 'B', seconds: 9 } : undefined,
  );
  expect(await inspect(made, start)).toBeUndefined();
  expect(asked).toEqual([['A', 'B', 'C', 'D'], ['C']]);
  expect(states(made)).toEqual([
    ['A', 'built', 'ok'],
    ['B', 'timeout', 'not-run'],
    ['C', 'built', 'ok'],
    ['D', 'failed', 'not-run'],
  ]);
});

test('when a process breaks down, what it did before may be to blame: once more from there', async () => {
  const made = await plan();
  const { asked, start } = processes((name, position) =>
    name === 'C' && position > 0 ? { kind: 'out-of-memory', module: 'C' } : undefined,
  );
  expect(await inspect(made, start)).toBeUndefined();
  expect(asked).toEqual([
    ['A', 'B', 'C', 'D'],
    ['C', 'D'],
  ]);
  expect(states(made).map(([, status]) => status)).toEqual(['built', 'built', 'built', 'built']);
});

test('modules that Lean cannot import together are looked at apart', async () => {
  const made = await plan();
  const { asked, start } = processes((name, position) =>
    name === 'C' && position > 0
      ? { kind: 'crashed', module: 'A', detail: "import C failed, environment already contains 'x' from B" }
      : undefined,
  );
  expect(await inspect(made, start)).toBeUndefined();
  expect(asked.slice(1)).toEqual([['C'], ['D']]);
  expect(states(made).map(([, status]) => status)).toEqual(['built', 'built', 'built', 'built']);
});

test('an interrupt ends the whole run', async () => {
  const made = await plan();
  const { asked, start } = processes((name) => (name === 'B' ? { kind: 'interrupted' } : undefined));
  expect(await inspect(made, start)).toEqual({ kind: 'interrupted' });
  expect(asked.length).toBe(1);
});
