import { isIntegral } from '../evaluate/values.ts';
import type { Guard, Sort, Term } from '../language/ast.ts';
import { isNarrow } from '../language/words/word.ts';
import type { NumberOperation } from '../operations/operation.ts';
import { valueOver } from '../operations/run.ts';
import { operations } from '../operations/table.ts';
import { itemAt } from '../present.ts';
import { makeBallNumbers } from './ball-numbers.ts';
import { writeCall } from './calls.ts';
import { makeIntegerLiteral, makeIntNumbers } from './int-numbers.ts';
import { writeIntegerLoop } from './integer-loop.ts';
import {
  asBall,
  asInt,
  type Ball,
  type Given,
  type Int,
  keyOf,
  MOST_TURNS,
  makeExactBall,
  nameExpression,
  noFastPath,
  push,
  type Writer,
  writeBlock,
  writeRoundedUp,
} from './writer.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

function operation(w: Writer, t: OperationTerm, env: readonly Given[]): Given {
  const row = operations[t.operation];
  if (row.form === 'list') throw noFastPath;
  const args = t.args.map((arg) => w.term(w, arg, env));
  if (isIntegral(t) && args[0]?.kind === 'int') return valueOver(row, makeIntNumbers(w), args.map(asInt));
  const value = onBalls(w, row, args);
  if (value.kind === 'int') return { ...value, js: nameExpression(w, value.js) };
  if (t.where === undefined) return value;
  const guarded = guard(
    w,
    t.where,
    args.map((arg) => asBall(w, arg)),
  );
  const name = w.fresh();
  push(w, `const ${name}r = ${guarded} ? ${value.r} : Infinity;`);
  return { kind: 'ball', m: value.m, r: `${name}r` };
}

/** Writes the meaning of an operation over balls; an exponent stays an integer. */
function onBalls(w: Writer, row: NumberOperation, args: readonly Given[]): Ball | Int {
  const operand = (i: number): Given => itemAt(args, i);
  const [d, a] = [makeBallNumbers(w), asBall(w, operand(0))];
  switch (row.form) {
    case 'unary':
    case 'rounding':
      return row.value(d, a);
    case 'binary':
      return row.value(d, a, asBall(w, operand(1)));
    case 'power':
      return row.value(d, a, asInt(operand(1)));
  }
}

/** A JavaScript condition that is true if all guards are known to hold. */
function guard(w: Writer, guards: readonly Guard[], args: readonly Ball[]): string {
  const side = (of: Guard['left']): Ball =>
    of === 'x'
      ? itemAt(args, 0)
      : of === 'y'
        ? itemAt(args, 1)
        : makeExactBall(`(${Number(of.num)} / ${Number(of.den)})`);
  return guards.map((g) => `${w.compare(w, g.comparison, side(g.left), side(g.right))} === 3`).join(' && ');
}

function literal(t: Extract<Term, { kind: 'literal' }>): Given {
  const { num, den } = t.value;
  if (isIntegral(t)) return makeIntegerLiteral(num / den);
  const value = Number(num) / Number(den);
  if (t.sort.kind === 'bool' || Math.abs(Number(num)) > 2 ** 53 || Number(den) > 2 ** 53) throw noFastPath;
  // A quotient of integers below 2^53 by a power of two is a double.
  if ((den & (den - 1n)) === 0n) return makeExactBall(`(${value})`);
  return { kind: 'ball', m: `(${value})`, r: `${Math.abs(value) * 2 ** -52}` };
}

