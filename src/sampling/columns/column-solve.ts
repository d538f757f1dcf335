import type { Term } from '../../language/ast.ts';
import {
  type ColumnWriter,
  type Ends,
  ends,
  four,
  isPoint,
  literalOf,
  mayBeZero,
  named,
  type OperationTerm,
} from './column-terms.ts';

const mentions = (term: Term, level: number): boolean =>
  term.kind === 'variable'
    ? term.level === level
    : term.kind === 'operation' && term.args.some((arg) => mentions(arg, level));

/** All reals where `open` is true. */
const unless = (open: string, { lo, hi }: Ends): Ends => ({
  lo: `${open} ? -Infinity : ${lo}`,
  hi: `${open} ? Infinity : ${hi}`,
});

/** What may be left of operand `at` of an operation whose value lies in `t`. */
const operand = (term: OperationTerm, at: number, t: Ends, a: Ends, b: Ends): Ends | undefined => {
  const quotient = (other: Ends): Ends => {
    const open = `(${t.lo} <= 0 && ${t.hi} >= 0 && ${other.lo} <= 0 && ${other.hi} >= 0)`;
    return unless(open, four('div', t, other));
  };
  // whatever is divided by 0 gives 0
  const dividend = (value: Ends, by: Ends): Ends => unless(reachesZero(by), four('mul', value, by));
  const divisor = (x: Ends, y: Ends): Ends => {
    const args = `(${t.lo}, ${t.hi}, ${x.lo}, ${x.hi}, ${y.lo}, ${y.hi})`;
    const open = `(${reachesZero(y)} && ${reachesZero(t)})`;
    return unless(open, { lo: `divisorLow${args}`, hi: `divisorHigh${args}` });
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
      return at === 0 ? dividend(t, b) : divisor(a, b);
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
        lo: `${a.lo} >= 0 ? (${mayBeZero(a)} && ${reachesZero(t)} ? 0 : Math.exp(${t.lo})) : -Infinity`,
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

/** Text that is true where a range may hold 0. */
const reachesZero = ({ lo, hi, openLo = 'false' }: Ends): string =>
  `(${lo} <= 0 && ${hi} >= 0 && !(${lo} === 0 && ${openLo}))`;

/** Solves `x^y ∈ t` for a positive base, or for the exponent. */
const power = (at: number, t: Ends, a: Ends, b: Ends): Ends | undefined => {
  if (!isPoint(at === 0 ? b : a)) return undefined;
  const [low, high] = [`logOf(${t.lo})`, `Math.log(${t.hi})`];
  // powers of 0 say nothing about the exponent
  const by = at === 0 ? b.lo : `(${a.lo} > 0 ? Math.log(${a.lo}) : 0)`;
  const [p, q] = [`${low} / ${by}`, `${high} / ${by}`];
  const ordered = {
    lo: `${by} > 0 ? ${p} : ${by} < 0 ? ${q} : -Infinity`,
    hi: `${by} > 0 ? ${q} : ${by} < 0 ? ${p} : Infinity`,
  };
  if (at === 1) return ordered;
  return {
    lo: `${a.lo} >= 0 ? (${mayBeZero(a)} && ${reachesZero(t)} ? 0 : Math.exp(${ordered.lo})) : -Infinity`,
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
