// Holds our evaluator to Lean: before any verdict is given, its values of definitions are compared with Lean's own on a slice of the
// samples. Lean's answers are kept, so that an unchanged run does not start Lean for them.
import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';
import { exact } from './domains/exact.ts';
import { openNumbers, readNumbers } from './evaluate/wire.ts';
import type { Name } from './expr/expr.ts';
import type { Kept } from './kept/kept-result.ts';
import { seal, unseal } from './kept/seal.ts';
import { closureOf } from './lean/closure.ts';
import { fingerprintOf } from './lean/fingerprint.ts';
import type { Attribute, Inventory } from './lean/inventory.ts';
import type { HeldCalls } from './oracle/collect-calls.ts';
import type { Unheld } from './oracle/collect-held.ts';
import { printValue } from './property/printed.ts';
import type { DoneTask } from './task.ts';
import type { TestResult } from './testing/result.ts';
import { makeUntested } from './testing/untested.ts';
import { readInventorySource } from './toolchain/embedded/runtime.ts';
import { explainFailure } from './toolchain/stopped.ts';
import type { RunAnswer, RunRequest, Toolchain, ToolchainFailure } from './toolchain/toolchain.ts';

/** How to ask Lean, and where answers are stored. */
export type Holding = {
  /** Absent if Lean is not asked. */
  readonly run: Toolchain['run'] | undefined;
  readonly kept: Kept | undefined;
  readonly inventory: Inventory | undefined;
};

/** The results without the calls, which have been compared; a problem says where our evaluator is wrong, and then there is no verdict. */
export type Held = {
  readonly done: readonly DoneTask[];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly 'self-check'[];
};

/** With these, what Lean runs may be something else than the definition says. */
const codeMarks: readonly Attribute[] = ['implemented_by', 'extern', 'csimp', 'partial', 'unsafe'];

/** Whether compiled code can be trusted to be what a definition says: nothing of the project stands in for code on the way. */
function findEvaluator({ declarations }: Inventory): (reached: readonly Name[]) => RunRequest['by'] {
  const isMarked = (name: Name): boolean =>
    declarations.get(name)?.attributes.some((mark) => codeMarks.includes(mark)) === true;
  // `csimp` replaces a function wherever it is used, also one of the library
  const replaces = [...declarations.values()].some(({ attributes }) => attributes.includes('csimp'));
  return (reached) => (replaces || reached.some(isMarked) ? 'kernel' : 'code');
}

type Question = { readonly key: string; readonly request: RunRequest };

/** One question for each definition and part, at the inputs of all theorems. */
function listQuestions(held: readonly HeldCalls[], inventory: Inventory): ReadonlyMap<string, Question> {
  const evaluatorOf = findEvaluator(inventory);
  const program = createHash('sha256').update(readInventorySource()).digest('hex');
  const { kind, version } = inventory.toolchain;
  const grouped = new Map<string, { readonly one: HeldCalls; readonly inputs: Set<string> }>();
  for (const one of held) {
    const group = grouped.get(nameOf(one)) ?? { one, inputs: new Set<string>() };
    for (const { input } of one.calls) group.inputs.add(input);
    grouped.set(nameOf(one), group);
  }
  const modules = new Set(
    held.flatMap((one) => usesOf(one).flatMap((name) => inventory.declarations.get(name)?.module ?? [])),
  );
  const imports = [...modules].sort();
  return new Map(
    [...grouped].map(([name, { one, inputs }]) => {
      const { definition, part, head } = one;
      const by = evaluatorOf(closureOf(inventory, usesOf(one), 'statement').project);
      const asked = { definition, ...(head && { head: head.text }), by, part, inputs: [...inputs] };
      const said = usesOf(one).map((used) => fingerprintOf(inventory, used));
      const key = createHash('sha256')
        .update(JSON.stringify(['run', program, kind, version, asked, said]))
        .digest('hex');
      return [name, { key, request: { imports, ...asked } }];
    }),
  );
}

const usesOf = ({ definition, head }: HeldCalls): readonly Name[] => [definition, ...(head?.uses ?? [])];

const nameOf = ({ definition, head, part }: Pick<HeldCalls, 'definition' | 'head' | 'part'>): string =>
  [head?.text ?? definition, ...part].join('.');

type Answers = ReadonlyMap<string, RunAnswer>;

/** The digest of a kept answer shows that it is what was kept. */
const isAnswer = (entry: unknown): entry is RunAnswer =>
  typeof entry === 'object' && entry !== null && 'kind' in entry;

/** The answer to each question, from earlier runs or from Lean; what Lean was stopped at is asked again in the next run. */
async function ask(
  questions: ReadonlyMap<string, Question>,
  run: Toolchain['run'],
  kept: Kept | undefined,
): Promise<{ readonly answers: Answers; readonly failure?: ToolchainFailure }> {
  const answers = new Map<string, RunAnswer>();
  const open: (readonly [string, Question])[] = [];
  for (const [name, question] of questions) {
    const bytes = kept?.read(question.key);
    const entry = bytes && unseal(question.key, bytes);
    if (isAnswer(entry)) answers.set(name, entry);
    else open.push([name, question]);
  }
  if (open.length === 0) return { answers };
  const end = await run(
    open.map(([, { request }]) => request),
    (index, answer) => {
      const one = open[index];
      if (one === undefined) return;
      answers.set(one[0], answer);
      if (answer.kind !== 'stopped') kept?.write(one[1].key, seal(one[1].key, answer));
    },
  );
  return { answers, ...(end.kind !== 'ok' && { failure: end }) };
}

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
  valueAt: (one: HeldCalls, input: string) => { readonly value: string } | { readonly why: string },
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
  const questions = listQuestions(held, inventory);
  const { answers, failure } = await ask(questions, run, kept);
  if (failure?.kind === 'interrupted') return bare;
  const places = new Map(
    [...questions].map(([name, { request }]) => [
      name,
      new Map(request.inputs.map((input, i) => [input, i])),
    ]),
  );
  const valueAt: Parameters<typeof compare>[2] = (one, input) => {
    const name = nameOf(one);
    const answer = answers.get(name);
    if (answer === undefined)
      return { why: failure === undefined ? 'Lean gave no answer' : explainFailure(failure) };
    if (answer.kind !== 'values') return { why: answer.why };
    if (answer.shape !== one.shape) return { why: `Lean writes its values as ${answer.shape}` };
    const value = answer.outputs[places.get(name)?.get(input) ?? -1];
    return value === undefined ? { why: 'Lean gave no value' } : { value };
  };
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
