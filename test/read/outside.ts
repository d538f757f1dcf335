import { readFileSync } from 'node:fs';
import type { Statement } from '../../src/language/ast.ts';
import type { Untestable } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { readInventory } from '../../src/lean/read-inventory.ts';
import { compileStatement } from '../../src/read/compile.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { bindAll, type Code, testTestable } from '../testing/tested.ts';

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
export const tested = (name: string, code: Code = {}, budget: number = 1024): TestResult =>
  testTestable(inventory, `Outside.${name}`, bindAll(code, 'Outside.'), {
    claim: name,
    budget,
    proved: false,
  });
