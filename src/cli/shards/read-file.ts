import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';

/** The content of a file, parsed by `read`; a string result is an error message. */
export function readFileAs<T extends object>(
  path: string,
  cwd: string,
  read: (text: string) => T | string,
): T | Diagnostic {
  const refuse = (code: string, message: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    hint: 'name a file that check-claims wrote',
  });
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    return refuse('file-not-readable', `cannot read ${path}: ${String(why)}`);
  }
  const value = read(text);
  return typeof value === 'string' ? refuse('file-not-ours', `${path}: ${value}`) : value;
}
