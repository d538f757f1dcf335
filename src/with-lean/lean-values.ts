// Theorems about definitions that only Lean can run: each is tested with the values that Lean has given, until nothing more is wanted.

import { nameOf } from '../oracle/asked.ts';
import type { LeanTable, Wanted } from '../oracle/by-lean.ts';
import type { DoneTask, Task } from '../task.ts';
import { makeUntested } from '../testing/untested.ts';
import { type Asking, askValues } from './lean-answers.ts';

/** Arguments may hold values of such definitions, and a smaller counterexample is looked for step by step. */
const mostRounds = 6;

type Open = {
  readonly first: DoneTask;
  readonly wanted: readonly Wanted[];
  table: Map<string, Map<string, string>>;
};

const wantedOf = ({ result }: DoneTask): readonly Wanted[] =>
  result.kind === 'tested' ? (result.wanted ?? []) : [];

const withTable = (task: Task, lean: LeanTable): Task => (task.kind === 'run' ? task : { ...task, lean });

/** A theorem that stays untestable, since Lean gave no value. */
function explainNone({ task, result }: DoneTask, definition: string, why: string): DoneTask {
  if (result.kind !== 'tested') return { task, result };
  const { theorem, verdict, seed, budget } = result.test;
  if (verdict.kind !== 'untestable') return { task, result };
  const detail = `${verdict.detail}; Lean was asked for its own values of ${definition}: ${why}`;
  return {
    task,
    result: { kind: 'tested', test: makeUntested(theorem, { ...verdict, detail }, seed, budget) },
  };
}

/** Adds Lean's values to the table of a theorem; returns why one is missing. */
function fill({ wanted, table }: Open, valueAt: Awaited<ReturnType<typeof askValues>>['valueAt']) {
  for (const one of wanted) {
    const known = table.get(nameOf(one)) ?? new Map<string, string>();
    table.set(nameOf(one), known);
    for (const input of one.inputs) {
      const found = valueAt(one, input);
      if ('why' in found) return { definition: one.definition, why: found.why };
      known.set(input, found.value);
    }
  }
  return undefined;
}

/** Performs tasks, those that want values of Lean again with them. Where Lean gives none, the first result stands, and says so. */
export async function runWithLean(
  first: readonly DoneTask[],
  run: (todo: readonly Task[]) => Promise<readonly DoneTask[]>,
  asking: Asking,
): Promise<readonly DoneTask[]> {
  const done = new Map(first.map((one) => [one.task, one]));
  let open: readonly Open[] = first.flatMap((one) => {
    const wanted = wantedOf(one);
    return wanted.length === 0 ? [] : [{ first: one, wanted, table: new Map() }];
  });
  for (let round = 0; round < mostRounds && open.length > 0; round++) {
    const { valueAt, failure } = await askValues(
      open.flatMap(({ wanted }) => wanted),
      asking,
    );
    if (failure?.kind === 'interrupted') break;
    const filled = open.filter((one) => {
      const none = fill(one, valueAt);
      if (none !== undefined) done.set(one.first.task, explainNone(one.first, none.definition, none.why));
      return none === undefined;
    });
    if (filled.length === 0) break;
    const tested = await run(filled.map(({ first: { task }, table }) => withTable(task, table)));
    open = filled.flatMap((one, i) => {
      const again = tested[i];
      if (again === undefined) return [];
      done.set(one.first.task, again);
      const wanted = wantedOf(again);
      return wanted.length === 0 ? [] : [{ ...one, wanted }];
    });
  }
  return first.map((one) => done.get(one.task) ?? one);
}
