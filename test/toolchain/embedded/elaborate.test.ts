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
    goesOn: false,
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

/** Elaborates modules one after the other, by what each imports; returns what each process was asked, module by module. */
const asked = async (
  imports: Readonly<Record<string, readonly string[]>>,
  initialized: Readonly<Record<string, readonly string[]>> = {},
  memory: Readonly<Record<string, number>> = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-elaborate-'));
  const work = join(folder, 'work');
  mkdirSync(work);
  const modules = Object.entries(imports).map(([name, imported]) => ({
    name,
    file: `${name}.lean`,
    text: '',
    sourceHash: name,
    imports: imported,
  }));
  const plan = makePlan(modules, openStore(folder), 'lean', 'dump');
  const processes: (readonly [string, readonly string[]])[][] = [];
  const start = (): LeanProcess => {
    const own: (readonly [string, readonly string[]])[] = [];
    processes.push(own);
    return {
      takeReads: () => [],
      goesOn: false,
      leave: () => {},
      ask: async (module, request, onLine) => {
        own.push([module, (request['modules'] as { name: string }[]).map(({ name }) => name)]);
        writeFileSync(join(work, `${modules.findIndex(({ name }) => name === module)}.olean`), module);
        onLine(
          JSON.stringify({
            module,
            ok: true,
            messages: [],
            initialized: initialized[module] ?? [],
            memory: memory[module] ?? 0,
          }),
        );
        return undefined;
      },
    };
  };
  expect(await elaborate(plan, work, start, () => {})).toBeUndefined();
  return processes;
};

test('a process is named only the modules that its own imports', async () => {
  const processes = await asked({ A: [], B: ['A'], C: [], D: ['B', 'Init'] });
  expect(Object.fromEntries(processes.flat())).toEqual({
    A: ['A'],
    B: ['A', 'B'],
    C: ['C'],
    D: ['A', 'B', 'D'],
  });
});

test('a process that has taken much memory is replaced', async () => {
  const chain = { A: [], B: ['A'], C: ['B'], D: ['C'] };
  const processes = await asked(chain, {}, { A: 10 ** 9, B: 2 * 10 ** 9 });
  expect(processes.map((own) => own.map(([name]) => name).join(''))).toEqual(['AB', 'CD']);
});

test('what initializers registered in a process is there only for modules that import it', async () => {
  // a chain, so that there is one module to do at any time
  const chain = { A: [], B: ['A'], C: ['B'], D: ['C'] };
  const groups = async (initialized: Readonly<Record<string, readonly string[]>>) =>
    (await asked(chain, initialized)).map((own) => own.map(([name]) => name).join(''));
  expect(await groups({})).toEqual(['ABCD']);
  expect(await groups({ B: ['A'], C: ['A'] })).toEqual(['ABCD']);
  expect(await groups({ A: ['Q'] })).toEqual(['A', 'BCD']);
  expect(await groups({ B: ['A', 'Q'] })).toEqual(['AB', 'CD']);
});
