import type { Term } from '../../language/ast.ts';
import { operandsIn } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import { makeColumnNumbers } from './column-numbers.ts';
import { type ColumnWriter, writeEnds } from './column-terms.ts';
import { type Ends, everything } from './ends.ts';

const mentions = (term: Term, level: number): boolean =>
  term.kind === 'variable'
    ? term.level === level
    : term.kind === 'operation' && term.args.some((arg) => mentions(arg, level));

/** Narrows the target by `term ∈ within`; `strict` if the finite ends of `within` are excluded. */
export const solve = (w: ColumnWriter, term: Term, within: Ends, strict: boolean): void => {
  if (term.kind === 'variable' && term.level === w.target) {
    const { lo, hi } = within;
    const [low, high] = strict ? [`>= lo`, `<= hi`] : [`> lo`, `< hi`];
    if (lo !== everything.lo) w.lines.push(`if (${lo} ${low}) { lo = ${lo}; openLo = ${strict}; }`);
    if (hi !== everything.hi) w.lines.push(`if (${hi} ${high}) { hi = ${hi}; openHi = ${strict}; }`);
    return;
  }
  if (term.kind !== 'operation') return;
  const inside = term.args.map((arg) => mentions(arg, w.target));
  const row = operations[term.operation];
  if (!inside.includes(true) || row.form === 'list') return;
  const args = term.args.map((arg) => writeEnds(w, arg));
  for (const [i, arg] of term.args.entries()) {
    if (inside[i]) solve(w, arg, operandsIn(row, makeColumnNumbers(w), { i, t: within, args }), strict);
  }
};
