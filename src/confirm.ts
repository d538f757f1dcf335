// Asks Lean's kernel about counterexamples: does the statement fail there, and does a definition have the value that our
// reference computes? Lean is asked only if there are counterexamples.
import type { Diagnostic } from './diagnostic.ts';
import type { Expr, Name } from './expr/expr.ts';
import type { Sample } from './language/property.ts';
import type { Inventory } from './lean/inventory.ts';
import { formatBinderName } from './lean/names.ts';
import { writeNumber, writeSampleValue } from './oracle/lean-terms.ts';
import type { DoneTask } from './task.ts';
import { findSuspects } from './testing/find-suspects.ts';
import type { Counterexample, Difference, TestResult } from './testing/result.ts';
import { explainOpen } from './toolchain/stopped.ts';
import type { EvaluationAnswer, EvaluationRequest, Toolchain } from './toolchain/toolchain.ts';

/** A proposition and its negation; if Lean proves neither, there is no answer. */
type Question = { readonly expected: string; readonly opposite: string };

/** The types of the sampled variables, if these are the first binders in the order of the counterexample; then Lean can apply the statement to them. */
const leadingTypes = (
  type: Expr | undefined,
  shown: Counterexample['shown'],
): readonly Expr[] | undefined => {
  const types: Expr[] = [];
  let rest = type;
  for (const { name } of shown) {
    if ((rest?.kind !== 'forallE' && rest?.kind !== 'lam') || formatBinderName(rest.name) !== name)
      return undefined;
    types.push(rest.type);
    rest = rest.body;
  }
  return types;
};

/**
 * `¬ S q` for a statement and a sample. `type_of%` gives the statement at the sample without evaluating its term,
 * so Lean can also be asked about a proposition without a proof.
 */
const failsAt = (
  inventory: Inventory,
  theorem: Name,
  { shown }: Counterexample,
  sample: Sample,
): Question | undefined => {
  const declaration = inventory.declarations.get(theorem);
  const isProposition = declaration?.kind === 'definition';
  const types = leadingTypes(isProposition ? declaration.value : declaration?.type, shown);
  if (types === undefined) return undefined;
  const terms = sample.map((value, i) => writeSampleValue(inventory, types[i], value));
  if (terms.includes(undefined)) return undefined;
  const head = isProposition ? `(lcProof : ${theorem})` : `@${theorem}`;
  const at = `type_of% (${head} ${terms.join(' ')})`;
  return { expected: `¬ (${at})`, opposite: at };
};

/** `lo ≤ D args ≤ hi` for a call of a counterpart; only for calls with numbers as arguments and a number as value. */
const enclosureOf = ({ constant, part, numbers, enclosure }: Difference): Question | undefined => {
  if (numbers === undefined || enclosure === undefined || part !== undefined) return undefined;
  const [lo, hi] = enclosure.map(writeNumber);
  const terms = numbers.map(writeNumber);
  if (lo === undefined || hi === undefined || terms.includes(undefined)) return undefined;
  const call = [`@${constant}`, ...terms].join(' ');
  const within = `${lo} ≤ ${call} ∧ ${call} ≤ ${hi}`;
  return { expected: within, opposite: `¬ (${within})` };
};

/** The question to Lean about a result; only if its counterexample can be written in Lean. */
const questionsAbout = (result: TestResult, inventory: Inventory): readonly Question[] => {
  const { verdict, theorem } = result;
  if (verdict.kind !== 'disagrees') return [];
  const { counterexample, fault } = verdict;
  const asked =
    fault === 'hypothesis' || fault === 'translation'
      ? [failsAt(inventory, theorem, counterexample, counterexample.shrunk)]
      : counterexample.differs.map(enclosureOf);
  return asked.every((question) => question !== undefined) ? asked : [];
};

/** The questions about one test, and the answers to each proposition and its negation. */
type Asked = { readonly test: TestResult; readonly questions: readonly Question[] };

const said = (
  answers: readonly (readonly EvaluationAnswer[])[],
): NonNullable<TestResult['confirmedByLean']> => {
  if (answers.some(([, opposite]) => opposite?.kind === 'holds')) return 'contradicted';
  return answers.every(([expected]) => expected?.kind === 'holds') ? 'confirmed' : 'not-run';
};

/** The results with Lean's answers, and a diagnostic if Lean could not be asked. */
export type Confirmed = { readonly done: readonly DoneTask[]; readonly problem?: Diagnostic };

/** The results with the rows of the language that are at fault where a proved statement fails. */
async function withRows(
  done: readonly DoneTask[],
  inventory: Inventory,
  evaluate: Toolchain['evaluate'],
): Promise<readonly DoneTask[]> {
  const sound = done.flatMap(({ result }) =>
    result.kind === 'tested' && result.test.verdict.kind === 'agrees' ? [result.test.theorem] : [],
  );
  const found: DoneTask[] = [];
  for (const { task, result } of done)
    found.push(
      result.kind === 'tested'
        ? {
            task,
            result: { kind: 'tested', test: await findSuspects(result.test, inventory, sound, evaluate) },
          }
        : { task, result },
    );
  return found;
}

/**
 * Adds Lean's answers to the results: about counterexamples, and about the rows of the language where a proved statement fails.
 * Results without an answer stay unchanged.
 */
export async function confirm(
  given: readonly DoneTask[],
  inventory: Inventory,
  evaluate: Toolchain['evaluate'],
): Promise<Confirmed> {
  const done = await withRows(given, inventory, evaluate);
  const asked = done
    .flatMap(({ result }) => (result.kind === 'tested' ? [result.test] : []))
    .map((test): Asked => ({ test, questions: questionsAbout(test, inventory) }))
    .filter(({ questions }) => questions.length > 0);
  if (asked.length === 0) return { done };
  const requests = asked.flatMap(({ test, questions }) => {
    const imports = [inventory.declarations.get(test.theorem)?.module ?? ''];
    return questions
      .flatMap(({ expected, opposite }) => [expected, opposite])
      .map((proposition): EvaluationRequest => ({ imports, proposition }));
  });
  const answer = await evaluate(requests);
  if (answer.kind === 'interrupted') return { done };
  if (answer.kind !== 'ok') {
    const count = asked.length === 1 ? 'one counterexample is' : `${asked.length} counterexamples are`;
    return { done, problem: explainOpen(`${count} not confirmed by Lean`, answer, inventory) };
  }
  const answers = answer.value.values();
  const next = (): readonly EvaluationAnswer[] =>
    [answers.next().value, answers.next().value].flatMap((one) => one ?? []);
  const confirmed = new Map(
    asked.map(({ test, questions }) => [test, { ...test, confirmedByLean: said(questions.map(next)) }]),
  );
  return {
    done: done.map(({ task, result }) => {
      const test = result.kind === 'tested' ? confirmed.get(result.test) : undefined;
      return test === undefined ? { task, result } : { task, result: { kind: 'tested', test } };
    }),
  };
}
