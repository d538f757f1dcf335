import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { word } from '../testing/tested.ts';
import { inventory } from './outside.ts';

beforeAll(loadMpfr);

const ours = 'OutsideMathlib.';
const originMap = new Map(
  [...inventory.declarations.values()]
    .filter(({ module, name }) => module === 'Outside.Mathlib' && !name.startsWith(ours))
    .map(({ name }) => [name, 'Mathlib']),
);
const compiled = (name: string) => compileStatement(inventory, ours + name, { numbers: [], originMap });

/** The statements of the project by name: one that ends in `Lie` is false; the limits are outside the language. */
const names = [...inventory.declarations.values()]
  .filter(
    ({ module, name, type }) => module === 'Outside.Mathlib' && name.startsWith(ours) && type.kind === 'sort',
  )
  .map(({ name }) => name.slice(ours.length))
  .filter((name) => !/^limit|[._]/.test(name));
const isLie = (name: string): boolean => name.endsWith('Lie');

test('statements are read off the project', () => {
  expect(names).toEqual(expect.arrayContaining(['sumIcc', 'members', 'hyperbolic', 'hyperbolicLie']));
  expect(names.filter(isLie).length).toBeGreaterThanOrEqual(3);
});

test.each(names.filter((name) => !isLie(name)))('%s holds', (name) => {
  const statement = compiled(name);
  if ('kind' in statement) throw new Error(`${statement.constant}, ${statement.place}: ${statement.reason}`);
  const options = { ...makeDefaultTestOptions(name, (s) => makeProperty(s, [])), budget: 512, proved: false };
  const result = testTheorem(makeProperty(statement, []), options);
  expect(word(result)).toBe('statement-only');
  expect(result.undecided).toBe(0);
});

test.each(names.filter(isLie))('%s is refuted', (name) => {
  const statement = compiled(name);
  if ('kind' in statement) throw new Error(statement.reason);
  const options = { ...makeDefaultTestOptions(name, (s) => makeProperty(s, [])), budget: 512, proved: false };
  expect(word(testTheorem(makeProperty(statement, []), options))).toBe('hypothesis');
});

test('a limit is untestable and says why', () => {
  expect(compiled("limit'")).toMatchObject({ kind: 'untestable' });
  const limit = compiled('limit');
  expect(limit).toMatchObject({ kind: 'untestable' });
});

test('rows of Mathlib match constants from Mathlib only', () => {
  for (const name of ['sumIcc', 'bounds', 'monotone', 'sequences', 'hyperbolic'])
    expect(compileStatement(inventory, ours + name, { numbers: [] })).toMatchObject({ kind: 'untestable' });
});
