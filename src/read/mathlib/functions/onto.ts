import type { Expr } from '../../../expr/expr.ts';
import type { Meaning } from '../meaning.ts';
import { all, and, at, call, eq, implies, isIn, lt, numeral, some } from '../write.ts';

const injective = (from: Expr, to: Expr, f: Expr): Expr => call('Function.Injective', from, to, f);
const undoes = (type: Expr, s: Expr, first: Expr, then: Expr): Expr =>
  all(type, (x) => implies(isIn(type, x, s), eq(type, at(then, at(first, x)), x)));
const reaches = (from: Expr, to: Expr, f: Expr, { s, t }: { readonly s: Expr; readonly t: Expr }): Expr =>
  all(to, (y) =>
    implies(
      isIn(to, y, t),
      some(from, (x) => and(isIn(from, x, s), eq(to, at(f, x), y))),
    ),
  );

/** Images and inverses of functions, on a type or on sets; fixed points. */
export const onto: readonly Meaning[] = [
  {
    constant: 'Function.Bijective',
    from: 'Mathlib',
    arity: 3,
    follows: 'Function.Bijective f: f is injective and surjective',
    means: ([from, to, f]) => and(injective(from, to, f), call('Function.Surjective', from, to, f)),
  },
  {
    constant: 'Set.SurjOn',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.SurjOn f s t: every y in t is f x for some x in s',
    means: ([from, to, f, s, t]) => reaches(from, to, f, { s, t }),
  },
  {
    constant: 'Set.BijOn',
    from: 'Mathlib',
    arity: 5,
    follows: 'Set.BijOn f s t: MapsTo, InjOn and SurjOn',
    means: ([from, to, f, s, t]) =>
      and(
        call('Set.MapsTo', from, to, f, s, t),
        call('Set.InjOn', from, to, f, s),
        reaches(from, to, f, { s, t }),
      ),
  },
  {
    constant: 'Set.LeftInvOn',
    from: 'Mathlib',
    arity: 5,
    follows: "Set.LeftInvOn f' f s: ∀ x ∈ s, f' (f x) = x",
    means: ([from, , g, f, s]) => undoes(from, s, f, g),
  },
  {
    constant: 'Set.RightInvOn',
    from: 'Mathlib',
    arity: 5,
    follows: "Set.RightInvOn f' f t: ∀ x ∈ t, f (f' x) = x",
    means: ([, to, g, f, t]) => undoes(to, t, g, f),
  },
  {
    constant: 'Function.IsFixedPt',
    from: 'Mathlib',
    arity: 3,
    follows: 'Function.IsFixedPt f x: f x = x',
    means: ([type, f, x]) => eq(type, at(f, x), x),
  },
  {
    constant: 'ContractingWith',
    from: 'Mathlib',
    arity: 4,
    instances: [[1, 0]],
    follows: 'ContractingWith K f: K < 1 and LipschitzWith K f',
    means: ([type, instance, bound, f]) =>
      and(
        lt(call('NNReal'), bound, numeral(call('NNReal'), 1n)),
        call('LipschitzWith', type, type, instance, instance, bound, f),
      ),
  },
];
