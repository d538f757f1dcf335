import {
  findOnlySection,
  readName,
  readSections,
  readUnsigned,
  sectionId,
  writeName,
  writeSection,
  writeUnsigned,
  writeVector,
} from './binary.ts';
import { findUniqueIndex } from './unique-index.ts';

/** The name under which the function table is shared. */
export const tableName = '__indirect_function_table';

/**
 * A module that exports less and imports its function table, the slot in that table of every function it used to export
 * by name, and the size of the table.
 */
export type SlimModule = {
  readonly wasm: Buffer;
  readonly slots: ReadonlyMap<string, number>;
  readonly tableSize: number;
};

/** Every compiled Lean function is exported by name; only the runtime's own names are needed as exports. */
const isLeanCode = (name: string): boolean => /^(l_|initialize_|_init_|runtime_initialize)/.test(name);

/**
 * Takes the exports of compiled Lean code out of the module and gives each exported function a fixed table slot
 * instead. Instantiating a module with 190 000 exports takes minutes; looking a slot up takes microseconds. The table itself
 * becomes an import, so that `invokeModule` can share it. No function body changes.
 *
 * @throws when the module is laid out differently than the known package.
 */
export function moveExportsToTable(bytes: Buffer): SlimModule {
  const all = readSections(bytes);
  const exported = findOnlySection(all, sectionId.export);
  let [count, at] = readUnsigned(bytes, exported.start);
  const kept: Buffer[] = [];
  const functions: (readonly [name: string, index: number])[] = [];
  for (; count > 0; count--) {
    const from = at;
    const [name, after] = readName(bytes, at);
    const kind = bytes.readUInt8(after);
    const [index, next] = readUnsigned(bytes, after + 1);
    at = next;
    if (kind === 0) functions.push([name, index]);
    if (kind !== 0 || !isLeanCode(name)) kept.push(bytes.subarray(from, at));
  }

  const element = findOnlySection(all, sectionId.element);
  const opening = Buffer.from([1, 0, 0x41, 1, 0x0b]);
  if (!bytes.subarray(element.start, element.start + opening.length).equals(opening)) {
    throw new Error('the element section must be one active segment at offset 1');
  }
  const [present, firstElement] = readUnsigned(bytes, element.start + opening.length);
  const slotOf = new Map<number, number>();
  for (let slot = 1, position = firstElement; slot <= present; slot++) {
    const [index, next] = readUnsigned(bytes, position);
    position = next;
    if (!slotOf.has(index)) slotOf.set(index, slot);
  }
  const table = findOnlySection(all, sectionId.table);
  if (readUnsigned(bytes, table.start + 3)[0] !== present + 1) {
    throw new Error('the table must be as large as its element segment');
  }

  const added: Buffer[] = [];
  const slots = new Map<string, number>();
  for (const [name, index] of functions) {
    let slot = slotOf.get(index);
    if (slot === undefined) {
      slot = present + 1 + added.length;
      slotOf.set(index, slot);
      added.push(writeUnsigned(index));
    }
    slots.set(name, slot);
  }
  const tableSize = present + 1 + added.length;
  const imported = findOnlySection(all, sectionId.import);
  const [imports, firstImport] = readUnsigned(bytes, imported.start);
  const replaced = new Map<number, Buffer>([
    [
      sectionId.import,
      Buffer.concat([
        writeUnsigned(imports + 1),
        bytes.subarray(firstImport, imported.end),
        ...[writeName('env'), writeName(tableName), Buffer.from([1, 0x70, 0]), writeUnsigned(tableSize)],
      ]),
    ],
    [sectionId.table, Buffer.from([0])],
    [sectionId.export, writeVector(kept)],
    [
      sectionId.element,
      Buffer.concat([
        opening,
        writeUnsigned(present + added.length),
        bytes.subarray(firstElement, element.end),
        ...added,
      ]),
    ],
  ]);
  const parts = all.flatMap(({ id, header, end }) => {
    const content = replaced.get(id);
    return content ? [writeSection(id, content)] : [bytes.subarray(header, end)];
  });
  return { wasm: Buffer.concat([bytes.subarray(0, 8), ...parts]), slots, tableSize };
}

/** A change of bytes in place: what it is for, where it must be found exactly once, and what takes its place. */
export type BytePatch = { readonly why: string; readonly find: Buffer; readonly put: Buffer };

/**
 * The two changes to compiled Lean. Both are in the import of modules (`Lean.Environment`); neither is in the kernel.
 * `.ir` files, which would carry the compiled code of library modules, are not in the package, so without these
 * changes code that calls specialised library functions cannot be compiled or evaluated.
 */
export const bytePatches: readonly BytePatch[] = [
  {
    why: 'finalizeImport: collect the interpreter data of imported modules here too (it is skipped under Emscripten)',
    // i32.const 1084012; i32.load8_u; i32.eqz  →  i32.const 1; nop ×7
    find: Buffer.from([0x41, 0xec, 0x94, 0xc2, 0x00, 0x2d, 0, 0, 0x45]),
    put: Buffer.from([0x41, 1, 1, 1, 1, 1, 1, 1, 1]),
  },
  {
    why: 'ImportedModule.interpData?: without an .ir file take the interpreter data from the .olean file itself',
    // Prologue `if !needsIRTrans then …` becomes `if irData? is some then … else mainModule?`.
    find: Buffer.from([0x20, 1, 0x0d, 0, 0x20, 0, 0x28, 2, 8, 0x2d, 0, 12, 0x0d, 0, 0x20, 0, 0x10]),
    put: Buffer.from([0x20, 0, 0x28, 2, 16, 0x41, 1, 0x71, 0x45, 0x0d, 0, 1, 1, 1, 0x20, 0, 0x10]),
  },
];

/** Applies the patches in place. @throws when one does not match exactly once. */
export function applyBytePatches(wasm: Buffer, patches: readonly BytePatch[]): void {
  for (const { why, find, put } of patches) {
    if (find.length !== put.length) throw new Error(`${why}: a patch must keep the length`);
    put.copy(wasm, findUniqueIndex(wasm, find, why));
  }
}
