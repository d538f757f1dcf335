import type { Name } from '../expr/expr.ts';
import type { Definition, Statement } from '../language/ast.ts';
import type { Property } from '../language/property.ts';
import { findShape } from '../language/wire-shape.ts';
import type { Inventory } from '../lean/inventory.ts';
import { findSamples } from '../testing/find-samples.ts';
import type { TestOptions } from '../testing/options.ts';
import type { TestResult } from '../testing/result.ts';
import { prepare, testTheorem } from '../testing/test-theorem.ts';
import { collectCalls, type HeldCalls } from './collect-calls.ts';

/** Accepted samples on which our evaluator is held to Lean. */
const heldSamples = 32;

/** A definition that is not held to Lean, and why. */
export type Unheld = { readonly definition: Name; readonly why: string };

/** What a theorem's result is compared with Lean on, and the definitions that it calls and Lean is not asked about. */
export type ToHold = { readonly calls: readonly HeldCalls[]; readonly unheld: readonly Unheld[] };

/** Why Lean is not asked for its own values of a definition; nothing if it is asked. */
function whyUnheld(
  key: string,
  { constant, params, result, head }: Definition,
  { declarations }: Inventory,
): string | undefined {
  const declaration = declarations.get(constant);
  // what the library defines is read by rows, which are tested by themselves
  if (declaration === undefined) return undefined;
  if (declaration.kind !== 'definition') return `it is no definition but ${declaration.kind}`;
  if (declaration.attributes.includes('noncomputable')) return 'noncomputable';
  if (key.includes(' ') && head === undefined) return 'its types and instances are not written';
  const found = findShape({ params, result });
  return 'why' in found ? found.why : undefined;
}

function sortDefinitions({ definitions }: Statement, inventory: Inventory) {
  const asked = new Set<string>();
  const unheld = new Map<Name, string>();
  for (const [key, definition] of definitions ?? []) {
    if (!inventory.declarations.has(definition.constant) || definition.byLean !== undefined) continue;
    const why = whyUnheld(key, definition, inventory);
    if (why === undefined) asked.add(key);
    else unheld.set(definition.constant, why);
  }
  return { asked, unheld: [...unheld].map(([definition, why]): Unheld => ({ definition, why })) };
}

/** Calls of definitions that Lean can run, on the first samples of a theorem. No sample is drawn where there is no such definition. */
export function collectHeld(property: Property, options: TestOptions, inventory: Inventory): ToHold {
  const { asked, unheld } = sortDefinitions(property.statement, inventory);
  if (asked.size === 0) return { calls: [], unheld };
  const testable = prepare(property, options);
  if (testable.plan.empty !== undefined) return { calls: [], unheld };
  const samples = findSamples(testable, options, heldSamples).map(({ found }) => found.sample);
  const { calls, unasked } = collectCalls(property.statement, samples, (key) => asked.has(key));
  const held = new Set([...calls, ...unheld].map(({ definition }) => definition));
  const uncalled = new Set(
    [...asked].flatMap((key) => property.statement.definitions?.get(key)?.constant ?? []),
  );
  const more = [...uncalled].filter((definition) => !held.has(definition));
  const whyNot = (definition: Name): string =>
    unasked.has(definition)
      ? 'no value of a function among its arguments is known to us'
      : 'no exact value of a call is known to us';
  return {
    calls,
    unheld: [...unheld, ...more.map((definition) => ({ definition, why: whyNot(definition) }))],
  };
}

/** Tests a theorem, and collects the calls at which our evaluator is held to Lean before the result is used. */
export function testWithCalls(
  property: Property,
  options: TestOptions,
  inventory: Inventory,
): { readonly test: TestResult } & ToHold {
  return { ...collectHeld(property, options, inventory), test: testTheorem(property, options) };
}
