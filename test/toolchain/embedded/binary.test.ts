import { expect, test } from 'vitest';
import {
  findOnlySection,
  readName,
  readSections,
  readUnsigned,
  writeName,
  writeSection,
  writeSigned,
  writeUnsigned,
} from '../../../src/toolchain/embedded/binary.ts';

test.each([0, 1, 127, 128, 16383, 16384, 190_000, 2 ** 32 - 1])('unsigned %d is read back', (value) => {
  const bytes = Buffer.concat([Buffer.from([9]), writeUnsigned(value)]);
  expect(readUnsigned(bytes, 1)).toEqual([value, bytes.length]);
});

// Signed LEB128: bit 6 of the last byte is the sign, so 64 needs a second byte.
test.each([
  [0, [0]],
  [63, [63]],
  [64, [0xc0, 0]],
  [8191, [0xff, 0x3f]],
  [8192, [0x80, 0xc0, 0]],
])('signed %d', (value, bytes) => {
  expect([...writeSigned(value)]).toEqual(bytes);
});

test('names and sections are read back', () => {
  expect(readName(writeName('λx'), 0)).toEqual(['λx', 4]);
  const module = Buffer.concat([Buffer.alloc(8), writeSection(3, Buffer.from([7, 8]))]);
  expect(readSections(module)).toEqual([{ id: 3, header: 8, start: 10, end: 12 }]);
  expect(() => findOnlySection(readSections(module), 4)).toThrow('section 4 must occur exactly once');
});
