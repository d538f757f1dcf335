import type { Term } from '../../language/ast.ts';
import { assertedIn, type Hypothesis } from './equalities.ts';

/** How long a list is: usually, and at one address in 32, within what hypotheses say of its length. */
export type Lengths = { readonly least: number; readonly usual: number; readonly most: number };

/** Lists have at most this many elements, or a few more than hypotheses ask for. */
const USUAL = 10;
const LONG = 40;
const LONGEST = 1024;

/** The number that a length is compared with, moved to the other side. */
const lengthOf = (term: Term, level: number): number | undefined => {
  if (term.kind !== 'operation') return undefined;
  const [of, by] = term.args;
  if (term.operation === 'length') return of?.kind === 'variable' && of.level === level ? 0 : undefined;
  const added = term.operation === 'succ' ? 1 : by?.kind === 'literal' ? Number(by.value.num) : undefined;
  if (of === undefined || added === undefined || !['succ', 'add'].includes(term.operation)) return undefined;
  const inner = lengthOf(of, level);
  return inner === undefined ? undefined : inner + added;
};

/** The same where a longer list than of `steps` elements would take for ever: never the longest, and no shorter than hypotheses ask for. */
export const shortened = ({ least, usual }: Lengths, steps: number): Lengths => {
  const most = Math.max(least, Math.min(usual, steps));
  return { least, usual: most, most };
};

/** What the hypotheses leave of the length of the list at a level; `most` where `maxLength` says so. */
export const lengthsOf = (
  hypotheses: readonly Hypothesis[],
  level: number,
  given: number | undefined,
): Lengths => {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const comparison of ['=', '<', '≤'] as const)
    for (const { left, right } of hypotheses.flatMap((h) => assertedIn(h, comparison))) {
      const strict = comparison === '<' ? 1 : 0;
      const [below, above] = [lengthOf(left, level), lengthOf(right, level)];
      if (below !== undefined && right.kind === 'literal') {
        most = Math.min(most, Number(right.value.num) - below - strict);
        if (comparison === '=') least = Math.max(least, Number(right.value.num) - below);
      }
      if (above !== undefined && left.kind === 'literal') {
        least = Math.max(least, Number(left.value.num) - above + strict);
        if (comparison === '=') most = Math.min(most, Number(left.value.num) - above);
      }
    }
  if (given !== undefined) return { least: Math.min(least, given), usual: given, most: given };
  const from = Math.min(least, LONGEST);
  const usual = Math.max(from, Math.min(most, from + USUAL));
  return { least: from, usual, most: Math.max(usual, Math.min(most, from + LONG)) };
};
