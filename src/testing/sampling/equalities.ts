import type { Comparison, Formula, Term } from '../../statement/ast.ts';
import type { Grid } from './draw.ts';
import { occurrences, sameTerm } from './occurrences.ts';

/** How equations between values are met: which binder is solved for, or set equal to which, and who must be on a grid. */
export type Equations = {
  /** Binder levels in the order in which they are sampled. */
  readonly order: readonly number[];
  /** Level → level whose value it repeats. */
  readonly copies: ReadonlyMap<number, number>;
  readonly grids: ReadonlyMap<number, Grid>;
};

/** One hypothesis and the number of value binders before it. */
export type Hypothesis = { readonly name: string; readonly formula: Formula; readonly values: number };

type Equation = { readonly left: Term; readonly right: Term; readonly values: number };

/** Comparisons that a hypothesis asserts outright, below `∧`, definitions and quantifiers. */
const asserted = (
  formula: Formula,
  comparison: Comparison,
): readonly Extract<Formula, { kind: 'compare' }>[] => {
  switch (formula.kind) {
    case 'compare':
      return formula.comparison === comparison ? [formula] : [];
    case 'and':
      return [...asserted(formula.left, comparison), ...asserted(formula.right, comparison)];
    case 'implies':
      return asserted(formula.right, comparison);
    case 'defined':
    case 'every':
    case 'forall':
      return asserted(formula.body, comparison);
    default:
      return [];
  }
};

/** `f … x …` = `f … y …`: the later of the two values, and the earlier one that it may repeat. */
const repetition = (equation: Equation): readonly [number, number] | undefined => {
  const left = [...occurrences(equation.left, equation.values).keys()];
  const right = [...occurrences(equation.right, equation.values).keys()];
  const a = left.filter((level) => !right.includes(level));
  const b = right.filter((level) => !left.includes(level));
  const [x, y] = [a[0], b[0]];
  if (a.length !== 1 || b.length !== 1 || x === undefined || y === undefined) return undefined;
  if (!sameTerm(equation.left, equation.right, (level) => (level === x ? y : level))) return undefined;
  return x < y ? [y, x] : [x, y];
};

/** Levels that multiply or are divided by on the way from the root of a term down to `unknown`. */
const factors = (term: Term, unknown: number, values: number): readonly number[] => {
  if (term.kind !== 'operation') return [];
  const inside = term.args.findIndex((arg) => occurrences(arg, values).has(unknown));
  if (inside < 0) return [];
  const deeper = factors(term.args[inside] as Term, unknown, values);
  if (term.operation !== 'mul' && !(term.operation === 'div' && inside === 1)) return deeper;
  const others = term.args.filter((_, i) => i !== inside);
  return [...deeper, ...others.flatMap((other) => [...occurrences(other, values).keys()])];
};

/** Plans how the equations among `hypotheses` are solved; `scalars` are the levels that hold one number. */
export const equationsOf = (
  hypotheses: readonly Hypothesis[],
  levels: readonly number[],
  scalars: ReadonlySet<number>,
): Equations => {
  let order = levels;
  const copies = new Map<number, number>();
  const grids = new Map<number, Grid>();
  const solved = new Set<number>();
  const equations = hypotheses.flatMap((h) =>
    asserted(h.formula, '=').map((e): Equation => ({ left: e.left, right: e.right, values: h.values })),
  );
  for (const equation of equations) {
    const repeated = repetition(equation);
    if (repeated !== undefined && !copies.has(repeated[0])) {
      copies.set(...repeated);
      continue;
    }
    const counts = [equation.left, equation.right].map((side) => occurrences(side, equation.values));
    const all = new Set(counts.flatMap((c) => [...c.keys()]));
    const unknown = [...order]
      .reverse()
      .find(
        (level) =>
          scalars.has(level) &&
          !solved.has(level) &&
          counts.reduce((sum, c) => sum + (c.get(level) ?? 0), 0) === 1,
      );
    const divisors =
      unknown === undefined
        ? []
        : [equation.left, equation.right].flatMap((side) => factors(side, unknown, equation.values));
    for (const level of all) {
      if (level === unknown || grids.get(level) === 'power') continue;
      grids.set(level, divisors.includes(level) ? 'power' : 'short');
    }
    if (unknown === undefined) continue;
    solved.add(unknown);
    const last = Math.max(...[...all].map((level) => order.indexOf(level)));
    const rest = order.filter((level) => level !== unknown);
    const place = Math.max(order.indexOf(unknown), last);
    order = [...rest.slice(0, place), unknown, ...rest.slice(place)];
  }
  return { order, copies, grids };
};
