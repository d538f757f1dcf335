import type { ClaimReport } from '../../verdict/report.ts';
import { cellWord } from '../counts.ts';
import { coverage, testedColumns, verifiedRows } from '../coverage.ts';
import { headlineTones, marks } from '../html/tones.ts';
import { table, text } from './text.ts';

/** Counts of claims, verified × tested. */
export const coverageTable = (claims: readonly ClaimReport[]): string => {
  const counts = coverage(claims);
  return table(
    ['verified ↓ tested →', ...testedColumns],
    verifiedRows.map((row, index) => [row, ...(counts[index] ?? []).map(String)]),
  );
};

const tested = ({ cells, experiment }: ClaimReport): string => {
  const run = cellWord(cells, 'run');
  const test = cellWord(cells, 'test');
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
export const claimTable = (claims: readonly ClaimReport[], link: (one: ClaimReport) => string): string =>
  table(
    ['', 'claim', 'says', 'Lean', 'tested', 'statement is', 'claim is'],
    claims.map((one) => [
      marks[headlineTones[one.headline]],
      link(one),
      text(one.claim.says),
      text(cellWord(one.cells, 'proof')),
      text(tested(one)),
      one.claim.theorems.length === 0 ? '–' : one.claim.correspondence.relation,
      one.standing.replaceAll('-', ' '),
    ]),
  );
