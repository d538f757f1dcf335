import type { Formula, Statement, Term } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import type { Property, Sample } from '../../language/property.ts';

/** Addresses at which a rejected proposal is examined: one in four, in all strata but the value-uniform one in turn. */
const isTurn = (index: number): boolean => index % 4 === 1;

/** Positions of the hypotheses that call a counterpart: where these fail, the definition is compared all the same. */
const callingHypotheses = (statement: Statement, bound: ReadonlySet<string>): ReadonlySet<number> => {
  const calls = (part: Formula | Term): boolean => part.kind === 'call' && bound.has(part.constant);
  const formulas = statement.binders.flatMap((b) => (b.kind === 'hypothesis' ? [b.formula] : []));
  return new Set(formulas.flatMap((formula, i) => (hasPart(formula, calls) ? [i] : [])));
};

/** Whether a counterpart certainly differs from its definition on a sample, whether or not it satisfies the hypotheses. */
export const differsOn = (property: Property, sample: Sample): boolean =>
  property.agreement(sample).some(({ agrees }) => agrees === 'false');

/**
 * Examines proposals that are rejected by a hypothesis that itself calls a counterpart: on accepted samples such a definition
 * may only have one value, as in `h : isLeap y = true`. Only the first proposal of an address is examined, so that the address
 * identifies it.
 */
export const chooseOutsideLooks = (
  property: Property,
): ((index: number, attempt: number, hypothesis: number) => boolean) => {
  const calling = callingHypotheses(property.statement, new Set(property.bound));
  return (index, attempt, hypothesis) => attempt === 0 && isTurn(index) && calling.has(hypothesis);
};
