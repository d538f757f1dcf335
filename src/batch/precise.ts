import { errorOfProduct, isModerate } from '../domains/rounding.ts';
import { isIntegral } from '../evaluate/values.ts';
import type { Formula, Sort, Statement, Term } from '../language/ast.ts';
import { layoutOf } from '../language/layout-of.ts';
import { outcomes, type Precise } from '../language/property.ts';
import { valueOver } from '../operations/run.ts';
import { operations } from '../operations/table.ts';
import {
  makeFraction,
  makeInteger,
  makePairNumbers,
  type Pair,
  type PairWriter,
  writeOrder,
  writeSampled,
} from './pairs.ts';
import { noFastPath } from './writer.ts';

/** The statement that is being written, and the definitions that are being unfolded. */
type Context = PairWriter & { readonly statement: Statement; readonly unfolding: readonly string[] };

type Env = readonly Pair[];

/** Code longer than this is not worth compiling. */
const LONGEST = 1000;

/** Writes a term. Loops, functions and lists are left out, and recursion with them. */
function writeTerm(w: Context, t: Term, env: Env): Pair {
  if ((t.sort.kind !== 'number' && t.sort.kind !== 'fin') || w.lines.length > LONGEST) throw noFastPath;
  switch (t.kind) {
    case 'literal':
      return isIntegral(t) ? makeInteger(t.value.num / t.value.den) : makeFraction(t.value);
    case 'variable': {
      const known = env[t.level];
      if (known === undefined) throw noFastPath;
      return known;
    }
    case 'operation': {
      const row = operations[t.operation];
      if (row.form === 'list' || t.where !== undefined) throw noFastPath;
      const args = t.args.map((arg) => writeTerm(w, arg, env));
      return valueOver(row, makePairNumbers(w), args);
    }
    case 'let':
      return writeTerm(w, t.body, [...env, writeTerm(w, t.value, env)]);
    case 'if':
      return writeChoice(w, t, env);
    case 'call': {
      const key = t.definition ?? t.constant;
      const definition = w.statement.definitions?.get(key);
      const [equation, ...more] = definition?.equations ?? [];
      const isPlain = more.length === 0 && equation?.patterns.every(({ kind }) => kind === 'bind') === true;
      if (definition === undefined || !isPlain || w.unfolding.includes(key)) throw noFastPath;
      if (definition.chosen !== undefined || definition.computed !== undefined) throw noFastPath;
      const args = t.args.map((arg) => writeTerm(w, arg, env));
      return writeTerm({ ...w, unfolding: [...w.unfolding, key] }, equation.body, args);
    }
    default:
      throw noFastPath;
  }
}

function writeChoice(w: Context, t: Extract<Term, { kind: 'if' }>, env: Env): Pair {
  const truth = writeTruth(w, t.condition, env);
  const made = w.fresh();
  w.lines.push(`let ${made}h = 0, ${made}l = 0, ${made}r = 0;`);
  const write = (part: Term): void => {
    const { h, l, r } = writeTerm(w, part, env);
    w.lines.push(`${made}h = ${h}; ${made}l = ${l}; ${made}r = ${r}; }`);
  };
  w.lines.push(`if (${truth} === 1) return OPEN;`, `if (${truth} === 3) {`);
  write(t.then);
  w.lines.push('else {');
  write(t.else);
  return { h: `${made}h`, l: `${made}l`, r: `${made}r` };
}

/** The truth of each comparison by the sign of the right side less the left one: below, equal, above, unknown. */
const truths = {
  '<': '[0, 0, 3, 1]',
  '≤': '[0, 3, 3, 1]',
  '=': '[0, 3, 0, 1]',
  '≠': '[3, 0, 3, 1]',
} as const;

