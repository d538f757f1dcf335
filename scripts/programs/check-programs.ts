import { guidesOf } from '../../src/counterparts/counterparts-of.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart, Untestable } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import type { HeldCalls } from '../../src/oracle/collect-calls.ts';
import { collectHeld } from '../../src/oracle/collect-held.ts';
import { itemAt } from '../../src/present.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { listChoices } from '../../src/testing/at-types.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import type { TestVerdict } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { choicesOf } from './choices.ts';
import { type Definition, definitionCode, translated } from './definition.ts';
import { mutantOf } from './mutants.ts';
import type { Program } from './program.ts';

/** Accepted samples per theorem. */
const BUDGET = 256;

/** The result for one theorem: the verdict in a word, and the discrepancy if it disagrees. */
type Found = { readonly theorem: string; readonly word: string; readonly detail: string };

/** The results for many programs. */
export type Findings = {
  readonly theorems: number;
  /** The theorems whose statements were read. */
  readonly tested: ReadonlySet<string>;
  /** The number of theorems with each verdict. */
  readonly words: Readonly<Record<string, number>>;
  /** Faithful translations that were judged wrong, and proved statements that were refuted. */
  readonly wrong: readonly Found[];
  readonly mutants: number;
  /** Programs with a wrong translation that no theorem noticed, with that translation. */
  readonly missed: readonly { readonly program: string; readonly code: string }[];
};

/** The namespace of the programs. */
export const namespace = 'Programs';

/** The statement of a theorem at every choice of types for its type variables. */
const statementsOf = (inventory: Inventory, theorem: string): readonly Statement[] | Untestable => {
  const read = (choice: readonly number[]) =>
    compileStatement(inventory, `${namespace}.${theorem}`, { numbers: [], choice });
  const first = read([]);
  if ('kind' in first) return first;
  return listChoices(first).flatMap((choice) => {
    const statement = read(choice);
    return 'kind' in statement ? [] : [statement];
  });
};

const judge = (
  inventory: Inventory,
  seed: number,
  theorem: string,
  definitions: readonly Definition[],
): Found => {
  const statements = statementsOf(inventory, theorem);
  if ('kind' in statements)
    return { theorem, word: 'untestable', detail: `${statements.place}: ${statements.reason}` };
  let isSlow = false;
  const code = translated(definitions, () => {
    isSlow = true;
  });
  /** A definition whose argument has an index is given it before. */
  const withIndex = (name: string, call: (...args: never[]) => unknown): typeof call => {
    const [first] = definitions.find((one) => one.name === name)?.params ?? [];
    return first?.type === 'vec' ? (_index: never, ...args: never[]) => call(...args) : call;
  };
  const bound = Object.entries(code).map(
    ([name, call]): Counterpart => ({
      constant: `${namespace}.${name}`,
      call: withIndex(name, call),
      accuracy: 2 ** -48,
    }),
  );
  const options = makeDefaultTestOptions(theorem, (given, replaced = []) =>
    makeProperty(given, [...bound, ...replaced]),
  );
  const guides = guidesOf(bound);
  const test = (statement: Statement): TestVerdict =>
    testTheorem(makeProperty(statement, bound), { ...options, guides, seed, budget: BUDGET, proved: true })
      .verdict;
  let verdict: TestVerdict;
  try {
    const verdicts = statements.map(test);
    verdict = verdicts.find(({ kind }) => kind === 'disagrees') ?? itemAt(verdicts, 0);
  } catch (thrown) {
    return { theorem, word: 'crash', detail: thrown instanceof Error ? `${thrown.stack}` : String(thrown) };
  }
  if (isSlow) return { theorem, word: 'slow', detail: '' };
  if (verdict.kind === 'disagrees') {
    const { shown, differs } = verdict.counterexample;
    const at = shown.map(({ name, value }) => `${name} = ${value}`).join(', ');
    return { theorem, word: verdict.fault, detail: `${at}; ${JSON.stringify(differs)}` };
  }
  return { theorem, word: 'reason' in verdict ? verdict.reason : verdict.kind, detail: '' };
};

const faults: ReadonlySet<string> = new Set(['translation', 'implementation', 'definition', 'hypothesis']);

/** Tests all theorems of programs with faithful translations, and again with one wrong translation per program. */
export const checkPrograms = (inventory: Inventory, seed: number, programs: readonly Program[]): Findings => {
  const words: Record<string, number> = {};
  const wrong: Found[] = [];
  const missed: { program: string; code: string }[] = [];
  const read = new Set<string>();
  let [theorems, mutants] = [0, 0];
  for (const program of programs) {
    const tested: string[] = [];
    for (const { name } of program.theorems) {
      const found = judge(inventory, seed, name, program.definitions);
      theorems += 1;
      words[found.word] = (words[found.word] ?? 0) + 1;
      if (faults.has(found.word) || found.word === 'crash') wrong.push(found);
      if (found.word !== 'untestable') tested.push(name);
      if (found.word !== 'untestable') read.add(name);
    }
    const mutant = mutantOf(choicesOf(`mutant ${program.name}`, seed, 0), program.data, program.definitions);
    if (mutant === undefined || tested.length === 0) continue;
    mutants += 1;
    const judged = tested.map((name) => judge(inventory, seed, name, mutant));
    wrong.push(...judged.filter(({ word }) => word === 'crash'));
    const isFound = judged.some(({ word }) => faults.has(word));
    if (!isFound) missed.push({ program: program.name, code: mutant.map(definitionCode).join('\n') });
  }
  return { theorems, tested: read, words, wrong, mutants, missed };
};

/** Calls of the programs' definitions with our values, theorem by theorem, as tasks that are to be compared with Lean's values. */
export const collectProgramCalls = (
  inventory: Inventory,
  programs: readonly Program[],
): readonly (readonly HeldCalls[])[] =>
  programs.flatMap(({ theorems }) =>
    theorems.flatMap(({ name }) => {
      const statements = statementsOf(inventory, name);
      const options = makeDefaultTestOptions(name, (given, replaced = []) => makeProperty(given, replaced));
      if ('kind' in statements) return [];
      return statements.map((one) => collectHeld(makeProperty(one, []), options, inventory).calls);
    }),
  );
