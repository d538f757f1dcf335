// Our evaluator against Lean's own values: where one row of it is wrong, the run says so and gives no verdict.
import { expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Kept } from '../../src/kept/kept-result.ts';
import type { DoneTask } from '../../src/task.ts';
import { type Held, holdToLean } from '../../src/with-lean/hold-to-lean.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf } from '../with-lean/held.ts';

vi.mock('../../src/operations/integers.ts', async (original) => {
  const { plantMod } = await import('../with-lean/plant-mod.ts');
  return plantMod(await original<typeof import('../../src/operations/integers.ts')>());
});

const source = `namespace Held
inductive Light where | red | green
inductive Tree where | leaf | node (left : Tree) (value : Int) (right : Tree)
structure Box where
  width : Rat
  height : Rat
def slot (n d : Nat) : Nat := n % d
def Light.other : Light → Light | .red => .green | .green => .red
def Tree.mirror : Tree → Tree | .leaf => .leaf | .node l v r => .node r.mirror v l.mirror
def Tree.list : Tree → List Int | .leaf => [] | .node l v r => l.list ++ v :: r.list
def Box.area (b : Box) : Rat := b.width * b.height
def initials (s t : String) : Option Char := match s.toList ++ t.toList with | [] => none | c :: _ => some c
def forged (n : Nat) : Nat := n
@[implemented_by forged] def next (n : Nat) : Nat := n + 1
def after (n : Nat) : Nat := next n
noncomputable def any (n : Nat) : Nat := n + 0
def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
universe u
def turned {α : Type u} (xs : List α) : List α := xs.reverse
def times [DecidableEq α] (x : α) : List α → Nat | [] => 0 | y :: ys => if x = y then times x ys + 1 else times x ys
class Weight (α : Type) where
  weigh : α → Nat
instance : Weight Nat := ⟨fun n => n * n⟩
def heavy {α : Type} [Weight α] (xs : List α) : Nat := xs.foldr (fun x s => Weight.weigh x + s) 0
def apply2 (f : Nat → Nat) (n : Nat) : Nat := f (f n)
theorem turns {α : Type} (xs : List α) : turned (turned xs) = xs := by simp [turned]
theorem counts {α : Type} [DecidableEq α] (x : α) (xs : List α) : times x xs ≤ xs.length := by
  induction xs with
  | nil => simp [times]
  | cons y ys ih => unfold times; split <;> simp <;> omega
theorem weights (n : Nat) : heavy [n] = n * n := rfl
theorem functions (f : Nat → Nat) (n : Nat) : apply2 f n = f (f n) := rfl
theorem planted (n : Nat) : slot n 7 < 7 := Nat.mod_lt n (by decide)
theorem lights (l : Light) : l.other.other = l := by cases l <;> rfl
theorem trees (t : Tree) : t.mirror.mirror = t ∧ t.list = t.list := by
  constructor
  · induction t <;> simp_all [Tree.mirror]
  · rfl
theorem boxes (b : Box) : b.area = b.height * b.width := Rat.mul_comm ..
theorem texts (s : String) (h : initials s s = none) : s.toList = [] := by
  unfold initials at h; cases e : s.toList <;> simp_all
theorem forgeries (n : Nat) : after n = n + 1 := rfl
theorem nothing (n : Nat) : any n = n := rfl
end Held
`;

test("values of every kind of data are Lean's, a wrong row is found, and answers are kept", {
  timeout: 300_000,
}, async () => {
  await loadMpfr();
  const toolchain = embedded(leanProject('Held', { 'Held.lean': source }));
  const found = await toolchain.inventory([]);
  if (found.kind !== 'ok') expect.fail(JSON.stringify(found));
  const inventory = found.value;
  const tested = (name: string): DoneTask => collectCallsOf(inventory, `Held.${name}`);
  const store = new Map<string, Uint8Array>();
  const kept: Kept = { read: (key) => store.get(key), write: (key, bytes) => void store.set(key, bytes) };
  const resultsOf = ({ done }: Held) =>
    done.map(({ result }) => (result.kind === 'tested' ? result.test.heldToLean : undefined));

  const more = ['turns', 'counts', 'weights', 'functions'];
  const sound = ['lights', 'trees', 'boxes', 'texts', 'forgeries', 'nothing', ...more].map(tested);
  const held = await holdToLean(sound, { run: toolchain.run, kept, inventory });
  expect(held.problems).toEqual([]);
  const results = resultsOf(held);
  expect(results.map((one) => one?.definitions)).toEqual([
    ['Held.Light.other'],
    ['Held.Tree.list', 'Held.Tree.mirror'],
    ['Held.Box.area'],
    ['Held.initials'],
    ['Held.after', 'Held.next'],
    [],
    ['Held.turned'],
    ['Held.times'],
    ['Held.heavy'],
    ['Held.apply2'],
  ]);
  // nothing is left out without a word
  expect(results.flatMap((one) => one?.notRun ?? [])).toEqual([
    { definition: 'Held.any', why: 'noncomputable' },
  ]);
  expect(results.every((one) => one?.definitions.length === 0 || (one?.samples ?? 0) > 0)).toBe(true);

  // the same questions do not reach Lean again
  const unasked = async () => expect.fail('Lean was asked');
  const again = await holdToLean(sound, { run: unasked, kept, inventory });
  expect(resultsOf(again)).toEqual(results);

  const wrong = await holdToLean([...sound, tested('planted')], { run: toolchain.run, kept, inventory });
  expect(wrong.stops).toEqual(['self-check']);
  expect(wrong.problems[0]).toMatchObject({
    code: 'lean-differs',
    severity: 'error',
    message: expect.stringMatching(
      /Held\.slot at \(\d+, 7\) is (\d+) to us and (?!\1 )\d+ to Lean; no verdict/,
    ),
  });
  expect(
    wrong.done.every(({ result }) => result.kind === 'tested' && result.test.verdict.kind === 'not-run'),
  ).toBe(true);

  // Lean that breaks down says nothing about us
  const broken = await holdToLean([tested('planted')], {
    run: async () => ({ kind: 'crashed', module: 'question 1', detail: 'gone' }),
    kept: undefined,
    inventory,
  });
  expect(broken.stops).toEqual([]);
  expect(resultsOf(broken)).toEqual([
    { samples: 0, definitions: [], notRun: [{ definition: 'Held.slot', why: 'Lean broke down: gone' }] },
  ]);
});