/** Writes a formula and gives the name of its truth: 0 false, 1 undecided, 3 true. */
function writeTruth(w: Context, f: Formula, env: Env): string {
  const name = (expression: string): string => {
    const made = w.fresh();
    w.lines.push(`const ${made} = ${expression};`);
    return made;
  };
  const negate = (a: string): string => `(${a} === 1 ? 1 : 3 - ${a})`;
  switch (f.kind) {
    case 'truth':
      return f.value ? '3' : '0';
    case 'compare': {
      const order = writeOrder(w, writeTerm(w, f.left, env), writeTerm(w, f.right, env));
      return name(`${truths[f.comparison]}[${order} + 1]`);
    }
    case 'not':
      return name(negate(writeTruth(w, f.of, env)));
    case 'defined':
      return writeTruth(w, f.body, env);
    case 'and':
    case 'or':
    case 'implies':
    case 'iff': {
      const [a, b] = [writeTruth(w, f.left, env), writeTruth(w, f.right, env)];
      if (f.kind === 'and') return name(`Math.min(${a}, ${b})`);
      if (f.kind === 'or') return name(`Math.max(${a}, ${b})`);
      if (f.kind === 'implies') return name(`Math.max(${negate(a)}, ${b})`);
      return name(`Math.min(Math.max(${negate(a)}, ${b}), Math.max(${negate(b)}, ${a}))`);
    }
    default:
      throw noFastPath;
  }
}

const [DOWN, LARGE] = [1 - 2 ** -50, 2 ** 990];

/** Whether `errorOfProduct` is exact for `p = a · b`. */
function isExactProduct(a: number, b: number, p: number): boolean {
  if (p === 0) return a === 0 || b === 0;
  return isModerate(p) && isModerate(a) && isModerate(b);
}

/**
 * The sign of every number within `r` of `h + l`, where h is the double next to that sum: 2 if they have none in common. |l| ≤ 2^-53·|h|,
 * and h·DOWN is below |h|·(1 − 2^-53) unless h is so small that l is 0.
 */
function signWithin(h: number, r: number): number {
  if (h * DOWN > r) return 1;
  if (-h * DOWN > r) return -1;
  return h === 0 && r === 0 ? 0 : 2;
}

const isScalar = (sort: Sort): boolean =>
  layoutOf(sort) === 'scalar' && (sort.kind === 'number' || sort.kind === 'fin');

/** The body of the function of one row. */
function writeRow(statement: Statement): string {
  let count = 0;
  const w: Context = { lines: [], fresh: () => `t${count++}`, statement, unfolding: [] };
  const env: Pair[] = [];
  let hypothesis: number = outcomes.hypothesis;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') {
      if (!isScalar(binder.sort)) throw noFastPath;
      env.push(writeSampled(w, `rows[at + ${env.length}]`));
    } else {
      const truth = writeTruth(w, binder.formula, env);
      w.lines.push(`if (${truth} !== 3) return ${truth} === 0 ? ${hypothesis} : OPEN;`);
      hypothesis += 1;
    }
  }
  const truth = writeTruth(w, statement.conclusion, env);
  w.lines.push(`return ${truth} === 3 ? ${outcomes.true} : ${truth} === 0 ? ${outcomes.false} : OPEN;`);
  return w.lines.join('\n');
}

/**
 * Writes a statement over numbers as a function of one row in pairs of doubles (`pairs.ts`), for rows that one double leaves open.
 * `undefined` if it is not made of rational operations alone. A row on which a convention of a total function is used stays open.
 */
export function makePrecise(statement: Statement): Precise | undefined {
  let body: string;
  try {
    body = writeRow(statement);
  } catch (thrown) {
    if (thrown === noFastPath) return undefined;
    throw thrown;
  }
  const given = {
    errorOfProduct,
    isExactProduct,
    isModerate,
    signWithin,
    OPEN: outcomes.undecided,
    UP: 1 + 2 ** -48,
    TINY: 2 ** -1070,
    DOWN,
    LARGE,
  };
  let compiled: Precise | undefined;
  return (rows, at) => {
    compiled ??= new Function(...Object.keys(given), `return function precise(rows, at) {\n${body}\n};`)(
      ...Object.values(given),
    ) as Precise;
    return compiled(rows, at);
  };
}
