// Lists the claims of a paper by what their evidence shows.
import type { RefutationTarget } from '../claims/registry.ts';
import { repeats } from '../claims/repeats.ts';
import { countOf } from '../typeset/count-of.ts';
import { relationClauses } from '../verdict/findings/sentences.ts';
import { gradeWord } from '../verdict/findings/words.ts';
import type { ClaimReport } from '../verdict/report.ts';
import type { AuditCode } from './codes.ts';
import { type Entry, holds, makeClaimEntry, type PaperInput } from './entry.ts';

const proofText = ({ claim, theorems }: ClaimReport): string =>
  `${claim.says} (${theorems.map(({ theorem }) => theorem).join(', ')}; ${relationClauses[claim.correspondence.relation]})`;

// A refuted claim also has a proof, but of its negation: it is listed under "Refuted".
const affirmed = ({ standing }: ClaimReport): boolean =>
  standing !== 'refuted' && standing !== 'contradictory';

/** Claims whose theorems Lean's kernel accepts, without the claims that those theorems refute. */
export const listProved = ({ claims }: PaperInput): readonly Entry[] =>
  claims
    .filter((one) => affirmed(one) && holds(one, 'proof'))
    .map((one) => makeClaimEntry(one, proofText(one)));

const testText = ({ claim, theorems, experiment }: ClaimReport): string => {
  const tests = theorems.flatMap(({ test }) =>
    test.verdict.kind === 'agrees'
      ? [
          `${gradeWord(test.verdict.grade)}, ${countOf(test.accepted, 'sample')}${test.verdict.part === 'part' ? ', part of the domain' : ''}`,
        ]
      : [],
  );
  const run =
    experiment === undefined
      ? []
      : [
          `${claim.run}: ${experiment.estimate} ± ${experiment.standardError}, expected ${experiment.expected}`,
        ];
  return `${claim.says} (${[...tests, ...run].join('; ')})`;
};

/** Claims whose compiled statements agree with the counterparts, or whose experiment agrees with its expectation. */
export const listTested = ({ claims }: PaperInput): readonly Entry[] =>
  claims
    .filter((one) => affirmed(one) && (holds(one, 'test') || holds(one, 'run')))
    .map((one) => makeClaimEntry(one, testText(one)));

/** Claims without evidence: neither a proof nor a test nor an experiment supports them. */
export const listUnsupported = ({ claims }: PaperInput): readonly Entry[] =>
  claims
    .filter((one) => !(['proof', 'test', 'run'] as const).some((check) => holds(one, check)))
    .map((one) => {
      const broken = one.headline === 'broken';
      const why =
        one.claim.because ?? one.cells.map(({ word, why }) => `${word}: ${why}`)[0] ?? 'nothing is required';
      return makeClaimEntry(one, `${one.claim.says} (${why})`, broken ? 'evidence-broken' : 'asserted-only');
    });

const witness = ({ theorems, experiment, claim }: ClaimReport): string => {
  const proofs = theorems
    .filter(({ proof }) => proof.kind === 'proved')
    .map(({ theorem }) => `Lean proves ${theorem}`);
  const run =
    experiment === undefined
      ? []
      : [`${claim.run} gives ${experiment.estimate} ± ${experiment.standardError}`];
  const found = theorems.flatMap(({ test }) =>
    test.verdict.kind === 'disagrees'
      ? [
          `counterexample ${test.verdict.counterexample.shown.map(({ name, value }) => `${name} = ${value}`).join(', ')}`,
        ]
      : [],
  );
  return [...proofs, ...run, ...found].join('; ');
};

/** The command that shows the evidence: `replay` for a counterexample, `show` for everything else. */
const replayed = (one: ClaimReport, entry: Entry): Entry => {
  const [address] = one.theorems.flatMap(({ test: { verdict } }) =>
    verdict.kind === 'disagrees' ? [verdict.counterexample.address] : [],
  );
  return address === undefined ? entry : { ...entry, command: `check-claims replay ${address}` };
};

const targetCodes: Readonly<Record<RefutationTarget, AuditCode>> = {
  'authors-words': 'refuted-as-stated',
  'stronger-reading': 'refuted-in-a-reading',
  'secondary-text': 'refuted-secondary-text',
};

/** The target of a claim's refutation; without one, the weaker target is assumed. */
const targetOf = ({ claim: { hits } }: ClaimReport): RefutationTarget => hits ?? 'stronger-reading';

/** Claims that the evidence refutes, each with its witness, by what the refutation hits. */
export const listRefuted =
  (target: RefutationTarget) =>
  ({ claims }: PaperInput): readonly Entry[] =>
    claims.flatMap((one) => {
      if (one.standing !== 'refuted' || targetOf(one) !== target) return [];
      const first = repeats(one.claim);
      const why = [witness(one), one.claim.correspondence.why].filter((part) => part !== '').join(': ');
      const text = `${one.claim.says} Witness: ${why}${first === undefined ? '' : `; repeats ${first}`}`;
      return [
        replayed(one, makeClaimEntry(one, text, first === undefined ? targetCodes[target] : 'refuted-again')),
      ];
    });

/** Claims with evidence whose own checks fail. */
export const listFailures = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) => {
    const partly = (['proof', 'test', 'run'] as const).some((check) => holds(one, check));
    return one.standing !== 'refuted' && one.headline === 'broken' && partly
      ? [replayed(one, makeClaimEntry(one, one.summary, 'evidence-broken'))]
      : [];
  });

const shortfalls = {
  'by-definition': ['by-definition', 'True by definition'],
  'supported-in-part': ['only-in-part', 'Supported only in part'],
  conditional: ['conditional-on-hypotheses', 'Supported only under added hypotheses'],
} as const;

/** Claims that hold, but say less than they seem to say. */
export const shortOf = ({ claims }: PaperInput): readonly Entry[] =>
  claims.flatMap((one) => {
    const { standing, claim } = one;
    if (standing !== 'by-definition' && standing !== 'supported-in-part' && standing !== 'conditional')
      return [];
    const [code, words] = shortfalls[standing];
    const { relation, why } = claim.correspondence;
    return [makeClaimEntry(one, `${claim.says} ${words}: ${relationClauses[relation]}; ${why}`, code)];
  });
