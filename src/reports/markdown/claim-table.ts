import type { ClaimReport } from '../../verdict/report.ts';
import { wordForCell } from '../counts.ts';
import { countCoverage, testedColumns, verifiedRows } from '../coverage.ts';
import { headlineTones, marks } from '../html/tones.ts';
import { escapeText, renderTable } from './text.ts';

/** Counts of claims, verified × tested. */
export const renderCoverageTable = (claims: readonly ClaimReport[]): string => {
  const counts = countCoverage(claims);
  return renderTable(
    ['verified ↓ tested →', ...testedColumns],
    verifiedRows.map((row, index) => [row, ...(counts[index] ?? []).map(String)]),
  );
};

const tested = ({ cells, experiment }: ClaimReport): string => {
  const run = wordForCell(cells, 'run');
  const test = wordForCell(cells, 'test');
  return [
    ...(test === '–' && run !== '–' ? [] : [test]),
    ...(run === '–'
      ? []
      : [
          `${(experiment?.draws ?? experiment?.standardError ?? 1) > 0 ? 'simulation' : 'evaluation'} ${run}`,
        ]),
  ].join(', ');
};

/** A table of claims: one line each, with `link` to its section, and the verdicts. */
export const renderClaimTable = (
  claims: readonly ClaimReport[],
  link: (one: ClaimReport) => string,
): string =>
  renderTable(
    ['', 'claim', 'says', 'Lean', 'tested', 'statement is', 'claim is'],
    claims.map((one) => [
      marks[headlineTones[one.headline]],
      link(one),
      escapeText(one.claim.says),
      escapeText(wordForCell(one.cells, 'proof')),
      escapeText(tested(one)),
      one.claim.theorems.length === 0 ? '–' : one.claim.correspondence.relation,
      one.standing.replaceAll('-', ' '),
    ]),
  );
