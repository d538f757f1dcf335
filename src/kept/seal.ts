// Values on disk that are taken as they were written or not at all.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

const digestBytes = 32;

/** The digest covers the key, so that a file under another name is no result of that name. */
const digest = (key: string, content: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\0`).update(content).digest();

/** A value as bytes, under a seal. */
export function seal(key: string, value: unknown): Buffer {
  const content = serialize(value);
  return Buffer.concat([digest(key, content), content]);
}

/** The value under a seal; nothing where a byte is not as it was written. */
export function unseal(key: string, bytes: Uint8Array): unknown {
  const content = bytes.subarray(digestBytes);
  if (!digest(key, content).equals(bytes.subarray(0, digestBytes))) return undefined;
  return deserialize(content);
}
