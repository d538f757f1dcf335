import { expect, test } from 'vitest';
import { moveInventoryToRoot } from '../../../src/verdict/proof/rooted.ts';
import { declaration, inventory } from '../evidence.ts';

const lean = inventory([declaration('P.a', 3), { ...declaration('P.b', 4), range: undefined } as never]);

test.each([
  ['proofs', 'proofs/P/Theorems.lean'],
  ['proofs/', 'proofs/P/Theorems.lean'],
  ['.', 'P/Theorems.lean'],
  ['', 'P/Theorems.lean'],
])('from the root of a project with Lean in %j a place is %s', (root, file) => {
  const { declarations, modules } = moveInventoryToRoot(lean, root);
  expect(declarations.get('P.a')?.range).toEqual({ ...lean.declarations.get('P.a')?.range, file });
  expect(declarations.get('P.b')?.range).toBeUndefined();
  expect(modules.length).toBe(lean.modules.length);
  for (const [i, one] of modules.entries())
    expect(one.file.endsWith(lean.modules[i]?.file ?? '?')).toBe(true);
});
