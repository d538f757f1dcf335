import type { Comparison, Formula, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { drawBesideEnd, drawBetween, drawDyadicBetween, drawLogBetween } from '../address/between.ts';
import { draw, drawAgain, solvedWidth } from '../address/draw.ts';
import type { Proposal } from '../address/manner.ts';
import type { PlannedValue } from '../address/planned-value.ts';
import type { Stream } from '../address/random.ts';
import type { Guides } from '../ranges/box.ts';
import type { Layout } from '../ranges/layout.ts';
import type { Range } from '../ranges/range.ts';
import { solve } from './column-solve.ts';
import { type ColumnWriter, writeEnds } from './column-terms.ts';
import { everything } from './ends.ts';
import { plainRanges } from './plain-ranges.ts';

/**
 * Draws all values of one proposal into `cells`, by level. Returns −1, or the position of a hypothesis that leaves no value.
 * Draws the same as the general generator, without one object per value.
 */
export type Columns = (stream: Stream, proposal: Proposal, cells: Float64Array) => number;

/** Thrown by the writer if a plan cannot be written as columns. */
const noColumns = Symbol('no columns');

const negated: Readonly<Record<Comparison, Comparison>> = { '=': '≠', '≠': '=', '<': '≤', '≤': '<' };

const compare = (w: ColumnWriter, comparison: Comparison, left: Term, right: Term): void => {
  if (comparison === '≠') return;
  const strict = comparison === '<';
  const [a, b] = [writeEnds(w, left), writeEnds(w, right)];
  solve(w, left, { lo: comparison === '=' ? b.lo : everything.lo, hi: b.hi }, strict);
  solve(w, right, { lo: a.lo, hi: comparison === '=' ? a.hi : everything.hi }, strict);
};

/** Writes the constraint of a hypothesis on the target. */
const assume = (w: ColumnWriter, formula: Formula): void => {
  switch (formula.kind) {
    case 'compare':
      compare(w, formula.comparison, formula.left, formula.right);
      return;
    case 'and':
      assume(w, formula.left);
      assume(w, formula.right);
      return;
    case 'defined':
      assume(w, formula.body);
      return;
    case 'not':
      if (formula.of.kind !== 'compare') throw noColumns;
      if (formula.of.comparison === '=' || formula.of.comparison === '≠') {
        compare(w, negated[formula.of.comparison], formula.of.left, formula.of.right);
      } else {
        compare(w, negated[formula.of.comparison], formula.of.right, formula.of.left);
      }
      return;
    case 'truth':
      return;
    default:
      throw noColumns;
  }
};

const number = (x: number): string => (x < 0 ? `(${x})` : String(x));

/** What written code draws with. */
const drawing = {
  draw,
  drawAgain,
  drawBetween,
  drawLogBetween,
  drawDyadicBetween,
  drawBesideEnd,
  SOLVED: solvedWidth,
};

/** How most reals are drawn from a range with two ends, by stratum. */
const quick = {
  'value-uniform': 'drawBetween(stream, lo, hi)',
  'log-uniform': 'drawLogBetween(stream, lo, hi)',
  'small-dyadic': 'drawDyadicBetween(stream, lo, hi)',
  boundary: 'drawBesideEnd(stream, lo, hi, { openLo, openHi })',
} as const;

/** Draws `x` as `draw` does; without a call that takes a range where a range has two ends, because that costs several times as much. */
const drawingCode = ({ level, manner }: PlannedValue): readonly string[] => {
  const set = 'range.lo = lo; range.hi = hi; range.openLo = openLo; range.openHi = openHi;';
  const drawn = `${set} x = draw(stream, range, manners[${level}], proposal);`;
  const isPlain = !manner.integer && manner.grid === 'free' && manner.among === undefined;
  if (!isPlain) return ['let x = 0;', drawn];
  const choices = Object.entries(quick).map(
    ([stratum, code]) => `proposal.stratum === '${stratum}' ? ${code} : `,
  );
  return [
    `let x = hi - lo < Infinity && hi - lo > Math.abs(lo) * SOLVED ? ${choices.join('')}NaN : NaN;`,
    `if (x !== x) { ${drawn} }`,
    `else if (!((openLo ? x > lo : x >= lo) && (openHi ? x < hi : x <= hi))) { ${set} x = drawAgain(stream, range, manners[${level}], proposal); }`,
  ];
};

/** Writes the code that draws one value. */
const valueCode = (
  value: PlannedValue,
  drawn: ReadonlySet<number>,
  hypotheses: readonly Formula[],
  shared: Pick<ColumnWriter, 'fresh' | 'start' | 'guide'>,
): string => {
  const w: ColumnWriter = { ...shared, lines: [], target: value.level, drawn };
  const { range, level, layout } = value;
  const isEmpty = 'hi < lo || (lo === hi && (openLo || openHi))';
  const last = value.narrowing.at(-1);
  w.lines.push(`let lo = ${number(range.lo)}, hi = ${number(range.hi)};`);
  w.lines.push(`let openLo = ${range.openLo}, openHi = ${range.openHi};`);
  const isCopy = value.copyOf !== undefined && drawn.has(value.copyOf);
  // a copied value is checked afterwards
  for (const h of isCopy ? [] : value.narrowing) {
    w.lines.push('{');
    assume(w, itemAt(hypotheses, h));
    w.lines.push(`if (${isEmpty}) return ${h}; }`);
  }
  if (layout.integer) {
    w.lines.push(
      'const first = Math.ceil(lo), end = Math.floor(hi);',
      'lo = first === lo && openLo ? first + 1 : first; hi = end === hi && openHi ? end - 1 : end;',
      'openLo = lo === -Infinity; openHi = hi === Infinity;',
      `if (hi < lo) return ${last ?? 0};`,
    );
  }
  if (isCopy) w.lines.push(`const x = x${value.copyOf};`);
  else w.lines.push(...drawingCode(value));
  w.lines.push(
    `if ((openLo ? x <= lo : x < lo) || (openHi ? x >= hi : x > hi)) return ${last ?? -2};`,
    `if (proposal.stratum === 'equal') proposal.earlier.push(x);`,
    // no negative zero
    `x${level} = x + 0; cells[${level}] = x${level};`,
  );
  return `{\n${w.lines.join('\n')}\n}`;
};

/**
 * Writes a plan's narrowing and drawing as straight-line code over doubles. `undefined` if a value is not a number, or if a
 * hypothesis that relates several values is not a conjunction of comparisons.
 */
export const writeColumns = (
  values: readonly PlannedValue[],
  layouts: readonly Layout[],
  hypotheses: readonly Formula[],
  { start, guides }: { readonly start: (level: number) => Range; readonly guides: Guides },
): Columns | undefined => {
  if (layouts.some((layout) => layout.kind !== 'scalar')) return undefined;
  const names = [...guides.keys()];
  let count = 0;
  const shared = {
    fresh: () => `t${count++}`,
    start,
    guide: (constant: string) => (guides.has(constant) ? `guides[${names.indexOf(constant)}]` : undefined),
  };
  const drawn = new Set<number>();
  let body = '';
  try {
    for (const value of values) {
      body += valueCode(value, drawn, hypotheses, shared);
      drawn.add(value.level);
    }
  } catch (thrown) {
    if (thrown === noColumns) return undefined;
    throw thrown;
  }
  const variables = values.map(({ level }) => `x${level} = 0`);
  const make = new Function(
    ...Object.keys(plainRanges),
    ...Object.keys(drawing),
    'manners',
    'guides',
    `const range = { lo: 0.5, hi: 1.5, openLo: false, openHi: false };
return function columns(stream, proposal, cells) {
${variables.length === 0 ? '' : `let ${variables.join(', ')};`}
if (proposal.earlier.length > 0) proposal.earlier.length = 0;
${body}
return -1;
};`,
  ) as (...given: readonly unknown[]) => Columns;
  const manners = [...values].sort((a, b) => a.level - b.level).map(({ manner }) => manner);
  return make(...Object.values(plainRanges), ...Object.values(drawing), manners, [...guides.values()]);
};
