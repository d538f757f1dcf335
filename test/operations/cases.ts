// Every operation of the table on every kind of number that it is used on, at the operands that matter.
import type { Domain } from '../../src/domains/domain.ts';
import { doublesAround } from '../../src/domains/doubles.ts';
import type { Machine } from '../../src/evaluate/machine.ts';
import { compileTerm } from '../../src/evaluate/term-code.ts';
import type { Value } from '../../src/evaluate/values.ts';
import type { NumberSort, Operation, Sort, Term } from '../../src/language/ast.ts';
import type { Row } from '../../src/operations/operation.ts';
import { operations } from '../../src/operations/table.ts';

/** On which kinds of number an operation is used, and of which kind its value is. */
export type Signature = { readonly operands: readonly NumberSort[]; readonly result: NumberSort };
const signature = (result: NumberSort, ...operands: readonly NumberSort[]): Signature => ({
  operands,
  result,
});
const fraction = [signature('rational', 'rational', 'rational')];
const everywhere = (['nat', 'int', 'rational'] as const).map((of) => signature(of, of, of));
const oneOf = (...sorts: readonly NumberSort[]): readonly Signature[] => sorts.map((of) => signature(of, of));

/** On which kinds of number an operation is used, where that is not the reals. */
const listed: Readonly<Partial<Record<Operation, readonly Signature[]>>> = {
  add: everywhere,
  sub: everywhere.slice(1),
  mul: everywhere,
  div: fraction,
  neg: oneOf('int', 'rational'),
  inv: oneOf('rational'),
  abs: [...oneOf('int', 'rational'), signature('nat', 'int')],
  max: everywhere,
  min: everywhere,
  pow: (['nat', 'int', 'rational'] as const).map((of) => signature(of, of, 'nat')),
  zpow: [signature('rational', 'rational', 'int')],
  natSub: everywhere.slice(0, 1),
  natDiv: everywhere.slice(0, 1),
  natMod: everywhere.slice(0, 1),
  ...Object.fromEntries(['bitAnd', 'bitOr', 'bitXor'].map((name) => [name, everywhere.slice(0, 1)])),
  intDiv: everywhere.slice(1, 2),
  intMod: everywhere.slice(1, 2),
  succ: oneOf('nat'),
  cast: [signature('int', 'nat'), signature('rational', 'nat'), signature('rational', 'int')],
  floor: [signature('int', 'rational')],
  ceil: [signature('int', 'rational')],
  num: [signature('int', 'rational')],
  den: [signature('nat', 'rational')],
  finVal: oneOf('nat'),
};

const usual: Readonly<Record<Row['form'], readonly Signature[]>> = {
  unary: oneOf('real'),
  binary: [signature('real', 'real', 'real')],
  power: [signature('real', 'real', 'nat')],
  rounding: [signature('int', 'real')],
  list: [],
};
/** On which kinds of number an operation is used. */
export const signaturesOf = (operation: Operation): readonly Signature[] =>
  listed[operation] ?? usual[operations[operation].form];

const edges = [
  0, 1, -1, 2, -2, 3, -3, 7, -7, 0.5, -0.5, 1.5, -2.5, 1e-300, -1e-300, 1e300, -1e300, 1e9, 700, -700,
];
/** 0, ±1, negative, tiny and huge values of each kind of number. */
export const operandsOf: Readonly<Record<NumberSort, readonly number[]>> = {
  nat: [0, 1, 2, 3, 5, 7, 64, 1000],
  int: [0, 1, -1, 2, -2, 3, -3, 7, -7, 64, -1000],
  rational: edges,
  real: edges,
};

export const sortOf = (of: NumberSort): Sort => ({ kind: 'number', of, type: of });
export const termOf = (operation: Operation, { operands, result }: Signature): Term => ({
  kind: 'operation',
  operation,
  args: operands.map((of, level): Term => ({ kind: 'variable', level, sort: sortOf(of) })),
  sort: sortOf(result),
  place: '',
});

export const isWhole = (of: NumberSort): boolean => of === 'nat' || of === 'int';

/** What an evaluation in a domain comes to. */
export type Found = {
  /** Two doubles around the value; `undefined` where it is not known. */
  readonly value: readonly [number, number] | undefined;
  /** How often a convention of Lean's gave it. */
  readonly junk: number;
};

/** Evaluates in a domain, where each operand is known to lie between two doubles; whole operands are points. */
export const evaluateIn = <X>(
  domain: Domain<X>,
  term: Term,
  operands: readonly (readonly [number, number])[],
  { operands: sorts, result }: Signature,
): Found => {
  const counters = { junk: 0, fuel: 1000, depth: 0, saved: 0, isLarge: false, tried: 0 };
  const machine: Machine<X> = {
    domain,
    resolution: 0,
    counters,
    definitions: new Map(),
    call: () => undefined,
    unbounded: () => 1,
  };
  const env = operands.map(
    ([low, high], i): Value<X> =>
      isWhole(sorts[i] as NumberSort)
        ? BigInt(low)
        : low === high
          ? domain.ofDouble(low)
          : domain.between(low, high),
  );
  const value = compileTerm(machine, term, operands.length)(env);
  const { junk } = counters;
  if (isWhole(result))
    return { value: typeof value === 'bigint' ? doublesAround(value, 1n) : undefined, junk };
  const [low, high] = domain.enclosure(value as X);
  const isUnknown = low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY;
  return { value: isUnknown ? undefined : [low, high], junk };
};

/** The value at points. */
export const valueIn = <X>(
  domain: Domain<X>,
  term: Term,
  operands: readonly number[],
  signature: Signature,
): Found['value'] =>
  evaluateIn(
    domain,
    term,
    operands.map((x) => [x, x]),
    signature,
  ).value;

export type Case = {
  readonly name: string;
  readonly term: Term;
  readonly signature: Signature;
  readonly operands: readonly number[];
};

const made = new Map<Operation, readonly Case[]>();

/** An operation at every combination of operands; the same cases whenever they are asked for. */
export const cases = (operation: Operation): readonly Case[] => {
  const known = made.get(operation);
  if (known !== undefined) return known;
  const all = signaturesOf(operation).flatMap((one) => {
    const [first, second] = one.operands.map((of) => operandsOf[of]);
    const tuples = (first ?? []).flatMap((x) => (second === undefined ? [[x]] : second.map((y) => [x, y])));
    return tuples.map((operands) => ({
      name: `${operation}(${operands.join(', ')}) : ${one.result}`,
      term: termOf(operation, one),
      signature: one,
      operands,
    }));
  });
  made.set(operation, all);
  return all;
};
