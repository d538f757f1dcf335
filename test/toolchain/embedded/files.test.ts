import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../temporary.ts';

type Call = (...args: number[]) => number;
const { installFiles } = createRequire(import.meta.url)(resolve('lean-driver/host/files.cjs')) as {
  installFiles: (imports: Record<string, Call>, heap: object, state: () => object, save: () => void) => void;
};
const AT = -100;
const O_WRONLY_CREAT_TRUNC = 0o1101;

/** The file calls over a small memory, with everything the host would be told. */
const host = (writable: readonly string[]) => {
  const memory = new ArrayBuffer(65536);
  const u8 = new Uint8Array(memory);
  const reports: string[] = [];
  const imports = new Proxy({} as Record<string, Call>, { has: () => true });
  const state = { writable, channel: '/channel-x', positions: new Float64Array(65536) };
  const heap = {
    u8: () => u8,
    i16: () => new Int16Array(memory),
    i32: () => new Int32Array(memory),
    u32: () => new Uint32Array(memory),
    i64: () => new BigInt64Array(memory),
    codes: { ENOSPC: 51, ENOENT: 44, EACCES: 2, EISDIR: 31 },
    report: (what: string) => reports.push(what),
  };
  installFiles(
    imports,
    heap,
    () => state,
    () => {},
  );
  const call = (name: string): Call => imports[name] as Call;
  const text = (value: string): number => {
    u8.fill(0, 1024, 2048);
    u8.set(Buffer.from(value), 1024);
    return 1024;
  };
  const open = (path: string, flags: number): number => call('__syscall_openat')(AT, text(path), flags, 0);
  const write = (fd: number, value: string): number => {
    new Uint32Array(memory).set([text(value), value.length], 0);
    return call('fd_write')(fd, 0, 1, 16);
  };
  return { open, write, reports, call, text };
};

test('files are written below the given folders only', () => {
  const inside = folderWith({});
  const outside = folderWith({ secret: 'x' });
  const { open, write, call, text } = host([inside]);
  const fd = open(join(inside, 'a.olean'), O_WRONLY_CREAT_TRUNC);
  expect(write(fd, 'hello')).toBe(0);
  expect(readFileSync(join(inside, 'a.olean'), 'utf8')).toBe('hello');
  for (const path of [join(outside, 'b'), `${inside}/../b`, `${inside}x/b`]) {
    expect(open(path, O_WRONLY_CREAT_TRUNC)).toBe(-2);
  }
  expect(call('__syscall_unlinkat')(AT, text(join(outside, 'secret')), 0)).toBe(-2);
  expect(call('__syscall_symlinkat')(text('/'), AT, text(join(inside, 'link')))).toBe(-2);
  expect(existsSync(join(outside, 'secret'))).toBe(true);
  expect(open(join(outside, 'secret'), 0)).toBeGreaterThan(2);
});

test('a process finds nothing out about itself, and standard input is empty', () => {
  const { open, call } = host([]);
  for (const path of ['/proc/self/cmdline', '/proc', '/sys/kernel', '/dev/fd/3'])
    expect(open(path, 0)).toBe(-2);
  expect(call('fd_read')(0, 0, 0, 16)).toBe(0);
  expect(open('/channel-y', 0)).toBe(-44);
  expect(open('/channel-x', 1)).toBe(60001);
});

test('a full disk is reported to the parent, and to Lean as an error', () => {
  const inside = folderWith({});
  symlinkSync('/dev/full', join(inside, 'full.olean'));
  const { open, write, reports } = host([inside]);
  const fd = open(join(inside, 'full.olean'), 1);
  expect(write(fd, 'hello')).toBe(51);
  expect(reports).toEqual(['disk']);
});
