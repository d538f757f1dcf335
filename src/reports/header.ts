import type { Report } from '../verdict/report.ts';
import { grouped } from '../verdict/words.ts';

/** Who checked: tool, Lean and how its answers were come by. */
export function checkedBy({ provenance }: Report): string {
  const { toolchain, tool, lean } = provenance;
  return `check-claims ${tool}, Lean ${toolchain.version} (${toolchain.kind}), ${lean}`;
}

/** The settings that fix every sample. */
export const settings = ({ results }: Report): string =>
  `seed ${results.seed}, ${grouped(results.budget)} samples a claim`;

/** What each exit code says, in a clause. */
export const exitMeanings: Readonly<Record<Report['results']['exitCode'], string>> = {
  0: 'every required check holds or is waived',
  1: 'a required check speaks against a claim',
  2: 'the registry or the command line is wrong',
  3: 'a required check is undecided or was not run',
  4: 'Lean or the environment failed',
  5: 'a check of our own machinery failed: believe nothing in this report',
  130: 'interrupted',
};
