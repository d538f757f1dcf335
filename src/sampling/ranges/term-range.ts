import type { Sort, Term } from '../../language/ast.ts';
import { componentOf, groupArguments } from '../../language/grouped.ts';
import { valueOfTwo } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';
import { type Box, cellAt, type Guides } from './box.ts';
import { hull, intersect, isEmpty, isPoint, line, point, type Range } from './range.ts';
import { add, mul, sub } from './range-arithmetic.ts';
import { rangeNumbers } from './range-numbers.ts';
import { toRange } from './rational-range.ts';

/** A term over a box: `forward` gives its range, `backward` narrows the cells so that its value can lie in `target`. */
export type TermRange = {
  readonly forward: (box: Box) => Range;
  /** Uses the ranges of the last `forward` on the same box. */
  readonly backward: (box: Box, target: Range) => void;
};

/** Compilation context: levels below `values` are value binders, the others are bound variables. */
export type Scope = { readonly values: number; readonly depth: number; readonly guides: Guides | undefined };

/** Nothing can be narrowed: no constraint on such a term needs to be solved. */
const unchanged: TermRange['backward'] = () => undefined;
const opaque: TermRange = { forward: () => line, backward: unchanged };
/** Sums over more terms than this are not expanded. */
const longestSum = 64;

const cell = (index: (box: Box) => number): TermRange => ({
  forward: (box) => {
    const i = index(box);
    return i < 0 ? line : cellAt(box, i);
  },
  backward: (box, target) => {
    const i = index(box);
    if (i < 0) return;
    const rest = intersect(cellAt(box, i), target);
    box.cells[i] = rest;
    if (isEmpty(rest)) box.empty = true;
  },
});

const variable = (level: number, sort: Sort, scope: Scope): TermRange => {
  if (level >= scope.values) {
    const slot = level - scope.values;
    return { forward: (box) => box.bound[slot] ?? line, backward: unchanged };
  }
  return sort.kind === 'function' || sort.kind === 'list'
    ? opaque
    : cell((box) => (box.layouts[level]?.kind === 'scalar' ? (box.layouts[level]?.cell ?? -1) : -1));
};

/** The cell of `f i` or `f i j`, or −1 if the index is unknown or outside the prefix. */
const elementCell = (box: Box, level: number, index: readonly Range[]): number => {
  const layout = box.layouts[level];
  const [first, second] = index;
  if (layout === undefined || first === undefined || !isPoint(first) || first.lo < 0) return -1;
  if (layout.kind === 'matrix') {
    if (second === undefined || !isPoint(second) || first.lo >= layout.rows || second.lo >= layout.columns)
      return -1;
    return layout.cell + first.lo * layout.columns + second.lo;
  }
  return layout.kind === 'scalar' || layout.kind === 'data' || first.lo >= layout.length
    ? -1
    : layout.cell + first.lo;
};

const element = (level: number, index: readonly TermRange[]): TermRange => {
  const where = (box: Box): number =>
    elementCell(
      box,
      level,
      index.map((i) => i.forward(box)),
    );
  const one = cell(where);
  return {
    forward: (box) => {
      if (where(box) >= 0) return one.forward(box);
      const layout = box.layouts[level];
      const tail = box.tails[level];
      const first = index[0]?.forward(box);
      if (tail === undefined || first === undefined || layout?.kind !== 'sequence' || index.length !== 1)
        return line;
      let seen: Range | undefined = first.hi >= layout.length ? tail : undefined;
      for (let k = Math.max(0, Math.ceil(first.lo)); k < Math.min(layout.length, first.hi + 1); k++) {
        const value = cellAt(box, layout.cell + k);
        seen = seen === undefined ? value : hull(seen, value);
      }
      return seen ?? line;
    },
    backward: one.backward,
  };
};

const spine = (term: Term): { readonly head: Term; readonly args: readonly Term[] } => {
  if (term.kind !== 'apply') return { head: term, args: [] };
  const inner = spine(term.fn);
  return { head: inner.head, args: [...inner.args, ...term.args] };
};

/** The length of a sampled list: known once it is drawn. */
const lengthOf = (level: number): TermRange => ({
  forward: (box) => {
    const layout = box.layouts[level];
    if (layout?.kind !== 'list') return line;
    return layout.isDrawn ? point(layout.length) : { ...line, lo: 0, openLo: false };
  },
  backward: unchanged,
});

