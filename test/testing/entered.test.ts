import { expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Formula, Statement, Term } from '../../src/language/ast.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { call, compare, lit, op, quick, real, statement, variable } from './hand.ts';

await loadMpfr();
const x = variable(0);

/** A statement about `pay x = if x < 1/2 then 0 else if x < bound then x else 1`. */
const about = (bound: Term, hypotheses: Readonly<Record<string, Formula>>): Statement => {
  const cases = (below: Term, then: Term, otherwise: Term): Term => ({
    kind: 'if',
    condition: compare(x, '<', below),
    then,
    else: otherwise,
    sort: real,
  });
  const body = cases(lit(1, 2), lit(0), cases(bound, x, lit(1)));
  const pay = {
    constant: 'pay',
    params: [real],
    result: real,
    equations: [{ patterns: [{ kind: 'bind' as const }], body }],
  };
  const made = statement(
    { x: real },
    hypotheses,
    compare(call('pay', x), '≤', op('max', op('abs', x), lit(1))),
  );
  return { ...made, calls: ['pay'], definitions: new Map([['pay', pay]]) };
};
const code = { constant: 'pay', call: (v: number) => (v < 0.5 ? 0 : v < 3 ? v : 1), accuracy: 2 ** -48 };
const branchesOf = (given: Statement, ...counterparts: (typeof code)[]) => {
  const options = quick(...counterparts);
  return testTheorem(options.evaluate(given), options).branches;
};

test('every branch that a sample enters is counted', () => {
  const found = branchesOf(about(lit(3), {}), code);
  const shown = found?.entered.map((one) => one.shown.replace('argument 1', 'x'));
  expect(new Set(shown)).toEqual(
    new Set(['if x < 1/2, then', 'if x < 1/2, else', 'if x < 3, then', 'if x < 3, else']),
  );
  expect([found?.unentered, found?.ruledOut]).toEqual([[], []]);
});

test('a branch that no number enters is told', () => {
  const found = branchesOf(about(lit(1, 4), {}));
  expect(found?.unentered).toEqual([{ definition: 'pay', shown: 'if argument 1 < 1/4, then' }]);
});

test('a branch that the hypotheses rule out is told apart', () => {
  const found = branchesOf(about(lit(3), { h: compare(lit(1), '≤', x) }));
  expect([found?.unentered, found?.ruledOut]).toEqual([
    [],
    [{ definition: 'pay', shown: 'if argument 1 < 1/2, then' }],
  ]);
});
