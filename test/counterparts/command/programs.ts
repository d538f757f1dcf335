// Programs that speak the protocol of counterparts, and programs that do something else.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../../src/claims/registry.ts';
import { folderWith } from '../../claims/registry-fixture.ts';

/** Whether a program stands on this machine. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** A program of Node in the given words: `say` writes a line, `each` is called with every request. */
export const written = (body: string): string =>
  [
    "import { createInterface } from 'node:readline';",
    "const say = (value) => process.stdout.write((typeof value === 'string' ? value : JSON.stringify(value)) + '\\n');",
    "const greet = (exports = ['scale']) => say({ protocol: 'check-claims/1', exports, files: [] });",
    'const values = ({ calls }) => calls.map(([, [n, x]]) => n * x);',
    "const each = (work) => createInterface({ input: process.stdin }).on('line', (line) => work(JSON.parse(line)));",
    body,
  ].join('\n');

/** A folder with programs, and commands that start them there. */
export function programsIn(files: Readonly<Record<string, string>>): {
  readonly root: string;
  readonly command: (...argv: readonly string[]) => Command;
} {
  const root = folderWith(files);
  for (const name of ['check_claims.py', 'counterparts.py', 'counterparts.c'])
    copyFileSync(join('docs/examples/counterparts', name), join(root, name));
  return { root, command: (...argv) => ({ name: argv.join(' '), argv, folder: '.' }) };
}
