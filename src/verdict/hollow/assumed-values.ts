// Finds what the hypotheses of a statement allow its values to be: nothing at all, or a single value.

import { ofDouble } from '../../domains/doubles.ts';
import type { Name } from '../../expr/expr.ts';
import type { Formula, Statement, Term } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import type { Sample } from '../../language/property.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { nameBinder } from '../../lean/names.ts';
import { compileStatement } from '../../read/compile.ts';
import { hasNoValues } from '../../sampling/address/no-values.ts';
import { planSampling, type SamplingPlan } from '../../sampling/address/plan.ts';
import { findWitnesses } from '../../testing/witnesses.ts';

/** A variable with only one possible number; `isWritten` if a hypothesis says just that. */
export type Fixed = { readonly name: Name; readonly value: number; readonly isWritten: boolean };

/** What is known about the values that satisfy the hypotheses. */
export type AssumedValues =
  | { readonly kind: 'none'; readonly why: string }
  /** `isAll` if no other variable varies. */
  | { readonly kind: 'some'; readonly fixed: readonly Fixed[]; readonly isAll: boolean }
  /** There is no hypothesis, or the hypotheses cannot be read, or no sample satisfies them but some value might. */
  | { readonly kind: 'unknown' };

/** Samples that are compared: a variable with two different values is not fixed. */
const SAMPLES = 24;

type ValueBinder = Extract<Statement['binders'][number], { kind: 'value' }>;

const plan = (statement: Statement): SamplingPlan => planSampling(statement, new Map(), new Map());

/** The statement with one more hypothesis, which comes last. */
const assuming = (statement: Statement, formula: Formula): Statement => ({
  ...statement,
  binders: [...statement.binders, { kind: 'hypothesis', name: 'other', formula }],
});

/** Whether the hypotheses exclude every smaller and every larger value of a variable. */
function isOnly(statement: Statement, { level, sort }: ValueBinder, value: number): boolean {
  const variable: Term = { kind: 'variable', level, sort };
  const constant: Term = { kind: 'literal', value: ofDouble(value), sort };
  const sides: readonly (readonly [Term, Term])[] = [
    [variable, constant],
    [constant, variable],
  ];
  return sides.every(([left, right]) =>
    hasNoValues(plan(assuming(statement, { kind: 'compare', comparison: '<', left, right, place: '' }))),
  );
}

/** Whether a hypothesis is literally an equation of a variable and a number. */
const isWritten = (statement: Statement, level: number): boolean =>
  statement.binders.some(({ ...one }) => {
    if (one.kind !== 'hypothesis' || one.formula.kind !== 'compare' || one.formula.comparison !== '=')
      return false;
    const sides = [one.formula.left, one.formula.right];
    return (
      sides.some((side) => side.kind === 'variable' && side.level === level) &&
      sides.some((side) => side.kind === 'literal')
    );
  });

const callsIn = (formula: Formula): boolean => hasPart(formula, (part) => part.kind === 'call');

/**
 * Whether what is fixed is a case that something is said about. Where definitions of the project are what fixes it, or the conclusion
 * is about none, that it is fixed is what the theorem shows, as that a function has one zero.
 */
const isCase = ({ binders, conclusion }: Statement): boolean =>
  callsIn(conclusion) && !binders.some((one) => one.kind === 'hypothesis' && callsIn(one.formula));

const numberAt = (sample: Sample, index: number): number | undefined => {
  const value = sample[index];
  return value?.kind === 'number' ? value.value : undefined;
};

function fixedIn(
  statement: Statement,
  values: readonly ValueBinder[],
  samples: readonly Sample[],
): readonly Fixed[] {
  return values.flatMap((binder, index) => {
    const [first, ...others] = samples.map((sample) => numberAt(sample, index));
    if (binder.sort.kind !== 'number' || first === undefined || others.some((other) => other !== first))
      return [];
    if (!isOnly(statement, binder, first)) return [];
    return [{ name: binder.name, value: first, isWritten: isWritten(statement, binder.level) }];
  });
}

const known = new WeakMap<Declaration, AssumedValues>();

/** What the hypotheses of a theorem say about its values; computed once, and remembered. */
export function findAssumedValues(inventory: Inventory, declaration: Declaration): AssumedValues {
  const found = known.get(declaration) ?? findOut(inventory, declaration);
  known.set(declaration, found);
  return found;
}

/** Nothing is known if a theorem has no hypotheses, or its statement cannot be read. */
function findOut(inventory: Inventory, { name }: Declaration): AssumedValues {
  const statement = compileStatement(inventory, name, { numbers: [] });
  // the law of a subtype or of a structure is a hypothesis here too
  if ('kind' in statement || statement.binders.every(({ kind }) => kind === 'value'))
    return { kind: 'unknown' };
  const planned = plan(statement);
  if (planned.empty !== undefined) return { kind: 'none', why: planned.empty };
  // boxes of sequences have too many dimensions to be split
  if (planned.start.layouts.some(({ kind }) => kind !== 'scalar')) return { kind: 'unknown' };
  const samples = findWitnesses(statement, planned, SAMPLES);
  if (samples.length === 0)
    return hasNoValues(planned)
      ? { kind: 'none', why: 'interval arithmetic refutes them everywhere' }
      : { kind: 'unknown' };
  const values = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder] : []));
  const fixed = isCase(statement) ? fixedIn(statement, values, samples) : [];
  return { kind: 'some', fixed, isAll: fixed.length === values.length };
}

/** `n = 2 and m = 3`. */
export const formatFixed = (fixed: readonly Fixed[]): string =>
  fixed.map(({ name, value }) => `${nameBinder(name, 'variable')} = ${value}`).join(' and ');
