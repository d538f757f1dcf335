import type { Mutant } from '../testing/result.ts';
import type { ClaimReport, MutantCounts, MutationReport, Report } from '../verdict/report.ts';

const labels: Readonly<Record<'statement' | 'hypothesis' | 'source', string>> = {
  statement: 'statements',
  hypothesis: 'hypotheses dropped',
  source: 'code of counterparts',
};

/** `12 killed, 1 survived`: the counts that are not 0. */
const countsInWords = ({ killed, survived, waived, implied, notRun }: MutantCounts): string =>
  [
    [killed, 'killed'],
    [survived, 'survived'],
    [waived, 'waived'],
    [implied, 'shown by Lean'],
    [notRun, 'not run'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');

/** The share of killed code mutants: `95.3 %`. */
const scoreInWords = ({ score }: MutationReport): string => `${(100 * score).toFixed(1)} %`;

/** One line per kind of mutant: how many there are, and their outcomes; none if no mutants were made. */
export const formatMutationLines = ({ results: { mutation } }: Report): readonly string[] =>
  mutation === undefined
    ? []
    : (['statement', 'hypothesis', 'source'] as const).map((kind) => {
        const counts = mutation[kind];
        const score = kind === 'source' ? `, score ${scoreInWords(mutation)}` : '';
        return `Mutants of ${labels[kind]}: ${counts.mutants}; ${countsInWords(counts) || 'none'}${score}`;
      });

/** All mutants in one line; empty if none were made. */
export const formatMutationLine = ({ results: { mutation } }: Report): readonly string[] => {
  if (mutation === undefined) return [];
  const { statement, hypothesis } = mutation;
  const alive = statement.survived + hypothesis.survived;
  return [
    `Mutants: ${statement.mutants + hypothesis.mutants} of statements, ${alive} survived; code ${scoreInWords(mutation)} killed.`,
  ];
};

/** The outcomes of one claim's mutants, survivors first. */
export const sortMutants = (mutants: readonly Mutant[]): readonly Mutant[] => {
  const order: readonly Mutant['status'][] = ['survived', 'waived', 'not-run', 'implied', 'killed'];
  return [...mutants].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
};

const alive = ({ claim, theorems }: ClaimReport): readonly string[] => {
  const lines = theorems.flatMap(({ test }) =>
    (test.mutation?.mutants ?? [])
      .filter(({ status }) => status === 'survived')
      .map(({ id, of, shown, necessity }) =>
        of === 'statement' ? `  ${id}\n      ${shown}` : `  ${id} (${necessity})`,
      ),
  );
  return lines.length === 0 ? [] : [claim.id, ...lines];
};

/** Mutation results for a terminal: survivors that are not waived, then the counts. */
export function renderMutants(report: Report): string {
  const { claims, mutation } = report.results;
  if (mutation === undefined) return 'No mutants: no theorem that agrees was changed.\n';
  const code = mutation.survivors
    .filter((one) => one.waived === undefined)
    .map(
      ({ id, shown, where }) =>
        `  ${id}${where === undefined ? '' : ` (line ${where.line})`}\n      ${shown}`,
    );
  const statements = claims.flatMap(alive);
  return `${[
    ...(statements.length === 0 ? [] : ['Changes that no sample notices', ...statements, '']),
    ...(code.length === 0 ? [] : ['Changes of the code that no theorem notices', ...code, '']),
    ...formatMutationLines(report),
  ].join('\n')}\n`;
}