/** Writes a sum or product of balls as a loop; each turn adds the rounding of one addition or product. */
function loop(w: Writer, t: Extract<Term, { kind: 'sum' | 'product' }>, env: readonly Given[]): Given {
  const count = asInt(w.term(w, t.count, env));
  const index = w.fresh();
  const turn: Given = { kind: 'int', js: index, bits: 16 };
  if (isIntegral(t)) {
    const body = writeBlock(w, (inner) => asInt(inner.term(inner, t.body, [...env, turn])));
    return writeIntegerLoop(w, t.kind, count, { index, body, most: MOST_TURNS });
  }
  const body = writeBlock(w, (inner) => asBall(inner, inner.term(inner, t.body, [...env, turn])));
  const { m, r } = body.value;
  const name = w.fresh();
  const [a, s] = [`${name}m`, `${name}r`];
  push(w, `let ${a} = ${t.kind === 'sum' ? 0 : 1}, ${s} = ${count.js} <= ${MOST_TURNS} ? 0 : Infinity;`);
  push(w, `for (let ${index} = 0; ${index} < ${count.js} && ${s} < Infinity; ${index}++) {\n${body.code}`);
  if (t.kind === 'sum') {
    push(w, `${a} += ${m}; ${s} += Math.abs(${a}) * U${r === '0' ? '' : ` + ${r}`}; }`);
    push(w, `${s} = ${s} * SUMS + (${s} === 0 ? 0 : TINY);`);
  } else {
    push(w, `const ${name}p = ${a} * ${m};`);
    push(
      w,
      `${s} = ${writeRoundedUp(`Math.abs(${a}) * ${r} + Math.abs(${m}) * ${s} + ${s} * ${r} + Math.abs(${name}p) * U`)};`,
    );
    push(w, `${a} = ${name}p; }`);
  }
  return { kind: 'ball', m: a, r: s };
}

function choice(w: Writer, t: Extract<Term, { kind: 'if' }>, env: readonly Given[]): Given {
  const truth = w.condition(w, t.condition, env);
  const name = w.fresh();
  const integral = isIntegral(t);
  if (!integral && t.sort.kind !== 'number') throw noFastPath;
  const branch = (part: Term): string => {
    const { code } = writeBlock(w, (inner) => {
      const value = inner.term(inner, part, env);
      if (integral) push(inner, `${name} = ${asInt(value).js};`);
      else {
        const { m, r } = asBall(inner, value);
        push(inner, `${name}m = ${m}; ${name}r = ${r};`);
      }
    });
    return `{ ${code} }`;
  };
  push(w, integral ? `let ${name} = NaN;` : `let ${name}m = 0, ${name}r = Infinity;`);
  push(w, `if (${truth} === 3) ${branch(t.then)} else if (${truth} === 0) ${branch(t.else)}`);
  return integral ? { kind: 'int', js: name, bits: 1024 } : { kind: 'ball', m: `${name}m`, r: `${name}r` };
}

/** A function of the statement; its body is written at every application. */
function lambda(w: Writer, t: Extract<Term, { kind: 'lambda' }>, env: readonly Given[]): Given {
  return {
    kind: 'fun',
    id: w.fresh(),
    // Counterparts are used as at the place where the function was written, even if it is applied inside a definition.
    apply: (at, argument) => {
      const { counterparts, unfolding } = w;
      return at.term({ ...at, counterparts, unfolding }, t.body, [...env, argument]);
    },
  };
}

function application(w: Writer, t: Extract<Term, { kind: 'apply' }>, env: readonly Given[]): Given {
  let value = w.term(w, t.fn, env);
  for (const arg of t.args) {
    if (value.kind !== 'fun') throw noFastPath;
    const given = w.term(w, arg, env);
    const key = `${value.id}(${keyOf(given)})`;
    const known = w.known.get(key);
    value = known ?? value.apply(w, given);
    if (known === undefined) w.known.set(key, value);
  }
  return value;
}

/** Enumerations are numbers here and names in the author's code; only the slow path translates. */
function isNumeric(sort: Sort): boolean {
  if (sort.kind === 'function')
    return isNumeric(sort.from) && (isNumeric(sort.to) || sort.to.kind === 'bool');
  return (
    sort.kind === 'number' ||
    (sort.kind === 'fin' && sort.names === undefined && (sort.word === undefined || isNarrow(sort.word)))
  );
}

/** Writes a term; `env` holds the values of the variables by level. */
export function writeTerm(w: Writer, t: Term, env: readonly Given[]): Given {
  if (!isNumeric(t.sort)) throw noFastPath;
  switch (t.kind) {
    case 'literal':
      return literal(t);
    case 'variable': {
      const known = env[t.level];
      if (known === undefined) throw noFastPath;
      return known;
    }
    case 'operation':
      return operation(w, t, env);
    case 'sum':
    case 'product':
      return loop(w, t, env);
    case 'apply':
      return application(w, t, env);
    case 'lambda':
      return lambda(w, t, env);
    case 'let':
      return w.term(w, t.body, [...env, w.term(w, t.value, env)]);
    case 'if':
      return choice(w, t, env);
    case 'call':
      return writeCall(w, t, env);
  }
}
