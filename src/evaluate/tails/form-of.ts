import { ofDouble } from '../../domains/doubles.ts';
import type { Exact } from '../../domains/exact.ts';
import type { Rational } from '../../domains/rational.ts';
import { type Kleene, TRUE, toKleene, UNKNOWN } from '../../domains/truth.ts';
import type { Comparison, Guard, Term } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';
import { makeFormNumbers } from '../../operations/form-numbers.ts';
import type { Numbers } from '../../operations/numbers.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import type { Env } from '../code.ts';
import type { Value } from '../values.ts';
import { shapeAt } from './shape-at.ts';
import { signFrom } from './sign-from.ts';
import { combine, constantOf, makeMonomial, multiply, type TailForm } from './tail-form.ts';

/** Evaluates a term that does not mention the quantified variable. */
export type Fixed = (t: Term) => Value<Exact>;

const one: Rational = { num: 1n, den: 1n };
const minusOne: Rational = { num: -1n, den: 1n };

/** A quotient of forms with a divisor that is positive for every `k ≥ from`. */
export type Quotient = { readonly num: TailForm; readonly den: TailForm };

const unit: TailForm = makeMonomial(one);
const whole = (num: TailForm): Quotient => ({ num, den: unit });
const opposite = (form: TailForm): TailForm => combine(new Map(), form, minusOne);

/** `a + factor · b` */
function sum(a: Quotient, b: Quotient, factor: Rational): Quotient {
  if (a.den === unit && b.den === unit) return whole(combine(a.num, b.num, factor));
  return {
    num: combine(multiply(a.num, b.den), multiply(b.num, a.den), factor),
    den: multiply(a.den, b.den),
  };
}

const product = (a: Quotient, b: Quotient): Quotient => ({
  num: multiply(a.num, b.num),
  den: a.den === unit && b.den === unit ? unit : multiply(a.den, b.den),
});

/** `1 / a`, if the sign of `a` can be determined. */
function inverse({ num, den }: Quotient, from: number): Quotient | undefined {
  const sign = signFrom(num, from);
  if (sign === undefined || sign === 0) return undefined;
  return sign > 0 ? { num: den, den: num } : { num: opposite(den), den: opposite(num) };
}

/** Arithmetic of quotients for `k ≥ from`. */
function quotientNumbers(from: number): Numbers<Quotient | undefined, Quotient | undefined> {
  return makeFormNumbers<Quotient>({
    ofRational: (q) => whole(makeMonomial(q)),
    add: (a, b) => sum(a, b, one),
    mul: product,
    inverse: (a) => inverse(a, from),
    constantOf: ({ num, den }) => (den === unit ? constantOf(num) : undefined),
    signOf: ({ num }) => signFrom(num, from),
    either: () => undefined,
  });
}

/** A term for all `k ≥ from` as a quotient of forms in `k`, if it has that shape. */
export function formOf(
  t: Term,
  level: number,
  env: Env<Exact>,
  { fixed, from }: { readonly fixed: Fixed; readonly from: number },
): Quotient | undefined {
  const sub = (part: Term): Quotient | undefined => formOf(part, level, env, { fixed, from });
  if (!usesLevel(t, level)) {
    const value = fixed(t);
    if (typeof value === 'bigint') return whole(makeMonomial({ num: value, den: 1n }));
    return typeof value === 'object' && 'num' in value ? whole(makeMonomial(value)) : undefined;
  }
  if (t.kind === 'variable') return whole(makeMonomial(one, 1));
  if (t.kind === 'apply') {
    const [at, ...more] = t.args;
    const index = at === undefined || more.length > 0 ? undefined : sub(at);
    const form = tailForm(t, env, index?.den === unit ? index.num : undefined, from);
    return form && whole(form);
  }
  if (t.kind !== 'operation') return undefined;
  const row = operations[t.operation];
  if (row.form === 'list') return undefined;
  const args = t.args.map(sub);
  const isDefined = (t.where ?? []).every((guard) => guardHolds(guard, args, from));
  return isDefined ? valueOver(row, quotientNumbers(from), args) : undefined;
}

/** Whether a comparison of two forms holds for every `k ≥ from` (TRUE) or for none (FALSE); undecided if neither is shown. */
export function compareForms(comparison: Comparison, left: Quotient, right: Quotient, from: number): Kleene {
  const sign = signFrom(sum(right, left, minusOne).num, from);
  if (sign === undefined) return UNKNOWN;
  return toKleene({ '=': sign === 0, '≠': sign !== 0, '<': sign > 0, '≤': sign >= 0 }[comparison]);
}

/** Whether a guard is known to hold for operands for every `k ≥ from`. */
function guardHolds(guard: Guard, args: readonly (Quotient | undefined)[], from: number): boolean {
  const side = (of: Guard['left']): Quotient | undefined =>
    of === 'x' ? args[0] : of === 'y' ? args[1] : whole(makeMonomial(of));
  const [left, right] = [side(guard.left), side(guard.right)];
  return (
    left !== undefined && right !== undefined && compareForms(guard.comparison, left, right, from) === TRUE
  );
}

/** `f (k + c)` beyond the prefix of `f`. */
function tailForm(
  t: Extract<Term, { kind: 'apply' }>,
  env: Env<Exact>,
  index: TailForm | undefined,
  from: number,
): TailForm | undefined {
  if (t.fn.kind !== 'variable' || index === undefined) return undefined;
  const shape = shapeAt(env, t.fn.level);
  const shift = constantOf(combine(index, makeMonomial(one, 1), minusOne));
  if (shape === undefined || shift === undefined || shift.den !== 1n || from + Number(shift.num) < shape.size)
    return undefined;
  const offset = { num: shift.num - BigInt(shape.size), den: 1n };
  const { tail } = shape;
  if (tail.kind === 'constant') return makeMonomial(ofDouble(tail.value));
  if (tail.kind === 'repeating') return undefined;
  const start = ofDouble(tail.start);
  if (tail.kind === 'affine') {
    const steps = combine(makeMonomial(one, 1), makeMonomial(offset), one);
    return combine(makeMonomial(start), multiply(steps, makeMonomial(ofDouble(tail.step))), one);
  }
  const n = offset.num;
  const factor: Rational = n <= 0n ? { num: 1n << -n, den: 1n } : { num: 1n, den: 1n << n };
  return multiply(makeMonomial(start, 0, 1), makeMonomial(factor));
}
