import { existsSync, readFileSync } from 'node:fs';
import type { Counterpart, Untestable } from '../../../src/language/property.ts';
import type { Inventory } from '../../../src/lean/inventory.ts';
import { readInventory } from '../../../src/lean/read-inventory.ts';
import type { TestResult } from '../../../src/testing/result.ts';
import { testNamed } from '../../testing/tested.ts';

// Statements over real Mathlib stand beside the checkout, where they stand at all.
const root = '../shared/mathlib';

/** Whether they are there, and the words that tests of them are called by. */
export const isThere: boolean = existsSync(root);
export const called = (what: string): string => `${what} over real Mathlib (skipped without ${root})`;

export const pathOf = (folder: string, file: string): string => `${root}/${folder}/${file}`;
const textOf = (folder: string, file: string): string => readFileSync(pathOf(folder, file), 'utf8');

/** What is expected of each theorem of a folder. */
export const expectedOf = (folder: string): Readonly<Record<string, string>> =>
  isThere ? (JSON.parse(textOf(folder, 'expected.json')) as Record<string, string>) : {};

/** A folder's inventory, or the same as an older driver would have written it, without judgements on instances. */
export function recorded(folder: string, isOlder = false): Inventory {
  const text = textOf(folder, 'inventory.ndjson');
  const read = readInventory(isOlder ? text.replaceAll(/"instances":\[\[[^}]*?\]\],/g, '') : text);
  if (read.kind === 'damaged') throw new Error(read.why);
  return read.inventory;
}

/** Tests a statement that nobody has proved. */
export function tested(
  inventory: Inventory,
  name: string,
  budget: number,
  counterparts: readonly Counterpart[] = [],
): TestResult | Untestable {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const claim = last.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  // with code, as the command tests theorems: far arguments too
  return testNamed(inventory, name, counterparts, { claim, budget, proved: counterparts.length > 0 });
}

/** The verdict in a word, or why there is none. */
export function verdictOf(result: TestResult | Untestable): string {
  if ('kind' in result) return `untestable: ${result.constant}`;
  const { verdict } = result;
  if (verdict.kind === 'disagrees') return `disagrees: ${verdict.fault}`;
  return 'reason' in verdict ? `${verdict.kind}: ${verdict.reason}` : verdict.kind;
}
