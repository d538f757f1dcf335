import type { Name } from '../expr/expr.ts';
import type { Property } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';
import { findSamples } from '../testing/find-samples.ts';
import type { TestOptions } from '../testing/options.ts';
import type { TestResult } from '../testing/result.ts';
import { prepare, testTheorem } from '../testing/test-theorem.ts';
import { asksLean, collectCalls, type HeldCalls } from './collect-calls.ts';

/** Accepted samples on which our evaluator is held to Lean. */
const heldSamples = 32;

/** Calls of definitions that Lean can run, on the first samples of a theorem. No sample is drawn where there is no such definition. */
export function collectHeld(
  property: Property,
  options: TestOptions,
  { declarations }: Inventory,
): readonly HeldCalls[] {
  const isAsked = (constant: Name): boolean => {
    const declaration = declarations.get(constant);
    return declaration?.kind === 'definition' && !declaration.attributes.includes('noncomputable');
  };
  if (!asksLean(property.statement, isAsked)) return [];
  const testable = prepare(property, options);
  if (testable.plan.empty !== undefined) return [];
  const samples = findSamples(testable, options, heldSamples).map(({ found }) => found.sample);
  return collectCalls(property.statement, samples, isAsked);
}

/** Tests a theorem, and collects the calls at which our evaluator is held to Lean before the result is used. */
export function testWithCalls(
  property: Property,
  options: TestOptions,
  inventory: Inventory,
): { readonly test: TestResult; readonly calls: readonly HeldCalls[] } {
  const calls = collectHeld(property, options, inventory);
  return { test: testTheorem(property, options), calls };
}
