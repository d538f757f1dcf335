// Computes the fingerprints of everything that a claim's reviewer has read, and finds the parts that have changed since.
import { createHash } from 'node:crypto';
import { type Claim, type Paper, type ReviewPart, reviewParts } from '../claims/registry.ts';
import { proseOf } from '../claims/review/prose.ts';
import { closureOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import { collectLeanParts } from '../lean/reviewed-parts.ts';
import type { Code } from './code.ts';
import { implementationOf } from './implementation.ts';

/** The inputs of fingerprints. */
export type Reviewable = {
  readonly inventory: Inventory | undefined;
  /** Papers with every usable binding. */
  readonly papers: readonly Paper[];
  /** The texts of the author's modules. */
  readonly code: Code;
  readonly root: string;
};

const print = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The current fingerprints of a claim; without Lean, of its prose alone. */
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
    ...collectLeanParts(inventory, claim.theorems),
    implementation: implementationOf(bindings, code, root),
  };
  return new Map(reviewParts.map((part) => [part, print(parts[part])]));
}

/** The parts that differ from those that were read; a part without a fingerprint counts as not read. */
export function driftOf(claim: Claim, given: Reviewable): readonly ReviewPart[] {
  const { reviewed } = claim;
  if (reviewed === undefined) return [];
  return [...reviewPrints(claim, given)].flatMap(([part, is]) =>
    reviewed.prints.get(part) === is ? [] : [part],
  );
}
