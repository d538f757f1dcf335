// Thirty random edits of a project, each run with what earlier runs kept and without: the answers are the same to the last bit, and
// what an edit does not touch is not tested again.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { askLean } from '../../src/api/ask-lean.ts';
import { loadProject } from '../../src/api/project.ts';
import { settingsOf } from '../../src/api/settings.ts';
import { makeModuleLoader, surveyModule } from '../../src/counterparts/load-module.ts';
import { openKept } from '../../src/kept/kept-result.ts';
import type { Declaration, Inventory } from '../../src/lean/inventory.ts';
import { prepare } from '../../src/prepare.ts';
import { entryOf, itemAt } from '../../src/present.ts';
import type { Processes } from '../../src/processes.ts';
import { drawUnit, makeStreamKey, streamAt } from '../../src/sampling/address/random.ts';
import type { DoneTask, Task } from '../../src/task.ts';
import { performAll } from '../../src/tasks.ts';
import { work } from '../../src/worker.ts';

const signal = new AbortController().signal;

/** The processes of a check, within this one: nothing here ends it. */
function processesHere(root: string, serialised: string): Processes {
  return {
    survey: async (origins) => {
      const loader = makeModuleLoader(root);
      return new Map(
        await Promise.all(
          origins.map(async ({ module }) => [module, await surveyModule(loader, module)] as const),
        ),
      );
    },
    perform: async (tasks, { papers, experiments, numbers, seed, budget }, { onDone }) => {
      const shared = { inventory: serialised, papers, experiments, numbers, seed, budget };
      const done = [];
      for (const [i, task] of tasks.entries()) {
        const { value, effects } = await work({ kind: 'task', root, task, shared });
        onDone?.(i, 1);
        if (value.kind !== 'result') throw new Error('a task has a result');
        const { result, consulted } = value;
        done.push({ task, job: { kind: 'done', value: result } as const, effects, consulted });
      }
      return done;
    },
    replay: async () => ({ kind: 'stuck' }),
    used: () => [],
    close: () => {},
  };
}

/** A project as text, and what Lean says of it. */
type State = {
  readonly theory: Readonly<Record<string, string>>;
  readonly claims: string;
  readonly seed: number;
  readonly budget: number;
  readonly inventory: Inventory;
};

const folder = 'test/projects/clean';
const theory = {
  half: 'export const half = (x: number): number => x / parts.length;',
  parts: "const parts = ['left', 'right'];",
  mean: 'export const mean = (x: number, y: number): number => half(x + y);',
  gap: 'export const gap = (x: number, y: number): number => y - x;',
};
const claims = (accuracy: number, sample: string): string =>
  [
    'paper: p',
    'title: On means',
    'namespace: P',
    'module: ../theory.ts',
    'counterparts:',
    `  mean: { export: mean, accuracy: 2^${accuracy} }`,
    'claims:',
    ...[
      ['meanAbove', 'le_mean'],
      ['meanBelow', 'mean_le'],
      ['gapNotNegative', 'gap_nonneg'],
    ].flatMap(([id, theorem]) => [
      `  - id: ${id}`,
      '    ref: P-01',
      '    says: it is so',
      `    theorem: ${theorem}`,
      '    correspondence: { relation: exact, why: word for word }',
      '    hypotheses: { h: ordered }',
      ...(id === 'meanAbove' && sample !== '' ? [`    sample: { x: ${sample} }`] : []),
    ]),
    '',
  ].join('\n');

const changed = (
  inventory: Inventory,
  name: string,
  change: (one: Declaration) => Declaration,
): Inventory => {
  const one = entryOf(inventory.declarations, name);
  return { ...inventory, declarations: new Map([...inventory.declarations, [name, change(one)]]) };
};
const withTheory = (state: State, more: Record<string, string>): State => ({
  ...state,
  theory: { ...state.theory, ...more },
});

