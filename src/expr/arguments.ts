import type { Expr } from './expr.ts';

/** How many arguments a constant of the supported language can take. */
export type Arity = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

type Repeated<N extends number, Before extends readonly Expr[] = []> = Before['length'] extends N
  ? Before
  : Repeated<N, readonly [...Before, Expr]>;

/** Exactly `N` arguments. */
export type Arguments<N extends Arity> = N extends Arity ? Repeated<N> : never;

/** One shape for each number of arguments, so that the type states the number where it is written out. */
export type ByArity<Shapes extends { readonly [N in Arity]: unknown }> = Shapes[Arity];

/** Whether the number of arguments fits. */
export function hasArity<N extends Arity>(
  args: readonly Expr[],
  arity: N,
): args is Arguments<N> & readonly Expr[] {
  return args.length === arity;
}

/** Makes a function of exactly `arity` arguments accept lists of any length: it returns `undefined` for other lengths. */
export function ofArity<const N extends Arity, Rest extends readonly unknown[], Result>(
  arity: N,
  give: (args: Arguments<N>, ...rest: Rest) => Result,
): (args: readonly Expr[], ...rest: Rest) => Result | undefined {
  return (args, ...rest) => (hasArity(args, arity) ? give(args, ...rest) : undefined);
}

/**
 * The argument at a computed position. @throws if there is none: rows and meanings are matched by their number of arguments
 * first.
 */
export function argumentAt(args: readonly Expr[], position: number): Expr {
  const found = args.at(position);
  if (found === undefined) throw new RangeError(`no argument at ${position} of ${args.length}`);
  return found;
}
