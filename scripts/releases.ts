// Makes the part of docs/toolchain.md about releases of Lean from the table in src/.
import { advisories, changes, firstKnown, lastKnown } from '../src/toolchain/releases/releases.ts';
import { putBetween } from './overview.ts';

/** Lines of a table with columns of equal width, as this repository's formatter writes it. */
function pad(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
  const [head = '', ...body] = rows.map(
    (row) => `| ${row.map((cell, k) => cell.padEnd(widths[k] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body];
}

const from = (source: string, requests: readonly number[]): string =>
  requests.length === 0 ? source : `${source} (${requests.map((request) => `#${request}`).join(', ')})`;

/** The table of releases, and the known faults. */
function releasesPart(): string {
  return [
    `Looked up for Lean 4.${firstKnown} to 4.${lastKnown}. None of these releases was run: the program was elaborated by 4.28.0-pre alone, and`,
    'a row is as certain as its last column.',
    '',
    ...pad([
      ['since', 'Lean', 'here', 'read in'],
      ...changes.map(({ since, says, here, source, requests }) => [
        `4.${since}`,
        says,
        here,
        from(source, requests),
      ]),
    ]),
    '',
    'Faults of the kernel through which a wrong proof could be accepted. The second check does not find them, since the same kernel makes it.',
    'The release notes do not say how old they are, so every release before counts as affected; reports and `check-claims doctor` name them.',
    '',
    ...pad([
      ['mended in', 'what'],
      ...advisories.map(({ mended, says, requests }) => [`4.${mended}`, from(says, requests)]),
    ]),
  ].join('\n');
}

/** docs/toolchain.md with the table of releases between its marks. */
export function withReleases(page: string): string {
  return putBetween(page, 'releases', releasesPart());
}
