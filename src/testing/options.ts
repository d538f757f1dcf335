import type { SampleRange } from '../claims/registry.ts';
import type { Statement } from '../language/ast.ts';
import type { Counterpart, Property } from '../language/property.ts';
import type { Guides } from '../sampling/ranges/box.ts';

/** How to test one theorem of one claim. */
export type TestOptions = {
  /** Claim id, or `claim/theorem` if a claim has several: the label of all addresses. */
  readonly claim: string;
  readonly seed: number;
  /** Accepted samples to reach. */
  readonly budget: number;
  /**
   * Whether Lean has accepted a proof. If so, a statement that fails with Lean's own definitions shows a bug in our
   * translation.
   */
  readonly proved: boolean;
  /** The claim's `sample:` by binder name. */
  readonly sample: ReadonlyMap<string, SampleRange>;
  /** Counterparts by the Lean name of their definition; while sampling they only guide the search. */
  readonly guides: Guides;
  /** Numbers that occur in the code of counterparts: faults are likely at them. */
  readonly numbers: readonly number[];
  /**
   * Makes a property from a statement with the claim's definitions and counterparts; `replaced` counterparts take precedence.
   */
  readonly evaluate: (statement: Statement, replaced?: readonly Counterpart[]) => Property;
};

/** The options of one claim with the command line's defaults. */
export const makeDefaultTestOptions = (claim: string, evaluate: TestOptions['evaluate']): TestOptions => ({
  claim,
  evaluate,
  seed: 1,
  budget: 16384,
  proved: true,
  sample: new Map(),
  guides: new Map(),
  numbers: [],
});
