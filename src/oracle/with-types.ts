import type { Statement } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';
import { optionsAt, testAtTypes } from '../testing/at-types.ts';
import type { TestOptions } from '../testing/options.ts';
import { type ToHold, testWithCalls } from './collect-held.ts';

/** Tests a theorem at all types that are chosen for its type variables; calls are collected at each of them. */
export function testWithTypes(
  statement: Statement,
  {
    read,
    optionsOf,
    inventory,
  }: {
    readonly read: (how: { readonly choice: readonly number[] }) => Statement | Untestable;
    readonly optionsOf: (statement: Statement) => TestOptions;
    readonly inventory: Inventory;
  },
): ReturnType<typeof testWithCalls> {
  const options = optionsAt(optionsOf(statement), statement);
  const tested = testWithCalls(options.evaluate(statement), options, inventory);
  const atOthers: ToHold[] = [];
  const test = testAtTypes(statement, tested.test, (choice) => {
    const other = read({ choice });
    if ('kind' in other) return undefined;
    const own = optionsAt(optionsOf(other), other);
    const { test: result, ...held } = testWithCalls(own.evaluate(other), own, inventory);
    atOthers.push(held);
    return { statement: other, result };
  });
  const all = [tested, ...atOthers];
  return { test, calls: all.flatMap(({ calls }) => calls), unheld: all.flatMap(({ unheld }) => unheld) };
}
