import type { Token } from './tokens.ts';
import { type Cursor, depthOf, type Known, readValue, type Value } from './values.ts';

/** What a package, a library or an executable is configured by. */
export type Fields = ReadonlyMap<string, Value>;

const isField = (cursor: Cursor): boolean =>
  cursor.peek()?.kind === 'name' && cursor.peek(1)?.kind === 'sign' && cursor.peek(1)?.text === ':=';

/** Whether a value can end before this token: fields have a comma, a semicolon or a line's end between them. */
const endsValue = (cursor: Cursor, token: Token | undefined): boolean =>
  token === undefined ||
  (token.kind === 'sign' && [',', ';', '}'].includes(token.text)) ||
  (token.isFirst && isField(cursor));

/** A sequence of `name := value`; anything that is not data counts as computed, and is skipped up to the next field. */
export function readFields(cursor: Cursor, known: Known): Fields {
  const fields = new Map<string, Value>();
  while (isField(cursor)) {
    const name = cursor.next()?.text ?? '';
    cursor.next();
    const { line = 1, column = 1 } = cursor.peek() ?? {};
    const value = readValue(cursor, known);
    const isWhole = endsValue(cursor, cursor.peek());
    fields.set(name, isWhole ? value : { kind: 'computed', line, column });
    for (let depth = 0; cursor.peek() !== undefined && (depth > 0 || !endsValue(cursor, cursor.peek())); ) {
      depth += depthOf(cursor.peek());
      if (depth < 0) break;
      cursor.next();
    }
    while (cursor.take(',') || cursor.take(';'));
  }
  return fields;
}
