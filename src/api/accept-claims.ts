// Writes reviews into claims files: fingerprints of everything that a reader of a claim sees at that time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../claims/registry.ts';
import { withAccepted } from '../claims/review/accept.ts';
import { reviewPrints } from '../counterparts/review.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fingerprintOf } from '../lean/fingerprint.ts';
import { prepare } from '../prepare.ts';
import { openProcesses } from '../processes.ts';
import { askLean } from './ask-lean.ts';
import type { Project } from './project.ts';
import type { Settings } from './settings.ts';
import { writeWhole } from './write-file.ts';

/** Who accepts, and on which date. */
export type Reader = { readonly by: string; readonly on: string };

/** Files that were written, or why none was. */
export type AcceptedClaims =
  | { readonly kind: 'accepted'; readonly files: readonly string[] }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[]; readonly exitCode: 1 | 2 | 4 };

const refusal = (message: string, hint: string, claim: Claim): Diagnostic => ({
  code: 'cannot-accept',
  severity: 'error',
  message,
  hint,
  where: claim.where,
});

/** Accepts claims of a loaded project in their current state. Either all files are written, or the problems are returned. */
export async function acceptLoaded(
  { config, registry }: Project,
  claims: readonly Claim[],
  { by, on }: Reader,
  settings: Settings,
): Promise<AcceptedClaims> {
  const answer = await askLean(config, settings.toolchain, settings);
  if (answer.kind === 'none') return { kind: 'refused', diagnostics: [answer.problem], exitCode: 4 };
  const { inventory } = answer;
  const absent = claims.flatMap((claim) =>
    claim.theorems
      .filter((name) => !inventory.declarations.has(name))
      .map((name) =>
        refusal(`there is no theorem ${name} to accept`, 'correct `theorem:`, or prove it', claim),
      ),
  );
  if (absent.length > 0) return { kind: 'refused', diagnostics: absent, exitCode: 1 };
  const { root } = config;
  const processes = openProcesses(root, 1, settings.onOutput);
  try {
    const given = { root, registry, claims, numbers: config.numbers, inventory };
    const { papers, code, diagnostics } = await prepare(given, processes, settings.signal);
    const wrong = diagnostics.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) return { kind: 'refused', diagnostics: wrong, exitCode: 2 };
    const files = [...new Set(claims.map(({ where }) => where.file))];
    const texts = files.map((file) => {
      const all = registry.claims.filter(({ where }) => where.file === file);
      const accepted = claims
        .filter(({ where }) => where.file === file)
        .map((claim) => ({
          index: all.indexOf(claim),
          reviewed: {
            by,
            on,
            ...Object.fromEntries(reviewPrints(claim, { inventory, papers, code, root })),
          },
          accepted: claim.theorems.map((name) => fingerprintOf(inventory, name)),
        }));
      return [file, withAccepted(readFileSync(join(root, file), 'utf8'), accepted)] as const;
    });
    const unwritten = texts.flatMap(([file, text]) => writeWhole(join(root, file), text) ?? []);
    if (unwritten.length > 0) return { kind: 'refused', diagnostics: unwritten, exitCode: 4 };
    return { kind: 'accepted', files };
  } finally {
    processes.close();
  }
}
