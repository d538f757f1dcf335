import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sectionId, writeName, writeSection, writeVector } from '../../../src/toolchain/embedded/binary.ts';
import { invokeModule } from '../../../src/toolchain/embedded/invokes.ts';
import { moveExportsToTable } from '../../../src/toolchain/embedded/slim-module.ts';
import { encodeSlots } from '../../../src/toolchain/embedded/slots.ts';

type Exports = Readonly<Record<string, (...args: readonly number[]) => number>>;
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => { exports: Exports };
  };
};

// Types: 0 (i32 i32) → i32, 1 (i32) → i32, 2 () → i32, 3 (i32) → (), 4 (i32 i32) → ().
const I = 0x7f;
const type = (params: number, results: number): Buffer =>
  Buffer.from([0x60, params, ...Array(params).fill(I), results, ...Array(results).fill(I)]);
const imported = (name: string, index: number): Buffer =>
  Buffer.concat([writeName('env'), writeName(name), Buffer.from([0, index])]);
const exported = (name: string, index: number): Buffer =>
  Buffer.concat([writeName(name), Buffer.from([0, index])]);
const body = (...code: number[]): Buffer => Buffer.from([code.length + 2, 0, ...code, 0x0b]);

// What the C++ side of Lean looks like in small: `run(slot, x)` calls the function in a table slot with x, by `invoke_ii`.
const lean = Buffer.concat([
  Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  writeSection(sectionId.type, writeVector([type(2, 1), type(1, 1), type(0, 1), type(1, 0), type(2, 0)])),
  writeSection(sectionId.import, writeVector([imported('invoke_ii', 0), imported('fail', 1)])),
  writeSection(sectionId.function, Buffer.from([9, 1, 1, 2, 0, 2, 3, 4, 2, 2])),
  writeSection(sectionId.table, Buffer.from([1, 0x70, 0, 1])),
  // Two mutable globals: the stack pointer 7, and the flag.
  writeSection(6, Buffer.from([2, I, 1, 0x41, 7, 0x0b, I, 1, 0x41, 0, 0x0b])),
  writeSection(
    sectionId.export,
    writeVector(
      [
        'l_next',
        'l_fail',
        'l_seven',
        'run',
        'emscripten_stack_get_current',
        '_emscripten_stack_restore',
        'setThrew',
        'flag',
        'overflow',
      ].map((name, k) => exported(name, k + 2)),
    ),
  ),
  writeSection(sectionId.element, Buffer.from([1, 0, 0x41, 1, 0x0b, 0])),
  writeSection(
    sectionId.code,
    writeVector([
      body(0x20, 0, 0x41, 1, 0x6a), // next: x + 1
      body(0x41, 9, 0x24, 0, 0x20, 0, 0x10, 1), // fail: moves the stack pointer, then throws
      body(0x41, 7), // seven: takes nothing, whatever its callers think
      body(0x20, 0, 0x20, 1, 0x10, 0), // run: invoke_ii(slot, x)
      body(0x23, 0),
      body(0x20, 0, 0x24, 0),
      body(0x20, 0, 0x24, 1),
      body(0x23, 1),
      body(0x10, 10), // overflow: calls itself
    ]),
  ),
]);

const link = () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-invokes-'));
  for (const name of ['exceptions', 'slots'])
    copyFileSync(resolve(`lean-driver/host/${name}.cjs`), join(folder, `${name}.cjs`));
  const slim = moveExportsToTable(lean);
  writeFileSync(join(folder, 'slots.bin'), encodeSlots(slim.slots));
  writeFileSync(join(folder, 'invokes.wasm'), invokeModule(slim));
  const host = createRequire(import.meta.url)(join(folder, 'exceptions.cjs'));
  let thrown: (x: number) => unknown = host.exception;
  const imports: Record<string, unknown> = {
    invoke_ii: () => 0,
    fail: (x: number) => {
      throw thrown(x);
    },
  };
  host.installInvokes(imports);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(slim.wasm)), {
    env: imports,
  });
  const slot = (name: string): number => slim.slots.get(name) as number;
  return {
    run: (name: string, x: number) => instance.exports['run']?.(slot(name), x),
    flag: () => instance.exports['flag']?.(),
    pointer: () => instance.exports['emscripten_stack_get_current']?.(),
    throwing: (make: (x: number) => unknown) => {
      thrown = make;
    },
  };
};

test('a call that does not throw gives its result', () => {
  const { run, flag } = link();
  expect([run('l_next', 41), flag()]).toEqual([42, 0]);
});

test('a C++ exception is caught: 0, the flag, and the stack pointer as it was', () => {
  const { run, flag, pointer } = link();
  expect([run('l_fail', 5), flag(), pointer()]).toEqual([0, 1, 7]);
});

test('every other exception passes through', () => {
  const { run, flag, throwing } = link();
  throwing(() => new RangeError('too deep'));
  expect(() => run('l_fail', 5)).toThrow('too deep');
  throwing(() => 42);
  expect(() => run('l_fail', 5)).toThrow();
  expect(() => run('overflow', 0)).toThrow(RangeError);
  expect(flag()).toBe(0);
});

test('a function with another signature than its caller thinks is called as JavaScript does', () => {
  const { run } = link();
  expect(run('l_seven', 1)).toBe(7);
});
