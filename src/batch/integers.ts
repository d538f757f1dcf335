import type { Term } from '../language/ast.ts';
import { type Given, type Int, named, noFastPath, push, type Writer } from './writer.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** Integers whose size is not known when the code is written. */
const UNSAFE = 1024;

function bitsOf(n: bigint): number {
  return (n < 0n ? -n : n).toString(2).length;
}

/** An exact result below 2^bits, or one that has to be looked at. */
function result(w: Writer, expression: string, bits: number): Int {
  if (bits <= 52) return { kind: 'int', js: named(w, expression), bits };
  return { kind: 'int', js: named(w, `safe(${expression})`), bits: UNSAFE };
}

/** A literal integer. */
export function integerLiteral(n: bigint): Int {
  if (bitsOf(n) > 52) throw noFastPath;
  return { kind: 'int', js: n < 0n ? `(${n})` : String(n), bits: bitsOf(n) };
}

/** Writes an operation with an integer value from its operands; Lean's conventions are those of `integers.ts`. */
export function integerOperation(w: Writer, t: OperationTerm, args: readonly Given[]): Int {
  const [first, second] = args;
  if (first?.kind === 'ball' && (t.operation === 'floor' || t.operation === 'ceil')) {
    return { kind: 'int', js: named(w, `${t.operation}(${first.m}, ${first.r})`), bits: UNSAFE };
  }
  if (first?.kind !== 'int') throw noFastPath;
  const a = first;
  switch (t.operation) {
    case 'cast':
    case 'finVal':
    case 'floor':
    case 'ceil':
      return a;
    case 'succ':
      return result(w, `${a.js} + 1`, a.bits + 1);
    case 'neg':
      return result(w, `0 - ${a.js}`, a.bits);
    case 'abs':
      return result(w, `Math.abs(${a.js})`, a.bits);
    default:
      if (second?.kind !== 'int') throw noFastPath;
      return binary(w, t.operation, a, second);
  }
}

function binary(w: Writer, operation: OperationTerm['operation'], a: Int, b: Int): Int {
  const larger = Math.max(a.bits, b.bits);
  switch (operation) {
    case 'add':
      return result(w, `${a.js} + ${b.js}`, larger + 1);
    case 'sub':
      return result(w, `${a.js} - ${b.js}`, larger + 1);
    case 'mul':
      return result(w, `${a.js} * ${b.js}`, a.bits + b.bits);
    case 'max':
    case 'min':
      return result(w, `Math.${operation}(${a.js}, ${b.js})`, larger);
    case 'natSub':
      return result(w, `Math.max(0, ${a.js} - ${b.js})`, a.bits);
    // The quotient of integers below 2^53 rounds down to the right integer: it stays 1/b away from the next one.
    case 'natDiv':
      return result(w, `${b.js} === 0 ? 0 : Math.floor(${a.js} / ${b.js})`, larger);
    case 'natMod':
      return result(w, `${b.js} === 0 ? ${a.js} : ${a.js} % ${b.js}`, larger);
    case 'pow':
      return { kind: 'int', js: named(w, `integerPower(${a.js}, ${b.js})`), bits: UNSAFE };
    default:
      throw noFastPath;
  }
}

/** Writes a sum or product of integers as a loop. */
export function integerLoop(
  w: Writer,
  kind: 'sum' | 'product',
  count: Int,
  index: string,
  body: { readonly code: string; readonly value: Int },
  most: number,
): Int {
  const name = w.fresh();
  const [unit, sign] = kind === 'sum' ? (['0', '+'] as const) : (['1', '*'] as const);
  push(w, `let ${name} = ${count.js} <= ${most} ? ${unit} : NaN;`);
  push(
    w,
    `for (let ${index} = 0; ${index} < ${count.js} && ${name} === ${name}; ${index}++) {\n${body.code}`,
  );
  push(w, `${name} = safe(${name} ${sign} ${body.value.js}); }`);
  return { kind: 'int', js: name, bits: UNSAFE };
}
