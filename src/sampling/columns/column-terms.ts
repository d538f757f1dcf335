import type { Name } from '../../expr/expr.ts';
import type { Term } from '../../language/ast.ts';
import { callCode } from '../../language/grouped.ts';
import type { Range } from '../ranges/range.ts';

/**
 * JavaScript for ranges of plain doubles, used to write the narrowing of one value by the hypotheses. A range is the text of its two
 * ends; equal texts are a point.
 */
export type Ends = {
  readonly lo: string;
  readonly hi: string;
  /** Text that is true where the lower end is known not to belong to the range. Absent: it may. */
  readonly openLo?: string;
};

/** Code under construction for one value, given the values before it. */
export type ColumnWriter = {
  readonly lines: string[];
  readonly fresh: () => string;
  /** The value to be narrowed, whose ends are the variables `lo` and `hi`. */
  readonly target: number;
  /** Levels that have their values already. */
  readonly drawn: ReadonlySet<number>;
  /** What is known before any value is drawn, by level. */
  readonly start: (level: number) => Range;
  /** The name under which a definition's guide is passed in, if it has one. */
  readonly guide: (constant: Name) => string | undefined;
};

/** An operation and its operands. */
export type OperationTerm = Extract<Term, { kind: 'operation' }>;

const line: Ends = { lo: '-Infinity', hi: 'Infinity' };
/** Is the range one number? */
export const isPoint = (e: Ends): boolean => e.lo === e.hi;
const number = (x: number): string => (x < 0 || Object.is(x, -0) ? `(${x})` : String(x));
/** The double next to a literal. */
export const literalOf = (term: Term | undefined): number | undefined =>
  term?.kind === 'literal' ? Number(term.value.num) / Number(term.value.den) : undefined;

/** Names a range, so that its ends are computed once. */
export const named = (w: ColumnWriter, ends: Ends): Ends => {
  const name = w.fresh();
  if (isPoint(ends)) {
    w.lines.push(`const ${name} = ${ends.lo};`);
    return { lo: name, hi: name };
  }
  w.lines.push(`const ${name}l = ${ends.lo}, ${name}h = ${ends.hi};`);
  return { lo: `${name}l`, hi: `${name}h` };
};

/** A range from a pair of functions of four ends. */
export const four = (name: string, a: Ends, b: Ends): Ends => {
  const args = `(${a.lo}, ${a.hi}, ${b.lo}, ${b.hi})`;
  return { lo: `${name}Low${args}`, hi: `${name}High${args}` };
};

