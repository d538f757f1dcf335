// Theorems about definitions that our evaluator cannot read and Lean can run: Lean's own values stand in for equations.
import type { Name } from '../expr/expr.ts';
import type { Asked } from '../language/asked.ts';
import type { Statement } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { TestOptions } from '../testing/options.ts';
import type { TestResult } from '../testing/result.ts';
import { nameOf } from './asked.ts';
import { testWithCalls } from './collect-held.ts';

/** Lean's values, by the name of what was asked and by input. */
export type LeanTable = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Inputs at which Lean's value of a definition is wanted. */
export type Wanted = Asked & { readonly inputs: readonly string[] };

/** Looks up Lean's values, and notes at which inputs they are wanted and not known. */
export type Ledger = {
  readonly lean: (asked: Asked, input: string) => string | undefined;
  readonly wanted: () => readonly Wanted[];
};

/** Inputs of one definition that are asked at a time. */
const mostInputs = 512;

/** Opens the values that Lean has given so far. */
export function openLedger(known: LeanTable): Ledger {
  const wanted = new Map<string, { readonly asked: Asked; readonly inputs: Set<string> }>();
  return {
    lean: (asked, input) => {
      const name = nameOf(asked);
      const value = known.get(name)?.get(input);
      if (value !== undefined) return value;
      const group = wanted.get(name) ?? { asked, inputs: new Set<string>() };
      if (group.inputs.size < mostInputs) group.inputs.add(input);
      wanted.set(name, group);
      return undefined;
    },
    wanted: () => [...wanted.values()].map(({ asked, inputs }) => ({ ...asked, inputs: [...inputs] })),
  };
}

/** The definitions of a statement whose values are Lean's own, and why they are not read. */
const listByLean = ({ definitions }: Statement): readonly { definition: Name; why: string }[] => [
  ...new Map(
    [...(definitions?.values() ?? [])].flatMap(({ constant, byLean }) =>
      byLean === undefined ? [] : [[constant, { definition: constant, why: byLean.why }] as const],
    ),
  ).values(),
];

/** Accepted samples of such a theorem. */
const fewSamples = 128;

/** The options under which a theorem is tested whose values Lean has to give one by one. */
const withFewSamples = (options: TestOptions): TestOptions => ({
  ...options,
  budget: Math.min(options.budget, fewSamples),
});

/** How the statement is read with Lean's values, and how it is tested. */
type Reading = {
  readonly read: (lean: Ledger['lean']) => Statement | Untestable;
  readonly optionsFor: (statement: Statement) => TestOptions;
  readonly inventory: Inventory;
};

/** A result, and what Lean is to be asked before it stands. */
export type ByLean = { readonly kind: 'tested'; readonly wanted: readonly Wanted[] } & ReturnType<
  typeof testWithCalls
>;

/** Tests a theorem with the values that Lean has given so far; nothing if Lean's values do not help to read it. */
export function testByLean(known: LeanTable, { read, optionsFor, inventory }: Reading): ByLean | undefined {
  const ledger = openLedger(known);
  const statement = read(ledger.lean);
  if ('kind' in statement) return undefined;
  const byLean = listByLean(statement);
  if (byLean.length === 0) return undefined;
  const options = withFewSamples(optionsFor(statement));
  const tested = testWithCalls(options.evaluate(statement), options, inventory);
  const test: TestResult = { ...tested.test, byLean, health: [...tested.test.health, ...byLean.map(tell)] };
  return { kind: 'tested', ...tested, test, wanted: ledger.wanted() };
}

const tell = ({ definition, why }: { readonly definition: Name; readonly why: string }) =>
  ({
    code: 'values-by-lean',
    detail: `the values of ${definition} are those that Lean computes, since we do not read it (${why}); the statement itself is carried by its proof`,
  }) as const;
