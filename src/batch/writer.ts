import type { Formula, Guard, Statement, Term } from '../language/ast.ts';

/**
 * JavaScript for balls: a value is a midpoint and a radius, both doubles, that enclose the true number. Radii are sums of
 * nonnegative products and quotients with fewer than 32 roundings, each within 2^-53, so a factor 1 + 2^-48 covers them; 2^-1070
 * covers what underflows. A radius that is infinite or NaN says that nothing is known, and no comparison with it decides.
 */
export type Ball = {
  readonly kind: 'ball';
  /** JavaScript of the midpoint and of the radius; `'0'` where the midpoint is known to be exact when the code is written. */
  readonly m: string;
  readonly r: string;
};

/** An integer, exact as a double: JavaScript that is NaN where it is not known. */
export type Int = {
  readonly kind: 'int';
  readonly js: string;
  /** Its magnitude is below 2^bits and it is never NaN; beyond 52 bits nothing is promised. */
  readonly bits: number;
};

/** A function of the statement during code generation: applying it writes the code of its value. */
export type Fun = {
  readonly kind: 'fun';
  /** Equal keys for equal functions, so that values computed from them can be shared. */
  readonly id: string;
  readonly apply: (w: Writer, argument: Given) => Given;
};

/** The meaning of a variable or term during code generation. */
export type Given = Ball | Int | Fun;

/** A recursive call inside the successor equation: the previous value of the loop. */
export type Recursion = {
  readonly definition: string;
  readonly position: number;
  readonly counter: string;
  readonly value: Ball;
};

/** A counterpart as written code sees it. */
export type Passed = {
  /** Names of the function and of the counter of its calls. */
  readonly variable: string;
  readonly counter: string;
  /** Name of the function that receives the results of two calls with the same arguments. */
  readonly twice: string;
  readonly accuracy: number;
};

/** A batch function under construction. */
export type Writer = {
  readonly statement: Statement;
  readonly lines: string[];
  /** Values computed so far in the current block, by their keys. */
  readonly known: Map<string, Given>;
  readonly fresh: () => string;
  /** Counterparts that replace definitions; none inside Lean's own definitions. */
  readonly counterparts: ReadonlyMap<string, Passed>;
  /** Bits to which an unrefuted equality counts as nearly true; 0 for none. */
  readonly resolution: number;
  readonly recursion: readonly Recursion[];
  /** Definitions with equations that are being written, outermost first: one that occurs again is a recursion without a loop. */
  readonly unfolding: readonly string[];
  /** Writes a term or a condition; the functions are passed here to avoid import cycles. */
  readonly term: (w: Writer, t: Term, env: readonly Given[]) => Given;
  /** Writes a condition and gives the JavaScript of its truth: 0 false, 1 undecided, 2 nearly true, 3 true. */
  readonly condition: (w: Writer, f: Formula, env: readonly Given[]) => string;
  readonly compare: (w: Writer, comparison: Guard['comparison'], a: Ball, b: Ball) => string;
};

/** Thrown by the writer if a statement has no fast path. */
export const noFastPath: unique symbol = Symbol('no fast path');

/** Code longer than this is not worth compiling. */
const LONGEST = 4000;
/** A loop with more turns than this has an unknown value; samples contain no larger integers. */
export const MOST_TURNS: number = 2 ** 16;

/** A ball with an exact midpoint. */
export function makeExactBall(m: string): Ball {
  return { kind: 'ball', m, r: '0' };
}

/** `(expression)·(1 + 2^-48) + 2^-1070`. */
export function writeRoundedUp(expression: string): string {
  return `(${expression}) * UP + TINY`;
}

/** The terms of a sum, without the empty ones. */
export function joinTerms(...terms: readonly string[]): string {
  return terms.filter((term) => term !== '' && term !== '0').join(' + ');
}

/** Adds a line of code. */
export function push(w: Writer, line: string): void {
  if (w.lines.length > LONGEST) throw noFastPath;
  w.lines.push(line);
}

/** Gives a midpoint and its radius a name, once for each `key`. */
export function emit(w: Writer, key: string, m: string, r: (m: string) => string): Ball {
  const known = w.known.get(key);
  if (known?.kind === 'ball') return known;
  const name = w.fresh();
  const radius = r(`${name}m`);
  push(w, `const ${name}m = ${m}${radius === '0' ? '' : `, ${name}r = ${radius}`};`);
  const ball: Ball = { kind: 'ball', m: `${name}m`, r: radius === '0' ? '0' : `${name}r` };
  w.known.set(key, ball);
  return ball;
}

/** Names an expression. */
export function nameExpression(w: Writer, expression: string): string {
  const name = w.fresh();
  push(w, `const ${name} = ${expression};`);
  return name;
}

/** A writer of an inner block, and its code. */
export function writeBlock<T>(
  w: Writer,
  write: (inner: Writer) => T,
): { readonly code: string; readonly value: T } {
  const inner: Writer = { ...w, lines: [], known: new Map(w.known) };
  const value = write(inner);
  if (w.lines.length + inner.lines.length > LONGEST) throw noFastPath;
  return { code: inner.lines.join('\n'), value };
}

/** A value as a ball: integers are exact. */
export function asBall(w: Writer, given: Given): Ball {
  if (given.kind === 'ball') return given;
  if (given.kind === 'fun') throw noFastPath;
  if (given.bits <= 52) return makeExactBall(given.js);
  return emit(w, `cast ${given.js}`, given.js, (m) => `${m} === ${m} ? 0 : Infinity`);
}

/** A value as an integer. */
export function asInt(given: Given): Int {
  if (given.kind !== 'int') throw noFastPath;
  return given;
}

/** A key that identifies a value. */
export function keyOf(given: Given): string {
  if (given.kind === 'ball') return `${given.m}±${given.r}`;
  return given.kind === 'int' ? given.js : given.id;
}
