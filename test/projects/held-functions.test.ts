// Definitions that take functions: our evaluator and Lean are given the same ones, and a wrong row is found through them.
import { expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { holdToLean } from '../../src/with-lean/hold-to-lean.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf, holdAll } from '../with-lean/held.ts';

vi.mock('../../src/operations/integers.ts', async (original) => {
  const { plantMod } = await import('../with-lean/plant-mod.ts');
  return plantMod(await original<typeof import('../../src/operations/integers.ts')>());
});

const source = `namespace Held
inductive Light where | red | green
structure Box where
  width : Rat
  height : Rat
inductive Tree (α : Type) where | leaf | node (left : Tree α) (value : α) (right : Tree α)
structure Rule where
  start : Nat
  step : Nat → Light → Nat
def twice (f : Nat → Nat) (n : Nat) : Nat := f (f n)
def best (le : Int → Int → Bool) : List Int → Option Int
  | [] => none
  | x :: xs => match best le xs with
    | none => some x
    | some y => if le x y then some x else some y
def lights (f : Nat → Option Light) (xs : List Nat) : List Light := xs.filterMap f
def Box.by (b : Box) (f : Box → Rat) : Rat := f b + f ⟨b.height, b.width⟩
def weigh (f : List Int → String → Nat) (xs : List Int) (s : String) : Nat := f xs s + f xs.reverse ""
def Tree.map {α β : Type} (f : α → β) : Tree α → Tree β
  | .leaf => .leaf
  | .node l v r => .node (l.map f) (f v) (r.map f)
def Rule.run (r : Rule) (ls : List Light) : Nat := ls.foldl r.step r.start
def grown (f : Nat → Tree Nat) (n : Nat) : Nat := match f n with | .leaf => 0 | .node _ v _ => v + 1
def once (f : Unit → Char) (u : Unit) : List Char := [f u, 'x']
def counted (f : Nat → StateM Nat Unit) (xs : List Nat) (s : Nat) : Nat := ((xs.forM f).run s).2
def forged (n : Nat) : Nat := n
@[implemented_by forged] def next (n : Nat) : Nat := n + 1
def after (f : Nat → Nat) (n : Nat) : Nat := next (f n)
def sumTo (f : Nat → Nat) : Nat → Nat | 0 => 0 | n + 1 => sumTo f n + f n
def ignored (_f : Nat → Nat) (n : Nat) : Nat := n + 1
def higher (f : (Nat → Nat) → Nat) : Nat := f id + 0
def below (f : Nat → Nat) (_h : ∀ n, f n < 5) (n : Nat) : Nat := f n
def rule (n : Nat) : Rule := ⟨n, fun k _ => k⟩
def inside (f : Nat → Nat) (n : Nat) : Nat := f n % 7
def asked (f : Nat → Nat) (n : Nat) : Nat := f (n % 7)

theorem twice_def (f : Nat → Nat) (n : Nat) : twice f n = f (f n) := rfl
theorem best_def (le : Int → Int → Bool) (x : Int) : best le [x] = some x ∧ ∀ xs : List Int, best le xs = best le xs := ⟨rfl, fun _ => rfl⟩
theorem best_nil (le : Int → Int → Bool) (xs : List Int) (h : best le xs = none) : xs = [] := by
  cases xs with
  | nil => rfl
  | cons x xs => unfold best at h; split at h <;> (try split at h) <;> simp_all
theorem lights_def (f : Nat → Option Light) (xs : List Nat) : (lights f xs).length ≤ xs.length := List.length_filterMap_le ..
theorem box_def (f : Box → Rat) (b : Box) : b.by f = f b + f ⟨b.height, b.width⟩ := rfl
theorem weigh_def (f : List Int → String → Nat) (xs : List Int) (s : String) : weigh f xs s = f xs s + f xs.reverse "" := rfl
theorem map_id {α : Type} (t : Tree α) : t.map (fun x => x) = t := by induction t <;> simp_all [Tree.map]
theorem map_map {α β γ : Type} (f : α → β) (g : β → γ) (t : Tree α) : (t.map f).map g = t.map (fun x => g (f x)) := by
  induction t <;> simp_all [Tree.map]
theorem run_nil (r : Rule) (ls : List Light) (h : ls = []) : r.run ls = r.start := by subst h; rfl
theorem run_cons (r : Rule) (l : Light) (ls : List Light) : r.run (l :: ls) = Rule.run ⟨r.step r.start l, r.step⟩ ls := rfl
theorem grown_def (f : Nat → Tree Nat) (n : Nat) (h : f n = .leaf) : grown f n = 0 := by simp [grown, h]
theorem grown_self (f : Nat → Tree Nat) (n : Nat) : grown f n = grown f n := rfl
theorem once_def (f : Unit → Char) (u : Unit) : once f u = [f (), 'x'] := rfl
theorem counted_def (f : Nat → StateM Nat Unit) (s : Nat) (x : Nat) : counted f [x] s = (f x s).2 := rfl
theorem after_def (f : Nat → Nat) (n : Nat) : after f n = f n + 1 := rfl
theorem sums (f : Nat → Nat) (n : Nat) : sumTo f (n + 1) = sumTo f n + f n := rfl
theorem squares (n : Nat) : 2 * sumTo (fun k => k) n + n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [sumTo, Nat.mul_add, Nat.add_mul, Nat.one_mul, Nat.mul_one]; omega
theorem ignored_def (f : Nat → Nat) (n : Nat) : ignored f n = n + 1 := rfl
theorem ignored_here (n : Nat) : ignored (fun k => k) n = n + 1 := rfl
theorem higher_def (f : (Nat → Nat) → Nat) : higher f = f id := rfl
theorem below_def (f : Nat → Nat) (h : ∀ n, f n < 5) (n : Nat) : below f h n < 5 := h n
theorem rule_def (n : Nat) (l : Light) : (rule n).step n l = (rule n).start := rfl
theorem inside_def (f : Nat → Nat) (n : Nat) : inside f n < 7 := Nat.mod_lt _ (by decide)
theorem asked_def (f : Nat → Nat) (n : Nat) (h : n < 7) : asked f n = f n := by simp [asked, Nat.mod_eq_of_lt h]
end Held
`;

/** The definitions that are compared at the samples of each theorem. */
const compared: Readonly<Record<string, readonly string[]>> = {
  twice_def: ['twice'],
  best_def: ['best'],
  best_nil: ['best'],
  lights_def: ['lights'],
  box_def: ['Box.by'],
  weigh_def: ['weigh'],
  map_id: ['Tree.map'],
  map_map: ['Tree.map'],
  run_nil: ['Rule.run'],
  run_cons: ['Rule.run'],
  grown_def: ['grown'],
  grown_self: ['grown'],
  once_def: ['once'],
  counted_def: ['counted'],
  after_def: ['after', 'next'],
  sums: ['sumTo'],
  squares: ['sumTo'],
  ignored_def: ['ignored'],
  rule_def: ['rule'],
};

/** The definitions that are not, and why. */
const left: Readonly<Record<string, string>> = {
  ignored_here: 'Held.ignored: no value of a function among its arguments is known to us',
  higher_def: 'Held.higher: functions of functions are not written',
  below_def: 'Held.below: a proof that it takes depends on a function',
  rule_def: 'Held.rule: its value has a function in it',
};

test('definitions with functions among their arguments are held to Lean, and a wrong row is found through them', {
  timeout: 300_000,
}, async () => {
  await loadMpfr();
  const toolchain = embedded(leanProject('Held', { 'Held.lean': source }));
  const found = await toolchain.inventory([]);
  if (found.kind !== 'ok') expect.fail(JSON.stringify(found));
  const inventory = found.value;
  const names = [...new Set([...Object.keys(compared), ...Object.keys(left)])];
  const done = names.map((name) => collectCallsOf(inventory, `Held.${name}`));
  const results = await holdAll(done, inventory, toolchain.run);
  const definitions = names.map((name, i) => [name, results[i]?.definitions]);
  expect(Object.fromEntries(definitions)).toEqual(
    Object.fromEntries(names.map((name) => [name, (compared[name] ?? []).map((one) => `Held.${one}`)])),
  );
  // nothing is left out without a word
  const notRun = names.flatMap((name, i) =>
    (results[i]?.notRun ?? []).map(({ definition, why }) => [name, `${definition}: ${why}`]),
  );
  expect(Object.fromEntries(notRun)).toEqual(left);

  // the row is wrong about what a function gives, and about what it is asked
  for (const name of ['inside', 'asked']) {
    const wrong = await holdToLean([collectCallsOf(inventory, `Held.${name}_def`)], {
      run: toolchain.run,
      kept: undefined,
      inventory,
    });
    expect(wrong.stops).toEqual(['self-check']);
    expect(wrong.problems[0]?.message).toMatch(
      new RegExp(
        `Held\\.${name} at \\(\\{ (\\d+ ↦ \\d+, )?otherwise \\d+ \\}, \\d+\\) is (\\d+) to us and (?!\\2 )\\d+ to Lean`,
      ),
    );
  }
});
