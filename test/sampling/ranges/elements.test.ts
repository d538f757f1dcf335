import { expect, test } from 'vitest';
import type { Formula, Term } from '../../../src/language/ast.ts';
import { openBox } from '../../../src/sampling/ranges/box.ts';
import { elementsOf } from '../../../src/sampling/ranges/elements.ts';
import { layoutAt } from '../../../src/sampling/ranges/layout.ts';
import { point } from '../../../src/sampling/ranges/range.ts';
import { compare, every, lit, nat, natural, op, sequence, variable } from '../../testing/hand.ts';

const [j, xs] = [variable(0, nat), variable(1, sequence)];
const at = (index: Term): Term => ({ kind: 'apply', fn: xs, args: [index], sort: lit(0).sort });
const bound = variable(2, nat);

/** The elements of a sequence of six, with j = 2, of which a hypothesis is said to speak. */
const elements = (formula: Formula): readonly number[] => {
  const box = openBox([layoutAt('scalar', 0, 1, true), layoutAt('sequence', 1, 6, false)], 7);
  box.cells[0] = point(2);
  const may = elementsOf([{ formula, values: 2 }], 2, new Map());
  return [0, 1, 2, 3, 4, 5].filter((focus) => may(0, 1, Object.assign(box, { focus })));
};

test.each<readonly [string, Formula, readonly number[]]>([
  ['0 ≤ xs 0', compare(lit(0), '≤', at(natural(0))), [0]],
  ['xs 4 ≤ xs j', compare(at(natural(4)), '≤', at(j)), [2, 4]],
  ['xs (j + 1) ≤ 0', compare(at(op('succ', j)), '≤', lit(0)), [3]],
  ['j ≤ 3', compare(j, '≤', natural(3)), []],
  ['∀ i < j, 0 ≤ xs i', every(j, compare(lit(0), '≤', at(bound))), [0, 1, 2, 3, 4, 5]],
  [
    '0 ≤ xs 0 ∧ ∀ i < j, 0 ≤ xs i',
    {
      kind: 'and',
      left: compare(lit(0), '≤', at(natural(0))),
      right: every(j, compare(lit(0), '≤', at(bound))),
    },
    [0, 1, 2, 3, 4, 5],
  ],
])('%s', (_, formula, spoken) => {
  expect(elements(formula)).toEqual(spoken);
});

test('an index that is not known yet may be any', () => {
  const box = openBox([layoutAt('scalar', 0, 1, true), layoutAt('sequence', 1, 6, false)], 7);
  const may = elementsOf([{ formula: compare(lit(0), '≤', at(j)), values: 2 }], 2, new Map());
  expect(may(0, 1, Object.assign(box, { focus: 3 }))).toBe(true);
});
