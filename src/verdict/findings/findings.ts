import { judgeCell } from '../cells.ts';
import type { Cell, ClaimReport, Finding, TheoremEvidence } from '../report.ts';
import { makeFinding } from './finding.ts';
import { collectMutantFindings, placeOfTheorem } from './mutant-findings.ts';

// If exactly one counterpart differs from its definition at the counterexample, the finding points at its source.
function placesOf(
  { claim, links }: ClaimReport,
  theorem: TheoremEvidence | undefined,
  { check }: Cell,
): Pick<Finding, 'where' | 'related'> {
  const toClaim = { message: 'the claim', where: claim.where };
  if (theorem === undefined) return { where: claim.where };
  const { where } = placeOfTheorem(claim, theorem);
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
  return cells.flatMap((cell): readonly Finding[] => {
    const verdict = judgeCell(cell, report);
    if (verdict.state === 'holds' || (verdict.notRun && !cell.required)) return [];
    const theorem = theorems.find((one) => one.theorem === cell.theorem);
    const subject = cell.theorem === undefined ? claim.id : cell.theorem;
    const one = makeFinding(verdict.code, {
      claim: claim.id,
      subject,
      message: `${subject}: ${cell.word}: ${cell.why}`,
      ...placesOf(report, theorem, cell),
      ...(cell.waived === undefined ? {} : { waived: cell.waived }),
    });
    return [cell.required || cell.state === 'self-check' ? one : { ...one, level: 'note' as const }];
  });
}

/** A hypothesis as Lean prints it, and what to do: the registry can only name hypotheses that have a name. */
const assumedAs = (name: string, shown: string): string =>
  name.includes('✝')
    ? `${shown === '' ? 'a hypothesis' : shown}, which has no name, so the registry cannot describe it: name it in Lean and describe it under "hypotheses"`
    : `${name}${shown === '' ? '' : ` : ${shown}`}, which the registry does not describe: do so under "hypotheses"`;

const ofHypotheses = ({ claim, theorems }: ClaimReport): readonly Finding[] => {
  if (claim.correspondence.relation === 'none') return [];
  const named = new Set(theorems.flatMap(({ binders }) => binders.map(({ name }) => name)));
  const unmapped = theorems.flatMap((theorem) =>
    theorem.binders
      .filter(({ isHypothesis, prose }) => isHypothesis && prose === undefined)
      .map(({ name, shown }) =>
        makeFinding('hypothesis-not-in-paper', {
          claim: claim.id,
          subject: `${theorem.theorem} ${name}`,
          message: `${theorem.theorem} assumes ${assumedAs(name, shown)}, or the claim says more than is proved`,
          ...placeOfTheorem(claim, theorem),
          related: [{ message: 'the claim', where: claim.where }],
        }),
      ),
  );
  const unknown = [...claim.hypotheses.keys()]
    .filter((name) => theorems.some((one) => one.binders.length > 0) && !named.has(name))
    .map((name) =>
      makeFinding('hypothesis-unknown', {
        claim: claim.id,
        subject: name,
        message: `"hypotheses" names ${name}, but no theorem of the claim has such a binder; there are: ${[...named].join(', ')}`,
        where: claim.where,
      }),
    );
  return [...unmapped, ...unknown];
};

/** A `sample:` entry without a matching variable has no effect, and the author must not believe that it has one. */
const ofSamples = ({ claim, theorems }: ClaimReport): readonly Finding[] => {
  const values = theorems.flatMap(({ binders }) => binders.filter(({ isHypothesis }) => !isHypothesis));
  const named = new Set(values.map(({ name }) => name));
  return [...claim.sample.keys()]
    .filter((name) => theorems.some((one) => one.binders.length > 0) && !named.has(name))
    .map((name) =>
      makeFinding('sample-unknown', {
        claim: claim.id,
        subject: name,
        message: `"sample" names ${name}, but no theorem of the claim has such a variable; there are: ${[...named].join(', ')}`,
        where: claim.where,
      }),
    );
};

/** Whether the finding about a required test that is open already says this. */
const isVerdict = (detail: string, { theorem, test }: TheoremEvidence, cells: readonly Cell[]): boolean =>
  test.verdict.kind === 'inconclusive' &&
  test.verdict.detail === detail &&
  cells.some((cell) => cell.check === 'test' && cell.theorem === theorem && cell.required);

const ofHealth = ({ claim, cells, theorems }: ClaimReport): readonly Finding[] =>
  theorems.flatMap((theorem) => [
    ...theorem.test.health
      .filter(({ detail }) => !isVerdict(detail, theorem, cells))
      .map(({ code, detail }) =>
        makeFinding(code, {
          claim: claim.id,
          subject: theorem.theorem,
          message: `${theorem.theorem}: ${detail}`,
          ...placeOfTheorem(claim, theorem),
        }),
      ),
    ...(theorem.test.confirmedByLean === 'contradicted'
      ? [
          makeFinding('lean-contradicts-counterexample', {
            claim: claim.id,
            subject: theorem.theorem,
            message: `${theorem.theorem}: Lean computes another value than our reference at the counterexample`,
            ...placeOfTheorem(claim, theorem),
          }),
        ]
      : []),
  ]);

const ofRegistry = ({ claim, cells, standing }: ClaimReport): readonly Finding[] => {
  const contradictory: readonly Finding[] =
    standing === 'contradictory'
      ? [
          makeFinding('outcome-inconsistent', {
            claim: claim.id,
            message: `the correspondence "${claim.correspondence.relation}" and the outcome "${claim.outcome}" contradict each other: correct one of them`,
            where: claim.where,
          }),
        ]
      : [];
  const checks: readonly string[] = ['proof', 'test', 'run'];
  const idle = claim.waivers.filter(
    ({ target }) =>
      checks.includes(target) && !cells.some((cell) => cell.check === target && cell.waived !== undefined),
  );
  return [
    ...contradictory,
    ...idle.map(({ target, where }) =>
      makeFinding('waiver-idle', {
        claim: claim.id,
        subject: target,
        message: `the waiver of "${target}" has no effect: remove it`,
        where,
      }),
    ),
  ];
};

/** All findings about one claim, each with code and position, marked where the author waives it. */
export function collectClaimFindings(report: ClaimReport): readonly Finding[] {
  const { waivers } = report.claim;
  return [
    ...ofRegistry(report),
    ...ofCells(report),
    ...ofHypotheses(report),
    ...ofSamples(report),
    ...ofHealth(report),
    ...collectMutantFindings(report),
  ].map((finding) => {
    const waiver = waivers.find(({ target }) => target === finding.code || target === finding.subject);
    return finding.waived === undefined && waiver !== undefined && finding.code !== 'self-check'
      ? { ...finding, waived: waiver.because }
      : finding;
  });
}
