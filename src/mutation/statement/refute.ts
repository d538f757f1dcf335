import type { Statement } from '../../language/ast.ts';
import { outcomes } from '../../language/property.ts';
import { writeRow } from '../../language/rows.ts';
import { itemAt } from '../../present.ts';
import { boundHypotheses } from '../../sampling/ranges/bounded.ts';
import type { TestOptions } from '../../testing/options.ts';
import type { Found } from '../../testing/run/find-sample.ts';

/** How long the prefixes of the samples' sequences are, by level; undefined where samples differ or have no rows. */
const lengthsOf = (samples: readonly Found[]): readonly number[] | undefined => {
  const lengths = samples.map(({ sample }) =>
    sample.map((value) =>
      value.kind === 'sequence' ? value.prefix.length : value.kind === 'number' ? 0 : NaN,
    ),
  );
  const [first] = lengths;
  return first?.some(Number.isNaN) || lengths.some((other) => other.join() !== first?.join())
    ? undefined
    : first;
};

/** Outcomes that multiprecision may yet refute. */
const open: ReadonlySet<number> = new Set([outcomes.undecided, outcomes.nearly]);

/**
 * Judges mutants of a statement on shared samples: refuted if the mutant is false with Lean's definitions on a sample that
 * satisfies its hypotheses.
 */
export const makeRefuter = (
  samples: readonly Found[],
  window: number,
  options: TestOptions,
): ((statement: Statement) => boolean) => {
  const lengths = lengthsOf(samples);
  const codes = new Uint8Array(samples.length);
  let rows: Float64Array | undefined;
  return (statement) => {
    const property = options.evaluate(boundHypotheses(statement, window));
    const isFalse = (found: Found): boolean => property.reference(found.sample).conclusion === 'false';
    const batch = lengths && property.batch(lengths);
    if (batch === undefined) return samples.some(isFalse);
    if (rows === undefined) {
      rows = new Float64Array(samples.length * batch.rows.width);
      for (const [i, { sample }] of samples.entries())
        writeRow(batch.rows, sample, rows, i * batch.rows.width);
    }
    batch.reference(rows, samples.length, codes, new Uint32Array(0));
    // what intervals refute is refuted; only undecided samples are evaluated again
    return (
      codes.includes(outcomes.false) ||
      samples.some((found, i) => open.has(itemAt(codes, i)) && isFalse(found))
    );
  };
};
