import type { Name } from '../../expr/expr.ts';
import type { Term } from '../../statement/ast.ts';
import type { Range } from './range.ts';

/**
 * JavaScript for ranges of plain doubles, used to write the narrowing of one value by the hypotheses. A range is the text of its two
 * ends; equal texts are a point.
 */
export type Ends = { readonly lo: string; readonly hi: string };

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

type OperationTerm = Extract<Term, { kind: 'operation' }>;

const line: Ends = { lo: '-Infinity', hi: 'Infinity' };
const isPoint = (e: Ends): boolean => e.lo === e.hi;
const number = (x: number): string => (x < 0 || Object.is(x, -0) ? `(${x})` : String(x));
const literalOf = (term: Term | undefined): number | undefined =>
  term?.kind === 'literal' ? Number(term.value.num) / Number(term.value.den) : undefined;

/** Names a range, so that its ends are computed once. */
const named = (w: ColumnWriter, ends: Ends): Ends => {
  const name = w.fresh();
  if (isPoint(ends)) {
    w.lines.push(`const ${name} = ${ends.lo};`);
    return { lo: name, hi: name };
  }
  w.lines.push(`const ${name}l = ${ends.lo}, ${name}h = ${ends.hi};`);
  return { lo: `${name}l`, hi: `${name}h` };
};

const four = (name: string, a: Ends, b: Ends): Ends => {
  const args = `(${a.lo}, ${a.hi}, ${b.lo}, ${b.hi})`;
  return { lo: `${name}Low${args}`, hi: `${name}High${args}` };
};

