import type { Formula, Term } from '../../language/ast.ts';
import { makeFormNumbers } from '../../operations/form-numbers.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import type { Box } from '../ranges/box.ts';

/** Plain arithmetic; a quotient may be no number. */
const plainNumbers = makeFormNumbers<number>({
  ofRational: ({ num, den }) => Number(num) / Number(den),
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  inverse: () => undefined,
  constantOf: (a) => (Number.isSafeInteger(a) ? { num: BigInt(a), den: 1n } : undefined),
  signOf: (a) => (a === 0 ? 0 : a > 0 ? 1 : -1),
  either: () => undefined,
});

/** Whether a formula of comparisons holds for the values drawn so far; `undefined` if it is not decided by them. */
const holdsIn = (box: Box, f: Formula): boolean | undefined => {
  if (f.kind === 'truth') return f.value;
  if (f.kind === 'not') {
    const of = holdsIn(box, f.of);
    return of === undefined ? undefined : !of;
  }
  if (f.kind === 'compare') {
    const [a, b] = [sizeIn(box, f.left), sizeIn(box, f.right)];
    return a === undefined || b === undefined ? undefined : comparisons[f.comparison](a, b);
  }
  if (f.kind !== 'and' && f.kind !== 'or') return undefined;
  const [left, right] = [holdsIn(box, f.left), holdsIn(box, f.right)];
  if (left === undefined || right === undefined) return undefined;
  return f.kind === 'and' ? left && right : left || right;
};

const comparisons = {
  '=': (a: number, b: number): boolean => a === b,
  '≠': (a: number, b: number): boolean => a !== b,
  '<': (a: number, b: number): boolean => a < b,
  '≤': (a: number, b: number): boolean => a <= b,
};

/**
 * The value of a natural number term over the values drawn so far, of a Boolean 0 or 1, of an enumeration its position;
 * `undefined` if it is computed from other values.
 */
export const sizeIn = (box: Box, n: Term): number | undefined => {
  if (n.kind === 'literal') return Number(n.value.num);
  if (n.kind === 'variable') {
    const layout = box.layouts[n.level];
    const range = layout?.kind === 'scalar' ? box.cells[layout.cell] : undefined;
    return range?.lo === range?.hi ? range?.lo : undefined;
  }
  if (n.kind === 'if') {
    const isThen = holdsIn(box, n.condition);
    return isThen === undefined ? undefined : sizeIn(box, isThen ? n.then : n.else);
  }
  if (n.kind !== 'operation') return undefined;
  const row = operations[n.operation];
  if (row.form !== 'list')
    return valueOver(
      row,
      plainNumbers,
      n.args.map((arg) => sizeIn(box, arg)),
    );
  const [list] = n.args;
  const layout = list?.kind === 'variable' ? box.layouts[list.level] : undefined;
  return n.operation === 'length' && layout?.kind === 'list' && layout.isDrawn ? layout.length : undefined;
};
