import { plus, type Rational, reciprocal, signOf, times } from '../../domains/rational.ts';
import type { Term } from '../../language/ast.ts';
import { makeFormNumbers } from '../../operations/form-numbers.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';

/** `Σ coefficients · unknowns + constant`, by the text of each unknown. */
export type Linear = { readonly coefficients: ReadonlyMap<string, Rational>; readonly constant: Rational };

const zero: Rational = { num: 0n, den: 1n };
export const one: Rational = { num: 1n, den: 1n };
export const minusOne: Rational = { num: -1n, den: 1n };

export const scaleLinear = (a: Linear, by: Rational): Linear => ({
  coefficients: new Map([...a.coefficients].map(([unknown, c]) => [unknown, times(c, by)])),
  constant: times(a.constant, by),
});

export const addLinear = (a: Linear, b: Linear): Linear => {
  const coefficients = new Map(a.coefficients);
  for (const [unknown, c] of b.coefficients)
    coefficients.set(unknown, plus(coefficients.get(unknown) ?? zero, c));
  return { coefficients, constant: plus(a.constant, b.constant) };
};

export const linearOfConstant = (constant: Rational): Linear => ({ coefficients: new Map(), constant });

/** The text of a term, without places and names. */
export const textOf = (term: unknown): string =>
  JSON.stringify(term, (key, value: unknown) =>
    key === 'place' || key === 'name' ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );

/** Sums of multiples of unknowns, and products with constants. */
const linearNumbers = makeFormNumbers<Linear>({
  ofRational: linearOfConstant,
  add: addLinear,
  mul: (a, b) =>
    a.coefficients.size === 0
      ? scaleLinear(b, a.constant)
      : b.coefficients.size === 0
        ? scaleLinear(a, b.constant)
        : undefined,
  inverse: (a) => (a.coefficients.size === 0 ? linearOfConstant(reciprocal(a.constant)) : undefined),
  constantOf: (a) => (a.coefficients.size === 0 ? a.constant : undefined),
  signOf: (a) => (a.coefficients.size === 0 ? signOf(a.constant) : undefined),
  either: () => undefined,
});

/** An operation as a linear expression in its operands other than numerals; `undefined` if it is none. */
export const linearIn = (term: Extract<Term, { kind: 'operation' }>): Linear | undefined => {
  const row = operations[term.operation];
  if (row.form === 'list') return undefined;
  const operand = (arg: Term): Linear =>
    arg.kind === 'literal'
      ? linearOfConstant(arg.value)
      : { coefficients: new Map([[textOf(arg), one]]), constant: zero };
  return valueOver(row, linearNumbers, term.args.map(operand));
};

/** Reads terms as linear expressions and records which unknowns are natural numbers. */
export type Reading = { readonly naturals: Set<string>; readonly read: (term: Term) => Linear };

export const makeReading = (): Reading => {
  const naturals = new Set<string>();
  const unknown = (term: Term): Linear => {
    const text = textOf(term);
    if (term.sort.kind === 'number' && term.sort.of === 'nat') naturals.add(text);
    return { coefficients: new Map([[text, one]]), constant: zero };
  };
  const read = (term: Term): Linear => {
    if (term.kind === 'literal') return linearOfConstant(term.value);
    if (term.kind !== 'operation') return unknown(term);
    const row = operations[term.operation];
    if (row.form === 'list') return unknown(term);
    return valueOver(row, linearNumbers, term.args.map(read)) ?? unknown(term);
  };
  return { naturals, read };
};
