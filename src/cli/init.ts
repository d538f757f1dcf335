// The command `check-claims init`: a configuration and one claims file for an existing Lean project.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultConfig } from '../claims/config.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import { askLean } from './ask-lean.ts';
import { progressOn } from './progress.ts';
import type { RunOptions } from './run-check.ts';
import { environment, refuse, usage } from './show-diagnostics.ts';
import type { Paint, Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

const problem = (code: string, message: string, hint: string) =>
  ({ code, severity: 'error', message, hint }) as const;

/** Theorems that a person wrote and others may use, in the order of the sources. */
function listed({ declarations }: Inventory): readonly Declaration[] {
  const generated = new Set([...declarations.values()].flatMap(({ equations }) => equations ?? []));
  return [...declarations.values()].filter(
    ({ name, kind, range, attributes }) =>
      kind === 'theorem' &&
      range !== undefined &&
      !generated.has(name) &&
      !attributes.includes('private') &&
      !attributes.includes('internal'),
  );
}

/** A claim id for a theorem: its full name, dots and marks that ids do not have replaced, made unique. */
function idsOf(theorems: readonly Declaration[]): readonly string[] {
  const seen = new Map<string, number>();
  return theorems.map(({ name }) => {
    const plain = name.replace(/[^A-Za-z0-9_'-]+/g, '-').replace(/^[^A-Za-z]+/, '') || 'theorem';
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}-${count}`;
  });
}

const sentence = ({ doc, statement }: Declaration): string => {
  const first = doc?.trim().split(/(?<=\.)\s|\n\n/)[0];
  return JSON.stringify((first || statement).replace(/\s+/g, ' ').slice(0, 300));
};

/** The claims file: every theorem, with its proof required and everything else for the author to judge. */
function claimsFile(slug: string, theorems: readonly Declaration[]): string {
  const ids = idsOf(theorems);
  const claims = theorems.map(
    (theorem, i) => `  - id: ${ids[i]}
    ref: T-${String(i + 1).padStart(3, '0')}
    says: ${sentence(theorem)}
    theorem: ${JSON.stringify(`_root_.${theorem.name}`)}
    correspondence: { relation: none, why: not judged yet }
    requires: [proof]
`,
  );
  return `paper: ${slug}\ntitle: ${slug}\nclaims:\n${claims.join('')}`;
}

/** Writes the two files; never over one that exists. */
export async function runInit(options: RunOptions, terminal: Terminal, paint: Paint): Promise<number> {
  const root = terminal.cwd;
  const folder = ['.', 'lean'].find((path) =>
    ['lakefile.toml', 'lakefile.lean'].some((file) => existsSync(join(root, path, file))),
  );
  if (folder === undefined) {
    const message = `no lakefile in ${root} or in its folder lean`;
    return refuse(
      [problem('no-lakefile', message, 'run init in the folder of a Lean project')],
      usage,
      terminal,
      paint,
    );
  }
  const slug =
    basename(root)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '') || 'paper';
  const files = { config: 'check-claims.config.yaml', claims: `claims/${slug}.yaml` };
  const taken = Object.values(files).filter((file) => existsSync(join(root, file)));
  if (taken.length > 0)
    return refuse(
      taken.map((file) => problem('file-exists', `${file} exists already`, 'remove it, or edit it by hand')),
      usage,
      terminal,
      paint,
    );
  const defaults = defaultConfig(root);
  const config = { ...defaults, lean: { ...defaults.lean, root: folder } };
  const answer = await askLean(config, options.toolchain, terminal, progressOn(terminal));
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal, paint);
  const theorems = listed(answer.inventory);
  if (theorems.length === 0)
    return refuse(
      [problem('no-theorems', 'the Lean project has no theorems', 'prove one first')],
      usage,
      terminal,
      paint,
    );
  const texts = {
    [files.config]: `claims: [claims/*.yaml]\nlean: { root: ${folder} }\n`,
    [files.claims]: claimsFile(slug, theorems),
  };
  for (const [file, text] of Object.entries(texts)) {
    const failed = writeWhole(join(root, file), text);
    if (failed) return refuse([failed], environment, terminal, paint);
  }
  terminal.out(
    `${files.config} and ${files.claims} with ${theorems.length} theorems; run check-claims to check their proofs\n`,
  );
  return 0;
}
