// The text of a document: decoded, with a place for every offset.
import type { Diagnostic, Position } from '../diagnostic.ts';

/** A file as text, with positions for offsets. */
export type DocumentText = {
  /** Path for messages. */
  readonly file: string;
  readonly text: string;
  readonly at: (offset: number) => Position;
};

/** Offsets of the first characters of lines. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** A text with positions; lines are found when a position is first needed. */
function documentText(file: string, text: string): DocumentText {
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    at: (offset) => {
      starts ??= lineStarts(text);
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

/** A problem of a document at a place. */
export const problemAt = (
  where: Position,
  severity: Diagnostic['severity'],
  [code, message, hint]: readonly [code: string, message: string, hint: string],
): Diagnostic => ({ code, severity, message, hint, where });

const byteOrderMarks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Offset of the first invalid byte of UTF-8, found by bisection. */
function firstBadByte(bytes: Uint8Array): number {
  const isGood = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isGood(middle)) low = middle;
    else high = middle - 1;
  }
  // an incomplete sequence is invalid from its first byte on
  let lead = low - 1;
  while (lead >= 0 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead--;
  const first = bytes[lead] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return low - lead < length ? lead : low;
}

/** Decodes a document. Invalid UTF-8 is read as Latin-1, so that the rest can be checked, and reported at the first invalid byte. */
export function decodeDocument(
  file: string,
  bytes: Uint8Array,
): { readonly document: DocumentText; readonly problems: readonly Diagnostic[] } {
  const mark = byteOrderMarks.find(([first]) => first.every((byte, i) => bytes[i] === byte));
  const hint = 'save it as UTF-8';
  if (mark !== undefined) {
    const document = documentText(file, new TextDecoder(mark[1]).decode(bytes));
    const said: readonly [string, string, string] = [
      'document-encoding',
      `${file} is encoded in ${mark[1].toUpperCase()}`,
      hint,
    ];
    return { document, problems: [problemAt(document.at(0), 'warning', said)] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    const document = documentText(file, text);
    const said: readonly [string, string, string] = [
      'document-encoding',
      `${file} contains a NUL byte: it is not text, or has another encoding`,
      hint,
    ];
    return { document, problems: nul < 0 ? [] : [problemAt(document.at(nul), 'error', said)] };
  } catch {
    const document = documentText(file, new TextDecoder('latin1').decode(bytes));
    const bad = firstBadByte(bytes);
    const byte = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
    const said: readonly [string, string, string] = [
      'document-encoding',
      `${file} is not encoded in UTF-8: byte ${byte} here; read as Latin-1`,
      hint,
    ];
    return { document, problems: [problemAt(document.at(bad), 'warning', said)] };
  }
}
