import { itemAt } from '../../present.ts';
import {
  findOnlySection,
  readName,
  readSections,
  readUnsigned,
  sectionId,
  writeName,
  writeSection,
  writeSigned,
  writeUnsigned,
  writeVector,
} from './binary.ts';
import { type SlimModule, tableName } from './slim-module.ts';

/** The tag of C++ exceptions; `lean-driver/host/exceptions.cjs` throws with it. */
const tagName = 'cxx_exception';

const I32 = 0x7f;
const zero: Readonly<Record<number, readonly number[]>> = {
  [I32]: [0x41, 0],
  126: [0x42, 0], // i64
  125: [0x43, 0, 0, 0, 0], // f32
  124: [0x44, 0, 0, 0, 0, 0, 0, 0, 0], // f64
};

type Signature = { readonly params: readonly number[]; readonly results: readonly number[] };

/** What the small module must know of Lean. */
type Lean = {
  /** Imported functions whose name begins with `invoke_`. */
  readonly invokes: readonly (readonly [name: string, signature: Signature])[];
  /** The signature of the function in each table slot; slot 0 is empty. */
  readonly slots: readonly (Signature | undefined)[];
};

const readVector = <T>(
  bytes: Buffer,
  start: number,
  entry: (at: number) => readonly [value: T, next: number],
): readonly T[] => {
  let [count, at] = readUnsigned(bytes, start);
  const found: T[] = [];
  for (; count > 0; count--) {
    const [value, next] = entry(at);
    found.push(value);
    at = next;
  }
  return found;
};

const readTypes = (bytes: Buffer, start: number): readonly Signature[] =>
  readVector(bytes, start, (at) => {
    if (bytes.readUInt8(at) !== 0x60) throw new Error('a type is not that of a function');
    const byte = (from: number): readonly [number, number] => [bytes.readUInt8(from), from + 1];
    const params = readVector(bytes, at + 1, byte);
    const resultsAt = at + 2 + params.length;
    const results = readVector(bytes, resultsAt, byte);
    return [{ params, results }, resultsAt + 1 + results.length];
  });

/** The position after the description of an import that is not a function. */
const afterImport = (bytes: Buffer, kind: number, at: number): number => {
  if (kind === 3) return at + 2;
  const [flags, from] = readUnsigned(bytes, kind === 1 ? at + 1 : at);
  const [, next] = readUnsigned(bytes, from);
  return flags & 1 ? readUnsigned(bytes, next)[1] : next;
};

const readLean = (bytes: Buffer): Lean => {
  const all = readSections(bytes);
  const startOf = (id: number): number => findOnlySection(all, id).start;
  const types = readTypes(bytes, startOf(sectionId.type));
  const imports = readVector(bytes, startOf(sectionId.import), (at) => {
    const [name, kindAt] = readName(bytes, readName(bytes, at)[1]);
    const kind = bytes.readUInt8(kindAt);
    if (kind !== 0) return [undefined, afterImport(bytes, kind, kindAt + 1)];
    const [type, next] = readUnsigned(bytes, kindAt + 1);
    return [[name, itemAt(types, type)] as const, next];
  }).filter((entry) => entry !== undefined);
  const own = readVector(bytes, startOf(sectionId.function), (at) => readUnsigned(bytes, at));
  const signatures = [...imports.map(([, signature]) => signature), ...own.map((type) => types[type])];
  // One active segment at offset 1, see `moveExportsToTable`.
  const table = readVector(bytes, startOf(sectionId.element) + 5, (at) => readUnsigned(bytes, at));
  return {
    invokes: imports.filter(([name]) => name.startsWith('invoke_')),
    slots: [undefined, ...table.map((index) => signatures[index])],
  };
};

const PAGE = 65536;
const [CALL, CALL_INDIRECT, GET, SET, CONST, END] = [0x10, 0x11, 0x20, 0x21, 0x41, 0x0b];

/**
 * A small module with the functions `invoke_…` that Lean imports. Each calls a function of the table; when that throws a
 * C++ exception, it restores the stack pointer and sets a flag, as the JavaScript of the package does. In WebAssembly a call
 * that may throw does not go through JavaScript. Other exceptions (the end of the process, an overflow of the stack) pass
 * through, as they do there. Where Lean calls a function with another signature than it has, which JavaScript allows, the
 * call is handed to the imported function of the same name, see `lean-driver/host/exceptions.cjs`.
 *
 * The module also makes the table, and the tag of C++ exceptions. @throws when a function it needs has no slot.
 */
