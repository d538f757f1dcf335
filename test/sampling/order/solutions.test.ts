import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Term } from '../../../src/language/ast.ts';
import { solutionsOf } from '../../../src/sampling/order/solutions.ts';
import { testTheorem } from '../../../src/testing/test-theorem.ts';
import { compare, evaluator, nat, natural, op, quick, statement, variable } from '../../testing/hand.ts';

beforeAll(loadMpfr);

const square = (t: Term): Term => op('pow', t, natural(2));
const [a, b, c] = [variable(0, nat), variable(1, nat), variable(2, nat)];
const naturals = { lo: 0, hi: Infinity, openLo: false, openHi: true };

const solved = (left: Term, right: Term): readonly string[] =>
  solutionsOf(
    [{ name: 'h', values: 3, formula: compare(left, '=', right) }],
    [nat, nat, nat],
    () => naturals,
  ).flatMap(({ levels, tuples }) =>
    tuples.map((tuple) =>
      levels
        .map((level, i) => `${'abc'[level]}${tuple[i]}`)
        .toSorted()
        .join(' '),
    ),
  );

test('small solutions of equations in up to three unknowns are found', () => {
  const triples = solved(op('add', square(a), square(b)), square(c));
  expect(triples).toContain('a3 b4 c5');
  expect(triples).toContain('a20 b21 c29');
  // Pell: 99² = 2·70² + 1
  expect(solved(square(a), op('add', op('mul', natural(2), square(b)), natural(1)))).toContain('a99 b70');
  expect(solved(op('add', square(a), a), natural(600))).toEqual(['a24']);
  expect(solved(op('mul', a, b), natural(36))).toContain('a4 b9');
  // the same unknown on both sides
  expect(solved(op('mul', a, b), op('add', a, op('mul', natural(2), square(b))))).toEqual(
    expect.arrayContaining(['a8 b2', 'a9 b3']),
  );
});

test('an equation in which a value stands alone is solved for it, not searched', () => {
  expect(solved(op('add', square(a), square(b)), c)).toEqual([]);
});

/** `∀ a b c, 0 < a → 0 < b → a² + b² = c² → conclusion`. */
const pythagorean = (conclusion: Formula) =>
  statement(
    { a: nat, b: nat, c: nat },
    {
      ha: compare(natural(0), '<', a),
      hb: compare(natural(0), '<', b),
      h: compare(op('add', square(a), square(b)), '=', square(c)),
    },
    conclusion,
  );

test('statements about Pythagorean triples get samples, and false ones are refuted', () => {
  const product = op('mul', a, b);
  const holds = testTheorem(
    evaluator()(pythagorean(compare(op('natMod', product, natural(12)), '=', natural(0)))),
    { ...quick(), budget: 128 },
  );
  expect(holds).toMatchObject({ verdict: { kind: 'statement-only' }, accepted: 128 });
  const fails = testTheorem(
    evaluator()(pythagorean(compare(op('natMod', product, natural(24)), '=', natural(0)))),
    { ...quick(), budget: 128, proved: false },
  );
  expect(fails.verdict).toMatchObject({ kind: 'disagrees', fault: 'hypothesis' });
});
