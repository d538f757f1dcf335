import type { Exact } from '../../domains/exact.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';
import { offsetFrom, offsets } from '../../language/offset-from.ts';
import type { Env } from '../code.ts';
import { shapeAt } from './shape-at.ts';

/** The largest index shift and prefix under a quantifier, or `undefined` if it uses its variable other than as an index. */
export function findHorizon(
  part: Term | Formula,
  level: number,
  env: Env<Exact>,
): { readonly reach: number; readonly constant: boolean; readonly indexOnly: boolean } {
  let [reach, constant, indexOnly] = [1, true, true];
  const visit = (p: Term | Formula): void => {
    if (p.kind === 'variable' && p.level === level) indexOnly = false;
    if (p.kind === 'apply' && p.fn.kind === 'variable') {
      const shape = shapeAt(env, p.fn.level);
      if (shape === undefined) constant = false;
      else {
        reach = Math.max(reach, shape.size);
        if (shape.tail.kind !== 'constant') constant = false;
      }
      for (const arg of p.args) {
        const shift = shiftOf(arg, level);
        if (shift === undefined) visit(arg);
        else reach = Math.max(reach, (shape?.size ?? 0) + Math.abs(shift) + 1);
      }
      return;
    }
    partsOf(p).forEach(visit);
  };
  visit(part);
  return { reach, constant, indexOnly };
}

// Below `c`, an index `k - c` is cut to 0; the reach covers these indices, so the cut needs no case of its own.
const indices: typeof offsets = { ...offsets, positivePart: (a) => a };

/** `c` if the index is the variable plus the integer `c`, which may be negative. */
const shiftOf = (t: Term, level: number): number | undefined =>
  offsetFrom(t, (part) => part.kind === 'variable' && part.level === level, indices);
