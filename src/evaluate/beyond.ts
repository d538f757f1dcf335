import type { Exact } from '../domains/exact.ts';
import { ofDouble, type Rational } from '../domains/rational.ts';
import { both, either, FALSE, type Kleene, not, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Formula, Term } from '../language/ast.ts';
import { parts, usesLevel } from '../language/levels.ts';
import type { Tail } from '../language/property.ts';
import { combine, constantOf, monomial, multiply, signFrom, type TailForm } from './tails.ts';
import type { Env, Fn, Value } from './values.ts';

/** What a sampled sequence is: from index `size` on it follows the tail. */
type Shaped = { readonly shape?: { readonly size: number; readonly tail: Tail } };

/** Evaluates a term that does not mention the quantified variable. */
export type Fixed = (t: Term) => Value<Exact>;

const one: Rational = { num: 1n, den: 1n };
const minusOne: Rational = { num: -1n, den: 1n };

/** The largest index shift and prefix under a quantifier, or `undefined` where it uses its variable other than as an index. */
export function horizon(
  part: Term | Formula,
  level: number,
  env: Env<Exact>,
): { readonly reach: number; readonly constant: boolean; readonly indexOnly: boolean } {
  let [reach, constant, indexOnly] = [1, true, true];
  const visit = (p: Term | Formula): void => {
    if (p.kind === 'variable' && p.level === level) indexOnly = false;
    if (p.kind === 'apply' && p.fn.kind === 'variable') {
      const shape = (env[p.fn.level] as (Fn<Exact> & Shaped) | undefined)?.shape;
      if (shape === undefined) constant = false;
      else {
        reach = Math.max(reach, shape.size);
        if (shape.tail.kind !== 'constant') constant = false;
      }
      for (const arg of p.args) {
        const shift = shiftOf(arg, level);
        if (shift === undefined) visit(arg);
        else reach = Math.max(reach, (shape?.size ?? 0) + Math.abs(shift) + 1);
      }
      return;
    }
    parts(p).forEach(visit);
  };
  visit(part);
  return { reach, constant, indexOnly };
}

/** `c` where the index is the variable plus or minus the numeral `c`. */
function shiftOf(t: Term, level: number): number | undefined {
  if (t.kind === 'variable') return t.level === level ? 0 : undefined;
  if (t.kind !== 'operation') return undefined;
  const [a, b] = t.args;
  if (t.operation === 'succ') return a?.kind === 'variable' && a.level === level ? 1 : undefined;
  const sign = t.operation === 'add' ? 1 : t.operation === 'natSub' ? -1 : 0;
  if (sign === 0 || a?.kind !== 'variable' || a.level !== level || b?.kind !== 'literal') return undefined;
  return sign * Number(b.value.num);
}

/** A quotient of forms whose divisor is positive for every `k ≥ from`. */
type Quotient = { readonly num: TailForm; readonly den: TailForm };

const unit: TailForm = monomial(one);
const whole = (num: TailForm): Quotient => ({ num, den: unit });

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

const opposite = (a: Quotient): Quotient => ({ ...a, num: combine(new Map(), a.num, minusOne) });

/** The sign of `a - b` from a number on, where it keeps one. */
const order = (a: Quotient, b: Quotient, from: number): -1 | 0 | 1 | undefined =>
  signFrom(sum(a, b, minusOne).num, from);

