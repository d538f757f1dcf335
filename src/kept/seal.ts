// Stores values on disk with a digest; a damaged file is never used.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

const digestBytes = 32;

/** The digest covers the key, so a renamed file is not accepted. */
const digest = (key: string, content: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\0`).update(content).digest();

/** A value as bytes, with its digest. */
export function seal(key: string, value: unknown): Buffer {
  const content = serialize(value);
  return Buffer.concat([digest(key, content), content]);
}

/** The stored value; `undefined` if any byte differs from what was written. */
export function unseal(key: string, bytes: Uint8Array): unknown {
  const content = bytes.subarray(digestBytes);
  if (!digest(key, content).equals(bytes.subarray(0, digestBytes))) return undefined;
  return deserialize(content);
}
