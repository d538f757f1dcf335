import type { Change } from '../../compare/change.ts';
import { compareReports } from '../../compare/compare.ts';
import type { Paint } from '../../typeset/paint.ts';
import type { Finding, Report } from '../../verdict/report.ts';

const place = ({ where }: Pick<Finding, 'where'>): string =>
  where === undefined ? '' : ` (${where.file}:${where.line})`;

const colours = { lost: 'red', gained: 'green', changed: 'yellow' } as const;

const changed = (paint: Paint, { kind, claim, check, theorem, was, is, where }: Change): string =>
  `${paint(colours[kind], kind.padEnd(7))}  ${claim}, ${theorem === undefined ? check : `${check} of ${theorem}`}: ${was} → ${is}${place({ where })}`;

/** What is new in a report compared with the one before, one line each; empty if nothing is. */
export function newsOf(before: Report, now: Report, paint: Paint): readonly string[] {
  const key = ({ code, claim, message }: Finding): string => `${code} ${claim ?? ''} ${message}`;
  const known = new Set(before.results.findings.map(key));
  const there = new Set(now.results.findings.map(key));
  const fresh = now.results.findings.filter((one) => !known.has(key(one)) && one.waived === undefined);
  const gone = before.results.findings.filter((one) => !there.has(key(one)) && one.waived === undefined);
  return [
    ...compareReports(before, now).map((one) => changed(paint, one)),
    ...fresh.map(
      (one) => `${paint('red', 'new    ')}  ${one.level} ${one.code}: ${one.message}${place(one)}`,
    ),
    ...gone.map(
      (one) => `${paint('green', 'gone   ')}  ${one.level} ${one.code}: ${one.message}${place(one)}`,
    ),
  ];
}
