// Wrong code whose theorem still holds of it, and right code that was called wrong: whatever a definition's value is, it is compared.
import { expect, test } from 'vitest';
import type { Claim, Paper } from '../../src/claims/registry.ts';
import { findUnusableCounterparts } from '../../src/counterparts/unusable.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { bindAll, type Code, testTestable, word } from '../testing/tested.ts';
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
def passes (score threshold : Nat) : Prop := threshold ≤ score
theorem passes_mono (s t u : Nat) (h : passes s t) (h' : u ≤ t) : passes s u := Nat.le_trans h' h
theorem passes_self (t : Nat) : passes t t := Nat.le_refl t
def bounded (n : Nat) (f : Nat → Rat) : Prop := ∀ k, k < n → f k ≤ 2
theorem bounded_mono (m n : Nat) (f : Nat → Rat) (h : bounded n f) (hm : m ≤ n) : bounded m f :=
  fun k hk => h k (Nat.lt_of_lt_of_le hk hm)
def near (n : Nat) : Nat := n + 1
def far (n : Nat) : Nat := n + 2
theorem near_far (n : Nat) : near n = n + 1 ∧ (n + 1 = 0 → far n = 3) := ⟨rfl, by omega⟩
inductive Shape : List Nat → Type
  | none : Shape []
  | disc (radius : Nat) : Shape []
structure Named where
  size : Nat
  shape : Shape []
def label (n : Nat) : Named := ⟨n + 1, .disc n⟩
theorem label_size (n : Nat) : (label n).size = n + 1 := rfl
def times (a : Int) : Int → Int := fun x => a * x
theorem times_zero (a : Int) : times a 0 = 0 := by simp [times]
end A
`;

type Stats = { readonly n: number; readonly total: number };

const push = (s: Stats, x: number): Stats => ({ n: s.n + 1, total: s.total + x });
/** Theorem, definition, code, and what is said of it. */
const cases: readonly (readonly [theorem: string, definition: string, code: Code[string], word: string])[] = [
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
  // propositions are Booleans in code, also in hypotheses
  ['passes_mono', 'passes', (s: number, t: number) => s >= t, 'agrees'],
  ['passes_mono', 'passes', (s: number, t: number) => s > t, 'definition'],
  ['passes_self', 'passes', (s: number, t: number) => s > t, 'implementation'],
  ['passes_self', 'passes', () => 1, 'implementation'],
  ['bounded_mono', 'bounded', (n: number, f: Sequence) => below(n).every((k) => f(k) <= 2), 'agrees'],
  ['bounded_mono', 'bounded', (n: number, f: Sequence) => below(n).every((k) => f(k) < 2), 'definition'],
  ['times_zero', 'times', (a: number, x: number) => a * x, 'agrees'],
  // what is never called, or compared but for a part, is not green
  ['near_far', 'near', (n: number) => n + 1, 'agrees'],
  ['label_size', 'label', (n: number) => ({ size: n + 1, shape: n }), 'not-compared'],
  ['top_le', 'top', (xs: readonly number[]) => xs[0] ?? 0, 'agrees'],
  ['top_le', 'top', (xs: number[]) => xs.sort((a, b) => b - a)[0] ?? 0, 'definition'],
];

type Sequence = (k: number) => number;
const below = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);

const where = { file: 'claims.yaml', line: 5, column: 17 };
const paperWith = (lean: string): Paper =>
  ({
    slug: 'a',
    title: 'a',
    namespace: 'A',
    counterparts: [{ lean, module: 'a.ts', export: 'f', accuracy: 2 ** -48, where }],
    where,
  }) as never;
const claims = ['passes_self', 'bounded_mono', 'push_n'].map((theorem) => ({
  requires: ['test'],
  theorems: [`A.${theorem}`],
})) as unknown as readonly Claim[];

/** The result of testing a theorem with some counterparts. */
const result = (inventory: Inventory, theorem: string, code: Code): TestResult =>
  testTestable(inventory, `A.${theorem}`, bindAll(code, 'A.'), { claim: theorem, budget: 512 });

test('a counterpart is compared with all that its definition gives', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const inventory = await inventoryOf(leanProject('A', { 'A.lean': lean }));
  const found = cases.map(([theorem, definition, call]) =>
    word(result(inventory, theorem, { [definition]: call })),
  );
  expect(found).toEqual(cases.map(([, , , expected]) => expected));
  // the second of two counterparts stands behind a premise that is never true
  const { verdict } = result(inventory, 'near_far', { near: (n: number) => n + 1, far: () => 0 });
  expect(verdict).toMatchObject({
    reason: 'not-compared',
    detail: 'A.far, which the statement mentions, was called on none of 512 accepted samples',
  });
  const papers = ['passes', 'bounded', 'Stats', 'near'].map((name) => paperWith(`A.${name}`));
  const problems = findUnusableCounterparts(papers, { claims, numbers: [], inventory });
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'counterpart-not-usable `f` cannot stand for A.Stats: the statements mention it, but call it nowhere: it is a type, an instance, or unfolded by the language',
    "counterpart-idle `f` stands for A.near, which no claim's statement mentions",
  ]);
  const proofOnly = claims.map((claim) => ({ ...claim, requires: ['proof'] as const }));
  const coarse = ['push', 'bounded'].map((name, i) => {
    const paper = paperWith(`A.${name}`);
    return {
      ...paper,
      counterparts: paper.counterparts.map((one) => ({ ...one, accuracy: 2 ** -(20 + i) })),
    };
  });
  const remarked = findUnusableCounterparts(coarse, { claims: proofOnly, numbers: [], inventory });
  expect(remarked.map(({ message }) => message)).toEqual([
    '`f` promises 2^-20 for A.push: a relative fault of 2^-20 would pass, and no claim has it tested',
  ]);
});
