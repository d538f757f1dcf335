import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInventory } from '../../src/lean/read-inventory.ts';
import { compileStatement } from '../../src/read/compile.ts';

// Statements over real Mathlib whose instances are not the library's; the folder stands beside the checkout.
const folder = '../shared/mathlib/impostors';

const compiled = (text: string, theorem: string) => {
  const read = readInventory(text);
  if (read.kind === 'damaged') throw new Error(read.why);
  return compileStatement(read.inventory, `Impostors.${theorem}`, { numbers: [] });
};

describe.skipIf(!existsSync(folder))(
  'impostors over real Mathlib (skipped without ../shared/mathlib)',
  () => {
    const text = existsSync(folder) ? readFileSync(`${folder}/inventory.ndjson`, 'utf8') : '';

    test.each([
      ['sum_is_zero', 'ownAdd'],
      ['every_order', 'ownOrder'],
      ['backwards', 'ownLess'],
      ['power_ignores', 'ownPower'],
      ['two_is_three', 'ownTwo'],
      ['flat_sum', 'flatMonoid'],
      ['no_distance', 'ownDistance'],
    ])('%s is not read as what it looks like', (theorem, instance) => {
      expect(compiled(text, theorem)).toMatchObject({
        kind: 'untestable',
        constant: `Impostors.${instance}`,
        reason: expect.stringMatching(/^instance Impostors\.\w+ at Impostors\.lean:\d+ is not/),
      });
    });

    test("an instance that a binder brings is not the library's", () => {
      expect(compiled(text, 'addition_of_the_reader')).toMatchObject({ kind: 'untestable' });
    });

    test.each(['honest_sum', 'honest_decision', 'honest_field'])('%s is read', (theorem) => {
      expect(compiled(text, theorem)).toMatchObject({ constant: `Impostors.${theorem}` });
    });

    test.each([
      ['own_root', 'Impostors.Real.sqrt'],
      ['own_monotone', 'Impostors.Monotone'],
    ])("%s is read as the project's own definition", (theorem, own) => {
      const statement = compiled(text, theorem);
      expect(statement).toMatchObject({ constant: `Impostors.${theorem}` });
      if ('kind' in statement) return;
      expect(statement.rows).not.toContain(own.slice('Impostors.'.length));
      const { conclusion } = statement;
      if (conclusion.kind === 'defined') expect(conclusion.constant).toBe(own);
      else expect(statement.calls).toEqual([own]);
    });

    test('without judgements nothing more is trusted', () => {
      const older = text.replaceAll(/"instances":\[\[[^}]*?\]\],/g, '');
      expect(older).not.toContain('"instances"');
      for (const theorem of [
        'sum_is_zero',
        'every_order',
        'backwards',
        'power_ignores',
        'two_is_three',
        'flat_sum',
      ])
        expect(compiled(older, theorem)).toMatchObject({ kind: 'untestable' });
    });
  },
);
