import type { Sort, Statement } from '../../language/ast.ts';
import { layoutOf } from '../../language/layout-of.ts';
import type { Sample, SampleValue } from '../../language/property.ts';
import { hasUnbounded } from '../../sampling/ranges/unbounded.ts';

/** Small values at which denominators vanish and bounds meet; wider lattices come first where there are few values. */
const values: readonly number[] = [0, 1, -1, 2, 0.5, -0.5, 3, -2];

/** Points of a lattice, at most. */
const mostPoints = 640;

const valueAt = (sort: Sort, x: number): SampleValue | undefined => {
  switch (sort.kind) {
    case 'number':
      if (
        (sort.of === 'nat' && (x < 0 || !Number.isInteger(x))) ||
        (sort.of === 'int' && !Number.isInteger(x))
      )
        return undefined;
      return { kind: 'number', value: x };
    case 'function':
      if (sort.to.kind !== 'number' || layoutOf(sort) !== 'sequence') return undefined;
      return { kind: 'sequence', prefix: [], tail: { kind: 'constant', value: x } };
    default:
      return undefined;
  }
};

/**
 * Samples with small values in every combination, sequences being constant: several values have to fit together where a denominator
 * vanishes. None where a value is of another kind.
 */
export const walkLattice = function* (statement: Statement): Generator<Sample> {
  // what a hypothesis says of all naturals is checked on a window only
  if (statement.binders.some((binder) => binder.kind === 'hypothesis' && hasUnbounded(binder.formula)))
    return;
  const sorts = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));
  const each = Math.min(values.length, Math.floor(mostPoints ** (1 / Math.max(1, sorts.length)) + 1e-9));
  if (each < 2) return;
  const choices = sorts.map((sort) => values.slice(0, each).flatMap((x) => valueAt(sort, x) ?? []));
  const combine = function* (i: number, sample: Sample): Generator<Sample> {
    if (i === choices.length) yield sample;
    else for (const value of choices[i] ?? []) yield* combine(i + 1, [...sample, value]);
  };
  yield* combine(0, []);
};
