// Instances of the project's own for types of the library: what a sign means is then not what the library says.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstant, spine } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { mentions } from './shapes.ts';

const numberTypes: ReadonlySet<Name> = new Set(['Nat', 'Int', 'Rat', 'Real']);

// Classes that say what the signs of arithmetic and order mean.
const signs =
  /^(LT|LE|Add|Sub|Mul|Div|Neg|Inv|Pow|OfNat|Zero|One|NatCast|IntCast|H(Add|Sub|Mul|Div|Pow)|NatPow)$/;

const resultOf = (type: Expr): Expr => (type.kind === 'forallE' ? resultOf(type.body) : type);

/** A class of the library that the project gives an instance of for a type of the library. */
export type ForeignInstance = {
  readonly of: Name;
  readonly carrier: Name;
  /** Whether it changes what arithmetic or order of numbers means. */
  readonly isSign: boolean;
};

/** What a declaration is an instance of, where neither class nor type are the project's own. */
export function foreignInstance(inventory: Inventory, one: Declaration): ForeignInstance | undefined {
  const { head, args } = spine(resultOf(one.type));
  // Of a local instance Lean keeps no mark, but its type says what it is.
  const named =
    one.kind === 'definition' && head.kind === 'const' && signs.test(head.name) ? head.name : undefined;
  const of = one.instanceOf ?? named;
  if (of === undefined || inventory.declarations.has(of)) return undefined;
  if (args.some((arg) => mentions(arg, (name) => inventory.declarations.has(name)))) return undefined;
  // `a - b : Int` of natural numbers: the library has no meaning for it that could be changed
  const [first, , result] = args.map(headConstant);
  if (/^H(Add|Sub|Mul|Div|Mod)$/.test(of) && first !== result) return undefined;
  const carrier = args.map(headConstant).find((name) => name !== undefined);
  return carrier === undefined
    ? undefined
    : { of, carrier, isSign: signs.test(of) && numberTypes.has(carrier) };
}
