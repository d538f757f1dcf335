import type { ExitCode, Report } from '../../verdict/report.ts';
import { formatTally } from '../counts.ts';

/** Colours of shields.io, by the result of a run. */
const colours: Readonly<Record<ExitCode, string>> = {
  0: 'brightgreen',
  1: 'red',
  2: 'lightgrey',
  3: 'yellow',
  4: 'lightgrey',
  5: 'critical',
  130: 'lightgrey',
};

/** The JSON of a shields.io endpoint: a badge that counts claims by headline, and is green only if the run exits with 0. */
export function renderBadge({ results: { claims, exitCode } }: Report): string {
  const isError = exitCode !== 0 && exitCode !== 3;
  const badge = {
    schemaVersion: 1,
    label: 'claims',
    message: formatTally(claims),
    color: colours[exitCode],
    ...(isError ? { isError } : {}),
  };
  return `${JSON.stringify(badge, undefined, 2)}\n`;
}
