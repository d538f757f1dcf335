import { FALSE, type Kleene, TRUE, UNKNOWN } from '../domains/truth.ts';
import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** Values of a natural variable that are tried before giving up. */
const TRIED = 64n;

/**
 * Quantifiers without a finite range: a counterexample among the first values refutes `∀`, a witness among them shows `∃`;
 * otherwise the matter is undecided, except over the Booleans.
 */
export function tryFirst<X>(): Machine<X>['unbounded'] {
  return (quantifier, _env, _depth, holds) => {
    const decisive = quantifier.kind === 'forall' ? FALSE : TRUE;
    const { sort } = quantifier;
    const first = (values: Iterable<Value<X>>, otherwise: Kleene): Kleene => {
      let result = otherwise;
      for (const value of values) {
        const truth = holds(value);
        if (truth === decisive) return decisive;
        result =
          quantifier.kind === 'forall'
            ? (Math.min(result, truth) as Kleene)
            : (Math.max(result, truth) as Kleene);
      }
      return result;
    };
    if (sort.kind === 'bool') return first([false, true], quantifier.kind === 'forall' ? TRUE : FALSE);
    if (sort.kind !== 'number' || sort.of === 'rational' || sort.of === 'real') return UNKNOWN;
    const naturals = function* (): Iterable<Value<X>> {
      for (let k = 0n; k < TRIED; k++) yield k;
    };
    const truth = first(naturals(), UNKNOWN);
    return truth === decisive ? decisive : UNKNOWN;
  };
}
