import { makeRational, type Rational, reciprocal, times } from '../../domains/rational.ts';
import type { Formula } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import type { Hypothesis } from './equalities.ts';
import { addLinear, type Linear, makeReading, minusOne, scaleLinear, textOf } from './linear.ts';

/** The equations that a hypothesis asserts unconditionally. */
const equationsIn = (formula: Formula): readonly Extract<Formula, { kind: 'compare' }>[] => {
  if (formula.kind === 'and') return [...equationsIn(formula.left), ...equationsIn(formula.right)];
  if (formula.kind === 'defined') return equationsIn(formula.body);
  return formula.kind === 'compare' && formula.comparison === '=' ? [formula] : [];
};

const unknownsOf = ({ coefficients }: Linear): readonly (readonly [string, Rational])[] =>
  [...coefficients].filter(([, c]) => c.num !== 0n);

/** Divides all coefficients and the constant by their greatest common divisor. */
const reduced = ({ coefficients, constant }: Linear): Linear => ({
  coefficients: new Map([...coefficients].map(([unknown, c]) => [unknown, makeRational(c.num, c.den)])),
  constant: makeRational(constant.num, constant.den),
});

/** Solves the equations for as many unknowns as possible, by Gauss–Jordan elimination. */
const eliminated = (equations: readonly Linear[]): readonly Linear[] => {
  const rows = [...equations];
  for (let i = 0; i < rows.length; i++) {
    const pivot = unknownsOf(itemAt(rows, i))[0];
    if (pivot === undefined) continue;
    const [unknown, coefficient] = pivot;
    const row = scaleLinear(itemAt(rows, i), reciprocal(coefficient));
    for (let j = 0; j < rows.length; j++) {
      const other = itemAt(rows, j);
      const c = other.coefficients.get(unknown);
      if (j !== i && c !== undefined && c.num !== 0n)
        rows[j] = reduced(addLinear(other, scaleLinear(row, times(c, minusOne))));
    }
  }
  return rows;
};

/** The values that linear equations determine, by the level of the variable. */
export const solveDetermined = (
  hypotheses: readonly Hypothesis[],
  sorts: readonly Parameters<typeof textOf>[0][],
): ReadonlyMap<number, Rational> => {
  const { read } = makeReading();
  const equations = hypotheses
    .flatMap(({ formula }) => equationsIn(formula))
    .map(({ left, right }) => addLinear(read(left), scaleLinear(read(right), minusOne)));
  const levels = new Map(sorts.map((sort, level) => [textOf({ kind: 'variable', level, sort }), level]));
  const found = new Map<number, Rational>();
  if (equations.length < 2) return found;
  for (const row of eliminated(equations)) {
    const [only, ...others] = unknownsOf(row);
    const level = only && others.length === 0 ? levels.get(only[0]) : undefined;
    if (only === undefined || level === undefined) continue;
    const value = times(scaleLinear(row, minusOne).constant, reciprocal(only[1]));
    found.set(level, makeRational(value.num, value.den));
  }
  return found;
};
