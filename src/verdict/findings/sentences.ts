// Sentences of findings and summaries.
import type { Claim, Relation } from '../../claims/registry.ts';
import { groupDigits } from '../../typeset/count-of.ts';
import type { Cell, Headline, ProofVerdict } from '../report.ts';

/** What the claim's author says about the relation of statement and prose, as a clause; a human judgement and worded as one. */
export const relationClauses: Readonly<Record<Relation, string>> = {
  exact: 'the Lean statement is the claim',
  'special-case': 'the Lean statement is a special case of the claim',
  weaker: 'the Lean statement is weaker than the claim',
  conditional: 'the Lean statement is the claim under hypotheses that the paper does not state',
  definitional: 'the claim holds by definition',
  refutes: 'the Lean statement refutes the claim as stated',
  none: 'no Lean statement corresponds to the claim',
};

export const formatJudgement = (claim: Claim): string =>
  `that ${relationClauses[claim.correspondence.relation]} is the judgement of the registry's author`;

export const formatCount = (n: number, noun: string): string =>
  `${groupDigits(n)} ${noun}${n === 1 ? '' : 's'}`;

export const isProved = (proof: ProofVerdict): boolean => proof.kind === 'proved' || proof.kind === 'drifted';

/** One sentence: what was checked by whom, and what was not. Never a bare "verified". */
export function summaryOf(claim: Claim, cells: readonly Cell[], headline: Headline): string {
  const required = cells.filter((cell) => cell.required);
  if (headline === 'not-required')
    return `Nothing is checked: ${(claim.because ?? `a claim of kind ${claim.kind} requires no evidence`).replace(/\.$/, '')}.`;
  const parts = required.map(({ check, theorem, state, word, why, waived }) => {
    const subject = {
      proof: `Lean's kernel on ${theorem ?? 'no theorem'}`,
      test: `the compiled statement of ${theorem ?? 'no theorem'} against the TypeScript counterparts`,
      run: `the experiment ${claim.run ?? ''}`.trim(),
    }[check];
    return `${subject}: ${word}${state === 'holds' ? '' : ` (${why})`}${waived === undefined ? '' : `, waived because ${waived}`}`;
  });
  const tail = claim.theorems.length > 0 ? `; ${formatJudgement(claim)}` : '';
  return `${parts.join('; ')}${tail}.`.replace(/^./, (first) => first.toUpperCase());
}
