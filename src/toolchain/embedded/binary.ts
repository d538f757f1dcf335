// Reading and writing the binary format of WebAssembly, as far as the link step needs it.

/** One section of a module: its id, where it begins, and the byte range of its content. */
export type Section = {
  readonly id: number;
  readonly header: number;
  readonly start: number;
  readonly end: number;
};

/** Ids of sections. */
export const sectionId = {
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  export: 7,
  element: 9,
  code: 10,
  data: 11,
  tag: 13,
} as const;

/** Unsigned LEB128 at `at`: the value and the position after it. */
export function readUnsigned(bytes: Buffer, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes.readUInt8(at++);
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** Unsigned LEB128. */
export function writeUnsigned(value: number): Buffer {
  const out: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...out, rest]);
    out.push((rest % 128) | 128);
  }
}

/** A number as `i32.const` takes it: signed LEB128. Domain: not negative. */
export function writeSigned(value: number): Buffer {
  const out: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    // The highest bit of the last byte is the sign.
    if (rest < 64) return Buffer.from([...out, rest]);
    out.push((rest % 128) | 128);
  }
}

/** A name: its length, then its bytes; returns the position after it too. */
export function readName(bytes: Buffer, at: number): readonly [name: string, next: number] {
  const [length, text] = readUnsigned(bytes, at);
  return [bytes.toString('utf8', text, text + length), text + length];
}

/** A name as the format writes it. */
export function writeName(name: string): Buffer {
  const text = Buffer.from(name);
  return Buffer.concat([writeUnsigned(text.length), text]);
}

/** Several entries, after their number. */
export function writeVector(entries: readonly Buffer[]): Buffer {
  return Buffer.concat([writeUnsigned(entries.length), ...entries]);
}

/** A section with its header. */
export function writeSection(id: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([id]), writeUnsigned(content.length), content]);
}

/** The sections of a module, in order. */
export function readSections(bytes: Buffer): readonly Section[] {
  const found: Section[] = [];
  for (let at = 8; at < bytes.length; ) {
    const [size, start] = readUnsigned(bytes, at + 1);
    found.push({ id: bytes.readUInt8(at), header: at, start, end: start + size });
    at = start + size;
  }
  return found;
}

/** The one section with an id. @throws when there is not exactly one. */
export function findOnlySection(all: readonly Section[], id: number): Section {
  const [section, ...more] = all.filter((candidate) => candidate.id === id);
  if (section === undefined || more.length > 0) throw new Error(`section ${id} must occur exactly once`);
  return section;
}
