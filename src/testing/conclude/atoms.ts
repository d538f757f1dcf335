import type { Formula, Statement } from '../../language/ast.ts';
import { showFormula } from '../../language/show.ts';
import { planSampling } from '../../sampling/address/plan.ts';
import { makeStreamKey } from '../../sampling/address/random.ts';
import type { TestOptions } from '../options.ts';
import type { HealthFinding } from '../result.ts';
import { runRange } from '../run/run-range.ts';

/** Comparisons of a conclusion outside quantifiers. */
const atoms = (formula: Formula): readonly Formula[] => {
  switch (formula.kind) {
    case 'compare':
      return [formula];
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return [...atoms(formula.left), ...atoms(formula.right)];
    case 'not':
      return atoms(formula.of);
    case 'defined':
      return atoms(formula.body);
    default:
      return [];
  }
};

const withoutHypotheses = (statement: Statement, conclusion: Formula): Statement => ({
  ...statement,
  conclusion,
  binders: statement.binders.filter((binder) => binder.kind === 'value'),
});

/** Number of samples that look for a change of truth value. */
const relaxedSamples = 256;

/**
 * Comparisons of the conclusion that were true on every sample even without any hypothesis, so that the test says nothing about
 * them. An equation may well be an identity, so only inequalities are reported.
 */
export const findConstantAtoms = (statement: Statement, options: TestOptions): readonly HealthFinding[] => {
  const names = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.name] : []));
  const found: HealthFinding[] = [];
  if (statement.binders.every((binder) => binder.kind === 'value')) return found;
  for (const atom of atoms(statement.conclusion)) {
    if (atom.kind !== 'compare' || atom.comparison === '=' || atom.comparison === '≠') continue;
    const relaxed = withoutHypotheses(statement, atom);
    const plan = planSampling(relaxed, options.sample, options.guides);
    const { reference, batch } = options.evaluate(relaxed);
    const property = {
      statement: relaxed,
      bound: [],
      reference,
      counterpart: reference,
      agreement: () => [],
      remarks: () => [],
      batch,
    };
    const tally = runRange(property, plan, makeStreamKey(`${options.claim} relaxed`, options.seed), {
      from: 0,
      to: relaxedSamples,
      digits: 'all',
    });
    if (tally.first.reference === undefined && tally.undecidedReference === 0 && tally.accepted > 0) {
      found.push({
        code: 'constant-atom',
        detail: `${showFormula(atom, names)} held on all ${tally.accepted} samples without any hypothesis`,
      });
    }
  }
  return found;
};
