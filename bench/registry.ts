// How long a registry of ten thousand claims takes to load, from a hundred files and from one: node --import jiti/register bench/registry.ts
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '../src/claims/load.ts';

const total = 10_000;

/** A claims file with the keys of a typical claim. */
const paper = (slug: string, claims: number): string =>
  [
    `paper: ${slug}`,
    `title: Paper ${slug}`,
    'namespace: P',
    'claims:',
    ...Array.from({ length: claims }, (_, i) =>
      [
        `  - id: ${slug}Claim${i}`,
        `    ref: ${slug}-${i}`,
        '    says: The loss falls with the number of parameters.',
        '    where: section 3',
        '    reading: f is strictly decreasing on the positive reals',
        `    theorem: claim_${i}`,
        '    correspondence: { relation: weaker, why: only for positive arguments }',
        '    hypotheses: { hx: the argument is positive, hy: so is the other }',
        '    sample: { x: { min: 0.5, max: 8 } }',
      ].join('\n'),
    ),
  ].join('\n');

console.log('a registry of 10,000 claims');
for (const files of [100, 1]) {
  const root = mkdtempSync(join(tmpdir(), 'check-claims-bench-'));
  const names = Array.from({ length: files }, (_, i) => `p${i}.yaml`);
  for (const name of names) writeFileSync(join(root, name), paper(name.slice(0, -5), total / files));
  const bytes = names.reduce((sum, name) => sum + readFileSync(join(root, name)).length, 0);
  const begun = performance.now();
  const loaded = loadRegistry(root, names);
  const seconds = (performance.now() - begun) / 1000;
  if (loaded.kind === 'failed') throw new Error(loaded.diagnostics[0]?.message);
  if (loaded.value.claims.length !== total) throw new Error(`${loaded.value.claims.length} claims`);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${`${files} file${files === 1 ? '' : 's'}, ${(bytes / 2 ** 20).toFixed(1)} MB`.padEnd(24)}${seconds.toFixed(2).padStart(8)} s   (must: 5 s; goal 2 s), at most ${memory.toFixed(0)} MB so far (goal 500 MB)`,
  );
  rmSync(root, { recursive: true });
}
