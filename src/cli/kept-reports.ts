// The reports that a repository keeps: written on demand, and compared so that they never go stale.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../claims/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Format, render } from '../reports/render.ts';
import type { Report } from '../verdict/report.ts';
import { writeWhole } from './write-file.ts';

/** What to do with the reports that the configuration names. */
export type KeptReports = 'update' | 'compare' | 'leave';

const look = { colour: false, width: 110, height: 40 };

// Who ran it and when the cache helped is no part of what was found.
const settled = (report: Report): Report => ({
  ...report,
  provenance: { ...report.provenance, node: process.versions.node.split('.')[0] as string, lean: 'rebuilt' },
});

const texts = (report: Report, { reports, root }: Config): readonly (readonly [string, string, string])[] =>
  [...reports].map(([format, path]) => [
    path,
    resolve(root, path),
    render(settled(report), format as Format, look),
  ]);

/** Writes the kept reports; returns what could not be written. */
export function updateKept(report: Report, config: Config): readonly Diagnostic[] {
  return texts(report, config).flatMap(([, path, text]) => writeWhole(path, text) ?? []);
}

/** The kept reports that differ from what this run found, or are missing. */
export function staleReports(report: Report, config: Config): readonly Diagnostic[] {
  return texts(report, config).flatMap(([shown, path, text]) => {
    let kept: string | undefined;
    try {
      kept = readFileSync(path, 'utf8');
    } catch {
      kept = undefined;
    }
    if (kept === text) return [];
    const message = kept === undefined ? `${shown} is missing` : `${shown} is not what this run found`;
    return [
      { code: 'report-stale', severity: 'error', message, hint: 'run `check-claims --update` and commit it' },
    ];
  });
}
