import { expect, test } from 'vitest';
import { sectionId, writeName, writeSection, writeVector } from '../../../src/toolchain/embedded/binary.ts';
import { applyBytePatches, moveExportsToTable } from '../../../src/toolchain/embedded/slim-module.ts';
import { findUniqueIndex } from '../../../src/toolchain/embedded/unique-index.ts';

const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: (new (bytes: Uint8Array) => object) & { exports: (module: object) => { name: string }[] };
  };
};

const exported = (name: string, index: number): Buffer =>
  Buffer.concat([writeName(name), Buffer.from([0, index])]);

// A module with one type () -> i32, no imports, two functions that answer 1 and 2, and a table that holds the second one.
const module = Buffer.concat([
  Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  writeSection(sectionId.type, Buffer.from([1, 0x60, 0, 1, 0x7f])),
  writeSection(sectionId.import, Buffer.from([0])),
  writeSection(sectionId.function, Buffer.from([2, 0, 0])),
  writeSection(sectionId.table, Buffer.from([1, 0x70, 0, 2])),
  writeSection(sectionId.export, writeVector([exported('l_a', 0), exported('run', 0), exported('l_b', 1)])),
  writeSection(sectionId.element, Buffer.from([1, 0, 0x41, 1, 0x0b, 1, 1])),
  writeSection(sectionId.code, Buffer.from([2, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b])),
]);

test('Lean functions leave the export list and get a slot; the others stay', () => {
  const { wasm, slots, tableSize } = moveExportsToTable(module);
  expect(tableSize).toBe(3);
  const known = new WebAssembly.Module(new Uint8Array(wasm));
  expect(WebAssembly.Module.exports(known).map(({ name }) => name)).toEqual(['run']);
  expect([...slots]).toEqual([
    ['l_a', 2],
    ['run', 2],
    ['l_b', 1],
  ]);
});

test('a patch must match exactly once and keep the length', () => {
  const patch = { why: 'p', find: Buffer.from([0x41, 2]), put: Buffer.from([0x41, 3]) };
  const copy = Buffer.from(module);
  applyBytePatches(copy, [patch]);
  expect(copy.indexOf(patch.find)).toBe(-1);
  expect(() => applyBytePatches(copy, [patch])).toThrow('p: the pattern was not found');
  expect(() => applyBytePatches(copy, [{ ...patch, put: Buffer.alloc(1) }])).toThrow('keep the length');
  expect(() => findUniqueIndex('abab', 'ab', 'q')).toThrow('q: the pattern was found more than once');
});