/** The plain JavaScript of an operation on points. */
const pointwise: Readonly<Partial<Record<OperationTerm['operation'], (a: string, b: string) => string>>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${b} === 0 ? 0 : ${a} / ${b}`,
  inv: (a) => `${a} === 0 ? 0 : 1 / ${a}`,
  pow: (a, b) => `${a} ** ${b}`,
  zpow: (a, b) => `${a} ** ${b}`,
  rpow: (a, b) => `${a} ** ${b}`,
  exp: (a) => `Math.exp(${a})`,
  log: (a) => `Math.log(${a})`,
  sqrt: (a) => `Math.sqrt(${a})`,
  natSub: (a, b) => `Math.max(0, ${a} - ${b})`,
  natDiv: (a, b) => `${b} === 0 ? 0 : Math.floor(${a} / ${b})`,
  natMod: (a, b) => `${b} === 0 ? ${a} : ${a} % ${b}`,
  floor: (a) => `Math.floor(${a})`,
  ceil: (a) => `Math.ceil(${a})`,
};

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
    case 'rpow':
      return four('rpow', a, b);
    case 'exp':
      return { lo: `Math.exp(${a.lo})`, hi: `Math.exp(${a.hi})` };
    case 'log':
      return { lo: `logOf(${a.lo})`, hi: `logOf(${a.hi})` };
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
      if (level === w.target) return { lo: 'lo', hi: 'hi' };
      if (w.drawn.has(level)) return { lo: `x${level}`, hi: `x${level}` };
      const { lo, hi } = w.start(level);
      return { lo: number(lo), hi: number(hi) };
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
        `const ${name} = Number(${guide}(${args.map((arg) => arg.lo).join(', ')}));`,
        `const ${name}r = Math.abs(${name}) < Infinity ? Math.abs(${name}) * ${2 ** -40} : Infinity;`,
        `const ${name}m = ${name}r < Infinity ? ${name} : 0;`,
      );
      return { lo: `(${name}m - ${name}r)`, hi: `(${name}m + ${name}r)` };
    }
    default:
      return line;
  }
};

const mentions = (term: Term, level: number): boolean =>
  term.kind === 'variable'
    ? term.level === level
    : term.kind === 'operation' && term.args.some((arg) => mentions(arg, level));

/** What may be left of operand `at` of an operation whose value lies in `t`. */
const operand = (term: OperationTerm, at: number, t: Ends, a: Ends, b: Ends): Ends | undefined => {
  const quotient = (other: Ends): Ends => {
    const open = `(${t.lo} <= 0 && ${t.hi} >= 0 && ${other.lo} <= 0 && ${other.hi} >= 0)`;
    const { lo, hi } = four('div', t, other);
    return { lo: `${open} ? -Infinity : ${lo}`, hi: `${open} ? Infinity : ${hi}` };
  };
  const divisor = (x: Ends, y: Ends): Ends => {
    const args = `(${t.lo}, ${t.hi}, ${x.lo}, ${x.hi}, ${y.lo}, ${y.hi})`;
    return { lo: `divisorLow${args}`, hi: `divisorHigh${args}` };
  };
  switch (term.operation) {
    case 'add': {
      const other = at === 0 ? b : a;
      return { lo: `${t.lo} - ${other.hi}`, hi: `${t.hi} - ${other.lo}` };
    }
    case 'sub':
      return at === 0
        ? { lo: `${t.lo} + ${b.lo}`, hi: `${t.hi} + ${b.hi}` }
        : { lo: `${a.lo} - ${t.hi}`, hi: `${a.hi} - ${t.lo}` };
    case 'neg':
      return { lo: `-${t.hi}`, hi: `-${t.lo}` };
    case 'cast':
    case 'finVal':
      return t;
    case 'succ':
      return { lo: `${t.lo} - 1`, hi: `${t.hi} - 1` };
    case 'mul':
      return quotient(at === 0 ? b : a);
    case 'div':
      return at === 0 ? four('mul', t, b) : divisor(a, b);
    case 'inv':
      return divisor({ lo: '1', hi: '1' }, a);
    case 'pow': {
      const n = literalOf(term.args[1]);
      if (n === undefined || n === 0 || n > 64) return undefined;
      return {
        lo: `rootLow(${t.lo}, ${t.hi}, ${a.lo}, ${n})`,
        hi: `rootHigh(${t.lo}, ${t.hi}, ${a.hi}, ${n})`,
      };
    }
    case 'abs':
      return {
        lo: `${a.lo} >= 0 ? ${t.lo} : -${t.hi}`,
        hi: `${a.hi} <= 0 ? -${t.lo} : ${t.hi}`,
      };
    case 'max':
      return { lo: `${at === 0 ? b.hi : a.hi} < ${t.lo} ? ${t.lo} : -Infinity`, hi: t.hi };
    case 'min':
      return { lo: t.lo, hi: `${at === 0 ? b.lo : a.lo} > ${t.hi} ? ${t.hi} : Infinity` };
    case 'natSub':
      return at === 0
        ? { lo: `${t.lo} > 0 ? ${t.lo} + ${b.lo} : -Infinity`, hi: `${t.hi} + ${b.hi}` }
        : { lo: `${a.lo} - ${t.hi}`, hi: `${t.lo} > 0 ? ${a.hi} - ${t.lo} : Infinity` };
    case 'exp':
      return { lo: `logOf(${t.lo})`, hi: `Math.log(${t.hi})` };
    case 'log':
      return {
        lo: `${a.lo} >= 0 ? Math.exp(${t.lo}) : -Infinity`,
        hi: `${a.lo} >= 0 ? Math.exp(${t.hi}) : Infinity`,
      };
    case 'sqrt':
      return { lo: `${t.lo} > 0 ? ${t.lo} ** 2 : -Infinity`, hi: `Math.max(0, ${t.hi}) ** 2` };
    case 'rpow':
      return power(at, t, a, b);
    default:
      return undefined;
  }
};

/** Solves `x^y ∈ t` for a positive base, or for the exponent. */
const power = (at: number, t: Ends, a: Ends, b: Ends): Ends | undefined => {
  if (!isPoint(at === 0 ? b : a)) return undefined;
  const [low, high] = [`logOf(${t.lo})`, `Math.log(${t.hi})`];
  const by = at === 0 ? b.lo : `Math.log(${a.lo})`;
  const [p, q] = [`${low} / ${by}`, `${high} / ${by}`];
  const ordered = {
    lo: `${by} > 0 ? ${p} : ${by} < 0 ? ${q} : -Infinity`,
    hi: `${by} > 0 ? ${q} : ${by} < 0 ? ${p} : Infinity`,
  };
  if (at === 1) return ordered;
  return {
    lo: `${a.lo} >= 0 ? Math.exp(${ordered.lo}) : -Infinity`,
    hi: `${a.lo} >= 0 ? Math.exp(${ordered.hi}) : Infinity`,
  };
};

/** Narrows the target by `term ∈ within`; `strict` where the finite ends of `within` do not belong to it. */
export const solve = (w: ColumnWriter, term: Term, within: Ends, strict: boolean): void => {
  if (term.kind === 'variable' && term.level === w.target) {
    const { lo, hi } = within;
    const [low, high] = strict ? [`>= lo`, `<= hi`] : [`> lo`, `< hi`];
    if (lo !== '-Infinity') w.lines.push(`if (${lo} ${low}) { lo = ${lo}; openLo = ${strict}; }`);
    if (hi !== 'Infinity') w.lines.push(`if (${hi} ${high}) { hi = ${hi}; openHi = ${strict}; }`);
    return;
  }
  if (term.kind !== 'operation') return;
  const inside = term.args.map((arg) => mentions(arg, w.target));
  if (!inside.includes(true)) return;
  const args = term.args.map((arg) => ends(w, arg));
  const [a, b] = [args[0] as Ends, args[1] ?? (args[0] as Ends)];
  for (const [at, arg] of term.args.entries()) {
    if (!inside[at]) continue;
    const target = operand(term, at, within, a, b);
    if (target !== undefined) solve(w, arg, named(w, target), strict);
  }
};
