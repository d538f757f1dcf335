import type { Sort, Term } from '../../language/ast.ts';
import type { Numbers } from '../../operations/numbers.ts';
import type { NumberOperationName } from '../../operations/table.ts';

type Maybe = Term | undefined;

/** The sort of the reals. */
export const real: Sort = { kind: 'number', of: 'real', type: 'Real' };

const literal = (num: bigint): Term => ({ kind: 'literal', value: { num, den: 1n }, sort: real });

const write = (operation: NumberOperationName, ...args: readonly Maybe[]): Maybe =>
  args.every((arg) => arg !== undefined)
    ? { kind: 'operation', operation, args, sort: real, place: '' }
    : undefined;

const none = (): undefined => undefined;

/** Whether the values of a sort are integers. */
export const isWhole = (sort: Sort): boolean =>
  sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

/**
 * Integers as terms over the reals: the meaning of an operation on integers writes a term that has the same value at every
 * integer. Rounding and case distinctions have no such term and give `undefined`. An exponent is an integer term, or a real
 * one if the variable occurs in it; the power is then the real power.
 */
export const realTerms: Numbers<Maybe, Maybe> = {
  integer: literal,
  add: (a, b) => write('add', a, b),
  sub: (a, b) => write('sub', a, b),
  mul: (a, b) => write('mul', a, b),
  quotient: (a, b) => write('div', a, b),
  neg: (a) => write('neg', a),
  abs: (a) => write('abs', a),
  max: (a, b) => write('max', a, b),
  min: (a, b) => write('min', a, b),
  positivePart: (a) => write('max', a, literal(0n)),
  power: (a, n) => write(n !== undefined && isWhole(n.sort) ? 'pow' : 'rpow', a, n),
  exp: (a) => write('exp', a),
  log: (a) => write('log', a),
  sqrt: (a) => write('sqrt', a),
  rpow: (a, b) => write('rpow', a, b),
  sin: (a) => write('sin', a),
  cos: (a) => write('cos', a),
  arctan: (a) => write('arctan', a),
  floor: none,
  ceil: none,
  num: none,
  den: none,
  floorQuotient: none,
  modulo: none,
  bits: none,
  negated: none,
  byZero: none,
  bySign: none,
  byExponent: none,
  atInteger: none,
  junk: (value) => value,
};
