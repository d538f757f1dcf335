import type { Name } from '../../expr/expr.ts';
import type { Term } from '../../language/ast.ts';
import { callCode } from '../../language/grouped.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import type { Range } from '../ranges/range.ts';
import { makeColumnNumbers } from './column-numbers.ts';
import { type Ends, everything, isPoint, type Written, writeNumber } from './ends.ts';

/** Code under construction for one value, given the values before it. */
export type ColumnWriter = Written & {
  /** The value to be narrowed; its ends are the variables `lo` and `hi`. */
  readonly target: number;
  /** Levels that already have their values. */
  readonly drawn: ReadonlySet<number>;
  /** Ranges that are known before any value is drawn, by level. */
  readonly start: (level: number) => Range;
  /** The variable that holds a definition's guide, if it has one. */
  readonly guide: (constant: Name) => string | undefined;
};

/** The range of a term: drawn values are points, the others have their known ranges. */
export const writeEnds = (w: ColumnWriter, term: Term): Ends => {
  switch (term.kind) {
    case 'literal': {
      const value = writeNumber(Number(term.value.num) / Number(term.value.den));
      return { lo: value, hi: value };
    }
    case 'variable': {
      const { level } = term;
      if (level === w.target) return { lo: 'lo', hi: 'hi', openLo: 'openLo' };
      if (w.drawn.has(level)) return { lo: `x${level}`, hi: `x${level}` };
      const { lo, hi, openLo } = w.start(level);
      return { lo: writeNumber(lo), hi: writeNumber(hi), openLo: String(openLo) };
    }
    case 'operation': {
      const row = operations[term.operation];
      if (row.form === 'list') return everything;
      return valueOver(
        row,
        makeColumnNumbers(w),
        term.args.map((arg) => writeEnds(w, arg)),
      );
    }
    case 'call': {
      const guide = w.guide(term.constant);
      const args = term.args.map((arg) => writeEnds(w, arg));
      if (guide === undefined || !args.every(isPoint)) return everything;
      const name = w.fresh();
      // a counterpart's value is only a guide: widen it a little on both sides
      w.lines.push(
        `const ${name} = Number(${callCode(
          guide,
          term,
          args.map((arg) => arg.lo),
        )});`,
        `const ${name}r = Math.abs(${name}) < Infinity ? Math.abs(${name}) * ${2 ** -40} : Infinity;`,
        `const ${name}m = ${name}r < Infinity ? ${name} : 0;`,
      );
      return { lo: `(${name}m - ${name}r)`, hi: `(${name}m + ${name}r)` };
    }
    default:
      return everything;
  }
};
