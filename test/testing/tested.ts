import type { Counterpart, Untestable } from '../../src/language/property.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { makeDefaultTestOptions, type TestOptions } from '../../src/testing/options.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';

export type Code = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Counterparts from functions by the names of their definitions, with the accuracy that a check takes by default. */
export const bindAll = (code: Code, namespace = ''): readonly Counterpart[] =>
  Object.entries(code).map(([name, call]) => ({
    constant: `${namespace}${name}`,
    call,
    accuracy: 2 ** -48,
  }));

/** Tests a theorem with counterparts, as a check does with its default seed, or says why it can not be tested. */
export function testNamed(
  inventory: Inventory,
  name: string,
  counterparts: readonly Counterpart[],
  options: Partial<TestOptions>,
): TestResult | Untestable {
  const bound = new Set(counterparts.map(({ constant }) => constant));
  const statement = compileStatement(inventory, name, { numbers: [], bound });
  if ('kind' in statement) return statement;
  const defaults = makeDefaultTestOptions(name, (given, replaced = []) =>
    makeProperty(given, [...counterparts, ...replaced]),
  );
  const guides = new Map(counterparts.map(({ constant, call }) => [constant, call]));
  return testTheorem(makeProperty(statement, counterparts), { ...defaults, guides, ...options });
}

/** The same for a theorem that can be tested. */
export function testTestable(...given: Parameters<typeof testNamed>): TestResult {
  const result = testNamed(...given);
  if ('kind' in result) throw new Error(`${given[1]}: ${result.constant}, ${result.place}: ${result.reason}`);
  return result;
}

/** The verdict in a word: `agrees`, or the part at fault, or why there is none. */
export function word(result: TestResult | Untestable): string {
  if ('kind' in result) return 'untestable';
  const { verdict } = result;
  if (verdict.kind === 'disagrees') return verdict.fault;
  return 'reason' in verdict ? verdict.reason : verdict.kind;
}
