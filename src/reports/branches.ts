import type { Branch, BranchCoverage } from '../testing/result.ts';
import { countOf } from '../typeset/count-of.ts';

/** Lines about the branches of definitions, one each. */
export const formatBranchLines = (coverage: BranchCoverage | undefined): readonly string[] => {
  if (coverage === undefined) return [];
  const { entered, unentered, ruledOut } = coverage;
  const line = (what: string, { definition, shown }: Branch): string => `${what}: ${definition}, ${shown}`;
  return [
    `${entered.length} of ${countOf(entered.length + unentered.length + ruledOut.length, 'branch', 'branches')} of the definitions entered`,
    ...unentered.map((branch) => line('never entered', branch)),
    ...ruledOut.map((branch) => line('ruled out by the hypotheses', branch)),
  ];
};
