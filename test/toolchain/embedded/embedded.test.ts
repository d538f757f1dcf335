import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { axiomsOf, sorriesOf } from '../../../src/lean/closure.ts';
import type { AttemptRequest, ToolchainEvent } from '../../../src/toolchain/toolchain.ts';
import { embedded, inventoryOf } from '../open.ts';
import { leanProject } from '../temporary.ts';

const TIMEOUT = 300_000;

test('plain modules: declarations, equations, axioms and sorry across modules', {
  timeout: TIMEOUT,
}, async () => {
  const root = leanProject('Plain', {
    'Plain.lean':
      'import Plain.Lemmas\ntheorem top : double 3 = 6 := by rw [double_eq 3 rfl]\ntheorem bad : 1 = 2 := missing',
    'Plain/Lemmas.lean': `import Plain.Defs
/-- Doubling by recursion. -/
theorem double_eq (n : Nat) (_unused : 1 = 1) : double n = 2 * n := by
  induction n with
  | zero => rfl
  | succ n ih => simp [double, ih]; omega
theorem hole : 1 = 2 := by sorry
axiom magic : 2 = 3
theorem byMagic : 3 = 2 := magic.symm`,
    'Plain/Defs.lean': 'def double : Nat → Nat\n  | 0 => 0\n  | n + 1 => double n + 2',
  });
  const inventory = await inventoryOf(root);
  expect(inventory.modules.map(({ name, status, recheck }) => [name, status, recheck.kind])).toEqual([
    ['Plain.Defs', 'built', 'ok'],
    ['Plain.Lemmas', 'built', 'ok'],
    ['Plain', 'failed', 'not-run'],
  ]);
  const double = inventory.declarations.get('double');
  expect(double).toMatchObject({
    kind: 'definition',
    module: 'Plain.Defs',
    statement: 'Nat → Nat',
    equations: ['double.eq_1', 'double.eq_2'],
    range: { file: 'Plain/Defs.lean', line: 1, column: 1, endLine: 3, endColumn: 26 },
  });
  expect(inventory.declarations.get('double.eq_2')?.statement).toBe(
    '∀ (n : Nat), double n.succ = double n + 2',
  );
  expect(inventory.declarations.get('double_eq')).toMatchObject({
    kind: 'theorem',
    doc: 'Doubling by recursion. ',
    unusedBinders: [1],
  });
  expect(axiomsOf(inventory, 'byMagic').axioms).toEqual(['magic']);
  expect(axiomsOf(inventory, 'hole').axioms).toEqual(['sorryAx']);
  expect(sorriesOf(inventory, 'hole')).toEqual(['hole']);
});

test('the kernel decides propositions about the project', { timeout: TIMEOUT }, async () => {
  const root = leanProject('Ask', { 'Ask.lean': 'def half (q : Rat) : Rat := q / 2' });
  const ask = (proposition: string) => ({ imports: ['Ask'], proposition });
  const answer = await embedded(root).evaluate([
    ask('half (1/3) = 1/6'),
    ask('half 1 = 1'),
    ask('half nonsense = 1'),
    ask('True := by trivial\nexample : 1 = 1'),
  ]);
  expect(answer).toMatchObject({
    kind: 'ok',
    value: [{ kind: 'holds' }, { kind: 'not-shown' }, { kind: 'not-shown' }, { kind: 'not-shown' }],
  });
});

