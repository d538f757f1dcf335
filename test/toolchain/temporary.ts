import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with the given files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A Lean project with one library, whose files are given by path. */
export function leanProject(library: string, files: Readonly<Record<string, string>>): string {
  return folderWith({
    'lakefile.toml': `name = "${library}"\n[[lean_lib]]\nname = "${library}"\n`,
    'lean-toolchain': 'leanprover/lean4:v4.28.0\n',
    ...files,
  });
}