/** A term for all `k ≥ from` as a quotient of forms in `k`, where it is one. */
function formOf(
  t: Term,
  level: number,
  env: Env<Exact>,
  { fixed, from }: { readonly fixed: Fixed; readonly from: number },
): Quotient | undefined {
  const sub = (part: Term): Quotient | undefined => formOf(part, level, env, { fixed, from });
  if (!usesLevel(t, level)) {
    const value = fixed(t);
    if (typeof value === 'bigint') return whole(monomial({ num: value, den: 1n }));
    return typeof value === 'object' && 'num' in value ? whole(monomial(value)) : undefined;
  }
  if (t.kind === 'variable') return whole(monomial(one, 1));
  if (t.kind === 'apply') {
    const index = t.args.length === 1 ? sub(t.args[0]!) : undefined;
    const form = tailForm(t, env, index?.den === unit ? index.num : undefined, from);
    return form && whole(form);
  }
  if (t.kind !== 'operation') return undefined;
  const forms = t.args.map(sub);
  const [a, b] = forms;
  if (a === undefined || (t.args.length > 1 && b === undefined)) return undefined;
  switch (t.operation) {
    case 'cast':
      return a;
    case 'succ':
      return sum(a, whole(unit), one);
    case 'neg':
      return opposite(a);
    case 'abs': {
      const sign = signFrom(a.num, from);
      return sign === undefined ? undefined : sign < 0 ? opposite(a) : a;
    }
    case 'add':
      return sum(a, b!, one);
    case 'sub':
      return sum(a, b!, minusOne);
    case 'natSub': {
      const sign = order(a, b!, from);
      return sign === undefined ? undefined : sign < 0 ? whole(new Map()) : sum(a, b!, minusOne);
    }
    case 'max':
    case 'min': {
      const sign = order(a, b!, from);
      return sign === undefined ? undefined : sign >= 0 === (t.operation === 'max') ? a : b;
    }
    case 'mul':
      return product(a, b!);
    case 'div': {
      const sign = signFrom(b!.num, from);
      if (sign === undefined || sign === 0) return undefined;
      const inverse: Quotient = { num: b!.den, den: b!.num };
      return product(
        a,
        sign > 0 ? inverse : { num: opposite(inverse).num, den: combine(new Map(), b!.num, minusOne) },
      );
    }
    case 'pow': {
      const exponent = b!.den === unit ? constantOf(b!.num) : undefined;
      if (exponent === undefined || exponent.num > 8n) return undefined;
      let power = whole(unit);
      for (let n = 0n; n < exponent.num; n++) power = product(power, a);
      return power;
    }
    default:
      return undefined;
  }
}

/** `f (k + c)` beyond the prefix of `f`. */
function tailForm(
  t: Extract<Term, { kind: 'apply' }>,
  env: Env<Exact>,
  index: TailForm | undefined,
  from: number,
): TailForm | undefined {
  if (t.fn.kind !== 'variable' || index === undefined) return undefined;
  const shape = (env[t.fn.level] as (Fn<Exact> & Shaped) | undefined)?.shape;
  const shift = constantOf(combine(index, monomial(one, 1), minusOne));
  if (shape === undefined || shift === undefined || shift.den !== 1n || from + Number(shift.num) < shape.size)
    return undefined;
  const offset = { num: shift.num - BigInt(shape.size), den: 1n };
  const { tail } = shape;
  if (tail.kind === 'constant') return monomial(ofDouble(tail.value));
  if (tail.kind === 'repeating') return undefined;
  const start = ofDouble(tail.start);
  if (tail.kind === 'affine') {
    const steps = combine(monomial(one, 1), monomial(offset), one);
    return combine(monomial(start), multiply(steps, monomial(ofDouble(tail.step))), one);
  }
  const n = offset.num;
  const factor: Rational = n <= 0n ? { num: 1n << -n, den: 1n } : { num: 1n, den: 1n << n };
  return multiply(monomial(start, 0, 1), monomial(factor));
}

/** Whether a formula holds for every `k ≥ from` (TRUE), for none (FALSE), or neither is shown. */
export function beyond(
  f: Formula,
  level: number,
  env: Env<Exact>,
  { fixed, from }: { readonly fixed: Fixed; readonly from: number },
): Kleene {
  const test = (part: Formula): Kleene => beyond(part, level, env, { fixed, from });
  switch (f.kind) {
    case 'truth':
      return f.value ? TRUE : FALSE;
    case 'compare': {
      const [left, right] = [
        formOf(f.left, level, env, { fixed, from }),
        formOf(f.right, level, env, { fixed, from }),
      ];
      if (left === undefined || right === undefined) return UNKNOWN;
      const sign = order(right, left, from);
      if (sign === undefined) return UNKNOWN;
      const holds = { '=': sign === 0, '≠': sign !== 0, '<': sign > 0, '≤': sign >= 0 }[f.comparison];
      return holds ? TRUE : FALSE;
    }
    case 'and':
      return both(test(f.left), test(f.right));
    case 'or':
      return either(test(f.left), test(f.right));
    case 'implies':
      return either(not(test(f.left)), test(f.right));
    case 'not':
      return not(test(f.of));
    case 'defined':
      return test(f.body);
    default:
      return UNKNOWN;
  }
}
