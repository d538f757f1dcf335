import type { Domain } from '../../domains/domain.ts';
import { type Interval, interval } from '../../domains/interval.ts';
import { FALSE, type Kleene, TRUE } from '../../domains/truth.ts';
import type { Definition, Formula, Sort, Term } from '../../language/ast.ts';
import { isFormula, partsOf } from '../../language/levels.ts';
import { operations } from '../../operations/table.ts';
import { itemAt, onlyItemOf } from '../../present.ts';
import type { Env } from '../code.ts';
import type { Machine } from '../machine.ts';
import { functionOf, listOf, numberOf } from '../read-value.ts';
import { compileFormula, compileTerm } from '../term-code.ts';
import { type Fn, isIntegral, type Value } from '../values.ts';

/** A definition `if h : ∃ k, P k then Classical.choose h else e` over the reals. */
export type Chosen = NonNullable<Definition['chosen']>;

type Equation = Extract<Formula, { kind: 'compare' }>;
type Box<X> = { readonly low: X; readonly high: X };

/** Bisections of the remaining box: down to neighbouring doubles, and from there to about 200 bits. */
const STEPS = { interval: 120, mpfr: 160 } as const;
/** Bisection stops at more boxes than this: the resolution of the arithmetic is reached, or there are several solutions. */
const WIDEST = 8;

/** The conjuncts of a formula, and the single equation among them. */
function conjuncts(f: Formula): readonly Formula[] {
  return f.kind === 'and' ? [...conjuncts(f.left), ...conjuncts(f.right)] : [f];
}

/** Whether all operations in a term are continuous wherever their enclosures are bounded. */
function isContinuous(
  part: Term | Formula,
  definitions: ReadonlyMap<string, Definition>,
  inside: readonly string[] = [],
): boolean {
  if (isFormula(part) || part.kind === 'if') return false;
  if (part.kind === 'operation' && !operations[part.operation].continuous) return false;
  if (part.kind === 'apply' && !part.args.every(isIntegral)) return false;
  if (part.kind === 'call') {
    const key = part.definition ?? part.constant;
    const definition = definitions.get(key);
    if (definition?.equations.length !== 1 || definition.chosen !== undefined || inside.includes(key))
      return false;
    const { body } = onlyItemOf(definition.equations);
    if (!isContinuous(body, definitions, [...inside, key])) return false;
  }
  return partsOf(part).every((inner) => isContinuous(inner, definitions, inside));
}

/** Bisects boxes and drops those on which the predicate is false everywhere; the remaining boxes enclose all solutions. */
function survivors<X>(
  d: Domain<X>,
  test: (box: X) => Kleene,
  start: readonly Box<X>[],
  steps: number,
): readonly Box<X>[] {
  let boxes = start.filter((box) => test(d.hull(box.low, box.high)) !== FALSE);
  for (let step = 0; step < steps && boxes.length > 0; step++) {
    const halves = boxes.flatMap((box): readonly Box<X>[] => {
      const middle = d.mul(d.add(box.low, box.high), d.between(0.5, 0.5));
      return [
        { low: box.low, high: middle },
        { low: middle, high: box.high },
      ];
    });
    const left = halves.filter((box) => test(d.hull(box.low, box.high)) !== FALSE);
    // Close to a solution, rounding keeps every box, so their number only grows.
    if (left.length > WIDEST) return boxes;
    boxes = left;
  }
  return boxes;
}

/** A memoised function: a search asks for the same values at every step. */
function remembering<X>(fn: Fn<X>): Fn<X> {
  const known = new Map<Value<X>, Value<X>>();
  return (argument) => {
    if (typeof argument !== 'bigint') return fn(argument);
    let value = known.get(argument);
    if (value === undefined) {
      value = fn(argument);
      known.set(argument, value);
    }
    return value;
  };
}

/** A value as an interval of doubles, functions pointwise. */
function asInterval<X>(d: Domain<X>, sort: Sort, value: Value<X>): Value<Interval> {
  if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real')) {
    const [low, high] = d.enclosure(numberOf(d, value));
    return interval.between(low, high);
  }
  if (sort.kind === 'list') return listOf(value)?.map((item) => asInterval(d, sort.of, item));
  if (sort.kind !== 'function')
    return typeof value === 'bigint' || typeof value === 'boolean' ? value : undefined;
  const fn = functionOf(value);
  return (argument) =>
    typeof argument === 'bigint' ? asInterval(d, sort.to, fn(argument)) : interval.unknown;
}

const point = (x: number): Interval => ({ lo: x, hi: x });

/** Powers of two that cover the positive doubles, and the box beyond them. */
const positive: readonly Box<Interval>[] = Array.from({ length: 33 }, (_, index) => ({
  low: point(index === 0 ? 0 : 2 ** (index * 64 - 1074)),
  high: point(index === 32 ? Number.MAX_VALUE : 2 ** ((index + 1) * 64 - 1074)),
}));
const outside: readonly Interval[] = [
  interval.between(-Infinity, 0),
  interval.between(Number.MAX_VALUE, Infinity),
];

