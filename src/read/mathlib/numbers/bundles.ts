import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { type Meaning, trustLibrary } from '../meaning.ts';
import { partOf, square } from './complex.ts';

const coercion = (
  bundle: Name,
  means: (args: readonly Expr[], x: Expr) => Expr,
): readonly [Name, typeof means] => [bundle, means];

/** Bundled functions with numbers or functions as values. */
const bundles = new Map([
  coercion('Matrix.of', (_, x) => x),
  coercion('Complex.normSq', (_, z) => square(z)),
  coercion('PNat.coeMonoidHom', (_, n) => partOf(n, 0)),
]);

/** Bundled functions, applied. */
export const bundled: readonly Meaning[] = [
  {
    constant: 'DFunLike.coe',
    from: 'Mathlib',
    arity: 6,
    follows: 'the function of the bundle',
    means: ([bundle, , , instance, f, x], reader, scope) => {
      const name = headConstantOf(f);
      if (name === undefined || reader.origin(name) !== 'Mathlib') return undefined;
      const means = bundles.get(name);
      if (means !== undefined) trustLibrary(reader, instance, bundle, scope);
      return means?.(spineOf(f).args, x);
    },
  },
];
