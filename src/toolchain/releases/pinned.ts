import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { ToolchainRecord } from '../../lean/inventory.ts';
import { changesBetween, releaseOf } from './releases.ts';

/** The line of `lean-toolchain`, where there is one. */
export function findPinned(root: string): string | undefined {
  const file = join(root, 'lean-toolchain');
  // elan reads the first line
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n')[0]?.trim() : undefined;
}

/** What the two releases read in other ways, as a clause. */
const differences = (pinned: string, version: string): string => {
  const [one, other] = [releaseOf(pinned), releaseOf(version)];
  if (one === undefined || other === undefined) return '';
  const found = changesBetween(one, other).flatMap(({ meaning }) => meaning ?? []);
  return found.length === 0 ? '' : `; Lean ${found.join(', and ')}`;
};

/**
 * A note where the Lean that spoke is not of the release that the project pins in `lean-toolchain`. Native lake runs the
 * pinned one; the embedded Lean is always the same. Candidates and patches of one release (4.28.0-pre, 4.28.1) count as it.
 */
export function checkPinned(
  root: string,
  { kind, version }: Pick<ToolchainRecord, 'kind' | 'version'>,
): Diagnostic | undefined {
  const pinned = findPinned(root);
  if (kind === 'lake' || pinned === undefined) return undefined;
  const release = releaseOf(pinned);
  if (release !== undefined && release === releaseOf(version)) return undefined;
  return {
    code: 'lean-version-differs',
    severity: 'note',
    message: `the project pins ${pinned}; Lean ${version} (${kind}) checks its proofs, so one that fails is not confirmed here rather than wrong${differences(pinned, version)}`,
    hint: 'check it with the pinned Lean: install elan, and run with `--toolchain lake`',
  };
}