/** Bisects in the exponent until a box spans less than a factor of two, so that few steps cover the range of doubles. */
function coarse(test: (box: Interval) => Kleene): readonly Box<Interval>[] {
  let boxes = positive.filter((box) => test(interval.hull(box.low, box.high)) !== FALSE);
  for (let step = 0; step < 7; step++) {
    boxes = boxes.flatMap((box): readonly Box<Interval>[] => {
      const [low, high] = [box.low.lo, box.high.hi];
      const middle = point(low === 0 ? high * 2 ** -32 : Math.sqrt(low) * Math.sqrt(high));
      return [
        { low: box.low, high: middle },
        { low: middle, high: box.high },
      ].filter((half) => test(interval.hull(half.low, half.high)) !== FALSE);
    });
  }
  return boxes;
}

/** An interval that contains all solutions, `none` if the predicate has none, or `unknown`. */
function solve(
  m: Machine<Interval>,
  chosen: Chosen,
  env: Env<Interval>,
  depth: number,
): Interval | 'none' | 'unknown' {
  const predicate = compileFormula(m, chosen.predicate, depth + 1);
  const test = (box: Interval): Kleene => predicate([...env.slice(0, depth), box]);
  if (outside.some((box) => test(box) !== FALSE)) return 'unknown';
  const boxes = survivors(interval, test, coarse(test), STEPS.interval);
  if (boxes.length === 0) return 'none';
  const [low, high] = [
    Math.min(...boxes.map((box) => box.low.lo)),
    Math.max(...boxes.map((box) => box.high.hi)),
  ];
  return exists(m, chosen, env, { depth, low, high }) ? { lo: low, hi: high } : 'unknown';
}

/**
 * Intermediate value theorem: the two sides of the equation change order between points around the solution, they are
 * continuous, and all other conjuncts hold there.
 */
function exists(
  m: Machine<Interval>,
  chosen: Chosen,
  env: Env<Interval>,
  { depth, low, high }: { readonly depth: number; readonly low: number; readonly high: number },
): boolean {
  const all = conjuncts(chosen.predicate);
  const equations = all.filter((f): f is Equation => f.kind === 'compare' && f.comparison === '=');
  const [equation, ...more] = equations;
  if (
    equation === undefined ||
    more.length > 0 ||
    !isContinuous(equation.left, m.definitions) ||
    !isContinuous(equation.right, m.definitions)
  )
    return false;
  const [left, right] = [compileTerm(m, equation.left, depth + 1), compileTerm(m, equation.right, depth + 1)];
  const difference = (box: Interval): Interval => {
    const at = [...env.slice(0, depth), box];
    return interval.sub(numberOf(interval, left([...at])), numberOf(interval, right([...at])));
  };
  const [below, above] = [low * (1 - 2 ** -30), high * (1 + 2 ** -30)];
  const around = interval.between(below, above);
  const others = all
    .filter((f) => f !== equation)
    .every((f) => compileFormula(m, f, depth + 1)([...env.slice(0, depth), around]) === TRUE);
  const bounded = difference(around);
  const [a, b] = [interval.sign(difference(point(below))), interval.sign(difference(point(above)))];
  return (
    others &&
    Number.isFinite(bounded.lo) &&
    Number.isFinite(bounded.hi) &&
    a !== undefined &&
    a !== 0 &&
    b === -a
  );
}

/**
 * The value of a definition by choice. Interval bisection over all reals gives an enclosure of every solution of its predicate;
 * the intermediate value theorem shows that one exists. If either fails, the value is unknown.
 */
export function choose<X>(
  m: Machine<X>,
  intervals: () => Machine<Interval>,
  definition: Definition & { readonly chosen: Chosen },
  { given, otherwise }: { readonly given: readonly Value<X>[]; readonly otherwise: () => Value<X> },
): Value<X> {
  const { domain: d } = m;
  if (d.name === 'exact') return d.unknown;
  const args = given.map((arg, index) =>
    itemAt(definition.params, index).kind === 'function' ? remembering(functionOf(arg)) : arg,
  );
  const env = args.map((arg, index) => asInterval(d, itemAt(definition.params, index), arg));
  const solution = solve(intervals(), definition.chosen, env, args.length);
  if (solution === 'none') return otherwise();
  if (solution === 'unknown') return d.unknown;
  const { lo, hi } = solution;
  if (d.name === 'interval') return d.between(lo, hi);
  const predicate = compileFormula(m, definition.chosen.predicate, args.length + 1);
  const test = (box: X): Kleene => predicate([...args, box]);
  const boxes = survivors(d, test, [{ low: d.between(lo, lo), high: d.between(hi, hi) }], STEPS.mpfr);
  return boxes.length === 0
    ? d.between(lo, hi)
    : boxes.map((box) => d.hull(box.low, box.high)).reduce(d.hull);
}
