import type {
  Binder,
  Comparison,
  Formula,
  Operation,
  Sort,
  Statement,
  Term,
} from '../../src/language/ast.ts';
import type { Counterpart, Property } from '../../src/language/property.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { makeDefaultTestOptions, type TestOptions } from '../../src/testing/options.ts';

/** Statements written by hand, for what no recorded Lean statement says. */
export const real: Sort = { kind: 'number', of: 'rational', type: 'Rat' };
export const nat: Sort = { kind: 'number', of: 'nat', type: 'Nat' };
export const sequence: Sort = { kind: 'function', from: nat, to: real };

const literal = (num: number, den: number, sort: Sort): Term => ({
  kind: 'literal',
  value: { num: BigInt(num), den: BigInt(den) },
  sort,
});
export const lit = (num: number, den = 1): Term => literal(num, den, real);
export const natural = (n: number): Term => literal(n, 1, nat);
export const variable = (level: number, sort: Sort = real): Term => ({ kind: 'variable', level, sort });
export const op = (operation: Operation, ...args: readonly Term[]): Term => ({
  kind: 'operation',
  operation,
  args,
  sort: operation === 'cast' ? real : (args[0] as Term).sort,
  place: '',
});
export const at = (fn: Term, index: Term): Term => ({ kind: 'apply', fn, args: [index], sort: real });
export const call = (constant: string, ...args: readonly Term[]): Term => ({
  kind: 'call',
  constant,
  args,
  sort: real,
  place: '',
});
export const compare = (left: Term, comparison: Comparison, right: Term): Formula => ({
  kind: 'compare',
  comparison,
  left,
  right,
  place: '',
});
export const every = (to: Term, body: Formula): Formula => ({
  kind: 'every',
  name: 'k',
  from: natural(0),
  to,
  body,
  place: '',
});
export const forall = (body: Formula): Formula => ({ kind: 'forall', name: 'k', sort: nat, body, place: '' });
export const sum = (count: Term, body: Term): Term => ({ kind: 'sum', count, body, sort: real });

/** A statement over values (name → sort) and hypotheses, all values first; `square` is a definition that it may call. */
export const statement = (
  values: Readonly<Record<string, Sort>>,
  hypotheses: Readonly<Record<string, Formula>>,
  conclusion: Formula,
): Statement => ({
  constant: 'Hand.statement',
  binders: [
    ...Object.entries(values).map(([name, sort], level): Binder => ({ kind: 'value', name, level, sort })),
    ...Object.entries(hypotheses).map(([name, formula]): Binder => ({ kind: 'hypothesis', name, formula })),
  ],
  conclusion,
  calls: ['square'],
  definitions: new Map([
    [
      'square',
      {
        constant: 'square',
        params: [real],
        result: real,
        equations: [{ patterns: [{ kind: 'bind' }], body: op('mul', variable(0), variable(0)) }],
      },
    ],
  ]),
});

/** A counterpart of `square`. */
export const square = (call: (x: number) => number, accuracy = 2 ** -48): Counterpart => ({
  constant: 'square',
  call,
  accuracy,
});

/** Evaluates statements with these counterparts, replaced ones first. */
export const evaluator =
  (...counterparts: readonly Counterpart[]): TestOptions['evaluate'] =>
  (s, replaced = []): Property =>
    makeProperty(s, [...counterparts, ...replaced]);

/** Options for a quick test of a statement with these counterparts. */
export const quick = (...counterparts: readonly Counterpart[]): TestOptions => ({
  ...makeDefaultTestOptions('hand', evaluator(...counterparts)),
  budget: 512,
});

const [x, y] = [variable(0), variable(1)];
const corner = {
  hx: compare(lit(1), '<', x),
  hy: compare(lit(1), '<', y),
  hsum: compare(op('add', x, y), '<', lit(5)),
};
/** False: 5/2 · 39/16 is above 6. */
export const falseProduct: Statement = statement(
  { x: real, y: real },
  corner,
  compare(op('mul', x, y), '<', lit(6)),
);
/** True: the product is largest at x = y = 5/2. */
export const trueProduct: Statement = statement(
  { x: real, y: real },
  corner,
  compare(op('mul', x, y), '≤', lit(25, 4)),
);
/** True of `square`. */
export const squareMonotone: Statement = statement(
  { x: real, y: real },
  { hx: compare(lit(0), '<', x), h: compare(x, '<', y) },
  compare(call('square', x), '<', call('square', y)),
);
/** True of `square`, at one value. */
export const squarePositive: Statement = statement(
  { x: real },
  { hx: compare(lit(0), '<', x) },
  compare(lit(0), '<', call('square', x)),
);
/** True of `square`, which doubles alone cannot decide. */
export const squareEquation: Statement = statement(
  { x: real },
  { hx: compare(lit(0), '<', x) },
  compare(op('add', call('square', x), x), '=', op('mul', x, op('add', x, lit(1)))),
);
