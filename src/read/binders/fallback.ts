// Reading that may fail, and what is done then.
import { isUntestable, type Reader } from '../reader.ts';

/** Drops the definitions that were begun for something that cannot be read: they must not look known. */
export function dropBegun(reader: Reader, known: ReadonlySet<string>): void {
  for (const key of reader.definitions.keys()) if (!known.has(key)) reader.definitions.delete(key);
}

/**
 * The equations, or the value if they are outside the language: a case distinction on a computed value has equations under
 * hypotheses. A recursion has no readable value.
 */
export function readWith<T>(reader: Reader, first: () => T, second: () => T): T {
  const known = new Set(reader.definitions.keys());
  try {
    return first();
  } catch (thrown) {
    if (!isUntestable(thrown)) throw thrown;
    dropBegun(reader, known);
    try {
      return second();
    } catch (other) {
      throw isUntestable(other) ? thrown : other;
    }
  }
}
