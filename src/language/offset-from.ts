import { plus, type Rational, signOf, times } from '../domains/rational.ts';
import { makeFormNumbers } from '../operations/form-numbers.ts';
import type { Numbers } from '../operations/numbers.ts';
import { valueOver } from '../operations/run.ts';
import { operations } from '../operations/table.ts';
import type { Term } from './ast.ts';

/** `factor · unknown + constant`. */
type Offset = { readonly factor: Rational; readonly constant: Rational };

const zero: Rational = { num: 0n, den: 1n };
const one: Rational = { num: 1n, den: 1n };

const scaled = (a: Offset, by: Rational): Offset => ({
  factor: times(a.factor, by),
  constant: times(a.constant, by),
});
const isConstant = ({ factor }: Offset): boolean => factor.num === 0n;

/** The operations of the language on such expressions; the result is `undefined` if it is none. */
export const offsets: Numbers<Offset | undefined, Offset | undefined> = makeFormNumbers<Offset>({
  ofRational: (constant) => ({ factor: zero, constant }),
  add: (a, b) => ({ factor: plus(a.factor, b.factor), constant: plus(a.constant, b.constant) }),
  mul: (a, b) => (isConstant(a) ? scaled(b, a.constant) : isConstant(b) ? scaled(a, b.constant) : undefined),
  inverse: () => undefined,
  constantOf: (a) => (isConstant(a) ? a.constant : undefined),
  signOf: (a) => (isConstant(a) ? signOf(a.constant) : undefined),
  either: () => undefined,
});

const expressionOf = (
  t: Term,
  isUnknown: (part: Term) => boolean,
  numbers: typeof offsets,
): Offset | undefined => {
  if (isUnknown(t)) return { factor: one, constant: zero };
  if (t.kind === 'literal') return { factor: zero, constant: t.value };
  if (t.kind !== 'operation') return undefined;
  const row = operations[t.operation];
  if (row.form === 'list') return undefined;
  return valueOver(
    row,
    numbers,
    t.args.map((arg) => expressionOf(arg, isUnknown, numbers)),
  );
};

/** The integer `c` if a term is equal to the unknown plus `c`; `numbers` may interpret some operations in another way. */
export function offsetFrom(
  t: Term,
  isUnknown: (part: Term) => boolean,
  numbers: typeof offsets = offsets,
): number | undefined {
  const found = expressionOf(t, isUnknown, numbers);
  if (found?.factor.num !== 1n || found.factor.den !== 1n || found.constant.den !== 1n) return undefined;
  return Number(found.constant.num);
}
