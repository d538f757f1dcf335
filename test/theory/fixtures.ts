import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A function, its arguments (an array stands for a sequence), and its value, computed with 60 digits by mpmath 1.3. */
type Fixture = readonly [name: string, args: readonly (number | readonly number[])[], value: number];

/** Tests every row of a fixture file against the module's function, to `accuracy` (relative); 0 is to be met exactly. */
export function testFixtures(file: string, module: object, accuracy: Readonly<Record<string, number>>): void {
  const rows = JSON.parse(readFileSync(`test/theory/fixtures/${file}.json`, 'utf8')) as Fixture[];
  const functions = module as Record<string, (...args: unknown[]) => number>;
  for (const name of new Set(rows.map((row) => row[0])))
    test(`${name} agrees with values of 60 digits`, () => {
      for (const [, args, value] of rows.filter((row) => row[0] === name)) {
        const actual = functions[name]!(
          ...args.map((arg) => (typeof arg === 'number' ? arg : (i: number) => arg[i])),
        );
        const error = value === 0 ? Math.abs(actual) : Math.abs(actual / value - 1);
        expect(error, `${name}(${JSON.stringify(args)}) = ${actual}, expected ${value}`).toBeLessThanOrEqual(
          accuracy[name] ?? 2 ** -48,
        );
      }
    });
}