/** Every kind of edit; each is one step from any state. */
const edits: readonly ((state: State, base: State) => State)[] = [
  (_, base) => base,
  (state) => withTheory(state, { mean: theory.mean.replace('half(x + y)', 'half(y + x)') }),
  (state) => withTheory(state, { mean: theory.mean.replace('x + y', 'x + y + 1') }),
  (state) => withTheory(state, { gap: theory.gap.replace('y - x', 'y - x + 0') }),
  (state) => withTheory(state, { gap: theory.gap.replace('y - x', 'x - y') }),
  (state) => withTheory(state, { half: theory.half.replace('/ parts.length', '* 0.5') }),
  (state) => withTheory(state, { parts: "const parts = ['left', 'middle', 'right'];" }),
  (state) =>
    withTheory(state, {
      other: `// a word\nexport const other = (x: number): number => ${drawUnit(random)} * x;`,
    }),
  (state) => ({ ...state, claims: claims(-20, '') }),
  (state) => ({ ...state, claims: claims(-48, '{ reach: 9 }') }),
  (state) => ({ ...state, seed: state.seed + 1 }),
  (state) => ({ ...state, budget: state.budget === 48 ? 32 : 48 }),
  (state) => ({
    ...state,
    inventory: changed(state.inventory, 'P.le_mean', (one) => ({ ...one, doc: 'said otherwise' })),
  }),
  (state) => ({
    ...state,
    inventory: changed(state.inventory, 'P.gap', (one) => {
      const { value } = entryOf(state.inventory.declarations, 'P.mean');
      return value === undefined || one.value === value ? one : { ...one, value };
    }),
  }),
];

const random = streamAt(makeStreamKey('edits of a project', 1), 0, 0);

test('thirty random edits give with kept results what they give without', async () => {
  const asked = mkdtempSync(join(tmpdir(), 'check-claims-edits-'));
  cpSync(folder, asked, { recursive: true });
  const first = loadProject(asked);
  if (first.kind === 'failed') throw new Error('the project loads');
  const answer = await askLean(first.value.config, 'embedded', settingsOf({}, first.value.config));
  if (answer.kind === 'none') throw new Error(answer.problem.message);
  const base: State = {
    theory,
    claims: claims(-48, ''),
    seed: 1,
    budget: 32,
    inventory: answer.inventory,
  };
  const kept = new Map<string, Uint8Array>();

  const run = async (
    state: State,
    withKept: boolean,
  ): Promise<{ readonly done: readonly DoneTask[]; readonly anew: readonly string[] }> => {
    const root = mkdtempSync(join(tmpdir(), 'check-claims-edit-'));
    cpSync(folder, root, { recursive: true });
    writeFileSync(join(root, 'theory.ts'), `${Object.values(state.theory).join('\n')}\n`);
    writeFileSync(join(root, 'claims', 'p.yaml'), state.claims);
    const project = loadProject(root);
    if (project.kind === 'failed') throw new Error(JSON.stringify(project.diagnostics));
    const { registry, config } = project.value;
    const serialised = join(root, 'inventory');
    writeFileSync(serialised, serialize(state.inventory));
    const processes = processesHere(root, serialised);
    const given = {
      root,
      registry,
      claims: registry.claims,
      numbers: config.numbers,
      inventory: state.inventory,
    };
    const prepared = await prepare(given, processes, signal);
    const { seed, budget, inventory } = state;
    const setting = { ...prepared, inventory, seed, budget };
    const tasks = registry.claims.flatMap((claim) =>
      claim.theorems.map((theorem): Task => ({ kind: 'test', claim, theorem, proved: true })),
    );
    const anew: string[] = [];
    const done = await performAll(tasks, setting, {
      processes,
      timeout: 60,
      onDone: ({ claim }) => anew.push(claim.id),
      onEffect: () => {},
      onUsed: () => {},
      signal,
      ...(withKept && {
        keeper: openKept(
          { read: (key) => kept.get(key), write: (key, bytes) => void kept.set(key, bytes) },
          setting,
          root,
        ),
      }),
    });
    return { done, anew };
  };

  const results = (done: readonly DoneTask[]): unknown => done.map(({ result }) => result);
  expect((await run(base, true)).anew).toEqual(['meanAbove', 'meanBelow', 'gapNotNegative']);
  expect((await run(base, true)).anew).toEqual([]);
  expect((await run(withTheory(base, { gap: theory.gap.replace('y - x', '-(x - y)') }), true)).anew).toEqual([
    'gapNotNegative',
  ]);
  expect((await run(withTheory(base, { parts: "const parts = ['a', 'b'];" }), true)).anew).toEqual([
    'meanAbove',
    'meanBelow',
  ]);
  expect((await run({ ...base, claims: claims(-48, '{ reach: 5 }') }, true)).anew).toEqual(['meanAbove']);
  let recalled = 0;
  let state = base;
  for (let i = 0; i < 30; i++) {
    const edit = itemAt(edits, Math.floor(drawUnit(random) * edits.length));
    state = edit(state, base);
    const { done, anew } = await run(state, true);
    expect(results(done), `edit ${i}`).toEqual(results((await run(state, false)).done));
    recalled += done.length - anew.length;
  }
  expect(recalled).toBeGreaterThan(30);
}, 240_000);
