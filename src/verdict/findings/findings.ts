import type { Cell, ClaimReport, Finding, TheoremEvidence } from '../report.ts';
import { at, mutantFindings } from './mutant-findings.ts';

const codes: Readonly<Record<string, string>> = {
  absent: 'claim-without-theorem',
  sorry: 'sorry',
  'proved with axioms': 'axiom-not-standard',
  rejected: 'proof-rejected',
  drifted: 'statement-drifted',
  'hypotheses contradictory': 'hypotheses-contradictory',
  'conclusion trivial': 'conclusion-trivial',
  'conclusion assumed': 'conclusion-assumed',
  'variable fixed': 'variable-fixed',
  'variable unused': 'variable-unused',
  'instance overridden': 'instance-overridden',
  'source says otherwise': 'source-says-otherwise',
  'argument degenerate': 'argument-degenerate',
  'not confirmed here': 'not-confirmed-here',
  'statement only': 'statement-only',
  vacuous: 'vacuous',
  untestable: 'untestable',
};

/** The code of a cell that does not hold. */
function codeOf({ check, state, word }: Cell): string {
  if (state === 'self-check') return 'self-check';
  if (codes[word] !== undefined) return codes[word];
  if (word.startsWith('disagrees')) return `${check}-disagrees`;
  return state === 'open' ? `${check}-open` : `${check}-broken`;
}

const levels = { 'self-check': 'error', broken: 'error', open: 'warning', holds: 'note' } as const;

// If a single counterpart differs from its definition at the counterexample, the finding points at that counterpart's source.
function placesOf(
  { claim, links }: ClaimReport,
  theorem: TheoremEvidence | undefined,
  { check }: Cell,
): Pick<Finding, 'where' | 'related'> {
  const toClaim = { message: 'the claim', where: claim.where };
  if (theorem === undefined) return { where: claim.where };
  const { where } = at(claim, theorem);
  const { verdict } = theorem.test;
  const differing =
    check === 'test' && verdict.kind === 'disagrees'
      ? verdict.counterexample.differs.map(({ constant }) => constant)
      : [];
  const code = links.counterparts.find(({ constant }) => differing.includes(constant));
  if (code === undefined) return { where, related: [toClaim] };
  const { file, line, column } = code;
  return { where: { file, line, column }, related: [{ message: 'the theorem', where }, toClaim] };
}

/** One finding for each cell that does not hold; where the check is not required it is a note. */
function ofCells(report: ClaimReport): readonly Finding[] {
  const { claim, cells, theorems } = report;
  return cells
    .filter(({ state, required, word }) => state !== 'holds' && (required || word !== 'not run'))
    .map((cell) => {
      const theorem = theorems.find((one) => one.theorem === cell.theorem);
      const subject = cell.theorem === undefined ? claim.id : cell.theorem;
      return {
        code: codeOf(cell),
        level: cell.required || cell.state === 'self-check' ? levels[cell.state] : 'note',
        claim: claim.id,
        subject,
        message: `${subject}: ${cell.word}: ${cell.why}`,
        ...placesOf(report, theorem, cell),
        ...(cell.waived === undefined ? {} : { waived: cell.waived }),
      };
    });
}

const ofHypotheses = ({ claim, theorems }: ClaimReport): readonly Finding[] => {
  if (claim.correspondence.relation === 'none') return [];
  const named = new Set(theorems.flatMap(({ binders }) => binders.map(({ name }) => name)));
  const unmapped = theorems.flatMap((theorem) =>
    theorem.binders
      .filter(({ isHypothesis, prose }) => isHypothesis && prose === undefined)
      .map(
        ({ name, shown }): Finding => ({
          code: 'hypothesis-not-in-paper',
          level: 'warning',
          claim: claim.id,
          subject: `${theorem.theorem} ${name}`,
          message: `${theorem.theorem} assumes ${name}${shown === '' ? '' : ` : ${shown}`}, which the registry ties to no prose: map it under "hypotheses", or the claim says more than is proved`,
          ...at(claim, theorem),
          related: [{ message: 'the claim', where: claim.where }],
        }),
      ),
  );
  const unknown = [...claim.hypotheses.keys()]
    .filter((name) => theorems.some((one) => one.binders.length > 0) && !named.has(name))
    .map(
      (name): Finding => ({
        code: 'hypothesis-unknown',
        level: 'error',
        claim: claim.id,
        subject: name,
        message: `"hypotheses" names ${name}, but no theorem of the claim has such a binder; there are: ${[...named].join(', ')}`,
        where: claim.where,
      }),
    );
  return [...unmapped, ...unknown];
};

