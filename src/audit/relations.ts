import type { ClaimRelation } from '../claims/registry.ts';
import type { ClaimReport, Standing } from '../verdict/report.ts';
import type { AuditCode } from './codes.ts';
import { type Entry, makeClaimEntry, type PaperInput } from './entry.ts';

const sound: readonly Standing[] = ['supported', 'supported-in-part', 'conditional', 'by-definition'];
const isSound = ({ standing }: ClaimReport): boolean => sound.includes(standing);

/** For each relation, the gap that the standings of the two claims reveal; `undefined` where they are consistent. */
const tests: Readonly<
  Record<ClaimRelation['kind'], (from: ClaimReport, to: ClaimReport) => AuditCode | undefined>
> = {
  contradicts: (from, to) => {
    if (isSound(from) && isSound(to)) return 'contradiction-unresolved';
    return from.standing === 'refuted' || to.standing === 'refuted' ? 'contradiction-settled' : undefined;
  },
  repairs: ({ headline, standing }) =>
    headline === 'broken' || standing === 'refuted' ? 'repair-fails' : undefined,
  'depends-on': (from, to) => (isSound(from) && !isSound(to) ? 'depends-on-unsupported' : undefined),
  duplicates: (from, to) => (from.standing === to.standing ? undefined : 'duplicates-differ'),
  supports: () => undefined,
  'evidence-against': () => undefined,
  refines: () => undefined,
};

/** Checks every relation between two claims against the evidence for both. */
export const checkRelations = ({ claims, report }: PaperInput): readonly Entry[] => {
  const known = new Map(report.results.claims.map((one) => [one.claim.id, one]));
  return claims.flatMap((one) =>
    one.claim.relations.map(({ kind, claim, why }) => {
      const other = known.get(claim);
      if (other === undefined)
        return makeClaimEntry(one, `${kind} ${claim}, which was not checked in this run: ${why}`);
      const text = `${kind} ${claim} (${one.standing}; the other is ${other.standing}): ${why}`;
      return makeClaimEntry(one, text, tests[kind](one, other));
    }),
  );
};