/** The plain JavaScript of an operation on points, with Lean's conventions. */
const pointwise: Readonly<Partial<Record<OperationTerm['operation'], (a: string, b: string) => string>>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${b} === 0 ? 0 : ${a} / ${b}`,
  inv: (a) => `${a} === 0 ? 0 : 1 / ${a}`,
  pow: (a, b) => `${a} ** ${b}`,
  zpow: (a, b) => `${a} === 0 && ${b} < 0 ? 0 : ${a} ** ${b}`,
  rpow: (a, b) => `${a} === 0 && ${b} < 0 ? 0 : ${a} ** ${b}`,
  exp: (a) => `Math.exp(${a})`,
  log: (a) => `${a} === 0 ? 0 : Math.log(Math.abs(${a}))`,
  sqrt: (a) => `Math.sqrt(${a})`,
  natSub: (a, b) => `Math.max(0, ${a} - ${b})`,
  natDiv: (a, b) => `${b} === 0 ? 0 : Math.floor(${a} / ${b})`,
  natMod: (a, b) => `${b} === 0 ? ${a} : ${a} % ${b}`,
  floor: (a) => `Math.floor(${a})`,
  ceil: (a) => `Math.ceil(${a})`,
};

/** Text that is true where a range that ends at 0 from below may hold 0 itself. */
export const mayBeZero = ({ lo, openLo = 'false' }: Ends): string => `(${lo} === 0 && !${openLo})`;

/** The range of an operation, where its operands are not all points. */
const ranged = (term: OperationTerm, a: Ends, b: Ends): Ends => {
  switch (term.operation) {
    case 'add':
      return { lo: `${a.lo} + ${b.lo}`, hi: `${a.hi} + ${b.hi}` };
    case 'sub':
      return { lo: `${a.lo} - ${b.hi}`, hi: `${a.hi} - ${b.lo}` };
    case 'mul':
      return four('mul', a, b);
    case 'div':
      return four('div', a, b);
    case 'inv':
      return four('div', { lo: '1', hi: '1' }, a);
    case 'pow': {
      const n = literalOf(term.args[1]);
      if (n === undefined || n > 64) return line;
      return { lo: `powerLow(${a.lo}, ${a.hi}, ${n})`, hi: `powerHigh(${a.lo}, ${a.hi}, ${n})` };
    }
    case 'rpow': {
      const args = `(${a.lo}, ${a.hi}, ${b.lo}, ${b.hi}, ${mayBeZero(a)})`;
      return { lo: `rpowLow${args}`, hi: `rpowHigh${args}` };
    }
    case 'exp':
      return { lo: `Math.exp(${a.lo})`, hi: `Math.exp(${a.hi})` };
    case 'log':
      return { lo: `logOf(${a.lo})`, hi: `logHigh(${a.lo}, ${a.hi}, ${mayBeZero(a)})` };
    case 'sqrt':
      return { lo: `Math.sqrt(Math.max(0, ${a.lo}))`, hi: `Math.sqrt(Math.max(0, ${a.hi}))` };
    case 'natSub':
      return { lo: `Math.max(0, ${a.lo} - ${b.hi})`, hi: `Math.max(0, ${a.hi} - ${b.lo})` };
    default:
      return line;
  }
};

const operation = (w: ColumnWriter, term: OperationTerm): Ends => {
  const args = term.args.map((arg) => ends(w, arg));
  const [a, b] = [args[0] as Ends, args[1] ?? (args[0] as Ends)];
  switch (term.operation) {
    case 'cast':
    case 'finVal':
      return a;
    case 'succ':
      return named(w, { lo: `${a.lo} + 1`, hi: isPoint(a) ? `${a.lo} + 1` : `${a.hi} + 1` });
    case 'neg':
      return named(w, { lo: `-${a.hi}`, hi: `-${a.lo}` });
    case 'max':
    case 'min': {
      const { operation: f } = term;
      return named(w, { lo: `Math.${f}(${a.lo}, ${b.lo})`, hi: `Math.${f}(${a.hi}, ${b.hi})` });
    }
    case 'abs':
      return named(
        w,
        isPoint(a)
          ? { lo: `Math.abs(${a.lo})`, hi: `Math.abs(${a.lo})` }
          : {
              lo: `Math.max(0, ${a.lo}, -${a.hi})`,
              hi: `Math.max(Math.abs(${a.lo}), Math.abs(${a.hi}))`,
            },
      );
    default: {
      const plain = args.every(isPoint) ? pointwise[term.operation]?.(a.lo, b.lo) : undefined;
      return named(w, plain === undefined ? ranged(term, a, b) : { lo: plain, hi: plain });
    }
  }
};

/** The range of a term: drawn values are points, the others lie in what is known of them. */
export const ends = (w: ColumnWriter, term: Term): Ends => {
  switch (term.kind) {
    case 'literal': {
      const value = number(literalOf(term) as number);
      return { lo: value, hi: value };
    }
    case 'variable': {
      const { level } = term;
      if (level === w.target) return { lo: 'lo', hi: 'hi', openLo: 'openLo' };
      if (w.drawn.has(level)) return { lo: `x${level}`, hi: `x${level}` };
      const { lo, hi, openLo } = w.start(level);
      return { lo: number(lo), hi: number(hi), openLo: String(openLo) };
    }
    case 'operation':
      return operation(w, term);
    case 'call': {
      const guide = w.guide(term.constant);
      const args = term.args.map((arg) => ends(w, arg));
      if (guide === undefined || !args.every(isPoint)) return line;
      const name = w.fresh();
      // a counterpart's value only points the way: a little room on both sides
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
      return line;
  }
};
