import type { Claim } from '../../claims/registry.ts';
import { joins } from '../proof/instead.ts';
import type { Headline, TheoremEvidence } from '../report.ts';
import { formatCount, formatJudgement, isProved } from './sentences.ts';
import { gradeWord } from './words.ts';

const provedLine = (theorems: readonly TheoremEvidence[]): string => {
  if (theorems.length === 0) return 'Proved: nothing; the claim names no theorem.';
  const [good, bad] = [
    theorems.filter(({ proof }) => isProved(proof)),
    theorems.filter(({ proof }) => !isProved(proof)),
  ];
  const axioms = [...new Set(good.flatMap((one) => one.axioms))];
  const hidden = Math.max(0, ...good.map((one) => one.hidden));
  const unseen =
    hidden === 0 ? '' : `; this toolchain does not show those of ${formatCount(hidden, 'library lemma')}`;
  const yes =
    good.length === 0
      ? ''
      : `Lean's kernel accepts ${good.map((one) => one.theorem).join(', ')}, on ${axioms.length === 0 ? 'no axioms' : `the axioms ${axioms.join(', ')}`}${unseen}. `;
  const no = bad.map(({ theorem, proof }) => `${theorem}: ${proof.kind}.`).join(' ');
  return `Proved: ${yes}${no}`.trim();
};

const testedLine = (theorems: readonly TheoremEvidence[]): string => {
  if (theorems.length === 0) return 'Tested: nothing; there is no statement to test.';
  const lines = theorems.map(({ theorem: claimed, instead, test }) => {
    const { verdict } = test;
    if (verdict.kind !== 'agrees') return `${claimed}: ${verdict.kind}`;
    const theorem =
      instead === undefined ? claimed : `for ${claimed} ${instead.theorem}, ${joins[instead.by]},`;
    const called = test.calls.filter(({ count }) => count > 0).map(({ constant }) => constant);
    return `${theorem} holds with ${called.join(', ')} in place of Lean's definitions, and these agree with them, on ${formatCount(test.accepted, 'sample')} (${gradeWord(verdict.grade)}${verdict.part === 'part' ? ', part of the domain' : ''})`;
  });
  return `Tested: ${lines.join('; ')}.`;
};

const conclusionLine = (claim: Claim, theorems: readonly TheoremEvidence[], headline: Headline): string => {
  const both = theorems.filter(({ proof, test }) => isProved(proof) && test.verdict.kind === 'agrees');
  if (theorems.length === 0 || both.length < theorems.length || headline === 'broken')
    return 'Conclusion: none is drawn from proof to code; a line above does not carry it.';
  const instead = theorems.flatMap((one) => one.instead?.theorem ?? []);
  const property =
    instead.length === 0 ? 'the proved property' : `the property that ${instead.join(', ')} states`;
  return `Conclusion: the code has ${property}, up to the law of its samples and the grade; ${formatJudgement(claim)}.`;
};

/** The three lines of the transfer argument: what carries each, and what does not. */
export function transferOf(
  claim: Claim,
  theorems: readonly TheoremEvidence[],
  headline: Headline,
): readonly [string, string, string] {
  return [provedLine(theorems), testedLine(theorems), conclusionLine(claim, theorems, headline)];
}
