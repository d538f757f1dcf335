import type { Expr, Name } from '../../expr/expr.ts';
import {
  apply,
  type Binding,
  binderOf,
  headConstantOf,
  instantiate,
  isSameExpr,
  spineOf,
} from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import { isTypeUniverse } from '../binders/propositions.ts';
import { choose, isFiniteType, makeLibraryInstance } from '../mathlib/classes.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { findPlainInstance, listPlainTypes } from './plain-types.ts';

/** Core instances that make the rationals an instance of a class with data. */
const rationalInstances: { readonly [className: string]: Name } = {
  'Lean.Grind.Field': 'Lean.Grind.instFieldRat',
  LE: 'Rat.instLE',
  LT: 'Rat.instLT',
  Add: 'Rat.instAdd',
  Sub: 'Rat.instSub',
  Mul: 'Rat.instMul',
  Div: 'Rat.instDiv',
  Neg: 'Rat.instNeg',
  Inv: 'Rat.instInv',
};

/** Names that a statement contains once its types are chosen, even if the project does not mention them. */
export const namesOfChoice: ReadonlySet<Name> = new Set(['Rat', ...Object.values(rationalInstances)]);

/** Classes of laws, without data, that core proves for the rationals. */
const rationalLaws: ReadonlySet<Name> = new Set([
  'Std.IsLinearOrder',
  'Std.LawfulOrderLT',
  'Std.IsPartialOrder',
  'Std.IsPreorder',
  'Std.IsLinearPreorder',
  'Lean.Grind.OrderedAdd',
  'Lean.Grind.OrderedRing',
  'Lean.Grind.IsCharP',
  'Lean.Grind.NoNatZeroDivisors',
]);

function constant(name: Name): Expr {
  return { kind: 'const', name, levels: [] };
}

/** An instance of a class application in the inventory, or core's own for the rationals. */
function findInstance(reader: Reader, wanted: Expr, fuel: number): Expr | undefined {
  if (fuel === 0) return undefined;
  const { head, args } = spineOf(wanted);
  if (head.kind !== 'const') return undefined;
  if (args.length === 1 && headConstantOf(itemAt(args, 0)) === 'Rat' && reader.origin(head.name) === 'Init') {
    const known = rationalInstances[head.name];
    if (known !== undefined) return { ...constant(known), judgement: { verdict: 'standard' } };
    if (rationalLaws.has(head.name)) return reader.open({ kind: 'proof' });
  }
  const library = makeLibraryInstance(reader, wanted);
  if (library !== undefined) return library;
  const plain = findPlainInstance(reader, wanted);
  if (plain !== undefined) return plain;
  for (const declaration of reader.inventory.declarations.values()) {
    const isInstance = declaration.instanceOf === head.name || declaration.attributes.includes('instance');
    if (!isInstance) continue;
    const found = matchInstance(reader, declaration.name, declaration.type, { wanted, fuel });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Applies an instance `∀ K [C K], D K` so that it has the wanted type. */
function matchInstance(
  reader: Reader,
  name: Name,
  type: Expr,
  { wanted, fuel }: { readonly wanted: Expr; readonly fuel: number },
): Expr | undefined {
  const { args: target } = spineOf(wanted);
  const binders: Binding[] = [];
  let codomain = type;
  for (; codomain.kind === 'forallE'; codomain = codomain.body) binders.push(codomain);
  const given = spineOf(codomain);
  if (headConstantOf(codomain) !== headConstantOf(wanted) || given.args.length !== target.length)
    return undefined;
  const chosen = new Map<number, Expr>();
  const fits = given.args.every((arg, index) => {
    if (arg.kind !== 'bvar') return isSameExpr(arg, itemAt(target, index));
    chosen.set(binders.length - 1 - arg.index, itemAt(target, index));
    return true;
  });
  if (!fits) return undefined;
  const args: Expr[] = [];
  let rest = type;
  for (const [position] of binders.entries()) {
    const binder = binderOf(rest);
    const arg = chosen.get(position) ?? findInstance(reader, binder.type, fuel - 1);
    if (arg === undefined) return undefined;
    args.push(arg);
    rest = instantiate(binder.body, arg);
  }
  return apply(constant(name), args);
}

/**
 * Chooses types for leading type binders and instances for their class binders: one of several plain types where nothing but equality
 * or an order is asked of it, else the rationals first, then the declared number types. Returns the statement without these binders.
 */
export function specialise(reader: Reader, type: Expr, scope: Scope): Expr {
  if (type.kind !== 'forallE') return type;
  if (type.info === 'instImplicit' && reader.sort(type.type, scope) === undefined) {
    const instance = findInstance(reader, type.type, 4);
    if (instance !== undefined) return specialise(reader, instantiate(type.body, instance), scope);
    const wanted = headConstantOf(type.type) ?? 'instance';
    if (wanted.startsWith('Std.') && spineOf(type.type).args.length > 1)
      return throwOutside(
        wanted,
        scope.place,
        `class-uninhabited: ${wanted} is a law that no operation in place of this one is known to have`,
        'state it of one operation that has the law, as of + on Nat',
      );
    return throwOutside(
      wanted,
      scope.place,
      `class-uninhabited: no instance of ${wanted} to test the statement at`,
      'give an instance for Rat or for a type declared under `numbers:`',
    );
  }
  if (!isTypeUniverse(type.type) || isFiniteType(reader, type)) return type;
  const plain = listPlainTypes(type);
  if (plain.length > 0) {
    const { positions, made } = reader.choice;
    const at = itemAt(plain, positions[made.length] ?? 0);
    made.push({ name: type.name, types: plain, at });
    return specialise(reader, instantiate(type.body, constant(at)), scope);
  }
  const reals = reader.inventory.library.has('Real') && reader.origin('Real') === 'Mathlib' ? ['Real'] : [];
  const candidates = ['Rat', ...reader.numbers.keys(), ...reals];
  let last: unknown;
  const { made } = reader.choice;
  const before = made.length;
  for (const candidate of candidates) {
    // types that an earlier candidate led to are no part of this attempt
    made.length = before;
    try {
      return specialise(reader, instantiate(type.body, choose(constant(candidate))), scope);
    } catch (thrown) {
      last = thrown;
    }
  }
  throw last;
}
