import { readFileSync } from 'node:fs';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart, Untestable } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { readInventory } from '../../src/lean/read-inventory.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';

/** Where the project stands whose statements are written as outside authors write them. */
export const folder = 'test/read/outside';

function recorded(): Inventory {
  const read = readInventory(readFileSync(`${folder}/inventory.ndjson`, 'utf8'));
  if (read.kind === 'damaged') throw new Error(read.why);
  return read.inventory;
}

/** What Lean says about that project; `docs/adding-a-constant.md` says how it is recorded. */
export const inventory: Inventory = recorded();

export function compiled(name: string): Statement | Untestable {
  return compileStatement(inventory, `Outside.${name}`, { numbers: [] });
}

/** Tests a statement that Lean has not proved, as the command does with its default seed. */
export function tested(
  name: string,
  counterparts: Readonly<Record<string, (...args: never[]) => unknown>> = {},
  budget: number = 1024,
): TestResult {
  const statement = compiled(name);
  if ('kind' in statement)
    throw new Error(`${name}: ${statement.constant}, ${statement.place}: ${statement.reason}`);
  const bound = Object.entries(counterparts).map(
    ([constant, call]): Counterpart => ({ constant: `Outside.${constant}`, call, accuracy: 2 ** -48 }),
  );
  const options = makeDefaultTestOptions(name, (given, replaced = []) =>
    makeProperty(given, [...bound, ...replaced]),
  );
  const guides = new Map(bound.map(({ constant, call }) => [constant, call]));
  return testTheorem(makeProperty(statement, bound), { ...options, guides, budget, proved: false });
}

/** The verdict in a word: `agrees`, or the part at fault, or why there is none. */
export function word({ verdict }: TestResult): string {
  if (verdict.kind === 'agrees') return 'agrees';
  if (verdict.kind === 'disagrees') return verdict.fault;
  return 'reason' in verdict ? verdict.reason : verdict.kind;
}
