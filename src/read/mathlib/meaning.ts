import { type Arguments, type Arity, argumentAt, type ByArity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, headConstant, spine, subterms } from '../../expr/spine.ts';
import type { NumberSort, Sort } from '../../language/ast.ts';
import type { Reader, Scope } from '../reader.ts';

/**
 * A constant of a library that says no more than an expression in constants that are read already. As with rows of operations, the
 * name, the library of origin and the number of arguments have to fit, and instances have to be the library's own.
 */
export type Meaning = About & ByArity<{ readonly [N in Arity]: Saying<N> }>;

type About = {
  readonly constant: Name;
  readonly from: 'Init' | 'Mathlib';
  /** Positions of arguments that are instances, each with the position of the type that it is an instance at. */
  readonly instances?: readonly (readonly [instance: number, type: number])[];
  /** The definition, or the theorem of the library, that the expression follows. */
  readonly follows: string;
};

/** The expression for `arity` arguments; `undefined` where the constant is used at a type that this is not said for. */
export type Saying<N extends Arity> = {
  readonly arity: N;
  readonly means: (args: Arguments<N>, reader: Reader, scope: Scope) => Expr | undefined;
};

/** A meaning whose number of arguments is a parameter. */
export const meaningFor = <N extends Arity>(meaning: About & Saying<N>): Meaning =>
  meaning as unknown as Meaning;

type AnySaying = {
  readonly arity: number;
  readonly means: (args: readonly Expr[], reader: Reader, scope: Scope) => Expr | undefined;
};

/** Whether a sort is Mathlib's reals. */
export const isReal = (sort: Sort | undefined): boolean => sort?.kind === 'number' && sort.type === 'Real';

/** The kind of number that a type is. */
export function kindOf(reader: Reader, type: Expr, scope: Scope): NumberSort | undefined {
  const sort = reader.sort(type, scope);
  return sort?.kind === 'number' ? sort.of : undefined;
}

/** Fails unless an instance is the library's own. */
export function trustAt(reader: Reader, instance: Expr, type: Expr, scope: Scope): void {
  reader.trust(
    instance,
    reader.sort(type, scope) ?? { kind: 'function', from: { kind: 'bool' }, to: { kind: 'bool' } },
    scope,
  );
}

/** Whether a constant comes from core Lean or from Mathlib. */
export const isOfLibrary = (reader: Reader, name: Name): boolean =>
  ['Init', 'Std', 'Mathlib'].includes(reader.origin(name) ?? '');

/** Fails unless an instance is the library's own; where Lean was not asked, all of its constants have to be a library's. */
export function trustLibrary(reader: Reader, instance: Expr, type: Expr, scope: Scope): void {
  const isLibrarys = (e: Expr): boolean =>
    e.kind !== 'const' || (e.judgement === undefined && isOfLibrary(reader, e.name));
  const isNamed = headConstant(instance) !== undefined;
  if (!reader.inventory.judged && isNamed && subterms(instance).every(isLibrarys)) return;
  trustAt(reader, instance, type, scope);
}

/** The exponent of a power that is a numeral of the naturals, as Lean's own instance gives it. */
export function literalExponent(reader: Reader, type: Expr, n: Expr, scope: Scope): bigint | undefined {
  const { head, args } = spine(n);
  const literal = args[1];
  if (head.kind !== 'const' || head.name !== 'OfNat.ofNat' || literal?.kind !== 'natLit') return undefined;
  const sort = reader.sort(type, scope);
  if (reader.origin(head.name) !== 'Init' || sort?.kind !== 'number' || sort.of !== 'nat') return undefined;
  trustAt(reader, argumentAt(args, 2), type, scope);
  return literal.value;
}

/** What a constant at the head of an expression means, applied to the arguments that are left; `undefined` where no meaning fits. */
export function meaningOf(meaning: Meaning, reader: Reader, e: Expr, scope: Scope): Expr | undefined {
  const { head, args } = spine(e);
  if (head.kind !== 'const') return undefined;
  if (args.length < meaning.arity || reader.origin(head.name) !== meaning.from) return undefined;
  const given = args.slice(0, meaning.arity);
  const said = (meaning as unknown as AnySaying).means(given, reader, scope);
  if (said === undefined) return undefined;
  for (const [instance, type] of meaning.instances ?? [])
    trustAt(reader, argumentAt(given, instance), argumentAt(given, type), scope);
  reader.rows.add(head.name);
  return betaApply(said, args.slice(meaning.arity));
}
