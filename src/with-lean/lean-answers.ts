// Lean's own values of definitions: from earlier runs, or from Lean. Answers are kept, so that an unchanged run does not start Lean.
import { createHash } from 'node:crypto';
import type { Name } from '../expr/expr.ts';
import { keyOfAnswer } from '../kept/answer-key.ts';
import type { Kept } from '../kept/kept-result.ts';
import { seal, unseal } from '../kept/seal.ts';
import type { Asked } from '../language/asked.ts';
import { closureOf } from '../lean/closure.ts';
import { fingerprintOf } from '../lean/fingerprint.ts';
import type { Attribute, Inventory } from '../lean/inventory.ts';
import { nameOf, usesOf } from '../oracle/asked.ts';
import type { Wanted } from '../oracle/by-lean.ts';
import { readInventorySource } from '../toolchain/embedded/runtime.ts';
import { explainFailure } from '../toolchain/stopped.ts';
import type { RunAnswer, RunRequest, Toolchain, ToolchainFailure } from '../toolchain/toolchain.ts';

/** How to ask Lean, and where answers are stored. */
export type Asking = {
  readonly run: Toolchain['run'];
  readonly kept: Kept | undefined;
  readonly inventory: Inventory;
};

/** Lean's value at an input, or why there is none. */
type Value = { readonly value: string } | { readonly why: string };

/** Lean's values; `failure` is why Lean could not go on. */
export type LeanAnswers = {
  readonly valueAt: (asked: Asked, input: string) => Value;
  readonly failure?: ToolchainFailure;
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
function listQuestions(
  wanted: readonly Wanted[],
  inventory: Inventory,
  evaluator?: RunRequest['by'],
): ReadonlyMap<string, Question> {
  const evaluatorOf = findEvaluator(inventory);
  const program = createHash('sha256').update(readInventorySource()).digest('hex');
  const { kind, version } = inventory.toolchain;
  const grouped = new Map<string, { readonly one: Wanted; readonly inputs: Set<string> }>();
  for (const one of wanted) {
    const group = grouped.get(nameOf(one)) ?? { one, inputs: new Set<string>() };
    for (const input of one.inputs) group.inputs.add(input);
    grouped.set(nameOf(one), group);
  }
  const modules = new Set(
    wanted.flatMap((one) => usesOf(one).flatMap((name) => inventory.declarations.get(name)?.module ?? [])),
  );
  // a question about the library alone is asked where all modules of the project can be seen
  const all = inventory.modules.filter(({ status }) => status === 'built').map(({ name }) => name);
  const imports = [...(modules.size === 0 ? all : modules)].sort();
  return new Map(
    [...grouped].map(([name, { one, inputs }]) => {
      const { definition, part, head } = one;
      const by = evaluator ?? evaluatorOf(closureOf(inventory, usesOf(one), 'statement').project);
      const asked = { definition, ...(head && { head: head.text }), by, part, inputs: [...inputs] };
      const said = usesOf(one).map((used) => fingerprintOf(inventory, used));
      const key = keyOfAnswer(['run', program, kind, version, asked, said]);
      return [name, { key, request: { imports, ...asked } }];
    }),
  );
}

/** The digest of a kept answer shows that it is what was kept. */
const isAnswer = (entry: unknown): entry is RunAnswer =>
  typeof entry === 'object' && entry !== null && 'kind' in entry;

type Found = { readonly answers: ReadonlyMap<string, RunAnswer>; readonly failure?: ToolchainFailure };

/** The answer to each question, from earlier runs or from Lean; what Lean was stopped at is asked again in the next run. */
async function ask(
  questions: ReadonlyMap<string, Question>,
  run: Toolchain['run'],
  kept: Kept | undefined,
): Promise<Found> {
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

/** Numbers beyond this are no longer than a few words, and still more bits than Lean can shift by, or turns of a loop. */
const LARGE = 2n ** 20n;

/** Numbers up to this are steps of a recursion that no stack is too small for. */
const SMALL = 2n ** 10n;

const isWithin =
  (most: bigint) =>
  (input: string): boolean =>
    input.split(' ').every((number) => number === '' || BigInt(number) <= most);

/** Inputs at which the kernel is asked, which is slow. */
const FEW = 64;

/** What is asked again where Lean broke down: the same definitions at those of their inputs that have no large number. */
function listAgain(
  wanted: readonly Wanted[],
  answers: Found['answers'],
  { size, count }: { readonly size: bigint; readonly count?: number },
): readonly Wanted[] {
  return wanted.flatMap((one) => {
    const inputs = one.inputs.filter(isWithin(size)).slice(0, count);
    return answers.get(nameOf(one))?.kind === 'stopped' && inputs.length > 0 ? [{ ...one, inputs }] : [];
  });
}

/**
 * Asks Lean for its values of definitions at inputs. A definition whose code breaks down is asked again without large numbers, with
 * small ones only, and then of the kernel.
 */
export async function askValues(
  wanted: readonly Wanted[],
  { run, kept, inventory }: Asking,
): Promise<LeanAnswers> {
  let questions = listQuestions(wanted, inventory);
  const { answers: first, failure } = await ask(questions, run, kept);
  let answers = first;
  const without = (size: bigint) => (): ReadonlyMap<string, Question> => {
    const larger = wanted.filter(({ inputs }) => !inputs.every(isWithin(size)));
    return listQuestions(listAgain(larger, answers, { size }), inventory);
  };
  const byKernel = (): ReadonlyMap<string, Question> =>
    listQuestions(listAgain(wanted, answers, { size: LARGE, count: FEW }), inventory, 'kernel');
  const again = [without(LARGE), without(SMALL), byKernel];
  for (const list of failure?.kind === 'interrupted' ? [] : again) {
    const more = list();
    if (more.size === 0) continue;
    const found = [...(await ask(more, run, kept)).answers].filter(([, { kind }]) => kind === 'values');
    answers = new Map([...answers, ...found]);
    const asked = found.flatMap(([name]): (readonly [string, Question])[] => {
      const question = more.get(name);
      return question === undefined ? [] : [[name, question]];
    });
    questions = new Map([...questions, ...asked]);
  }
  const places = new Map(
    [...questions].map(([name, { request }]) => [
      name,
      new Map(request.inputs.map((input, i) => [input, i])),
    ]),
  );
  const stopOf = (name: string): string => {
    const answer = first.get(name);
    return answer?.kind === 'stopped' ? answer.why : 'Lean gave no value';
  };
  const valueAt = (asked: Asked, input: string): Value => {
    const name = nameOf(asked);
    const answer = answers.get(name);
    if (answer === undefined)
      return { why: failure === undefined ? 'Lean gave no answer' : explainFailure(failure) };
    if (answer.kind !== 'values') return { why: answer.why };
    if (answer.shape !== asked.shape) return { why: `Lean writes its values as ${answer.shape}` };
    const value = answer.outputs[places.get(name)?.get(input) ?? -1];
    return value === undefined ? { why: stopOf(name) } : { value };
  };
  return { valueAt, ...(failure && { failure }) };
}
