import type { Operation, Sort, Term } from '../../language/ast.ts';
import type { Sets } from '../../operations/numbers.ts';

type Maybe = Term | undefined;

/**
 * Terms as sets that hold one number: each names one solution of what it solves, the positive one where signs differ, and none
 * where there is no term for it. Whether it is a solution is decided by evaluation.
 */
export const makeTermNumbers = (sort: Sort): Sets<Maybe> => {
  const isReal = sort.kind === 'number' && sort.of === 'real';
  const nat: Sort = { kind: 'number', of: 'nat', type: 'Nat' };
  const make = (name: Operation, ...args: readonly Maybe[]): Maybe =>
    args.every((arg) => arg !== undefined)
      ? { kind: 'operation', operation: name, args, sort, place: 'the solution of an equation' }
      : undefined;
  const ofReals = (name: Operation, ...args: readonly Maybe[]): Maybe =>
    isReal ? make(name, ...args) : undefined;
  const literal = (num: bigint, den: bigint = 1n, of: Sort = sort): Term => ({
    kind: 'literal',
    value: { num, den },
    sort: of,
  });
  const numeral = (t: Maybe): bigint | undefined =>
    t?.kind === 'literal' && t.value.den === 1n ? t.value.num : undefined;
  const same = (t: Maybe): Maybe => t;
  const unknown = (): Maybe => undefined;
  const div = (a: Maybe, b: Maybe): Maybe => make('div', a, b);
  return {
    integer: (n) => literal(n),
    add: (a, b) => make('add', a, b),
    sub: (a, b) => make('sub', a, b),
    mul: (a, b) => make('mul', a, b),
    quotient: div,
    neg: (a) => make('neg', a),
    abs: (a) => make('abs', a),
    max: (a, b) => make('max', a, b),
    min: (a, b) => make('min', a, b),
    positivePart: same,
    power: (a, n) => {
      const exponent = numeral(n);
      return exponent === undefined ? undefined : make('pow', a, literal(exponent, 1n, nat));
    },
    exp: (a) => ofReals('exp', a),
    log: (a) => ofReals('log', a),
    sqrt: (a) => ofReals('sqrt', a),
    rpow: (a, b) => ofReals('rpow', a, b),
    sin: (a) => ofReals('sin', a),
    cos: (a) => ofReals('cos', a),
    arctan: (a) => ofReals('arctan', a),
    floor: unknown,
    ceil: unknown,
    num: unknown,
    den: unknown,
    floorQuotient: unknown,
    modulo: unknown,
    bits: unknown,
    negated: (n) => make('neg', n),
    byZero: (x, { other }) => other(x),
    bySign: (x, { positive }) => positive(x),
    byExponent: (n, { natural }) => natural(n),
    atInteger: unknown,
    junk: same,
    everything: undefined,
    meet: same,
    positive: same,
    nonnegative: same,
    uncut: same,
    factor: div,
    dividend: (t, y) => make('mul', t, y),
    divisor: (t, x) => (numeral(x) === 1n ? make('inv', t) : div(x, t)),
    ofSize: same,
    belowMax: same,
    root: (t, _, n) => {
      const degree = numeral(n);
      if (degree === undefined || degree < 1n) return undefined;
      return degree === 2n ? ofReals('sqrt', t) : ofReals('rpow', t, literal(1n, degree));
    },
    unrounded: unknown,
    whereKnown: (_, then) => then(),
  };
};
