import { expect, test } from 'vitest';
import { uniqueIndex } from '../../../src/toolchain/embedded/once.ts';
import { applyBytePatches, moveExportsToTable } from '../../../src/toolchain/embedded/wasm.ts';

const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: (new (bytes: Uint8Array) => object) & { exports: (module: object) => { name: string }[] };
  };
};

// A module with one type () -> i32, two functions that answer 1 and 2, and a table that holds the second one.
const module = Buffer.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f], // type
  ...[3, 3, 2, 0, 0], // functions
  ...[4, 4, 1, 0x70, 0, 2], // table of 2
  ...[
    7,
    20,
    3,
    3,
    ...Buffer.from('l_a'),
    0,
    0,
    3,
    ...Buffer.from('run'),
    0,
    0,
    3,
    ...Buffer.from('l_b'),
    0,
    1,
  ].map((byte, k) => (k === 1 ? 19 : byte)),
  ...[9, 7, 1, 0, 0x41, 1, 0x0b, 1, 1], // table[1] = function 1
  ...[10, 11, 2, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b], // code
]);

test('Lean functions leave the export list and get a slot; the others stay', () => {
  const { wasm, slots } = moveExportsToTable(module);
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
  expect(() => uniqueIndex('abab', 'ab', 'q')).toThrow('q: the pattern was found more than once');
});
