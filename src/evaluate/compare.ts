import type { Domain } from '../domains/domain.ts';
import { FALSE, TRUE, toKleene } from '../domains/truth.ts';
import type { Comparison, Guard } from '../language/ast.ts';

/** Compares two numbers of a domain, without regard to the resolution. */
export function compareNumbers<X>(d: Domain<X>, comparison: Comparison, a: X, b: X): 0 | 1 | 2 | 3 {
  switch (comparison) {
    case '=':
      return d.equal(a, b);
    case '≠': {
      const equal = d.equal(a, b);
      return equal === TRUE ? FALSE : equal === FALSE ? TRUE : 1;
    }
    case '<':
      return d.less(a, b);
    case '≤':
      return d.lessEqual(a, b);
  }
}

/** A comparison of two integers. */
export function compareIntegers(comparison: Comparison, a: bigint, b: bigint): 0 | 1 | 2 | 3 {
  const holds = { '=': a === b, '≠': a !== b, '<': a < b, '≤': a <= b }[comparison];
  return toKleene(holds);
}

/** Whether all guards of a declared operation are known to hold for its operands. */
export function guardsHold<X>(
  d: Domain<X>,
  guards: readonly Guard[],
  [x = d.unknown, y = d.unknown]: readonly X[],
): boolean {
  const side = (of: Guard['left']): X => (of === 'x' ? x : of === 'y' ? y : d.ofRational(of));
  return guards.every(
    (guard) => compareNumbers(d, guard.comparison, side(guard.left), side(guard.right)) === TRUE,
  );
}
