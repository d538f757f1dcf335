// Tells theorems that are arithmetic from theorems with content of their own, by their statements and by where the library keeps them.
import type { Expr, Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';

/** Modules of the library that are about numbers, order, equality and logic, or belong to tactics that compute. */
const arithmetic: readonly RegExp[] = [
  // Of Lean's own, all but what is about collections, texts and recursion.
  /^Init\.(?!WF|Control|System|Internal|Sizeof|Data\.(?:List|Array|Vector|String|Char|Iterators|Range|Slice|Subarray|Stream|Hashable|ByteArray|FloatArray)(?:\.|$))/,
  /^(?:Lean|Std)\.Tactic\./,
  /^Mathlib\.(?:Tactic|Logic)\./,
  /^Mathlib\.Algebra\.(?:Group|GroupWithZero|Ring|Field|Order|CharZero|NeZero|Notation|EuclideanDomain)(?:\.|$)/,
  /^Mathlib\.Order\.(?:Basic|Defs|Compare|Lattice|MinMax|Max|Monotone|RelClasses|BoundedOrder|Notation)(?:\.|$)/,
  /^Mathlib\.Data\.(?:Nat|Int|Rat|NNRat|NNReal|Real|Complex|Bool)\.(?!Choose|Factorial|Prime|Factorization|Fib|Totient|Nth|Digits)/,
];
/** Lists, sums and values that are chosen, by the names of constants and modules. */
const beyondNumbers =
  /^(?:List|Array|Vector)(?:\.|$)|BigOperators|^Classical\.(?:choose|epsilon|some|indefinite)/;
/** What defines by recursion. */
const recursor = /\.(?:rec|recOn|brecOn|fix)$/;

/** Whether the library keeps a constant among numbers, order and logic. */
export function isArithmeticConstant({ library }: Inventory, name: Name): boolean {
  const { module } = library.get(name) ?? {};
  return (
    module !== undefined &&
    !beyondNumbers.test(name) &&
    !beyondNumbers.test(module) &&
    arithmetic.some((place) => place.test(module))
  );
}

/** Whether a type is one of functions whose values are numbers, such as sequences, or propositions. */
const isFunctions = (type: Expr): boolean => {
  if (type.kind !== 'forallE') return false;
  let body: Expr = type.body;
  while (body.kind === 'forallE') body = body.body;
  return body.kind === 'const' || body.kind === 'bvar' || body.kind === 'sort';
};

const takesFunctions = (type: Expr): boolean =>
  type.kind === 'forallE' && (isFunctions(type.type) || takesFunctions(type.body));

/** Whether a theorem of the project speaks of numbers and their operations alone, as 0 < a → 0 < aⁿ does in any ordered field. */
export function isAboutNumbers(inventory: Inventory, { type, typeUses }: Declaration): boolean {
  return (
    !takesFunctions(type) &&
    typeUses.every((name) => {
      const own = inventory.declarations.get(name);
      if (own === undefined) return isArithmeticConstant(inventory, name);
      return own.instanceOf !== undefined || own.attributes.some((one) => /^(?:class|instance)$/.test(one));
    })
  );
}

/** Types whose variables need induction where arithmetic with them is more than linear, and the quantifier that needs a witness. */
const beyondFields: ReadonlySet<Name> = new Set(['Nat', 'Int', 'Fin', 'Exists', 'Subtype']);

const variableTypes = (type: Expr): readonly Expr[] =>
  type.kind === 'forallE' ? [type.type, ...variableTypes(type.body)] : [];

/**
 * Whether a statement comes down to the operations of an ordered field once its definitions are unfolded: then arithmetic alone decides it
 * (Tarski 1951), whatever its proof is. No natural number, sequence or recursion may occur.
 */
export function isFieldFormula(inventory: Inventory, { type, typeUses }: Declaration): boolean {
  if (takesFunctions(type)) return false;
  if (variableTypes(type).some((one) => one.kind === 'const' && beyondFields.has(one.name))) return false;
  const seen = new Set<Name>();
  const open = [...typeUses];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const own = inventory.declarations.get(name);
    if (own === undefined) {
      if (name === 'Exists' || recursor.test(name) || !isArithmeticConstant(inventory, name)) return false;
      continue;
    }
    if (own.instanceOf !== undefined || own.attributes.some((one) => /^(?:class|instance)$/.test(one)))
      continue;
    if (own.kind !== 'definition') return false;
    open.push(...own.typeUses, ...own.valueUses);
  }
  return true;
}
