import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { ToolchainRecord } from '../lean/inventory.ts';

const release = /v?(\d+)\.(\d+)/;

/**
 * A note where the Lean that spoke is not of the release that the project pins in `lean-toolchain`. Native lake runs the
 * pinned one; the embedded Lean is always the same. Candidates and patches of one release (4.28.0-pre, 4.28.1) count as it.
 */
export function checkPinned(
  root: string,
  { kind, version }: Pick<ToolchainRecord, 'kind' | 'version'>,
): Diagnostic | undefined {
  const file = join(root, 'lean-toolchain');
  if (kind === 'lake' || !existsSync(file)) return undefined;
  const pinned = readFileSync(file, 'utf8').trim();
  const [, major, minor] = release.exec(pinned) ?? [];
  const [, ourMajor, ourMinor] = release.exec(version) ?? [];
  if (major === ourMajor && minor === ourMinor) return undefined;
  return {
    code: 'lean-version-differs',
    severity: 'note',
    message: `the project pins ${pinned}; its proofs were checked by Lean ${version} (${kind}), so one that fails is not confirmed here rather than wrong`,
    hint: 'check it with the pinned Lean: install elan, and run with `--toolchain lake`',
  };
}
