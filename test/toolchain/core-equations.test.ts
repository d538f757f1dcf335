// The rules that are read of core Lean's functions: Lean accepts them, and the file that is read is what Lean says of them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { subtermsOf } from '../../src/expr/spine.ts';
import { encodeInventory } from '../../src/lean/encode.ts';
import type { Declaration } from '../../src/lean/inventory.ts';
import { endsInProp } from '../../src/read/binders/propositions.ts';
import { inventoryOf } from './open.ts';
import { leanProject } from './temporary.ts';

const bare = (declaration: Declaration): Declaration => {
  const { name, kind, module, type, value, equations, instances } = declaration;
  const said =
    kind === 'theorem' ? { type } : { type, ...(value && { value }), ...(equations && { equations }) };
  return {
    ...{ name, kind, module, ...said, levelParams: [], typeUses: [], valueUses: [] },
    ...(instances && { instances }),
    ...{ attributes: [], statement: '' },
  };
};

test('the rules about core are what Lean says of them', { timeout: 300_000 }, async () => {
  const source = readFileSync('lean-core/Core.lean', 'utf8');
  const inventory = await inventoryOf(leanProject('Core', { 'Core.lean': source }), ['Core']);
  const modules = inventory.modules.map(({ name, status, messages }) => ({ name, status, messages }));
  expect(modules).toEqual([{ name: 'Core', status: 'built', messages: [] }]);
  const named = /^(?:theorem|def) (\S+)/gm;
  const names = [...source.matchAll(named)].map(([, name]) => `CheckClaims.${name}`);
  const kept = names.flatMap((name) => {
    const found = inventory.declarations.get(name);
    const equations = (found?.equations ?? []).map((one) => inventory.declarations.get(one));
    return [found, ...(found === undefined || endsInProp(found.type) ? [] : equations)].flatMap(
      (one) => one ?? [],
    );
  });
  expect(new Set(kept.map(({ name }) => name)).size).toBe(kept.length);
  const declarations = new Map(kept.map((one) => [one.name, bare(one)]));
  const used = new Set(
    [...declarations.values()]
      .flatMap(({ type, value }) => [type, ...(value ? [value] : [])])
      .flatMap(subtermsOf)
      .flatMap((e) => (e.kind === 'const' ? [e.name] : [])),
  );
  const library = new Map(
    [...inventory.library]
      .filter(([name]) => used.has(name))
      .map(([name, one]) => [name, { ...one, axioms: [] }]),
  );
  const [record] = inventory.modules;
  const written = encodeInventory({
    ...inventory,
    modules: record === undefined ? [] : [{ ...record, recheck: { kind: 'ok' } }],
    declarations,
    library,
  });
  await expect(written).toMatchFileSnapshot('../../lean-core/core.ndjson');
});
