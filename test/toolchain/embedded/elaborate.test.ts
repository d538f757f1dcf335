import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elaborate } from '../../../src/toolchain/embedded/elaborate.ts';
import { makePlan, recordsOf } from '../../../src/toolchain/embedded/plan.ts';
import type { LeanProcess } from '../../../src/toolchain/embedded/start-lean.ts';
import { openStore } from '../../../src/toolchain/store.ts';
import type { ToolchainFailure } from '../../../src/toolchain/toolchain.ts';

const crash = { kind: 'crashed', module: 'A', detail: 'Lean was ended by SIGKILL' } as const;
const full = { kind: 'out-of-memory', module: 'A' } as const;

/** The modules that processes are asked to elaborate one after another, and their states at the end; the first answers are `failures`. */
const elaborated = async (failures: readonly ToolchainFailure[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-elaborate-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  const modules = ['A', 'B'].map((name) => ({
    name,
    file: `${name}.lean`,
    text: '',
    sourceHash: name,
    imports: [],
  }));
  const plan = makePlan(modules, openStore(folder), 'lean', 'dump');
  const asked: string[] = [];
  const left = [...failures];
  const start = (): LeanProcess => ({
    takeReads: () => [],
    leave: () => {},
    ask: async (module, _, onLine) => {
      asked.push(module);
      const failure = module === 'A' ? left.shift() : undefined;
      if (failure !== undefined) return failure;
      writeFileSync(join(work, `${module === 'A' ? 0 : 1}.olean`), module);
      onLine(JSON.stringify({ module, ok: true, messages: [] }));
      return undefined;
    },
  });
  const ended = await elaborate(plan, work, start, () => {});
  return {
    ended,
    asked: asked.sort(),
    states: recordsOf(plan).map(({ name, status }) => `${name} ${status}`),
  };
};

test.each([
  ['none', [], ['A', 'B'], 'built'],
  ['one that the machine ended', [crash], ['A', 'A', 'B'], 'built'],
  ['one that a file ends each time', [crash, crash], ['A', 'A', 'B'], 'crashed'],
  ['one that has used its memory up for one module', [full], ['A', 'B'], 'out-of-memory'],
  ['one that takes too long', [{ kind: 'timeout', module: 'A', seconds: 9 } as const], ['A', 'B'], 'timeout'],
])('a Lean that breaks down is started once more for its module: %s', async (_, failures, asked, state) => {
  expect(await elaborated(failures)).toEqual({ ended: undefined, asked, states: [`A ${state}`, 'B built'] });
});

test('a process is named only the modules that its own imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-elaborate-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  const imports: Readonly<Record<string, readonly string[]>> = { A: [], B: ['A'], C: [], D: ['B', 'Init'] };
  const modules = Object.entries(imports).map(([name, imported]) => ({
    name,
    file: `${name}.lean`,
    text: '',
    sourceHash: name,
    imports: imported,
  }));
  const plan = makePlan(modules, openStore(folder), 'lean', 'dump');
  const given = new Map<string, readonly string[]>();
  const start = (): LeanProcess => ({
    takeReads: () => [],
    leave: () => {},
    ask: async (module, request, onLine) => {
      given.set(
        module,
        (request['modules'] as { name: string }[]).map(({ name }) => name),
      );
      writeFileSync(join(work, `${modules.findIndex(({ name }) => name === module)}.olean`), module);
      onLine(JSON.stringify({ module, ok: true, messages: [] }));
      return undefined;
    },
  });
  expect(await elaborate(plan, work, start, () => {})).toBeUndefined();
  expect(Object.fromEntries(given)).toEqual({ A: ['A'], B: ['A', 'B'], C: ['C'], D: ['A', 'B', 'D'] });
});
