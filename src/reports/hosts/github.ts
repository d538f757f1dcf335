import type { Report, ShownFinding } from '../../verdict/report.ts';
import { collectFindings } from '../all-findings.ts';
import { formatTally, sortWorstFirst } from '../counts.ts';
import type { Look } from '../look.ts';
import { renderMarkdown } from '../markdown/markdown.ts';

// GitHub shows ten annotations of each kind per step and silently drops the rest: print nine, and one that counts the others.
const perKind = 9;
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation({ level, code, claim, message, where }: ShownFinding): string {
  const place =
    where === undefined ? '' : `file=${property(where.file)},line=${where.line},col=${where.column},`;
  const title = claim === undefined ? code : `${code} in ${claim}`;
  return `::${commands[level]} ${place}title=${property(title)}::${data(message)}`;
}

/** Workflow commands that annotate the lines of a pull request, worst first, and one line of counts. */
export function renderGithub(report: Report): string {
  const { claims, exitCode } = report.results;
  const told = sortWorstFirst(collectFindings(report).filter(({ waived }) => waived === undefined));
  const lines = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const own = told.filter((finding) => finding.level === level);
    const left = own.length - perKind;
    const roll = left > 0 ? [`::${commands[level]} title=check-claims::and ${left} more of this kind`] : [];
    return [...own.slice(0, perKind).map(annotation), ...roll];
  });
  return `${[...lines, `check-claims: ${formatTally(claims)}, exit ${exitCode}`].join('\n')}\n`;
}

// GitHub rejects a job summary above 1 MiB; leave some room for the rest of the step's summary.
const summaryLimit = 1000 * 1024;
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The job summary: the markdown report, cut at a heading if it is too long. */
export function renderGithubSummary(report: Report, look: Look): string {
  // A summary is shown on its own page, from which relative links to files do not work.
  const { root: _, ...away } = look;
  const full = renderMarkdown(report, away);
  if (bytes(full) <= summaryLimit) return full;
  const note =
    '\n*The report is longer than a job summary may be; `--reporter markdown=report.md` writes it whole.*\n';
  const parts = full.split(/^(?=#{2,3} )/m);
  let length = bytes(note);
  const tooLong = parts.findIndex((part) => {
    length += bytes(part);
    return length > summaryLimit;
  });
  return `${parts.slice(0, tooLong).join('')}${note}`;
}