export function invokeModule({ wasm, slots, tableSize }: SlimModule): Buffer {
  const lean = readLean(wasm);
  const types: Buffer[] = [];
  const known = new Map<string, number>();
  const typeIndex = ({ params, results }: Signature): number => {
    const key = `${params}>${results}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, types.length);
    return types.push(Buffer.from([0x60, params.length, ...params, results.length, ...results])) - 1;
  };
  const typeOf = (signature: Signature): Buffer => writeUnsigned(typeIndex(signature));
  const callSlot = (name: string, signature: Signature): Buffer => {
    const slot = slots.get(name);
    if (slot === undefined) throw new Error(`${name} is not in the function table`);
    const indirect = [Buffer.from([CALL_INDIRECT]), typeOf(signature), Buffer.from([0])];
    return Buffer.concat([Buffer.from([CONST]), writeSigned(slot), ...indirect]);
  };
  const pointerOnly: Signature = { params: [I32], results: [] };
  const bodies = lean.invokes.map(([, { params, results }], index) => {
    const pointer = params.length;
    const result = results[0] ?? 0x40;
    const inner = { params: params.slice(1), results };
    const pass = Buffer.from(inner.params.flatMap((_, k) => [GET, k + 1]));
    const body = Buffer.concat([
      Buffer.from([1, 1, I32]), // one local: the stack pointer
      // if (slot < tableSize && typeOfSlot[slot] == the type we call with)
      Buffer.from([GET, 0, CONST]),
      writeSigned(tableSize),
      Buffer.from([0x49, 0x04, I32, GET, 0, CONST, 1, 0x74, 0x2f, 1, 0, CONST]),
      writeSigned(typeIndex(inner)),
      Buffer.from([0x46, 0x05, CONST, 0, END, 0x04, result]),
      callSlot('emscripten_stack_get_current', { params: [], results: [I32] }),
      Buffer.from([SET, pointer, 0x06, result]), // try
      pass,
      Buffer.from([GET, 0, CALL_INDIRECT]),
      typeOf(inner),
      Buffer.from([0, 0x07, 0, 0x1a, GET, pointer]), // catch the tag; drop what it carries
      callSlot('_emscripten_stack_restore', pointerOnly),
      Buffer.from([CONST, 1, CONST, 0]),
      callSlot('setThrew', { params: [I32, I32], results: [] }),
      Buffer.from([...(results[0] === undefined ? [] : (zero[results[0]] as number[])), END]),
      Buffer.from([0x05, GET, 0]), // else
      pass,
      Buffer.from([CALL]),
      writeUnsigned(index),
      Buffer.from([END, END]),
    ]);
    return Buffer.concat([writeUnsigned(body.length), body]);
  });
  const functions = lean.invokes.map(([, signature]) => typeOf(signature));
  const typesOfSlots = Buffer.alloc(2 * tableSize, 0xff);
  for (const [slot, signature] of lean.slots.entries()) {
    const index = signature && known.get(`${signature.params}>${signature.results}`);
    if (index !== undefined) typesOfSlots.writeUInt16LE(index, 2 * slot);
  }
  const exported = (name: string, kind: number, index: number): Buffer =>
    Buffer.concat([writeName(name), Buffer.from([kind]), writeUnsigned(index)]);
  const imports = lean.invokes.map(([name], k) =>
    Buffer.concat([writeName('slow'), writeName(name), Buffer.from([0]), itemAt(functions, k)]),
  );
  const memory = Buffer.concat([Buffer.from([0]), writeUnsigned(Math.ceil(typesOfSlots.length / PAGE))]);
  return Buffer.concat([
    Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
    writeSection(sectionId.type, writeVector(types)),
    writeSection(sectionId.import, writeVector(imports)),
    writeSection(sectionId.function, writeVector(functions)),
    writeSection(
      sectionId.table,
      writeVector([Buffer.concat([Buffer.from([0x70, 0]), writeUnsigned(tableSize)])]),
    ),
    writeSection(sectionId.memory, writeVector([memory])),
    writeSection(sectionId.tag, writeVector([Buffer.concat([Buffer.from([0]), typeOf(pointerOnly)])])),
    writeSection(
      sectionId.export,
      writeVector([
        ...lean.invokes.map(([name], k) => exported(name, 0, imports.length + k)),
        exported(tableName, 1, 0),
        exported(tagName, 4, 0),
      ]),
    ),
    writeSection(sectionId.code, writeVector(bodies)),
    writeSection(
      sectionId.data,
      writeVector([
        Buffer.concat([Buffer.from([0, CONST, 0, END]), writeUnsigned(typesOfSlots.length), typesOfSlots]),
      ]),
    ),
  ]);
}
