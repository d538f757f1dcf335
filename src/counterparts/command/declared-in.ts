import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CounterpartBinding } from '../../claims/registry.ts';
import type { Position } from '../../diagnostic.ts';

/** Larger files, and files with a zero byte, are not source code. */
const mostBytes = 2 ** 20;

/** The text of a file, if it is source code. */
function sourceOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const found = statSync(path);
  if (!found.isFile() || found.size > mostBytes) return undefined;
  const text = readFileSync(path, 'utf8');
  return text.includes('\0') ? undefined : text;
}

/** Finds the definition of a function: a keyword or only a type before the name, and a parenthesis after it. */
function definedAt(text: string, name: string): number | undefined {
  const escaped = name.replaceAll('$', '\\$');
  const found = new RegExp(`^(?:[\\p{L}_*&<>:]+\\s+)+\\**(${escaped})\\s*(?:\\(|<|=)`, 'mdu').exec(text);
  return found?.indices?.[1]?.[0];
}

/** The place in the program's own files that defines a counterpart, or else the place of the binding. */
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
