import { expect, test } from 'vitest';
import type { ModuleRecord } from '../../../src/lean/inventory.ts';
import { collectModuleFindings, moduleOfMissing } from '../../../src/verdict/proof/modules.ts';
import { moveInventoryToRoot } from '../../../src/verdict/proof/rooted.ts';
import { inventory } from '../evidence.ts';

const module = (name: string, imports: readonly string[], text?: string): ModuleRecord => ({
  name,
  file: `${name.replace('.', '/')}.lean`,
  sourceHash: '',
  imports,
  status: text === undefined ? 'built' : 'failed',
  messages: text === undefined ? [] : [{ severity: 'error', line: 3, column: 21, text }],
  recheck: { kind: 'ok' },
});
const all = {
  ...inventory([]),
  modules: [
    module('P', ['P.Good', 'P.Typo', 'P.Number'], 'not elaborated'),
    module('P.Good', []),
    module('P.Typo', [], 'Unknown identifier\n  `Natural`'),
    module('P.Number', [], 'Unknown identifier `m`'),
  ],
  sources: new Map([
    ['P/Typo.lean', 'namespace P\ntheorem typo (n : Natural) : n = n := rfl'],
    ['P/Number.lean', 'namespace P\ntheorem total_le_two : 1 = 1 := rfl\ntheorem total_le : m = m := rfl'],
  ]),
};

test('each module that is itself at fault is found, with its folder and the whole of its first error', () => {
  const found = collectModuleFindings(moveInventoryToRoot(all, 'lean'), false);
  expect(found.map(({ level, message, where }) => [level, message, where?.file])).toEqual([
    [
      'error',
      'P.Typo does not build: Unknown identifier `Natural`; its theorems are missing',
      'lean/P/Typo.lean',
    ],
    [
      'error',
      'P.Number does not build: Unknown identifier `m`; its theorems are missing',
      'lean/P/Number.lean',
    ],
  ]);
});

test('where the project is written for another Lean, that one may build it', () => {
  expect(collectModuleFindings(all, true).map(({ level }) => level)).toEqual(['warning', 'warning']);
});

test('a missing theorem is looked for in the module that states it', () => {
  expect(moduleOfMissing(all, 'P.total_le')?.name).toBe('P.Number');
  expect(moduleOfMissing(all, 'P.typo')?.name).toBe('P.Typo');
  expect(moduleOfMissing(all, 'P.elsewhere')?.name).toBe('P.Typo');
});
