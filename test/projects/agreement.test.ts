// Wrong code whose theorem still holds of it, and right code that was called wrong: whatever a definition's value is, it is compared.
import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Counterpart } from '../../src/language/property.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { defaultTestOptions } from '../../src/testing/options.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

const lean = `namespace A
structure Stats where
  n : Nat
  total : Int
def push (s : Stats) (x : Int) : Stats := ⟨s.n + 1, s.total + x⟩
theorem push_n (s : Stats) (x : Int) : (push s x).n = s.n + 1 := rfl
def minMax (x y : Int) : Int × Int := (min x y, max x y)
theorem minMax_le (x y : Int) : (minMax x y).1 ≤ x := by simp [minMax]; omega
structure Entry where
  key : Nat
  last : Stats
def enter (k : Nat) (s : Stats) : Entry := ⟨k, push s 1⟩
theorem enter_key (k : Nat) (s : Stats) : (enter k s).key = k := rfl
def incAll (xs : List Int) : List Int := xs.map (· + 1)
theorem length_incAll (xs : List Int) : (incAll xs).length = xs.length := by simp [incAll]
def pick (p : Nat → Bool) (n : Nat) : Nat := if p n then 7 else 0
theorem pick_le (p : Nat → Bool) (n : Nat) : pick p n ≤ 7 := by unfold pick; split <;> omega
def cube (n : Nat) : Nat := 1152921504606846976 * (n + 1)
theorem cube_pos (n : Nat) : 0 < cube n := by unfold cube; omega
def top : List Nat → Nat
  | [] => 0
  | x :: _ => x
theorem top_le (xs : List Nat) : top xs ≤ xs.sum := by
  cases xs <;> simp [top]
end A
`;

type Stats = { readonly n: number; readonly total: number };
type Code = (...args: never[]) => unknown;

const push = (s: Stats, x: number): Stats => ({ n: s.n + 1, total: s.total + x });
/** Theorem, definition, code, and what is said of it. */
const cases: readonly (readonly [theorem: string, definition: string, code: Code, word: string])[] = [
  ['push_n', 'push', push, 'agrees'],
  ['push_n', 'push', (s: Stats, x: number) => ({ ...push(s, x), total: s.total - x }), 'definition'],
  ['push_n', 'push', (s: Stats) => ({ n: s.n + 1 }), 'definition'],
  ['minMax_le', 'minMax', (x: number, y: number) => [Math.min(x, y), Math.max(x, y)], 'agrees'],
  ['minMax_le', 'minMax', (x: number, y: number) => [Math.min(x, y), 0], 'definition'],
  ['enter_key', 'enter', (key: number, s: Stats) => ({ key, last: push(s, 1) }), 'agrees'],
  ['enter_key', 'enter', (key: number, s: Stats) => ({ key, last: push(s, 2) }), 'definition'],
  ['length_incAll', 'incAll', (xs: readonly number[]) => xs.map((x) => x + 1), 'agrees'],
  ['length_incAll', 'incAll', (xs: readonly number[]) => xs.map((x) => x + 2), 'definition'],
  ['length_incAll', 'incAll', () => [7], 'implementation'],
  ['pick_le', 'pick', (p: (i: number) => boolean, n: number) => (p(n) ? 7 : 0), 'agrees'],
  ['pick_le', 'pick', () => 0, 'definition'],
  ['cube_pos', 'cube', (n: number) => 2 ** 60 * (n + 1), 'agrees'],
  ['cube_pos', 'cube', (n: number) => 2n ** 60n * BigInt(n + 1), 'agrees'],
  ['cube_pos', 'cube', (n: number) => 2n ** 60n * BigInt(n + 1) + 1n, 'definition'],
  ['top_le', 'top', (xs: readonly number[]) => xs[0] ?? 0, 'agrees'],
  ['top_le', 'top', (xs: number[]) => xs.sort((a, b) => b - a)[0] ?? 0, 'definition'],
];

const word = ({ verdict }: TestResult): string => {
  if (verdict.kind === 'disagrees') return verdict.fault;
  return 'reason' in verdict ? verdict.reason : verdict.kind;
};

test('a counterpart is compared with all that its definition gives', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const inventory = await inventoryOf(leanProject('A', { 'A.lean': lean }));
  const found = cases.map(([theorem, definition, call]) => {
    const statement = compileStatement(inventory, `A.${theorem}`, { numbers: [] });
    if ('kind' in statement) return 'untestable';
    const bound: Counterpart[] = [{ constant: `A.${definition}`, call, accuracy: 2 ** -48 }];
    const options = defaultTestOptions(theorem, (given, replaced = []) =>
      makeProperty(given, [...replaced, ...bound]),
    );
    return word(testTheorem(makeProperty(statement, bound), { ...options, budget: 512 }));
  });
  expect(found).toEqual(cases.map(([, , , expected]) => expected));
});
