import type { Statement } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';
import { optionsAt, testAtTypes } from '../testing/at-types.ts';
import type { TestOptions } from '../testing/options.ts';
import { testTheorem } from '../testing/test-theorem.ts';
import { testWithCalls } from './collect-held.ts';

/** Tests a theorem at all types that are chosen for its type variables; calls are collected at the first of them. */
export function testWithTypes(
  statement: Statement,
  {
    read,
    optionsOf,
    inventory,
  }: {
    readonly read: (how: { readonly choice: number }) => Statement | Untestable;
    readonly optionsOf: (statement: Statement) => TestOptions;
    readonly inventory: Inventory;
  },
): ReturnType<typeof testWithCalls> {
  const options = optionsAt(optionsOf(statement), statement);
  const tested = testWithCalls(options.evaluate(statement), options, inventory);
  const test = testAtTypes(statement, tested.test, (choice) => {
    const other = read({ choice });
    if ('kind' in other) return undefined;
    const own = optionsAt(optionsOf(other), other);
    return { statement: other, result: testTheorem(own.evaluate(other), own) };
  });
  return { ...tested, test };
}