const operation = (term: Extract<Term, { kind: 'operation' }>, scope: Scope): TermRange => {
  const [of, index] = term.args;
  if (of?.kind === 'variable' && of.sort.kind === 'list' && of.level < scope.values) {
    // only drawn lists have a range here; the two operations `length` and `get` look into one
    if (term.operation === 'length') return lengthOf(of.level);
    if (term.operation === 'get' && index !== undefined)
      return element(of.level, [rangeOfTerm(index, scope)]);
  }
  const row = operations[term.operation];
  if (row.form === 'list') return opaque;
  const args = term.args.map((arg) => rangeOfTerm(arg, scope));
  const [first, second] = args;
  const [solveFirst, solveSecond = solveFirst] = row.inverse;
  if (first === undefined) return opaque;
  // the ranges of the last forward pass
  let [a, b] = [line, line];
  return {
    forward: (box) => {
      a = first.forward(box);
      if (second !== undefined) b = second.forward(box);
      return valueOfTwo(row, rangeNumbers, a, b);
    },
    backward: args.every((arg) => arg.backward === unchanged)
      ? unchanged
      : (box, target) => {
          // ranges of subterms are those of the forward pass, so each argument is solved for separately
          const [left, right] = [a, b];
          if (first.backward !== unchanged)
            first.backward(box, intersect(solveFirst(rangeNumbers, target, left, right), left));
          if (second !== undefined && second.backward !== unchanged)
            second.backward(box, intersect(solveSecond(rangeNumbers, target, left, right), right));
        },
  };
};

const bigOperator = (term: Extract<Term, { kind: 'sum' | 'product' }>, scope: Scope): TermRange => {
  const count = rangeOfTerm(term.count, scope);
  const slot = scope.depth - scope.values;
  const body = rangeOfTerm(term.body, { ...scope, depth: scope.depth + 1 });
  const [unit, join] = term.kind === 'sum' ? ([point(0), add] as const) : ([point(1), mul] as const);
  const parts = (box: Box): readonly Range[] | undefined => {
    const n = count.forward(box);
    if (!isPoint(n) || n.lo > longestSum) return undefined;
    return Array.from({ length: Math.max(0, n.lo) }, (_, k) => {
      box.bound[slot] = point(k);
      return body.forward(box);
    });
  };
  return {
    forward: (box) => parts(box)?.reduce(join, unit) ?? line,
    backward: (box, target) => {
      const seen = parts(box);
      if (seen === undefined || term.kind === 'product') return;
      seen.forEach((part, k) => {
        if (isPoint(part)) return;
        const others = seen.reduce((sum, other, j) => (j === k ? sum : add(sum, other)), point(0));
        box.bound[slot] = point(k);
        body.forward(box);
        body.backward(box, intersect(part, sub(target, others)));
      });
    },
  };
};

/** A term over boxes; a term that ranges do not support is all reals. */
export const rangeOfTerm = (term: Term, scope: Scope): TermRange => {
  switch (term.kind) {
    case 'literal': {
      const value = toRange(term.value);
      return { forward: () => value, backward: unchanged };
    }
    case 'variable':
      return variable(term.level, term.sort, scope);
    case 'operation':
      return operation(term, scope);
    case 'sum':
    case 'product':
      return bigOperator(term, scope);
    case 'apply': {
      const { head, args } = spine(term);
      return head.kind === 'variable' && head.level < scope.values
        ? element(
            head.level,
            args.map((arg) => rangeOfTerm(arg, scope)),
          )
        : opaque;
    }
    case 'call':
      return guidedCall(term, scope);
    default:
      return opaque;
  }
};

const guidedCall = (term: Extract<Term, { kind: 'call' }>, scope: Scope): TermRange => {
  const guide = scope.guides?.get(term.constant);
  if (guide === undefined) return opaque;
  const args = term.args.map((arg) => argument(arg, scope));
  return {
    forward: (box) => {
      const values = args.map((arg) => arg(box));
      if (values.includes(undefined)) return line;
      const whole = (guide as (...args: readonly unknown[]) => unknown)(...groupArguments(term, values));
      const value = componentOf(term, whole);
      if (typeof value !== 'number' || !Number.isFinite(value)) return line;
      // a counterpart's value is only a guide: widen it a little on both sides
      const room = Math.abs(value) * 2 ** -40;
      return { lo: value - room, hi: value + room, openLo: false, openHi: false };
    },
    backward: unchanged,
  };
};

/** The JavaScript value of an argument, or nothing while some of its cells are not yet points. */
const argument = (term: Term, scope: Scope): ((box: Box) => unknown) => {
  if (term.sort.kind === 'number') {
    const range = rangeOfTerm(term, scope);
    return (box) => {
      const seen = range.forward(box);
      return seen.hi - seen.lo <= 1e-9 * Math.abs(seen.lo) || seen.hi === seen.lo ? seen.lo : undefined;
    };
  }
  if (term.kind !== 'variable' || term.level >= scope.values) return () => undefined;
  const level = term.level;
  return (box) => {
    const layout = box.layouts[level];
    if (layout?.kind !== 'sequence' && layout?.kind !== 'list') return undefined;
    const values: number[] = [];
    for (let k = 0; k < layout.length; k++) {
      const value = cellAt(box, layout.cell + k);
      if (!isPoint(value)) return undefined;
      values.push(value.lo);
    }
    return layout.kind === 'list' ? values : (k: number): number => values[k] ?? values.at(-1) ?? 0;
  };
};
