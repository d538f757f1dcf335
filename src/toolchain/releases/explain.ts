// What the table of releases says, in sentences for messages.
import type { Diagnostic } from '../../diagnostic.ts';
import type { ToolchainRecord } from '../../lean/inventory.ts';
import { advisoriesFor, changes, firstKnown, lastKnown, releaseOf } from './releases.ts';

/** One sentence about the faults that a version of Lean may have; `undefined` where none is known. */
export function adviseOn(version: string): string | undefined {
  const found = advisoriesFor(version);
  if (found.length === 0) return undefined;
  const releases = found.map(({ mended }) => `4.${mended}`).join(' and ');
  const mend = found.length === 1 ? 'mends' : 'mend';
  return `Lean ${version} is older than ${releases}, which ${mend} faults of the kernel through which a wrong proof could be accepted (docs/toolchain.md lists them)`;
}

const knownReleases = `4.${firstKnown} to 4.${lastKnown}`;

/** Notes about a native Lean: known faults that later releases mend, and that its differences from the known releases are not known. */
export function noteRelease({
  kind,
  version,
}: Pick<ToolchainRecord, 'kind' | 'version'>): readonly Diagnostic[] {
  if (kind !== 'lake') return [];
  const release = releaseOf(version);
  const isKnown = release !== undefined && release >= firstKnown && release <= lastKnown;
  const advice = adviseOn(version);
  return [
    ...(isKnown
      ? []
      : [
          {
            code: 'lean-release-unknown',
            severity: 'note' as const,
            message: `Lean ${version} is none of the releases ${knownReleases}, whose differences are known here`,
            hint: 'compare what the report says of axioms and of the second check with `#print axioms` and with `leanchecker`',
          },
        ]),
    ...(advice === undefined
      ? []
      : [
          {
            code: 'lean-advisory',
            severity: 'note' as const,
            message: advice,
            hint: 'write a later release into `lean-toolchain`',
          },
        ]),
  ];
}

/** Why the second check is our own program's alone, where no `leanchecker` was found. */
export function explainMissingChecker(version: string): string {
  const since = changes.find(({ topic }) => topic === 'checker')?.since ?? lastKnown;
  const release = releaseOf(version);
  const why =
    release !== undefined && release < since
      ? `Lean ${version} ships no \`leanchecker\`, as every release before 4.${since}`
      : `no \`leanchecker\` was found beside Lean ${version}, which ships it since 4.${since}`;
  return `${why}: the second check by the kernel was done by our own program alone`;
}

/** What to do where a Lean does not accept the program that asks it. */
export function adviseOnRefusal(version: string): string {
  const release = releaseOf(version);
  const isKnown = release !== undefined && release >= firstKnown && release <= lastKnown;
  const known = isKnown
    ? 'its calls were compared with the sources of this release, but never tried'
    : `its calls were compared with the releases ${knownReleases} only`;
  return `${known}; use \`--toolchain embedded\`, or have someone with another release write an inventory (\`check-claims inventory\`)`;
}
