import type { ExitCode, Report } from '../../verdict/report.ts';
import { tally } from '../counts.ts';

/** Colours of shields.io, by what a run came to. */
const colours: Readonly<Record<ExitCode, string>> = {
  0: 'brightgreen',
  1: 'red',
  2: 'lightgrey',
  3: 'yellow',
  4: 'lightgrey',
  5: 'critical',
  130: 'lightgrey',
};

/** What shields.io asks an endpoint for: a badge that counts how claims stand, and is green only where a run exits 0. */
export function renderBadge({ results: { claims, exitCode } }: Report): string {
  const isError = exitCode !== 0 && exitCode !== 3;
  const badge = {
    schemaVersion: 1,
    label: 'claims',
    message: tally(claims),
    color: colours[exitCode],
    ...(isError ? { isError } : {}),
  };
  return `${JSON.stringify(badge, undefined, 2)}\n`;
}