/** `sample:` narrows nothing where no theorem has the variable; that it is obeyed must not be believed. */
const ofSamples = ({ claim, theorems }: ClaimReport): readonly Finding[] => {
  const values = theorems.flatMap(({ binders }) => binders.filter(({ isHypothesis }) => !isHypothesis));
  const named = new Set(values.map(({ name }) => name));
  return [...claim.sample.keys()]
    .filter((name) => theorems.some((one) => one.binders.length > 0) && !named.has(name))
    .map((name) => ({
      code: 'sample-unknown',
      level: 'error',
      claim: claim.id,
      subject: name,
      message: `"sample" names ${name}, but no theorem of the claim has such a variable; there are: ${[...named].join(', ')}`,
      where: claim.where,
    }));
};

// Remarks that ordinary arithmetic triggers all the time; they are reported only where the verdict already fails.
const quiet: ReadonlySet<string> = new Set([
  'duplicates',
  'part-of-domain',
  'missed',
  'fewer-samples',
  'fewer-digits',
  'undecided',
  'undecided-agreement',
  'undecided-hypothesis',
  'outside-doubles',
  'few-digits-promised',
]);

const ofHealth = ({ claim, theorems }: ClaimReport): readonly Finding[] =>
  theorems.flatMap((theorem) => [
    ...theorem.test.health.map(
      ({ code, detail }): Finding => ({
        code,
        level: quiet.has(code) ? 'note' : 'warning',
        claim: claim.id,
        subject: theorem.theorem,
        message: `${theorem.theorem}: ${detail}`,
        ...at(claim, theorem),
      }),
    ),
    ...(theorem.test.confirmedByLean === 'contradicted'
      ? [
          {
            code: 'lean-contradicts-counterexample',
            level: 'error',
            claim: claim.id,
            subject: theorem.theorem,
            message: `${theorem.theorem}: Lean computes another value than our reference at the counterexample`,
            ...at(claim, theorem),
          } satisfies Finding,
        ]
      : []),
  ]);

const ofRegistry = ({ claim, cells, standing }: ClaimReport): readonly Finding[] => {
  const contradictory: readonly Finding[] =
    standing === 'contradictory'
      ? [
          {
            code: 'outcome-inconsistent',
            level: 'error',
            claim: claim.id,
            message: `the correspondence "${claim.correspondence.relation}" and the outcome "${claim.outcome}" cannot both be meant`,
            where: claim.where,
          },
        ]
      : [];
  const checks: readonly string[] = ['proof', 'test', 'run'];
  const idle = claim.waivers.filter(
    ({ target }) =>
      checks.includes(target) && !cells.some((cell) => cell.check === target && cell.waived !== undefined),
  );
  return [
    ...contradictory,
    ...idle.map(
      ({ target, where }): Finding => ({
        code: 'waiver-idle',
        level: 'warning',
        claim: claim.id,
        subject: target,
        message: `the waiver of "${target}" lifts nothing: remove it`,
        where,
      }),
    ),
  ];
};

/** All findings about one claim, each with code and position, marked where the author waives it. */
export function claimFindings(report: ClaimReport): readonly Finding[] {
  const { waivers } = report.claim;
  return [
    ...ofRegistry(report),
    ...ofCells(report),
    ...ofHypotheses(report),
    ...ofSamples(report),
    ...ofHealth(report),
    ...mutantFindings(report),
  ].map((finding) => {
    const waiver = waivers.find(({ target }) => target === finding.code || target === finding.subject);
    return finding.waived === undefined && waiver !== undefined && finding.code !== 'self-check'
      ? { ...finding, waived: waiver.because }
      : finding;
  });
}
