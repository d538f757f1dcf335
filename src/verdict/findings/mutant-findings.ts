// Findings for surviving mutants, and for waivers that name no existing mutant.
import type { Claim } from '../../claims/registry.ts';
import type { Position } from '../../diagnostic.ts';
import type { Mutant } from '../../testing/result.ts';
import type { ClaimEvidence } from '../evidence.ts';
import type { ClaimReport, Finding, MutationReport, TheoremEvidence } from '../report.ts';
import { makeFinding } from './finding.ts';

/** The position of a theorem, or of its claim if Lean gives no position. */
export const placeOfTheorem = (claim: Claim, { range }: TheoremEvidence): { readonly where: Position } =>
  range === undefined
    ? { where: claim.where }
    : { where: { file: range.file, line: range.line, column: range.column } };

const said = ({ id, of, shown, necessity }: Mutant): string =>
  of === 'statement'
    ? `no sample distinguishes this change of the statement from the original: ${shown} (${id})`
    : `no counterexample was found ${shown}${necessity === 'tests too weak' ? ', which the proof uses' : ''} (${id})`;

/** Surviving mutants of a claim's statements and hypotheses, and hypotheses that test and proof disagree about. */
export const collectMutantFindings = ({ claim, theorems }: ClaimReport): readonly Finding[] =>
  theorems.flatMap((theorem) =>
    (theorem.test.mutation?.mutants ?? []).flatMap((mutant): Finding[] => {
      const about = { claim: claim.id, subject: mutant.id, ...placeOfTheorem(claim, theorem) };
      if (mutant.necessity === 'statement and test differ') {
        const message = `${theorem.theorem}: a counterexample was found ${mutant.shown}, although the proof never uses it: either the proof or our reference is wrong`;
        return [makeFinding('hypothesis-differs', { message, ...about })];
      }
      if (mutant.status !== 'survived' && mutant.status !== 'waived') return [];
      return [
        makeFinding('mutant-survived', {
          message: `${theorem.theorem}: ${said(mutant)}`,
          ...about,
        }),
      ];
    }),
  );

/** Source mutants that no theorem of the run kills. */
export const collectSourceFindings = ({ survivors }: MutationReport): readonly Finding[] =>
  survivors.map(({ id, shown, where, claims, waived }) =>
    makeFinding('mutant-survived', {
      ...(claims[0] === undefined ? {} : { claim: claims[0] }),
      subject: id,
      message: `no theorem distinguishes this change of the code from the original: ${shown} (${id})`,
      ...(where === undefined ? {} : { where }),
      ...(waived === undefined ? {} : { waived }),
    }),
  );

/** Whether a waiver names a mutant: mutant ids contain a colon and a blank, names of checks and codes do not. */
const namesMutant = (target: string): boolean => target.includes(': ');

/** Waivers of mutants that were not made, or that testing kills; only where all theorems of the claim were mutated. */
export function collectWaiverFindings(
  { claim, theorems }: ClaimReport,
  evidence: ClaimEvidence,
  mutation: MutationReport | undefined,
): readonly Finding[] {
  if (mutation === undefined || theorems.some(({ test }) => test.mutation === undefined)) return [];
  const mutants = theorems.flatMap(({ test }) => test.mutation?.mutants ?? []);
  const sources = new Set(evidence.theorems.flatMap((one) => (one.sources ?? []).map(({ id }) => id)));
  const alive = new Set([
    ...mutants.filter(({ status }) => status === 'waived').map(({ id }) => id),
    ...mutation.survivors.map(({ id }) => id),
  ]);
  return claim.waivers
    .filter(({ target }) => namesMutant(target) && !alive.has(target))
    .map(({ target, where }) => {
      const known = sources.has(target) || mutants.some(({ id }) => id === target);
      return makeFinding(known ? 'waiver-idle' : 'waiver-unknown', {
        claim: claim.id,
        subject: target,
        message: known
          ? `the waiver of "${target}" has no effect, since testing kills this mutant: remove it`
          : `the waiver names "${target}", but there is no such mutant: take the id from the report`,
        where,
      });
    });
}
