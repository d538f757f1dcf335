import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeInventory } from '../../src/lean/encode.ts';
import { compileSchema } from '../../src/schema.ts';
import { inventoryOf } from './open.ts';
import { leanProject } from './temporary.ts';

const docs = readFileSync('docs/inventory.md', 'utf8');
const validate = compileSchema(JSON.parse(readFileSync('docs/inventory.schema.json', 'utf8')) as object);
const source = `/-- Doc. -/
structure S where
  n : Nat
  h : 0 < n
instance : Add S := ⟨fun a _ => a⟩
theorem t (x : Nat) : x = x := rfl
theorem big : "a" ≠ "b" ∧ 10 = 10 := by decide`;

test('every line fits the schema, and every field is in the document', { timeout: 300_000 }, async () => {
  const inventory = await inventoryOf(leanProject('Fields', { 'Fields.lean': source }));
  const lines = encodeInventory(inventory)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, object>);
  expect(lines.flatMap((line) => (validate(line).length > 0 ? [line] : []))).toEqual([]);
  const keys = ['declaration', 'library', 'inventory'];
  const fields = new Set(lines.flatMap((line) => keys.flatMap((key) => Object.keys(line[key] ?? {}))));
  expect(fields.size).toBeGreaterThan(15);
  for (const field of fields) expect(docs).toMatch(new RegExp(`[\`"]${field}[\`"]`));
});

test('a line that is none is refused', () => {
  for (const line of [
    {},
    { ie: 1 },
    { ie: 1, bvar: -1 },
    { il: 0, succ: 0 },
    { declaration: {} },
    { x: 1 },
  ]) {
    expect(validate(line)).not.toEqual([]);
  }
});
