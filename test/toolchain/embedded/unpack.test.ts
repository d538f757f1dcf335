import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackOleans } from '../../../src/toolchain/embedded/unpack.ts';
import { folderWith } from '../temporary.ts';

/** One tar entry of the given type. */
const entry = (name: string, content: string, type = '0'): Buffer => {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
};
const archive = (...entries: readonly Buffer[]): Buffer =>
  gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));

test('oleans are unpacked; leavings of macOS, headers and other files are not', () => {
  const folder = folderWith({});
  const files = unpackOleans(
    archive(
      entry('./Init/', '', '5'),
      entry('./._Init.olean', 'mac'),
      entry('PaxHeader/Init.olean', 'pax', 'x'),
      entry('./Init.olean', 'a'.repeat(700)),
      entry('./Init/Core.olean', 'b'),
      entry('./README', 'c'),
    ),
    folder,
  );
  expect(files).toBe(2);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['Init', 'Init.olean', 'Init/Core.olean']);
  expect(readFileSync(join(folder, 'Init.olean'), 'utf8')).toBe('a'.repeat(700));
});

test('an archive that leaves its folder, or has nothing, is refused', () => {
  expect(() => unpackOleans(archive(entry('../x.olean', 'a')), folderWith({}))).toThrow(
    'the archive contains ../x.olean',
  );
  expect(() => unpackOleans(archive(entry('x', 'a')), folderWith({}))).toThrow('no .olean files');
});
