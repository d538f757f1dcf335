// The lines at the top of a report.

import { adviseOn } from '../toolchain/releases/explain.ts';
import { groupDigits } from '../typeset/count-of.ts';
import type { Report } from '../verdict/report.ts';

/** Tool and Lean versions, and how Lean's answers were obtained. */
export function describeChecker({ provenance }: Report): string {
  const { toolchain, tool, lean } = provenance;
  return `check-claims ${tool}, Lean ${toolchain.version} (${toolchain.kind}), ${lean}`;
}

/** What is known of the release of Lean that spoke; empty where nothing is. */
export const adviceOn = ({ provenance }: Report): readonly string[] => {
  const advice = adviseOn(provenance.toolchain.version);
  return advice === undefined ? [] : [`${advice}.`];
};

/** The settings that fix every sample. */
export const formatSettings = ({ results }: Report): string =>
  `seed ${results.seed}, ${groupDigits(results.budget)} samples a claim`;
