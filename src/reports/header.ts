// The lines at the top of a report.

import { unchecked } from '../toolchain/embedded/fetched/unchecked.ts';
import { adviseOn } from '../toolchain/releases/explain.ts';
import { groupDigits } from '../typeset/count-of.ts';
import type { Report } from '../verdict/report.ts';

/** Tool and Lean versions, and how Lean's answers were obtained. */
export function describeChecker({ provenance }: Report): string {
  const { toolchain, tool, lean } = provenance;
  if (toolchain.version === 'none') return `check-claims ${tool}, Lean was not asked`;
  return `check-claims ${tool}, Lean ${toolchain.version} (${toolchain.kind}), ${lean}`;
}

/** What is known of the release of Lean that spoke; empty where nothing is. */
export const adviceOn = ({ provenance }: Report): readonly string[] => {
  const advice = adviseOn(provenance.toolchain.version);
  return advice === undefined ? [] : [`${advice}.`];
};

/** What a reader must know to trust a proof: which dependencies were not checked. */
export const formatUnchecked = ({ provenance }: Report): readonly string[] =>
  provenance.toolchain.limits
    .filter((limit) => Object.values(unchecked).some((begins) => limit.startsWith(begins)))
    .map((limit) => `${limit.charAt(0).toUpperCase()}${limit.slice(1)}.`);

/** The settings that fix every sample. */
export const formatSettings = ({ results }: Report): string =>
  `seed ${results.seed}, ${groupDigits(results.budget)} samples a claim`;
