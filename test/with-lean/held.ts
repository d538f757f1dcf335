import { expect } from 'vitest';
import type { Statement } from '../../src/language/ast.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { collectHeld } from '../../src/oracle/collect-held.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import type { DoneTask } from '../../src/task.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { makeUntested } from '../../src/testing/untested.ts';
import type { Toolchain } from '../../src/toolchain/toolchain.ts';
import { holdToLean } from '../../src/with-lean/hold-to-lean.ts';
import { claim } from '../verdict/evidence.ts';

/** A theorem's task with the calls of its definitions at its samples, as a test without counterparts collects them. */
export function collectCalls(inventory: Inventory, statement: Statement): DoneTask {
  const { constant: theorem } = statement;
  const name = theorem.slice(theorem.lastIndexOf('.') + 1);
  const evaluate: Parameters<typeof makeDefaultTestOptions>[1] = (given) => makeProperty(given, []);
  const held = collectHeld(evaluate(statement), makeDefaultTestOptions(name, evaluate), inventory);
  const test = makeUntested(theorem, { kind: 'statement-only', grade: { kind: 'exact' } }, 1, 1);
  return {
    task: { kind: 'test', claim: claim(name, 1), theorem, proved: true },
    result: { kind: 'tested', test, ...held },
  };
}

/** The same for a theorem that must be readable. */
export function collectCallsOf(inventory: Inventory, theorem: string): DoneTask {
  const statement = compileStatement(inventory, theorem, { numbers: [] });
  return 'kind' in statement
    ? expect.fail(`${theorem}: ${statement.constant}: ${statement.reason}`)
    : collectCalls(inventory, statement);
}

/** What is said where one more is added to our value of a definition, a single number, at its last call. */
export async function findPlanted(
  definition: string,
  done: readonly DoneTask[],
  inventory: Inventory,
  run: Toolchain['run'],
): Promise<string | undefined> {
  const planted = done.map(({ task, result }): DoneTask => {
    if (result.kind !== 'tested') return { task, result };
    const calls = (result.calls ?? []).map((one) => {
      if (one.definition !== definition) return one;
      const last = one.calls.length - 1;
      return {
        ...one,
        calls: one.calls.map((call, i) =>
          i === last ? { ...call, value: `${BigInt(call.value) + 1n}` } : call,
        ),
      };
    });
    return { task, result: { ...result, calls } };
  });
  const { problems } = await holdToLean(planted, { run, kept: undefined, inventory });
  return problems[0]?.message;
}

/** Holds tasks to Lean's own values, which must agree; returns what was compared. */
export async function holdAll(
  done: readonly DoneTask[],
  inventory: Inventory,
  run: Toolchain['run'],
): Promise<readonly NonNullable<TestResult['heldToLean']>[]> {
  const held = await holdToLean(done, { run, kept: undefined, inventory });
  expect(held.problems.map(({ message }) => message)).toEqual([]);
  return held.done.flatMap(({ result }) => (result.kind === 'tested' ? (result.test.heldToLean ?? []) : []));
}