test('only a whole proof by the kernel answers a question to tactics', { timeout: TIMEOUT }, async () => {
  const root = leanProject('Try', {
    'Try.lean': [
      'def f (n : Nat) : Nat := n * n + 2',
      'axiom low (n : Nat) : f n < 2',
      'theorem bounded (n : Nat) (h : n ∈ [1, 2]) (h2 : f n = 3) : f n ≤ max (f n) n := Nat.le_max_left _ _',
      'theorem honest (n : Nat) (h : n < 3) : f n ≤ 6 := by',
      '  have : n = 0 ∨ n = 1 ∨ n = 2 := by omega',
      '  rcases this with rfl | rfl | rfl <;> decide',
      'theorem never (n : Nat) (h : 3 < n) (h2 : n < 2) : f n = 1 := by omega',
      'def flat (n m : Nat) : Nat := f m + n % 1',
    ].join('\n'),
  });
  const ask = (constant: string, question: AttemptRequest['question'], ...tactics: readonly string[]) => ({
    imports: ['Try'],
    constant,
    question,
    vary: question === 'contradictory' ? [] : ['f'],
    tactics,
  });
  const asked: readonly (readonly [AttemptRequest, string | undefined])[] = [
    [ask('bounded', 'trivial', 'no_such_tactic', 'omega'), 'omega'],
    [ask('honest', 'trivial', 'rfl', 'omega', 'simp', 'grind'), undefined],
    [ask('never', 'contradictory', 'omega'), 'omega'],
    [ask('honest', 'contradictory', 'contradiction', 'omega', 'simp_all', 'grind'), undefined],
    // what is recovered from, left open, put off or assumed shows nothing
    [ask('honest', 'trivial', 'sorry', 'exact sorry', 'exact (by omega)', 'skip', 'exact _'), undefined],
    [ask('honest', 'trivial', 'exact (type_of% (by omega : False))', 'first | omega | skip'), undefined],
    [ask('honest', 'contradictory', 'exact absurd (low _) (by unfold f; omega)'), undefined],
    [{ ...ask('flat', 'constant', 'omega', 'simp'), position: 0 }, 'omega'],
    [{ ...ask('flat', 'constant', 'omega', 'simp', 'grind'), position: 1 }, undefined],
    [ask('absent', 'trivial', 'rfl'), undefined],
  ];
  const answers: (string | undefined)[] = [];
  const end = await embedded(root).attempt(
    asked.map(([question]) => question),
    (_, answer) => answers.push(answer),
  );
  expect(end).toEqual({ kind: 'ok', value: undefined });
  expect(answers).toEqual(asked.map(([, expected]) => expected));
});

test('what is unchanged is not elaborated again', { timeout: TIMEOUT }, async () => {
  const fresh = Date.now();
  const root = leanProject('Twice', {
    'Twice.lean': 'import Twice.A\nimport Twice.B',
    'Twice/A.lean': `theorem a : ${fresh} = ${fresh} := rfl`,
    'Twice/B.lean': 'theorem b : 2 = 2 := rfl',
  });
  /** What is elaborated for an inventory, and with what errors. */
  let reads: readonly string[] | undefined;
  const elaborated = async (): Promise<string[]> => {
    const events: ToolchainEvent[] = [];
    const result = await embedded(root, (event) => events.push(event)).inventory([]);
    if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
    reads = result.value.reads;
    const said = result.value.modules.flatMap(({ messages }) => messages.map(({ text }) => text));
    return [...events.flatMap((event) => (event.kind === 'elaborating' ? [event.module] : [])), ...said];
  };
  expect(await elaborated()).toContain('Twice.A');
  expect(await elaborated()).toEqual([]);
  appendFileSync(join(root, 'Twice/A.lean'), '\ndef changed : Nat := 1');
  expect(await elaborated()).toEqual(['Twice.A', 'Twice']);
  // a failure for want of a file ends when the file is there
  writeFileSync(join(root, 'Twice/A.lean'), 'def text : String := include_str "text.txt"');
  const why = [expect.stringContaining('text.txt'), expect.stringContaining('Twice.A')];
  expect(await elaborated()).toEqual(['Twice.A', ...why]);
  expect(await elaborated()).toEqual(why);
  writeFileSync(join(root, 'Twice/text.txt'), `here ${fresh}`);
  expect(await elaborated()).toEqual(['Twice.A', 'Twice']);
  expect(reads).toEqual(['Twice/text.txt']);
});
