import type { ReviewPart } from '../../claims/registry.ts';
import type { ClaimEvidence } from '../evidence.ts';
import type { Finding } from '../report.ts';
import type { DriftCode } from './drift-codes.ts';
import { makeFinding } from './finding.ts';

const told: Readonly<Record<ReviewPart, readonly [code: DriftCode | 'statement-drifted', what: string]>> = {
  prose: ['prose-drifted', 'what the claim says in words'],
  statement: ['statement-drifted', "Lean's statement"],
  definitions: ['definition-drifted', "a definition of the project behind Lean's statement"],
  implementation: ['implementation-drifted', 'the code of a counterpart'],
  library: ['library-drifted', "what the library says of a constant behind Lean's statement"],
  toolchain: ['toolchain-drifted', 'the toolchain, or a dependency,'],
};

/** One finding for each part of a claim that changed since its review. */
export function collectDriftFindings({ claim, drifted = [] }: ClaimEvidence): readonly Finding[] {
  const { reviewed } = claim;
  if (reviewed === undefined) return [];
  return drifted.map((part) => {
    const [code, what] = told[part];
    const since = reviewed.prints.has(part)
      ? `is not what ${reviewed.by} read on ${reviewed.on}`
      : `has no fingerprint in the review of ${reviewed.by}`;
    const waiver = claim.waivers.find(({ target }) => target === code);
    return makeFinding(code, {
      claim: claim.id,
      subject: part,
      message: `${claim.id}: ${what} ${since}: read it (\`check-claims show ${claim.id} --reading\`), then \`check-claims accept ${claim.id}\``,
      where: reviewed.where,
      ...(waiver && { waived: waiver.because }),
    });
  });
}
