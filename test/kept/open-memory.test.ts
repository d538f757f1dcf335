import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openMemory } from '../../src/kept/open-memory.ts';
import type { Declaration } from '../../src/lean/inventory.ts';
import { readInventory } from '../../src/lean/read-inventory.ts';
import { listAttempts } from '../../src/verdict/attempts/list-attempts.ts';
import { constant, declaration, inventory } from '../verdict/evidence.ts';

/** A store of bytes by key, as a run finds it and leaves it. */
const openStore = () => {
  const bytes = new Map<string, Uint8Array>();
  return {
    bytes,
    kept: {
      read: (key: string) => bytes.get(key),
      write: (key: string, value: Uint8Array) => void bytes.set(key, value),
    },
  };
};

const stated = declaration('P.one', 1, { typeUses: ['P.rate'] });
const rate = (value: string): Declaration =>
  declaration('P.rate', 9, { kind: 'definition', type: constant('Nat'), value: constant(value) });

/** What is found of `P.one`, and whether it was looked for in this run. */
const ask = (store: ReturnType<typeof openStore>, all: readonly Declaration[], beside = 'P.beside') => {
  let isLookedFor = false;
  const found = openMemory(store.kept, inventory(all))('edge', 'P.one', (seen) => {
    isLookedFor = true;
    return [`${seen.declarations.get('P.rate')?.kind}`, `${seen.declarations.has(beside)}`];
  });
  return { found, isLookedFor };
};

test('what was found of a theorem is not looked for again', () => {
  const store = openStore();
  const first = ask(store, [stated, rate('two')]);
  expect(first).toEqual({ found: ['definition', 'false'], isLookedFor: true });
  expect(ask(store, [stated, rate('two')])).toEqual({ ...first, isLookedFor: false });
});

test('it is looked for again when a definition, or anything else that was looked up, is another', () => {
  const store = openStore();
  ask(store, [stated, rate('two')]);
  expect(ask(store, [stated, rate('three')]).isLookedFor).toBe(true);
  const beside = declaration('P.beside', 20);
  expect(ask(store, [stated, rate('two'), beside])).toEqual({
    found: ['definition', 'true'],
    isLookedFor: true,
  });
  // a declaration that nothing asked for changes nothing
  expect(ask(store, [stated, rate('two'), beside, declaration('P.other', 30)]).isLookedFor).toBe(false);
});

test('damaged bytes are never used', () => {
  const store = openStore();
  ask(store, [stated, rate('two')]);
  for (const bytes of store.bytes.values()) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(ask(store, [stated, rate('two')])).toEqual({ found: ['definition', 'false'], isLookedFor: true });
});

test('what to ask Lean is the same with a memory, when it is filled and when it is asked', () => {
  const read = readInventory(readFileSync('lean-core/core.ndjson', 'utf8'));
  if (read.kind !== 'inventory') throw new Error('the inventory is whole');
  const range = { file: 'Core.lean', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const declarations = new Map(
    [...read.inventory.declarations].map(([name, one]) => [name, { ...one, range }]),
  );
  const core = { ...read.inventory, declarations };
  const theorems = [...declarations.values()].flatMap(({ kind, name }) => (kind === 'theorem' ? [name] : []));
  const plain = listAttempts(core, theorems);
  expect(plain.length).toBeGreaterThan(20);
  const { kept } = openStore();
  for (const run of ['fills', 'asks'])
    expect([run, listAttempts(core, theorems, openMemory(kept, core))]).toEqual([run, plain]);
});
