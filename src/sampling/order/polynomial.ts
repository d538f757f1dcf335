import type { Term } from '../../language/ast.ts';
import { makeFormNumbers } from '../../operations/form-numbers.ts';
import { valueOver } from '../../operations/run.ts';
import { operations } from '../../operations/table.ts';

/** A polynomial with integer coefficients: its value where the variables have the values `V`. */
export type Polynomial<V, N> = {
  readonly at: (values: V) => N;
  /** Its value, if no variable occurs in it. */
  readonly constant?: bigint;
  /** If it stands for the remainder of a division: the divisor. */
  readonly modulus?: bigint;
};

/** The numbers that values of polynomials are computed in. */
type Ring<N> = {
  readonly of: (n: bigint) => N;
  readonly add: (a: N, b: N) => N;
  readonly mul: (a: N, b: N) => N;
};

/** Whole numbers of any size. */
export const wholeNumbers: Ring<bigint> = { of: (n) => n, add: (a, b) => a + b, mul: (a, b) => a * b };
/** Doubles, which are quick and exact up to 2⁵³. */
export const doubles: Ring<number> = { of: Number, add: (a, b) => a + b, mul: (a, b) => a * b };

type Reader<V, N> = {
  /** The operations of the language on polynomials; the result is `undefined` where it is none. */
  readonly numbers: ReturnType<typeof makeFormNumbers<Polynomial<V, N>>>;
  /** A term as a polynomial; its outermost operation is read by `outermost`. */
  readonly read: (term: Term, outermost?: Reader<V, N>['numbers']) => Polynomial<V, N> | undefined;
};

/** Reads terms as polynomials in variables; `variableAt` gives the value of the one at a level, if it is among them. */
export const makePolynomialReader = <V, N>(
  ring: Ring<N>,
  variableAt: (level: number) => Polynomial<V, N>['at'] | undefined,
  largestPower?: bigint,
): Reader<V, N> => {
  type Of = Polynomial<V, N>;
  const known = (constant: bigint): Of => {
    const value = ring.of(constant);
    return { at: () => value, constant };
  };
  const onTwo =
    (operation: 'add' | 'mul') =>
    (a: Of, b: Of): Of =>
      a.constant !== undefined && b.constant !== undefined
        ? known(wholeNumbers[operation](a.constant, b.constant))
        : { at: (values) => ring[operation](a.at(values), b.at(values)) };
  const numbers = makeFormNumbers<Of>(
    {
      ofRational: ({ num }) => known(num),
      add: onTwo('add'),
      mul: onTwo('mul'),
      inverse: () => undefined,
      constantOf: ({ constant }) => (constant === undefined ? undefined : { num: constant, den: 1n }),
      signOf: ({ constant }) =>
        constant === undefined ? undefined : constant === 0n ? 0 : constant > 0n ? 1 : -1,
      either: () => undefined,
    },
    largestPower,
  );
  const read: Reader<V, N>['read'] = (term, outermost = numbers) => {
    if (term.kind === 'literal') return term.value.den === 1n ? known(term.value.num) : undefined;
    if (term.kind === 'variable') {
      const at = variableAt(term.level);
      return at && { at };
    }
    if (term.kind !== 'operation') return undefined;
    const row = operations[term.operation];
    if (row.form === 'list') return undefined;
    return valueOver(
      row,
      outermost,
      term.args.map((arg) => read(arg)),
    );
  };
  return { numbers, read };
};
