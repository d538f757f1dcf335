// Makes the table of README.md: the standings of each paper, counted in the committed report.

import { repeats } from '../src/claims/repeats.ts';
import { formatTally } from '../src/reports/counts.ts';
import { countCoverage } from '../src/reports/coverage.ts';
import { exitMeanings } from '../src/verdict/exits.ts';
import type { ClaimReport, Report, Standing } from '../src/verdict/report.ts';

const columns: readonly (readonly [title: string, standings: readonly Standing[]])[] = [
  ['supported', ['supported']],
  ['in part', ['supported-in-part', 'conditional']],
  ['by definition', ['by-definition']],
  ['refuted', ['refuted']],
  ['open', ['unverifiable', 'undetermined']],
];

/** Claims with an experiment as only evidence, by whether it drew random numbers; old reports without that count are judged by the error. */
const experiments = (claims: readonly ClaimReport[], drawn: boolean): readonly ClaimReport[] =>
  claims.filter(
    ({ experiment, cells }) =>
      experiment !== undefined &&
      !cells.some(({ check, required }) => check !== 'run' && required) &&
      (experiment.draws ?? experiment.standardError) > 0 === drawn,
  );

const counts = (claims: readonly ClaimReport[]): readonly number[] => {
  const [[both = 0, , , only = 0] = []] = countCoverage(claims);
  const once = claims.filter(({ claim }) => repeats(claim) === undefined);
  return [
    claims.length,
    both,
    only,
    experiments(claims, true).length,
    experiments(claims, false).length,
    ...columns.map(([, standings]) => once.filter(({ standing }) => standings.includes(standing)).length),
    claims.length - once.length,
  ];
};

/** A table with columns of equal width, as this repository's formatter writes it; all columns but the first contain numbers. */
function table([titles = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = titles.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const padded = (cells: readonly string[]): string =>
    line(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))));
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [padded(titles), line(rule), ...rows.map(padded)].join('\n');
}

/** The overview between the two marks of README.md. */
export function overview({ results }: Report): string {
  const numbers = (claims: readonly ClaimReport[]): readonly string[] => counts(claims).map(String);
  const rows = results.papers.map(({ slug, title }) => [
    `[${title}](reports/audit-${slug}.md)`,
    ...numbers(results.claims.filter(({ claim }) => claim.paper === slug)),
  ]);
  const titles = [
    'claims',
    'proved, tested',
    'proved only',
    'simulated',
    'evaluated',
    ...columns.map(([title]) => title),
    'repeats',
  ];
  return table([['paper, with its audit', ...titles], ...rows, ['all', ...numbers(results.claims)]]);
}

/** The output of the main command for this repository, in a terminal that is too low for all claims. */
function output({ results, provenance }: Report): string {
  const { papers, claims, seed, budget, exitCode } = results;
  const width = Math.max(...papers.map(({ slug }) => slug.length));
  return [
    '```text',
    `check-claims ${provenance.tool}, Lean ${provenance.toolchain.version} (embedded), rebuilt · seed ${seed}, ${budget.toLocaleString('en')} samples a claim`,
    '',
    ...papers.map(
      ({ slug }) =>
        `${slug.padEnd(width)}  ${formatTally(claims.filter(({ claim }) => claim.paper === slug))}`,
    ),
    `  --verbose prints each of the ${claims.length} claims`,
    '…',
    `${claims.length} claims: ${formatTally(claims)}.`,
    `Exit ${exitCode}: ${exitMeanings[exitCode]}.`,
    '```',
  ].join('\n');
}

/** A text with `made` inserted between the marks of `name`. */
export function putBetween(whole: string, name: string, made: string): string {
  const marks = [
    `<!-- ${name}: made by \`npx vitest run test/docs -u\` -->`,
    `<!-- end of ${name} -->`,
  ] as const;
  const [before, rest = ''] = whole.split(marks[0]);
  const after = rest.split(marks[1])[1];
  if (after === undefined) throw new Error(`the page lacks ${marks.join(' … ')}`);
  return `${before}${marks[0]}\n\n${made}\n\n${marks[1]}${after}`;
}

/** README.md with text from the committed report between its marks: the output of a run, and the overview. */
export function withOverview(readme: string, report: Report): string {
  return putBetween(putBetween(readme, 'output', output(report)), 'overview', overview(report));
}
