import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A fresh folder with the given files; returns its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'claims-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A sound claim in YAML, as an item of `claims:`. */
export const soundClaim: string = `  - id: steeper
    ref: P3-02
    says: Steeper spectra accelerate returns.
    quote: "steeper spectra"
    theorem: alpha_mono
    correspondence: { relation: exact, why: monotone in beta }
    hypotheses: { hs: smoothness is positive }
`;

/** A sound file of a paper with the given claims. */
export function paperWith(claims: string, head: string = 'paper: bi2025\n'): string {
  return `${head}title: Redundancy
source: sources/bi2025.txt
namespace: ScalingLaws.Bi2025
module: ../theory.ts
claims:
${claims}`;
}

/** Files that every fixture needs beside its claims. */
export const besideClaims: Readonly<Record<string, string>> = {
  'claims/sources/bi2025.txt': 'We show that  steeper\nspectra accelerate “returns”.',
  'theory.ts': 'export const alpha = () => 1;\n',
};
