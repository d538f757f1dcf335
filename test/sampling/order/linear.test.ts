import { describe, expect, test } from 'vitest';
import type { Formula, Sort } from '../../../src/language/ast.ts';
import { areContradictory } from '../../../src/sampling/order/contradictory.ts';
import { at, compare, lit, nat, natural, op, real, sequence, variable } from '../../testing/hand.ts';

const [x, y, z] = [variable(0), variable(1), variable(2)];
const [m, n] = [variable(0, nat), variable(1, nat)];
const f = variable(3, sequence);
const not = (of: Formula): Formula => ({ kind: 'not', of });
const both = (left: Formula, right: Formula): Formula => ({ kind: 'and', left, right });
const shown = (...formulas: readonly Formula[]): boolean =>
  areContradictory(formulas.map((formula, i) => ({ name: `h${i}`, formula, values: 4 })));

/** A contradiction, and hypotheses that differ from it by little and can be met. */
const pairs: readonly (readonly [string, readonly Formula[], readonly Formula[]])[] = [
  ['a cycle', [compare(x, '<', y), compare(y, '<', x)], [compare(x, '≤', y), compare(y, '≤', x)]],
  [
    'a long cycle',
    [compare(x, '≤', y), compare(y, '≤', z), compare(z, '<', x)],
    [compare(x, '≤', y), compare(y, '≤', z), compare(z, '≤', x)],
  ],
  [
    'a sum',
    [compare(op('add', x, y), '≤', lit(1)), compare(lit(1), '<', x), compare(lit(0), '<', y)],
    [compare(op('add', x, y), '≤', lit(1)), compare(lit(1), '≤', x), compare(lit(0), '≤', y)],
  ],
  [
    'coefficients',
    [compare(op('mul', lit(2), x), '<', op('div', y, lit(3))), compare(y, '≤', op('mul', lit(6), x))],
    [compare(op('mul', lit(2), x), '<', op('div', y, lit(3))), compare(y, '≤', op('mul', lit(7), x))],
  ],
  [
    'an equation',
    [compare(op('sub', x, y), '=', lit(2)), compare(x, '<', op('add', y, lit(2)))],
    [compare(op('sub', x, y), '=', lit(2)), compare(x, '≤', op('add', y, lit(2)))],
  ],
  [
    'an inequation of what must be equal',
    [compare(x, '≤', y), compare(y, '≤', x), compare(x, '≠', y)],
    [compare(x, '≤', y), compare(x, '≠', y)],
  ],
  [
    'negated comparisons',
    [not(compare(x, '<', y)), not(compare(y, '≤', x))],
    [not(compare(x, '<', y)), not(compare(y, '<', x))],
  ],
  [
    'a conjunction',
    [both(compare(x, '<', lit(0)), compare(lit(0), '<', x))],
    [both(compare(x, '<', lit(0)), compare(x, '<', lit(1)))],
  ],
  [
    'naturals below zero',
    [compare(op('add', m, natural(1)), '≤', natural(0))],
    [compare(m, '≤', natural(0))],
  ],
  [
    'no natural between two that follow each other',
    [compare(m, '<', n), compare(n, '<', op('add', m, natural(1)))],
    [compare(m, '<', n), compare(n, '<', op('add', m, natural(2)))],
  ],
  [
    'what is not linear counts as one unknown',
    [compare(op('mul', x, y), '<', lit(1)), compare(lit(2), '<', op('mul', x, y))],
    [compare(op('mul', x, y), '<', lit(1)), compare(lit(2), '<', op('mul', x, z))],
  ],
  [
    'values of a sequence',
    [compare(at(f, natural(0)), '<', lit(0)), compare(lit(0), '≤', at(f, natural(0)))],
    [compare(at(f, natural(0)), '<', lit(0)), compare(lit(0), '≤', at(f, natural(1)))],
  ],
];

describe('linear contradictions', () => {
  test.each(pairs)('%s', (_, contradiction, feasible) => {
    expect(shown(...contradiction)).toBe(true);
    expect(shown(...feasible)).toBe(false);
  });
  test('between reals there is room', () => {
    expect(shown(compare(x, '<', y), compare(y, '<', op('add', x, lit(1))))).toBe(false);
  });
  test('random systems that a known point satisfies are never refuted', () => {
    let state = 7;
    const next = (k: number): number => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * k);
    };
    const sorts: readonly Sort[] = [real, real, real];
    for (let round = 0; round < 100; round++) {
      const point = sorts.map(() => next(9) - 4);
      const formulas = Array.from({ length: 6 }, (): Formula => {
        const c = sorts.map(() => next(7) - 3);
        const value = c.reduce((sum, by, i) => sum + by * (point[i] as number), 0);
        const term = [x, y, z]
          .map((v, i) => op('mul', lit(c[i] as number), v))
          .reduce((a, b) => op('add', a, b));
        return next(2) === 0 ? compare(term, '≤', lit(value)) : compare(term, '<', lit(value + 1));
      });
      expect(shown(...formulas)).toBe(false);
    }
  });
});
