import type { Inventory } from '../../lean/inventory.ts';
import type { Branch } from '../../testing/result.ts';
import type { ClaimReport, Finding } from '../report.ts';
import { makeFinding } from './finding.ts';

const key = ({ definition, shown }: Branch): string => `${definition}, ${shown}`;

/**
 * Branches of definitions that theorems reach with counterparts in place, and that no sample of any of them enters. What the
 * hypotheses of all of them rule out is none of these.
 */
export function collectBranchFindings(
  claims: readonly ClaimReport[],
  inventory: Inventory,
): readonly Finding[] {
  const tests = claims
    .flatMap(({ theorems }) => theorems)
    .filter(({ test }) => test.branches !== undefined && test.calls.some(({ count }) => count > 0));
  const entered = new Set(tests.flatMap(({ test }) => (test.branches?.entered ?? []).map(key)));
  const missed = new Map<string, { readonly branch: Branch; readonly theorems: string[] }>();
  for (const { theorem, test } of tests)
    for (const branch of test.branches?.unentered ?? []) {
      const known = missed.get(key(branch));
      if (known !== undefined) known.theorems.push(theorem);
      else if (!entered.has(key(branch))) missed.set(key(branch), { branch, theorems: [theorem] });
    }
  return [...missed.values()].map(({ branch: { definition, shown }, theorems }) => {
    const { range } = inventory.declarations.get(definition) ?? {};
    return makeFinding('branch-not-entered', {
      subject: `${definition} ${shown}`,
      message: `no sample enters "${shown}" of ${definition}, which ${theorems.join(' and ')} ${theorems.length === 1 ? 'calls' : 'call'}: an error in the code there would not be found`,
      ...(range && { where: { file: range.file, line: range.line, column: range.column } }),
    });
  });
}
