import type { SampleRange } from '../claims/registry.ts';
import type { Statement } from '../language/ast.ts';
import type { Counterpart, Property } from '../language/property.ts';
import type { Guides } from '../sampling/ranges/box.ts';

/** How to test one theorem of one claim. */
export type TestOptions = {
  /** Claim id, or `claim/theorem` where a claim has several: the label of all addresses. */
  readonly claim: string;
  readonly seed: number;
  /** Accepted samples to reach. */
  readonly budget: number;
  /** Has Lean accepted a proof? Then a statement that fails with Lean's own definitions is our translation's fault. */
  readonly proved: boolean;
  /** The claim's `sample:` by binder name. */
  readonly sample: ReadonlyMap<string, SampleRange>;
  /** Counterparts by the Lean name of their definition; while sampling they only show where to look. */
  readonly guides: Guides;
  /** Numbers that the code of counterparts mentions: its faults may lie there or beside. */
  readonly numbers: readonly number[];
  /** Makes a statement executable with the claim's definitions and counterparts; `replaced` counterparts come first. */
  readonly evaluate: (statement: Statement, replaced?: readonly Counterpart[]) => Property;
};

/** The options of the command line's defaults, for one claim. */
export const defaultTestOptions = (claim: string, evaluate: TestOptions['evaluate']): TestOptions => ({
  claim,
  evaluate,
  seed: 1,
  budget: 16384,
  proved: true,
  sample: new Map(),
  guides: new Map(),
  numbers: [],
});
