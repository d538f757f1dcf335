// The arithmetic of the library's numbers in a random world. Products of variables are numbers of their own, so that only what
// linear arithmetic and cancelling give is known of them.
import type { Expr, Name } from '../../expr/expr.ts';
import { mentions } from '../hollow/triviality.ts';
import { numberOf, type Row } from './ask.ts';
import {
  addForms,
  constantOf,
  type Form,
  makeAtomForm,
  makeConstantForm,
  multiplyForms,
  type NumberKind,
} from './form.ts';
import type { Value } from './value.ts';
import { numberKindOf, type World } from './world.ts';

type Operate = (world: World, kind: NumberKind, a: Form, b: Form) => Form | undefined;

const number = (of: NumberKind, form: Form): Value => ({ kind: 'number', of, form });

/** A number that the values of its operands settle. */
function settled(
  world: World,
  name: string,
  operands: readonly Form[],
  value: (...of: number[]) => number,
): Form {
  const values = operands.map((form) => world.model.value(form));
  if (operands.every((form) => constantOf(form) !== undefined)) return makeConstantForm(value(...values));
  const atom = `${name}(${values.join()})`;
  world.model.settle(atom, value(...values));
  return makeAtomForm(atom);
}

const product: Operate = (world, kind, a, b) => {
  const form = multiplyForms(a, b);
  if (form.size > 24) return undefined;
  for (const monomial of form.keys()) if (monomial.includes('·')) world.model.number(monomial, kind);
  return form;
};

const sub: Operate = (world, kind, a, b) =>
  kind === 'nat' && constantOf(addForms(a, b, -1)) !== 0
    ? settled(world, 'sub', [a, b], (x, y) => Math.max(0, x - y))
    : addForms(a, b, -1);

const div: Operate = (world, kind, a, b) => {
  const by = constantOf(b);
  if (by === 0) return makeConstantForm(0);
  if (kind !== 'rational')
    return by !== undefined && by > 0
      ? settled(world, 'div', [a, b], (x, y) => Math.floor(x / y))
      : undefined;
  if (by !== undefined) return addForms(new Map(), a, 1 / by);
  const value = world.model.value(b);
  if (value === 0) return makeConstantForm(0);
  const inverse = `inv(${value})`;
  world.model.settle(inverse, 1 / value);
  return product(world, kind, a, makeAtomForm(inverse));
};

const mod: Operate = (world, kind, a, b) => {
  const by = constantOf(b);
  if (kind === 'rational' || by === undefined || by <= 0) return undefined;
  return by === 1 ? makeConstantForm(0) : settled(world, 'mod', [a, b], (x, y) => x - y * Math.floor(x / y));
};

const pow: Operate = (world, kind, a, b) => {
  const exponent = constantOf(b);
  if (exponent === undefined || exponent < 0 || exponent > 4 || exponent !== Math.floor(exponent))
    return undefined;
  let form: Form | undefined = makeConstantForm(1);
  for (let i = 0; i < exponent; i++) form = form && product(world, kind, form, a);
  return form;
};

const max: Operate = (world, _kind, a, b) => settled(world, 'max', [a, b], Math.max);
const min: Operate = (world, kind, a, b) =>
  kind === 'nat' && (constantOf(a) === 0 || constantOf(b) === 0)
    ? makeConstantForm(0)
    : settled(world, 'min', [a, b], Math.min);

/** Whether none of the terms holds an instance of the project's own. */
const isLibrary = (world: World, instances: readonly Expr[]): boolean =>
  instances.every(
    (e) => !mentions(e, (name) => world.inventory.declarations.has(name) || world.known.has(name)),
  );

/** `op A B C inst a b` with one type of numbers throughout; the exponent of a power is a natural number. */
const binary =
  (operate: Operate, exponent?: 'exponent'): Row =>
  (world, args) => {
    const [type, other, result, instance, a, b] = args;
    if (!type || !other || !result || !instance || !a || !b || args.length !== 6) return undefined;
    const kinds = [type, other, result].map((one) => numberKindOf(world.inventory, one));
    const [kind, second, third] = kinds;
    const fits = kind !== undefined && kind === third && (kind === second || (exponent && second === 'nat'));
    if (!fits || !isLibrary(world, [instance])) return undefined;
    const form = operate(world, kind, numberOf(world, type, a).form, numberOf(world, other, b).form);
    return form && number(kind, form);
  };

/** `op A inst a b`. */
const homogeneous =
  (operate: Operate): Row =>
  (world, args) => {
    const [type, instance, a, b] = args;
    if (!type || !instance || !a || !b || args.length !== 4) return undefined;
    const kind = numberKindOf(world.inventory, type);
    if (kind === undefined || !isLibrary(world, [instance])) return undefined;
    const form = operate(world, kind, numberOf(world, type, a).form, numberOf(world, type, b).form);
    return form && number(kind, form);
  };

const neg: Row = (world, args) => {
  const [type, instance, a] = args;
  const kind = type && numberKindOf(world.inventory, type);
  if (!type || !instance || !a || !kind || !isLibrary(world, [instance])) return undefined;
  return number(kind, addForms(new Map(), numberOf(world, type, a).form, -1));
};

const numeral: Row = (world, args) => {
  const [type, literal, instance] = args;
  const kind = type && numberKindOf(world.inventory, type);
  if (!kind || literal?.kind !== 'natLit' || !instance || !isLibrary(world, [instance])) return undefined;
  return number(kind, makeConstantForm(Number(literal.value)));
};

/** A cast to another type of numbers keeps the number. */
const cast =
  (from: Name): Row =>
  (world, args) => {
    const [type, instance, a] = args;
    const kind = type && numberKindOf(world.inventory, type);
    if (!kind || !instance || !a || !isLibrary(world, [instance])) return undefined;
    return number(kind, numberOf(world, { kind: 'const', name: from, levels: [] }, a).form);
  };

const successor: Row = (world, [a]) =>
  a && number('nat', addForms(numberOf(world, nat, a).form, makeConstantForm(1), 1));
const nat: Expr = { kind: 'const', name: 'Nat', levels: [] };

const finValue: Row = (world, [size, i]) => {
  if (!size || !i) return undefined;
  const below = world.model.value(numberOf(world, nat, size).form);
  const index = numberOf(world, nat, i).form;
  return number(
    'nat',
    settled(world, `val${below}`, [index], (x) => Math.abs(Math.floor(x)) % Math.max(1, below)),
  );
};

/** Constants of arithmetic and what they mean. */
export const arithmetic: Readonly<Record<Name, Row>> = {
  'HAdd.hAdd': binary((_world, _kind, a, b) => addForms(a, b, 1)),
  'HSub.hSub': binary(sub),
  'HMul.hMul': binary(product),
  'HDiv.hDiv': binary(div),
  'HMod.hMod': binary(mod),
  'HPow.hPow': binary(pow, 'exponent'),
  'Max.max': homogeneous(max),
  'Min.min': homogeneous(min),
  'Neg.neg': neg,
  'OfNat.ofNat': numeral,
  'Nat.cast': cast('Nat'),
  'NatCast.natCast': cast('Nat'),
  'Int.cast': cast('Int'),
  'IntCast.intCast': cast('Int'),
  'Nat.succ': successor,
  'Fin.val': finValue,
  'Int.ofNat': (world, [a]) => a && number('int', numberOf(world, nat, a).form),
};
