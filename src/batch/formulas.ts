// Writes comparisons, connectives and quantifiers over balls.
import { isIntegral } from '../evaluate/values.ts';
import type { Comparison, Formula } from '../language/ast.ts';
import {
  asBall,
  asInt,
  type Ball,
  type Given,
  type Int,
  MOST_TURNS,
  nameExpression,
  noFastPath,
  push,
  type Writer,
  writeBlock,
} from './writer.ts';

const signs: Readonly<Record<Comparison, string>> = { '=': '===', '≠': '!==', '<': '<', '≤': '<=' };

/** Writes a comparison of numbers and gives the JavaScript of its truth. */
export function compare(w: Writer, comparison: Comparison, a: Ball, b: Ball): string {
  const exact = `${a.m} ${signs[comparison]} ${b.m} ? 3 : 0`;
  if (a.r === '0' && b.r === '0') return nameExpression(w, exact);
  // Both sides are the same expression of the same values, so they share a name.
  if (a.m === b.m && a.r === b.r) {
    return nameExpression(w, `${a.r} < Infinity ? ${comparison === '=' || comparison === '≤' ? 3 : 0} : 1`);
  }
  const name = w.fresh();
  const radii = [a.r, b.r].filter((r) => r !== '0').join(' + ');
  // d ± e encloses b − a, the rounding of the difference included.
  push(w, `const ${name}s = ${radii}, ${name}d = ${b.m} - ${a.m};`);
  push(w, `const ${name}e = (${name}s + Math.abs(${name}d) * U) * UP + TINY;`);
  const [above, below] = [`${name}d > ${name}e`, `${name}d < -${name}e`];
  const open = w.resolution > 0 && (comparison === '=' || comparison === '≤') ? near(name, a, b) : '1';
  const decided = {
    '<': `${above} ? 3 : ${below} ? 0 : 1`,
    '≤': `${above} ? 3 : ${below} ? 0 : ${open}`,
    '=': `${above} || ${below} ? 0 : ${open}`,
    '≠': `${above} || ${below} ? 3 : 1`,
  }[comparison];
  return nameExpression(w, `${name}s === 0 ? (${exact}) : ${name}e < Infinity ? (${decided}) : 1`);
}

/** Nearly true where all differences that the balls allow are below 2^-bits · max(|a|, |b|, 1); twice pays for rounding here. */
function near(name: string, a: Ball, b: Ball): string {
  const least = `Math.max(Math.abs(${a.m}) - ${a.r}, Math.abs(${b.m}) - ${b.r}, 1)`;
  return `2 * (Math.abs(${name}d) + ${name}e) < CLOSE * ${least} ? 2 : 1`;
}

function compareIntegers(w: Writer, comparison: Comparison, a: Int, b: Int): string {
  const truth = `${a.js} ${signs[comparison]} ${b.js} ? 3 : 0`;
  if (a.bits <= 52 && b.bits <= 52) return nameExpression(w, truth);
  return nameExpression(w, `${a.js} !== ${a.js} || ${b.js} !== ${b.js} ? 1 : (${truth})`);
}

/** Writes a quantifier over a range as a loop that ends where the truth is decided. */
function quantified(
  w: Writer,
  f: Extract<Formula, { kind: 'every' | 'some' }>,
  env: readonly Given[],
): string {
  const [from, to] = [asInt(w.term(w, f.from, env)), asInt(w.term(w, f.to, env))];
  const index = w.fresh();
  const truth = w.fresh();
  const [start, end, sign] = f.kind === 'every' ? [3, 0, '<'] : [0, 3, '>'];
  const bits = from.bits <= 20 ? 21 : 1024;
  const body = writeBlock(w, (inner) =>
    inner.condition(inner, f.body, [...env, { kind: 'int', js: index, bits }]),
  );
  push(w, `let ${truth} = ${to.js} - ${from.js} <= ${MOST_TURNS} ? ${start} : 1;`);
  push(
    w,
    `if (${truth} !== 1) for (let ${index} = ${from.js}; ${index} < ${to.js} && ${truth} !== ${end}; ${index}++) {`,
  );
  push(w, `${body.code}\nif (${body.value} ${sign} ${truth}) ${truth} = ${body.value}; }`);
  return truth;
}

type Pair = { readonly left: Formula; readonly right: Formula };

function negated(a: string): string {
  return `(${a} === 0 ? 3 : ${a} === 3 ? 0 : 1)`;
}

/** Writes a formula and gives the JavaScript of its truth: 0 false, 1 undecided, 2 nearly true, 3 true. */
export function writeFormula(w: Writer, f: Formula, env: readonly Given[]): string {
  const both = (part: Pair): readonly [string, string] => [
    writeFormula(w, part.left, env),
    writeFormula(w, part.right, env),
  ];
  switch (f.kind) {
    case 'truth':
      return f.value ? '3' : '0';
    case 'compare': {
      if (f.left.sort.kind !== 'number' && f.left.sort.kind !== 'fin') throw noFastPath;
      const [a, b] = [w.term(w, f.left, env), w.term(w, f.right, env)];
      return isIntegral(f.left)
        ? compareIntegers(w, f.comparison, asInt(a), asInt(b))
        : compare(w, f.comparison, asBall(w, a), asBall(w, b));
    }
    case 'and':
    case 'or': {
      const [a, b] = both(f);
      return nameExpression(w, `${a} ${f.kind === 'and' ? '<' : '>'} ${b} ? ${a} : ${b}`);
    }
    case 'not':
      return nameExpression(w, negated(writeFormula(w, f.of, env)));
    case 'implies':
      return implication(w, f, env);
    case 'iff': {
      const [a, b] = both(f);
      const [there, back] = [`Math.max(${negated(a)}, ${b})`, `Math.max(${negated(b)}, ${a})`];
      return nameExpression(w, `Math.min(${there}, ${back})`);
    }
    case 'defined':
      if (f.call !== undefined && w.counterparts.has(f.constant)) throw noFastPath;
      return writeFormula(w, f.body, env);
    case 'every':
    case 'some':
      return quantified(w, f, env);
    default:
      throw noFastPath;
  }
}

/** The conclusion is evaluated only if the premise is not false: `i < n → …` would otherwise leave the sequences' prefixes. */
function implication(w: Writer, f: Pair, env: readonly Given[]): string {
  const premise = writeFormula(w, f.left, env);
  const name = w.fresh();
  const body = writeBlock(w, (inner) => inner.condition(inner, f.right, env));
  push(w, `let ${name} = ${negated(premise)};`);
  push(w, `if (${name} !== 3) { ${body.code}\nif (${body.value} > ${name}) ${name} = ${body.value}; }`);
  return name;
}
