import type { Term } from '../../language/ast.ts';
import { offsetFrom } from '../../language/offset-from.ts';
import { findAsserted, type Hypothesis } from './equalities.ts';

/** The length of a list: usually, and at one address in 32, within the bounds of the hypotheses. */
export type Lengths = { readonly least: number; readonly usual: number; readonly most: number };

/** Lists have at most this many elements, or a few more than the hypotheses require. */
const USUAL = 10;
const LONG = 40;
const LONGEST = 1024;

const isVariable = (t: Term | undefined, level: number): boolean =>
  t?.kind === 'variable' && t.level === level;

/** `c` if a term is the length of the list at a level plus the integer `c`. */
const lengthOf = (term: Term, level: number): number | undefined =>
  offsetFrom(
    term,
    (part) => part.kind === 'operation' && part.operation === 'length' && isVariable(part.args[0], level),
  );

/**
 * Limits the length so that evaluation finishes: a list of more than `steps` elements would take forever. Never below the
 * minimum of the hypotheses.
 */
export const shortenLengths = ({ least, usual }: Lengths, steps: number): Lengths => {
  const most = Math.max(least, Math.min(usual, steps));
  return { least, usual: most, most };
};

/** The bounds of the hypotheses on the length of the list at a level; `most` if `maxLength` is given. */
export const lengthsOf = (
  hypotheses: readonly Hypothesis[],
  level: number,
  given: number | undefined,
): Lengths => {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const comparison of ['=', '<', '≤'] as const)
    for (const { left, right } of hypotheses.flatMap((h) => findAsserted(h, comparison))) {
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
