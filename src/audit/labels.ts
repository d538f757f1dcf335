import type { Relation } from '../claims/registry.ts';
import type { ClaimReport } from '../verdict/report.ts';
import { type Entry, makeClaimEntry, type PaperInput } from './entry.ts';
import { added } from './hypotheses.ts';

const whole = (values: readonly string[], of: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => of.includes(value));

const addedTo = ({ claim }: ClaimReport): readonly string[] =>
  [...claim.hypotheses.values()].filter((prose) => added.test(prose));

/** What a claim of this paper assumes in addition, if another claim called exact assumes it too; else `undefined`. */
function sharedWith(exact: ClaimReport, other: ClaimReport): string | undefined {
  const { claim } = other;
  if (claim.correspondence.relation !== 'conditional') return undefined;
  if (whole(claim.theorems, exact.claim.theorems)) return `rests on the theorem of ${claim.id}`;
  const same = [...claim.hypotheses].every(([name, prose]) => exact.claim.hypotheses.get(name) === prose);
  return same && addedTo(other).length > 0 ? `assumes all that ${claim.id} assumes` : undefined;
}

/** Relations that leave no room for a hypothesis of the registry's own. */
const unconditional: readonly Relation[] = ['exact', 'special-case', 'weaker'];

/** Claims that assume something the paper does not say and are not called conditional, and claims called exact that assume what another is called conditional for. */
export const checkLabels = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) => {
    const { relation } = one.claim.correspondence;
    const own = unconditional.includes(relation)
      ? addedTo(one).map((prose) => `is called ${relation} and assumes: ${prose.replace(added, '')}`)
      : [];
    const shared = (relation === 'exact' ? claims : []).flatMap((other) => {
      const what = sharedWith(one, other);
      return what === undefined ? [] : [`is called exact and ${what}, which is called conditional`];
    });
    return [...own, ...shared].map((text) => makeClaimEntry(one, text, 'label-too-strong'));
  });
