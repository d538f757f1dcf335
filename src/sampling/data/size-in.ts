import type { Term } from '../../language/ast.ts';
import type { Box } from '../ranges/box.ts';

/** The value of a natural number over the values drawn so far; `undefined` where it is computed from others. */
export const sizeIn = (box: Box, n: Term): number | undefined => {
  if (n.kind === 'literal') return Number(n.value.num);
  if (n.kind === 'variable') {
    const layout = box.layouts[n.level];
    const range = layout?.kind === 'scalar' ? box.cells[layout.cell] : undefined;
    return range?.lo === range?.hi ? range?.lo : undefined;
  }
  if (n.kind !== 'operation') return undefined;
  const [first, second] = n.args;
  if (n.operation === 'length' && first?.kind === 'variable') {
    const layout = box.layouts[first.level];
    return layout?.kind === 'list' && layout.isDrawn ? layout.length : undefined;
  }
  const a = first && sizeIn(box, first);
  const b = second && sizeIn(box, second);
  if (a === undefined) return undefined;
  if (n.operation === 'succ') return a + 1;
  if (b === undefined) return undefined;
  switch (n.operation) {
    case 'add':
      return a + b;
    case 'mul':
      return a * b;
    case 'natSub':
      return Math.max(0, a - b);
    default:
      return undefined;
  }
};
