import type { ClaimReport } from '../verdict/report.ts';
import { findWeakestCell } from './counts.ts';

/** Columns of the coverage table: the result of testing, in words without a grade. */
export const testedColumns = ['agrees', 'disagrees', 'open', 'not required'] as const;
/** Rows of the coverage table: the result of Lean. */
export const verifiedRows = ['proved', 'not proved', 'open', 'not required'] as const;

type Place = { readonly row: (typeof verifiedRows)[number]; readonly column: (typeof testedColumns)[number] };

/** A claim's cell in the table verified × tested; a simulation counts as its test. */
function coverageOf({ cells }: ClaimReport): Place {
  const proof = findWeakestCell(cells, 'proof');
  const test = findWeakestCell(cells, 'test');
  const run = findWeakestCell(cells, 'run');
  const tested = test?.required === true ? test : (run ?? test);
  return {
    row:
      proof?.required !== true
        ? 'not required'
        : ({ holds: 'proved', open: 'open', broken: 'not proved', 'self-check': 'open' }[
            proof.state
          ] as Place['row']),
    column:
      tested?.required !== true
        ? 'not required'
        : ({ holds: 'agrees', open: 'open', broken: 'disagrees', 'self-check': 'disagrees' }[
            tested.state
          ] as Place['column']),
  };
}

/** Counts of claims, row by row, in the order of `verifiedRows` and `testedColumns`. */
export function countCoverage(claims: readonly ClaimReport[]): readonly (readonly number[])[] {
  const places = claims.map(coverageOf);
  return verifiedRows.map((row) =>
    testedColumns.map((column) => places.filter((one) => one.row === row && one.column === column).length),
  );
}
