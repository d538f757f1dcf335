// A wrong row among many right ones: Lean's own values show which one misreads the statement that it has proved.
import { expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { compileStatement } from '../../src/read/compile.ts';
import { findSuspects } from '../../src/testing/find-suspects.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { wordingOfTest } from '../../src/verdict/findings/words.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

vi.mock('../../src/operations/integers.ts', async (original) => {
  const { plantMod } = await import('../with-lean/plant-mod.ts');
  return plantMod(await original<typeof import('../../src/operations/integers.ts')>());
});

const source = `namespace Rows
def slot (n d : Nat) : Nat := n % d + 1
theorem inStatement (n : Nat) : 2 * (n % 7) + (n - n) + 1 ≤ max 13 5 := by omega
theorem inDefinition (n d : Nat) (h : 0 < d) : slot n d * 1 ≤ d + (n - n) := by
  have := Nat.mod_lt n h
  unfold slot; omega
theorem overLists (l : List Nat) (f : Nat → Nat) (i : Fin 3) : f (l.length + i.val) % 7 ≤ 6 := by
  have := Nat.mod_lt (f (l.length + i.val)) (by decide : 0 < 7)
  omega
theorem sound (n d : Nat) : n + d - n = d := by omega
end Rows
`;

test('Lean names the row from which its values differ', { timeout: 300_000 }, async () => {
  await loadMpfr();
  const toolchain = embedded(leanProject('Rows', { 'Rows.lean': source }));
  const inventory = await toolchain.inventory([]);
  if (inventory.kind !== 'ok') expect.fail(JSON.stringify(inventory));
  const tested = (name: string) => {
    const statement = compileStatement(inventory.value, `Rows.${name}`, { numbers: [] });
    if ('kind' in statement) expect.fail(JSON.stringify(statement));
    const options = makeDefaultTestOptions(name, (given, replaced = []) =>
      makeProperty(given, [...replaced]),
    );
    return testTheorem(makeProperty(statement, []), { ...options, budget: 64, proved: true });
  };
  for (const name of ['inStatement', 'inDefinition', 'overLists']) {
    const found = await findSuspects(tested(name), inventory.value, [], toolchain.evaluate);
    expect(found.verdict).toMatchObject({
      fault: 'translation',
      suspects: ['HMod.hMod'],
      isIsolated: true,
    });
    expect(wordingOfTest(found.verdict, 1).why).toContain(
      '(Lean gives other values than our reading of HMod.hMod)',
    );
  }
  // without Lean all rows stay under suspicion, those that sound statements use last
  const asked = await findSuspects(
    tested('inStatement'),
    inventory.value,
    ['Rows.sound'],
    async (requests) => ({
      kind: 'ok',
      value: requests.map(() => ({ kind: 'not-shown', why: 'no' })),
    }),
  );
  const { suspects, isIsolated } = asked.verdict as { suspects: readonly string[]; isIsolated?: true };
  expect(isIsolated).toBeUndefined();
  expect(suspects).toContain('HMod.hMod');
  expect(suspects.slice(-2)).toEqual(['HAdd.hAdd', 'HSub.hSub']);
});
