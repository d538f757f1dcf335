// Statements with type variables are tested at several types: numbers and names reach the code, and what is false at one of them is told.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/terminal-fixture.ts';
import { folderWith } from '../toolchain/temporary.ts';

const code = `export const occurrences = (l, a) => l.filter((x) => x === a).length;
export const firstOr = (l, a) => (l.length > 0 ? l[0] : a);
export const larger = (a, b) => (a < b ? b : a);
export const has = (l, a) => l.includes(a);
export const pick = (b, x, y) => (b ? { kind: 'inl', value: x } : { kind: 'inr', value: y });
export const sumOf = (l) => l.reduceRight((a, b) => a + b, 0);
export const plus = (a, b) => a + b;
export const both = (f, x, y) => f(x, y);
export const productOf = (l) => l.reduceRight((a, b) => a * b, 1);
export const pairUp = (l, m) => l.slice(0, m.length).map((x, i) => [x, m[i]]);
`;
/** What is wrong with negative numbers, with names, and where two types are not one. */
const slips: Readonly<Record<string, readonly [is: string, slip: string, at: string]>> = {
  larger_self: ['(a < b ? b : a)', '(a < b || a < -3 ? b - 0 * b + (a < -3 ? 1 : 0) : a)', 'type Int'],
  sumOf_one: ['(a, b) => a + b, 0)', '(a, b) => (b < 0 ? a : a + b), 0)', 'type Int'],
  has_cons: ['l.includes(a)', "l.includes(a) && a !== 'gt'", 'type Ordering'],
  pick_right: [
    'value: y }',
    "value: typeof x === 'number' && typeof y === 'string' ? 'lt' : y }",
    'types (Int, Ordering)',
  ],
};

type Reported = {
  readonly results: {
    readonly claims: readonly {
      readonly claim: { readonly id: string };
      readonly cells: readonly { readonly check: string; readonly why: string }[];
      readonly theorems: readonly {
        readonly test: {
          readonly accepted: number;
          readonly budget: number;
          readonly heldToLean?: { readonly samples: number };
          readonly ranges: readonly { readonly name: string; readonly range: string }[];
          readonly verdict: { readonly kind: string; readonly fault?: string };
        };
      }[];
    }[];
  };
};

test('a statement about any type is tested at several', { timeout: 600_000 }, async () => {
  const root = folderWith({
    'Generic.lean': readFileSync('test/projects/generic/Generic.lean', 'utf8'),
    'generic.ts': code,
    'lakefile.toml': 'name = "generic"\n[[lean_lib]]\nname = "Generic"\n',
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
  });
  const run = (...argv: string[]) => runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  const report = async () => {
    const { code: exit, err } = await run('--budget', '384', '--reporter', 'json=report.json');
    expect(err).toBe('');
    const { results } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as Reported;
    return { exit, claims: new Map(results.claims.map((one) => [one.claim.id, one])) };
  };
  expect(await run('init')).toMatchObject({ code: 0 });
  const honest = await report();
  const testOf = (claims: typeof honest.claims, id: string) => claims.get(id)?.theorems[0]?.test;
  const kinds = [...honest.claims.keys()].map((id) => [id, testOf(honest.claims, id)?.verdict.kind]);
  // an operation in their place need not have the law
  const open = ['both_swapped', 'plus_same'];
  expect(kinds).toEqual(
    kinds.map(([id]) => [id, open.some((one) => id?.endsWith(one)) ? 'not-run' : 'agrees']),
  );
  const rangeOf = (id: string) => testOf(honest.claims, id)?.ranges.find(({ name }) => name === 'α')?.range;
  expect(rangeOf('occurrences_le')).toBe('the type Nat, Int and Ordering');
  expect(rangeOf('larger_self')).toBe('the type Nat and Int');
  const pairs = '(Nat, Nat), (Int, Ordering), (Ordering, Nat) and (Nat, Int)';
  expect(testOf(honest.claims, 'pick_right')?.ranges[0]).toEqual({
    name: '(α, β)',
    range: `the types ${pairs}`,
  });
  // our values are Lean's own at each of them
  expect(testOf(honest.claims, 'occurrences_le')?.heldToLean?.samples).toBeGreaterThan(64);
  expect(testOf(honest.claims, 'has_cons')?.budget).toBe(384);

  let wrong = code;
  for (const [is, slip] of Object.values(slips)) {
    expect(wrong).toContain(is);
    wrong = wrong.replace(is, slip);
  }
  writeFileSync(join(root, 'generic.ts'), wrong);
  const slipped = await report();
  expect(slipped.exit).toBe(1);
  for (const [id, [, , at]] of Object.entries(slips)) {
    const found = testOf(slipped.claims, id);
    expect([id, found?.verdict.kind, found?.ranges[0]?.range]).toEqual([id, 'disagrees', `the ${at}`]);
    const why = slipped.claims.get(id)?.cells.find(({ check }) => check === 'test')?.why ?? '';
    const address = /replay (\S+)/.exec(why)?.[1]?.replace(';', '') ?? '';
    expect(address).toContain(`/${at.replace(/^types? |[() ]/g, '')}@`);
    expect((await run('replay', address)).code).toBe(1);
  }
});
