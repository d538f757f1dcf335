import { type Arguments, type Arity, argumentAt, type ByArity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, headConstantOf, spineOf, subtermsOf } from '../../expr/spine.ts';
import type { NumberSort, Sort } from '../../language/ast.ts';
import type { Reader, Scope } from '../reader.ts';

/**
 * The meaning of a library constant as an expression in other constants that can be read. As with rows of operations, the name,
 * the library of origin and the number of arguments must fit, and instances must be the library's own.
 */
export type Meaning = About & ByArity<{ readonly [N in Arity]: Saying<N> }>;

type About = {
  readonly constant: Name;
  readonly from: 'Init' | 'Mathlib';
  /** Positions of instance arguments, each with the position of the type that the instance is for. */
  readonly instances?: readonly (readonly [instance: number, type: number])[];
  /** The library definition or theorem that the expression follows. */
  readonly follows: string;
};

/** The expression for `arity` arguments; `undefined` at types for which the meaning does not hold. */
export type Saying<N extends Arity> = {
  readonly arity: N;
  readonly means: (args: Arguments<N>, reader: Reader, scope: Scope) => Expr | undefined;
};

/** A meaning with its arity as type parameter. */
export const meaningFor = <N extends Arity>(meaning: About & Saying<N>): Meaning =>
  meaning as unknown as Meaning;

type AnySaying = {
  readonly arity: number;
  readonly means: (args: readonly Expr[], reader: Reader, scope: Scope) => Expr | undefined;
};

/** Whether a sort is Mathlib's reals. */
export const isReal = (sort: Sort | undefined): boolean => sort?.kind === 'number' && sort.type === 'Real';

/** The kind of number that a type denotes. */
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

/** Fails unless an instance is the library's own; if Lean was not asked, all of its constants must be from a library. */
export function trustLibrary(reader: Reader, instance: Expr, type: Expr, scope: Scope): void {
  const isLibrarys = (e: Expr): boolean =>
    e.kind !== 'const' || (e.judgement === undefined && isOfLibrary(reader, e.name));
  const isNamed = headConstantOf(instance) !== undefined;
  if (!reader.inventory.judged && isNamed && subtermsOf(instance).every(isLibrarys)) return;
  trustAt(reader, instance, type, scope);
}

/** A literal natural exponent of a power that uses Lean's own instance. */
export function readLiteralExponent(reader: Reader, type: Expr, n: Expr, scope: Scope): bigint | undefined {
  const { head, args } = spineOf(n);
  const literal = args[1];
  if (head.kind !== 'const' || head.name !== 'OfNat.ofNat' || literal?.kind !== 'natLit') return undefined;
  const sort = reader.sort(type, scope);
  if (reader.origin(head.name) !== 'Init' || sort?.kind !== 'number' || sort.of !== 'nat') return undefined;
  trustAt(reader, argumentAt(args, 2), type, scope);
  return literal.value;
}

/**
 * The meaning of an expression with a constant at its head, applied to the remaining arguments; `undefined` if no meaning fits.
 */
export function meaningOf(meaning: Meaning, reader: Reader, e: Expr, scope: Scope): Expr | undefined {
  const { head, args } = spineOf(e);
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
