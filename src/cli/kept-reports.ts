// The reports and audits that a repository commits: written on demand, and compared with each run so that they are never stale.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeWhole } from '../api/write-file.ts';
import { audit } from '../audit/audit.ts';
import type { Config } from '../claims/config.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { itemAt } from '../present.ts';
import { type AuditFormat, renderAudit } from '../reports/audit/render.ts';
import type { Report } from '../verdict/report.ts';
import type { Checked } from './checked.ts';
import { fileOf, filesFor, makeFileLook, type ReportFile, renderReportFiles } from './report-files.ts';

/** What to do with the reports that the configuration names. */
export type KeptReports = 'update' | 'compare' | 'leave';

// Provenance (Node, toolchain, cache) is not part of the results, so it is not compared.
const settled = (report: Report): Report => ({
  ...report,
  provenance: { ...report.provenance, node: itemAt(process.versions.node.split('.'), 0), lean: 'rebuilt' },
});

/** One file per paper if the path contains `{paper}`, else one file for all. Without Lean's declarations there is no audit. */
const audits = (
  { report, inventory }: Checked,
  { audits: wanted, numbers, root }: Config,
): readonly ReportFile[] =>
  inventory === undefined
    ? []
    : [...wanted].flatMap(([format, path]) =>
        filesFor(path, report).map((slug): ReportFile => {
          const found = audit({ report, inventory, numbers }, slug);
          const file = fileOf(path, slug);
          return [file, renderAudit(found, format as AuditFormat, makeFileLook(file, root))];
        }),
      );

const files = (checked: Checked, config: Config): readonly ReportFile[] => {
  const report = settled(checked.report);
  const all = [...config.reports];
  return [
    ...all.flatMap((one) => renderReportFiles(report, one, all, config.root)),
    ...audits({ ...checked, report }, config),
  ];
};

/** Writes the committed reports and audits; returns problems of writing. */
export function updateKept(checked: Checked, config: Config): readonly Diagnostic[] {
  return files(checked, config).flatMap(([path, text]) => writeWhole(resolve(config.root, path), text) ?? []);
}

/** The committed reports and audits that are missing or differ from this run. */
export function findStaleReports(checked: Checked, config: Config): readonly Diagnostic[] {
  return files(checked, config).flatMap(([path, text]) => {
    let kept: string | undefined;
    try {
      kept = readFileSync(resolve(config.root, path), 'utf8');
    } catch {
      kept = undefined;
    }
    if (kept === text) return [];
    const message = kept === undefined ? `${path} is missing` : `${path} is missing or differs from this run`;
    return [
      { code: 'report-stale', severity: 'error', message, hint: 'run `check-claims --update` and commit it' },
    ];
  });
}
