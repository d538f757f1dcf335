import type { Report } from '../verdict/report.ts';

// JSON has no maps, and no NaN or infinities; the schema defines how they are written.
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  // what a list must show as something
  return value === undefined ? null : value;
};

/** A value that fits within this many characters is written on one line. */
const lineWidth = 140;

/** What lies deeper is on one line, however long: a field of a theorem's test. Indentation took a fifth of a large report. */
const deepestLine = 7;

/** The written entries of a value: with their names, or the elements of a list; nothing for what has no parts. */
function partsOf(value: unknown): readonly (readonly [name: string, value: unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value.map((one) => ['', plain(one)]);
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => [`${JSON.stringify(key)}:`, plain(one)]);
}

const bracketsOf = (value: unknown): string => (Array.isArray(value) ? '[]' : '{}');

/** A value on one line; nothing if that takes more than `room` characters, which is found out without writing all of it. */
function fitOnLine(value: unknown, room: number): string | undefined {
  const parts = partsOf(value);
  if (parts === undefined) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const [open, close] = bracketsOf(value);
  let text = '';
  for (const [name, one] of parts) {
    const begin = `${text}${text === '' ? open : ','}${name}`;
    const inner = fitOnLine(one, room - begin.length);
    if (inner === undefined) return undefined;
    text = begin + inner;
  }
  const whole = `${text || open}${close}`;
  return whole.length <= room ? whole : undefined;
}

/** JSON with one line for each value that fits: the report has many small values, and indentation would double its size. */
function writeLines(value: unknown, indent: string, deepest: number, put: (text: string) => void): void {
  const isDeep = indent.length >= deepest;
  const line = fitOnLine(value, isDeep ? Number.POSITIVE_INFINITY : lineWidth - indent.length);
  const parts = partsOf(value);
  if (line !== undefined || parts === undefined) {
    put(line ?? JSON.stringify(value));
    return;
  }
  const inner = `${indent} `;
  const [open, close] = bracketsOf(value);
  parts.forEach(([name, one], i) => {
    put(`${i === 0 ? open : ','}\n${inner}${name}`);
    writeLines(one, inner, deepest, put);
  });
  put(`\n${indent}${close}`);
}

/** So many characters are joined at a time: a report of ten thousand claims has a million pieces. */
const chunk = 1 << 16;

/** Gives a value as JSON to `write` in parts, one after the other: whole, a large one would be in memory several times. */
function writeParts(value: unknown, deepest: number, write: (text: string) => void): void {
  let text = '';
  writeLines(plain(value), '', deepest, (piece) => {
    text += piece;
    if (text.length < chunk) return;
    write(text);
    text = '';
  });
  write(`${text}\n`);
}

/** Gives the whole report as JSON to `write` in parts. */
export const writeJson = (report: Report, write: (text: string) => void): void =>
  writeParts(report, deepestLine, write);

/** A value as JSON, where what lies deeper than `deepest` is on one line. */
export function renderLines(value: unknown, deepest: number): string {
  const parts: string[] = [];
  writeParts(value, deepest, (part) => parts.push(part));
  return parts.join('');
}

/** The whole report as JSON, format 1 (docs/report.schema.json). `readReport` returns the same value. */
export const renderJson = (report: Report): string => renderLines(report, deepestLine);
