import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CounterpartBinding } from '../../claims/registry.ts';
import type { Position } from '../../diagnostic.ts';

/** A file beyond this size, or with a zero byte, is no source. */
const mostBytes = 2 ** 20;

/** The text of a file that somebody wrote, if it is one. */
function sourceOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const found = statSync(path);
  if (!found.isFile() || found.size > mostBytes) return undefined;
  const text = readFileSync(path, 'utf8');
  return text.includes('\0') ? undefined : text;
}

/** Where a text defines a function of that name: the language's word before it, or nothing but a type, and a parenthesis after it. */
function definedAt(text: string, name: string): number | undefined {
  const escaped = name.replaceAll('$', '\\$');
  const found = new RegExp(`^(?:[\\p{L}_*&<>:]+\\s+)+\\**(${escaped})\\s*(?:\\(|<|=)`, 'mdu').exec(text);
  return found?.indices?.[1]?.[0];
}

/** Where one of a program's own files defines a counterpart; the binding itself where none does. */
export function findDeclared(root: string, { command, export: name, where }: CounterpartBinding): Position {
  for (const word of command?.argv ?? []) {
    const file = posix.join(command?.folder ?? '.', word);
    const text = word.startsWith('-') ? undefined : sourceOf(join(root, file));
    const start = text === undefined ? undefined : definedAt(text, name);
    if (text === undefined || start === undefined) continue;
    const before = text.slice(0, start).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
  return where;
}
