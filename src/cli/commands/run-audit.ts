// The command `check-claims audit [paper]`: checks, then lists the gaps.
import { resolve } from 'node:path';
import type { Project } from '../../api/project.ts';
import { writeWhole } from '../../api/write-file.ts';
import { audit } from '../../audit/audit.ts';
import { type AuditFormat, auditFormatNames, renderAudit } from '../../reports/audit/render.ts';
import { suggestWord } from '../../typeset/nearest.ts';
import { makeFileLook } from '../report-files.ts';
import type { RunOptions } from '../run-options.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkOrRecall } from './run-check.ts';

/** Audits one paper or all; prints in the given format, or writes it to a path. Returns the exit code of the check. */
export async function runAudit(
  project: Project,
  { slug, target }: { readonly slug: string | undefined; readonly target: string },
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const [format = '', ...rest] = target.split('=');
  const path = rest.join('=');
  const slugs = project.registry.papers.map((paper) => paper.slug);
  if (!(auditFormatNames as readonly string[]).includes(format)) {
    const message = `there is no audit format \`${format}\``;
    const hint = suggestWord(format, auditFormatNames);
    return refuse([{ code: 'unknown-reporter', severity: 'error', message, hint }], usage, terminal);
  }
  if (slug !== undefined && !slugs.includes(slug)) {
    const message = `no paper \`${slug}\``;
    return refuse(
      [{ code: 'unknown-paper', severity: 'error', message, hint: suggestWord(slug, slugs) }],
      usage,
      terminal,
    );
  }
  const { report, inventory } = await checkOrRecall(
    project,
    { claims: project.registry.claims, of: 'report and declarations' },
    options,
    terminal,
  );
  if (inventory === undefined) return refuse(report.diagnostics, report.results.exitCode, terminal);
  const found = audit({ report, inventory, numbers: project.config.numbers }, slug);
  const look = path === '' ? { colour: false, width: 110, height: 40 } : makeFileLook(path, terminal.cwd);
  const text = renderAudit(found, format as AuditFormat, look);
  if (path === '') terminal.out(text);
  else {
    const problem = writeWhole(resolve(terminal.cwd, path), text);
    if (problem) return refuse([problem], environment, terminal);
  }
  return report.results.exitCode;
}
