// Holds our evaluator to Lean: before any verdict is given, its values of definitions are compared with Lean's own on a slice of the
// samples.
import type { Diagnostic } from '../diagnostic.ts';
import { exact } from '../domains/exact.ts';
import { openNumbers, readNumbers } from '../evaluate/wire.ts';
import type { Name } from '../expr/expr.ts';
import { nameOf } from '../oracle/asked.ts';
import type { HeldCalls } from '../oracle/collect-calls.ts';
import type { Unheld } from '../oracle/collect-held.ts';
import { printValue } from '../property/printed.ts';
import type { DoneTask } from '../task.ts';
import type { TestResult } from '../testing/result.ts';
import { makeUntested } from '../testing/untested.ts';
import { type Asking, askValues, type LeanAnswers } from './lean-answers.ts';

/** How to ask Lean; `run` and `inventory` are absent if Lean is not asked. */
export type Holding = Pick<Asking, 'kept'> & {
  readonly run: Asking['run'] | undefined;
  readonly inventory: Asking['inventory'] | undefined;
};

/** The results without the calls, which have been compared; a problem says where our evaluator is wrong, and then there is no verdict. */
export type Held = {
  readonly done: readonly DoneTask[];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly 'self-check'[];
};

type Compared = NonNullable<TestResult['heldToLean']>;

const shownValue = ({ result }: HeldCalls, numbers: string): string =>
  printValue(result, readNumbers(exact, result, openNumbers(numbers)), exact);

const describeDifference = (held: HeldCalls, call: HeldCalls['calls'][number], lean: string): Diagnostic => ({
  code: 'lean-differs',
  severity: 'error',
  message: `our evaluator and Lean differ: ${nameOf(held)} at (${call.shown}) is ${shownValue(held, call.value)} to us and ${shownValue(held, lean)} to Lean; no verdict is given`,
  hint: 'report it: our evaluation of a definition is wrong',
});

/** Compares the calls of one theorem with Lean's values. */
function compare(
  held: readonly HeldCalls[],
  unheld: readonly Unheld[],
  valueAt: LeanAnswers['valueAt'],
): Compared | Diagnostic {
  let samples = 0;
  const definitions = new Set<Name>();
  const notRun = new Map(unheld.map(({ definition, why }) => [definition, why]));
  for (const one of held)
    for (const call of one.calls) {
      const found = valueAt(one, call.input);
      if ('why' in found) notRun.set(one.definition, found.why);
      else if (found.value !== call.value) return describeDifference(one, call, found.value);
      else {
        samples++;
        definitions.add(one.definition);
      }
    }
  const lacking = [...notRun].map(([definition, why]) => ({ definition, why }));
  return { samples, definitions: [...definitions].sort(), ...(lacking.length > 0 && { notRun: lacking }) };
}

/** Compares our values with Lean's; where Lean has none, the result says why. */
export async function holdToLean(
  done: readonly DoneTask[],
  { run, kept, inventory }: Holding,
): Promise<Held> {
  const bare: Held = { done: done.map(withoutCalls), problems: [], stops: [] };
  const held = done.flatMap(({ result }) => (result.kind === 'tested' ? (result.calls ?? []) : []));
  if (run === undefined || inventory === undefined || inventory.recorded) return bare;
  const wanted = held.map((one) => ({ ...one, inputs: one.calls.map(({ input }) => input) }));
  const { valueAt, failure } = await askValues(wanted, { run, kept, inventory });
  if (failure?.kind === 'interrupted') return bare;
  const compared: DoneTask[] = [];
  for (const one of done) {
    const { task, result } = one;
    const { calls = [], unheld = [] } = result.kind === 'tested' ? result : {};
    if (result.kind !== 'tested' || calls.length + unheld.length === 0) compared.push(withoutCalls(one));
    else {
      const heldToLean = compare(calls, unheld, valueAt);
      if ('severity' in heldToLean) {
        const problems = [heldToLean];
        return { done: done.map(untested), problems, stops: ['self-check'] };
      }
      compared.push({ task, result: { kind: 'tested', test: { ...result.test, heldToLean } } });
    }
  }
  return { ...bare, done: compared };
}

const withoutCalls = ({ task, result }: DoneTask): DoneTask =>
  result.kind === 'tested' ? { task, result: { kind: 'tested', test: result.test } } : { task, result };

/** A result without a verdict, since no verdict rests on an evaluator that Lean contradicts. */
const untested = ({ task, result }: DoneTask): DoneTask => {
  if (result.kind !== 'tested') return { task, result };
  const { theorem, seed, budget } = result.test;
  const verdict = { kind: 'not-run', reason: 'our evaluator and Lean differ' } as const;
  return { task, result: { kind: 'tested', test: makeUntested(theorem, verdict, seed, budget) } };
};
