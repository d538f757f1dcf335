// Computes the fingerprints of everything that the reviewer of a claim has read, and finds the parts that changed since.
import { createHash } from 'node:crypto';
import { type Claim, type Paper, type ReviewPart, reviewParts } from '../claims/registry.ts';
import { proseOf } from '../claims/review/prose.ts';
import { closureOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import { leanParts } from '../lean/reviewed-parts.ts';
import type { Code } from './code.ts';
import { implementationOf } from './implementation.ts';

/** What fingerprints are made of. */
export type Reviewable = {
  readonly inventory: Inventory | undefined;
  /** Papers with every binding that can be used. */
  readonly papers: readonly Paper[];
  /** The text of the author's modules. */
  readonly code: Code;
  readonly root: string;
};

const print = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The fingerprints of a claim as it is; without Lean, of its prose alone. */
export function reviewPrints(
  claim: Claim,
  { inventory, papers, code, root }: Reviewable,
): ReadonlyMap<ReviewPart, string> {
  const prose = { prose: proseOf(claim) };
  if (inventory === undefined) return new Map([['prose', print(prose.prose)]]);
  const { project } = closureOf(inventory, claim.theorems, 'statement');
  const bindings = papers
    .flatMap(({ counterparts }) => counterparts)
    .filter(({ lean }) => project.includes(lean));
  const parts: Readonly<Record<ReviewPart, string>> = {
    ...prose,
    ...leanParts(inventory, claim.theorems),
    implementation: implementationOf(bindings, code, root),
  };
  return new Map(reviewParts.map((part) => [part, print(parts[part])]));
}

/** The parts that differ from what was read; a part without a fingerprint counts as not read. */
export function driftOf(claim: Claim, given: Reviewable): readonly ReviewPart[] {
  const { reviewed } = claim;
  if (reviewed === undefined) return [];
  return [...reviewPrints(claim, given)].flatMap(([part, is]) =>
    reviewed.prints.get(part) === is ? [] : [part],
  );
}
