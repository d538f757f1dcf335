// Finds instances of the project for library types: they change the meaning of a sign.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf, subtermsOf } from '../../expr/spine.ts';
import { closureOf } from '../../lean/closure.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { attachJudgements, ownerOf } from '../../lean/judged.ts';
import { mentions } from './triviality.ts';

const numberTypes: ReadonlySet<Name> = new Set(['Nat', 'Int', 'Rat', 'Real']);

// Classes that define the signs of arithmetic and order.
const signs =
  /^(LT|LE|Add|Sub|Mul|Div|Mod|Dvd|Neg|Inv|Pow|Max|Min|OfNat|OfScientific|Zero|One|NatCast|IntCast|H(Add|Sub|Mul|Div|Mod|Pow|Append)|NatPow|BEq|Membership|Append)$/;

const resultOf = (type: Expr): Expr => (type.kind === 'forallE' ? resultOf(type.body) : type);

/** A library class with an instance of the project for a library type. */
type ForeignInstance = {
  readonly of: Name;
  readonly carrier: Name;
  /** Whether it changes what arithmetic or order of numbers means. */
  readonly isSign: boolean;
};

const used = new WeakMap<Inventory, ReadonlySet<Name>>();

/** Definitions of the project that are used as instances in some term. */
function usedAsInstances(inventory: Inventory): ReadonlySet<Name> {
  const known = used.get(inventory);
  if (known !== undefined) return known;
  const found = new Set<Name>();
  for (const { instances } of inventory.declarations.values())
    for (const { instance } of instances ?? []) {
      const head = headConstantOf(instance);
      if (head !== undefined && inventory.declarations.has(head)) found.add(head);
    }
  used.set(inventory, found);
  return found;
}

/** The class that a declaration is an instance of, if neither class nor type are the project's own. */
export function findForeignInstance(inventory: Inventory, one: Declaration): ForeignInstance | undefined {
  const { head, args } = spineOf(resultOf(one.type));
  // Lean does not mark local instances, but their type, or the terms that use them, show what they are.
  const isNamed = one.kind === 'definition' && head.kind === 'const';
  const named =
    isNamed && (signs.test(head.name) || usedAsInstances(inventory).has(one.name)) ? head.name : undefined;
  const of = one.instanceOf ?? named;
  if (of === undefined || inventory.declarations.has(of)) return undefined;
  if (args.some((arg) => mentions(arg, (name) => inventory.declarations.has(name)))) return undefined;
  const carrier = args.map(headConstantOf).find((name) => name !== undefined);
  return carrier === undefined
    ? undefined
    : { of, carrier, isSign: signs.test(of) && numberTypes.has(carrier) };
}

/** Casts between number types; they keep a number's value. */
const casts: ReadonlySet<Name> = new Set([
  'Nat.cast',
  'NatCast.natCast',
  'Int.cast',
  'IntCast.intCast',
  'Rat.cast',
  'Int.ofNat',
]);

/**
 * Whether an operation between different types, as `a - b : Int` of naturals, is the library's own after its operands are
 * cast, which is how everybody reads it.
 */
function castsAndOperates(inventory: Inventory, one: Declaration): boolean {
  const [, operation] = /^H(\w+)$/.exec(headConstantOf(resultOf(one.type)) ?? '') ?? [];
  const { value } = attachJudgements(one);
  const made = value && spineOf(value).args.at(-1);
  if (operation === undefined || made?.kind !== 'lam' || made.body.kind !== 'lam') return false;
  const { head, args } = spineOf(made.body.body);
  if (head.kind !== 'const') return false;
  if (head.name === 'Int.subNatNat' && operation === 'Sub') return args.every(isOperand([1, 0]));
  const [, used] = /^H?(\w+)\.\w+$/.exec(head.name) ?? [];
  const isLibrarys = used === operation && !inventory.declarations.has(head.name);
  const standard = args.every(({ judgement }) => judgement === undefined || judgement.verdict === 'standard');
  return isLibrarys && standard && args.slice(-2).every(isOperand([1, 0]));
}

/** Whether an expression is the bound variable of that index, cast or not. */
const isOperand =
  (indices: readonly number[]) =>
  (e: Expr, position: number): boolean => {
    if (e.kind === 'bvar') return e.index === indices[position];
    const { head, args } = spineOf(e);
    const cast = head.kind === 'const' && casts.has(head.name) ? args.at(-1) : undefined;
    return cast !== undefined && isOperand(indices)(cast, position);
  };

/** An instance in a statement that a reader would not expect; `why` explains it. */
export type Overridden = { readonly by: Name; readonly why: string };

/** The first such instance in the statement of a theorem or in the definitions that it unfolds to. */
export function overriddenIn(inventory: Inventory, theorem: Name): Overridden | undefined {
  for (const used of closureOf(inventory, [theorem], 'statement').project) {
    const one = inventory.declarations.get(used);
    if (one === undefined) continue;
    const found = inventory.judged ? anotherIn(inventory, one) : ownSign(inventory, one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownSign(inventory: Inventory, one: Declaration): Overridden | undefined {
  const found = findForeignInstance(inventory, one);
  if (found?.isSign !== true || castsAndOperates(inventory, one)) return undefined;
  const why = `it does not use the library's operations: ${one.name} redefines what ${found.of} means for ${found.carrier}`;
  return { by: one.name, why };
}

/** An instance that Lean judges to differ from the library's, or one for library types for which the library has none. */
function anotherIn(inventory: Inventory, one: Declaration): Overridden | undefined {
  for (const { instance, verdict, by } of one.instances ?? []) {
    const owner = ownerOf(inventory, instance, by);
    // The body of an instance is judged too, and there the declaration itself is the only name.
    const brings =
      inventory.declarations.get(owner ?? '') ??
      (findForeignInstance(inventory, one) === undefined ? undefined : one);
    if (verdict === 'other') {
      const found = brings && findForeignInstance(inventory, brings);
      const what = found && `${found.of} means for ${found.carrier}`;
      if (brings === undefined)
        return {
          by: one.name,
          why: `an instance in ${one.name} is not the library's: a variable of the theorem provides it`,
        };
      const why = `it does not use the library's operations: ${brings.name} redefines what ${what ?? 'they mean'}`;
      return { by: brings.name, why };
    }
    // If the library has none, only an operation on its own types can be confused with the library's.
    const found = verdict === 'own' && brings !== undefined ? ownSign(inventory, brings) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether Lean judged an instance from this declaration to be the library's own wherever it is used. */
export const isLibrarysOwn = (inventory: Inventory, { name }: Declaration): boolean =>
  inventory.judged &&
  [...inventory.declarations.values()].every(({ instances }) =>
    (instances ?? []).every(
      ({ instance, verdict }) =>
        verdict === 'standard' ||
        verdict === 'assumed' ||
        !subtermsOf(instance).some((part) => part.kind === 'const' && part.name === name),
    ),
  );
