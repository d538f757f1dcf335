// Decides whether a release may go out: every claim must hold, and the page that says so is written beside it.
import { type CheckedProject, checkProject, type Diagnostic, replaySample, writeReport } from 'check-claims';

/** One line of what stands against the release. */
const line = ({ code, message, where }: Diagnostic): string =>
  `${where === undefined ? '' : `${where.file}:${where.line}: `}${code}: ${message}`;

/** What stands against a release of the project in `folder`; nothing where all its claims hold. */
export async function objections(
  folder: string,
  page: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const checked: CheckedProject = await checkProject(folder, { mutants: false, signal });
  if (checked.kind === 'refused') return checked.diagnostics.map(line);
  const { diagnostics, results } = checked.report;
  const unwritten = writeReport(checked.report, 'html', page);
  return [
    ...diagnostics.filter(({ severity }) => severity === 'error').map(line),
    ...results.claims
      .filter(({ headline }) => headline !== 'agrees' && headline !== 'not-required')
      .map(({ claim, summary }) => `${claim.id}: ${summary}`),
    ...(unwritten === undefined ? [] : [line(unwritten)]),
  ];
}

/** Whether the sample that a report names still speaks against its claim. */
export async function stillFails(folder: string, address: string): Promise<boolean> {
  const again = await replaySample(folder, address);
  if (again.kind === 'refused') throw new Error(again.diagnostics.map(line).join('\n'));
  const { found } = again.sample;
  return (
    found.kind === 'sample' && found.judgement.kind === 'accepted' && found.judgement.counterpart === 'false'
  );
}
