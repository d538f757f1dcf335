// Which theorems are told to become closed by unfolding their definitions and arithmetic alone: decided from what is stated and from what the
// proof uses, never from the name of the definition in the proof, which Lean leaves out where it unfolds silently.
import { expect, test } from 'vitest';
import { unfolds } from '../../src/audit/unfolding/unfolds.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { apply } from '../../src/expr/spine.ts';
import type { Declaration, LibraryConstant } from '../../src/lean/inventory.ts';
import { claim, constant, declaration, inventory, paper, reportOn } from '../verdict/evidence.ts';

const rat = constant('Rat');
const over = (type: Expr, body: Expr): Expr => ({ kind: 'forallE', name: 'x', info: 'default', type, body });
const says = apply(constant('LE.le'), [rat]);
const sequence = over(constant('Nat'), rat);

const library = (
  [
    ['Rat', 'Init.Data.Rat.Basic', 'inductive'],
    ['Nat', 'Init.Prelude', 'inductive'],
    ['LE.le', 'Init.Prelude', 'definition'],
    ['HAdd.hAdd', 'Init.Prelude', 'definition'],
    ['HPow.hPow', 'Init.Prelude', 'definition'],
    ['List.sum', 'Init.Data.List.Basic', 'definition'],
    ['Nat.brecOn', 'Init.Prelude', 'definition'],
    ['Nat.recAux', 'Init.Data.Nat.Basic', 'definition'],
    ['Rat.add_comm', 'Init.Data.Rat.Lemmas', 'theorem'],
    ['Lean.Grind.CommRing.Expr.eq', 'Init.Grind.Ring.CommSolver', 'theorem'],
    ['List.sum_append', 'Init.Data.List.Lemmas', 'theorem'],
    ['mul_le_mul', 'Mathlib.Algebra.Order.Ring.Defs', 'theorem'],
    ['Finset.sum_le_sum', 'Mathlib.Algebra.Order.BigOperators.Group.Finset', 'theorem'],
    ['MeasureTheory.measure_mono', 'Mathlib.MeasureTheory.OuterMeasure.Basic', 'theorem'],
  ] as const
).map(([name, module, kind]): LibraryConstant => ({ name, module, kind, axioms: [] }));

const definition = (name: string, valueUses: readonly string[], type: Expr = over(rat, rat)): Declaration =>
  declaration(`P.${name}`, 2, { kind: 'definition', type, typeUses: ['Rat'], valueUses });
const f = definition('f', ['HAdd.hAdd']);
const sums = definition('sums', ['Nat.brecOn'], over(sequence, rat));

/** What is told of a theorem with this type, these constants in its statement, this proof, and these declarations beside it. */
function told(
  typeUses: readonly string[],
  valueUses: readonly string[],
  type: Expr = over(constant('Nat'), says),
  beside: readonly Declaration[] = [],
): readonly string[] {
  const lean = {
    ...inventory([declaration('P.a', 9, { type, typeUses, valueUses }), f, sums, ...beside]),
    library: new Map(library.map((one) => [one.name, one])),
  };
  const report = reportOn(lean, [paper()], [claim('a', 1)]);
  const claims = report.results.claims;
  return unfolds({ report, inventory: lean, numbers: [], paper: paper(), claims }).map(({ text }) => text);
}
const about = ['P.f', 'Nat', 'LE.le'];

test('a proof in which the definition does not occur is one by unfolding: Lean unfolds silently', () => {
  const text = 'P.a becomes closed by unfolding P.f and arithmetic alone';
  expect(told(about, [])).toEqual([text]);
  expect(told(about, ['P.f'])).toEqual([text]);
  expect(told(about, ['Rat.add_comm', 'Lean.Grind.CommRing.Expr.eq', 'mul_le_mul'])).toEqual([text]);
});

test('an induction is more than arithmetic, by whatever recursor', () => {
  for (const recursor of ['Nat.rec', 'Nat.recAux', 'Nat.le.rec', 'Nat.strongRecOn', 'List.brecOn'])
    expect(told(about, [recursor])).toEqual([]);
});

test('a theorem of the library about more than numbers is not arithmetic', () => {
  for (const used of ['List.sum_append', 'Finset.sum_le_sum', 'MeasureTheory.measure_mono'])
    expect(told(about, [used])).toEqual([]);
});

test('a lemma of the project is opened, unless it speaks of numbers alone', () => {
  const lemma = (typeUses: readonly string[], valueUses: readonly string[], type: Expr = over(rat, says)) =>
    told(about, ['P.lemma'], undefined, [declaration('P.lemma', 3, { type, typeUses, valueUses })]);
  // 0 ≤ xⁿ needs an induction, and is arithmetic all the same.
  expect(lemma(['Rat', 'Nat', 'LE.le', 'HPow.hPow'], ['Nat.recAux'])).toHaveLength(1);
  // Split off from the proof, it does no more than the proof would.
  expect(lemma(['P.f', 'LE.le'], ['Rat.add_comm'])).toHaveLength(1);
  // What is shown by induction of a definition, a sequence or a list is what the theorem rests on.
  expect(lemma(['P.f', 'LE.le'], ['Nat.recAux'])).toEqual([]);
  expect(lemma(['Rat', 'LE.le'], ['Nat.recAux'], over(sequence, says))).toEqual([]);
  expect(lemma(['List.sum', 'LE.le'], ['Nat.recAux'])).toEqual([]);
  expect(told(about, ['P.law'], undefined, [declaration('P.law', 3, { kind: 'axiom' })])).toEqual([]);
});

test('a statement that unfolds to a formula of an ordered field is one by arithmetic, however it is proved', () => {
  const byInduction = ['Nat.recAux', 'Finset.sum_le_sum'];
  expect(told(['P.f', 'Rat', 'LE.le'], byInduction, over(rat, says))).toHaveLength(1);
  // Natural numbers, sequences, witnesses and recursion take more than arithmetic.
  expect(told(about, byInduction, over(constant('Nat'), says))).toEqual([]);
  expect(told(['P.f', 'Rat', 'LE.le'], byInduction, over(sequence, says))).toEqual([]);
  expect(told(['P.f', 'Rat', 'Exists'], byInduction, over(rat, says))).toEqual([]);
  expect(told(['P.sums', 'Rat', 'LE.le'], byInduction, over(rat, says))).toEqual([]);
});

test('a statement without definitions of the project unfolds nothing', () => {
  expect(told(['Rat', 'LE.le'], ['Rat.add_comm'], over(rat, says))).toEqual([]);
});
