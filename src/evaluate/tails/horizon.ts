import type { Exact } from '../../domains/exact.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { parts } from '../../language/levels.ts';
import type { Env } from '../code.ts';
import { shapeAt } from './shape-at.ts';

/** The largest index shift and prefix under a quantifier, or `undefined` if it uses its variable other than as an index. */
export function horizon(
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
    parts(p).forEach(visit);
  };
  visit(part);
  return { reach, constant, indexOnly };
}

/** `c` if the index is the variable plus or minus the numeral `c`. */
function shiftOf(t: Term, level: number): number | undefined {
  if (t.kind === 'variable') return t.level === level ? 0 : undefined;
  if (t.kind !== 'operation') return undefined;
  const [a, b] = t.args;
  if (t.operation === 'succ') return a?.kind === 'variable' && a.level === level ? 1 : undefined;
  const sign = t.operation === 'add' ? 1 : t.operation === 'natSub' ? -1 : 0;
  if (sign === 0 || a?.kind !== 'variable' || a.level !== level || b?.kind !== 'literal') return undefined;
  return sign * Number(b.value.num);
}
