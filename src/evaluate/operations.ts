import type { Domain } from '../domains/domain.ts';
import type { Exact } from '../domains/exact.ts';
import { ofDouble, type Rational, rational } from '../domains/rational.ts';
import type { Term } from '../language/ast.ts';
import { continuousBinary, continuousPower, continuousUnary, guardsHold } from './continuous.ts';
import { integerBinary, integerUnary } from './integers.ts';
import { unknownOf } from './machine.ts';
import { type Code, type Counters, type Fn, isIntegral, type Value } from './values.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** The integer below a number, or above it. */
function rounded<X>(d: Domain<X>, kind: 'floor' | 'ceil', a: X): bigint | undefined {
  if (kind === 'floor') return d.floor(a);
  const below = d.floor(d.neg(a));
  return below === undefined ? undefined : -below;
}

function integralCode<X>(t: OperationTerm, args: readonly Code<X>[], counters: Counters): Code<X> {
  const [first, second] = args;
  const unary = integerUnary[t.operation];
  if (second === undefined && unary !== undefined) {
    return (env) => {
      const i = first!(env) as bigint | undefined;
      return i === undefined ? undefined : unary(i);
    };
  }
  const binary = integerBinary[t.operation];
  if (second === undefined || binary === undefined) throw new Error(`no integer operation ${t.operation}`);
  return (env) => {
    const [i, j] = [first!(env) as bigint | undefined, second(env) as bigint | undefined];
    return i === undefined || j === undefined ? undefined : binary(i, j, counters);
  };
}

function continuousCode<X>(
  d: Domain<X>,
  t: OperationTerm,
  args: readonly Code<X>[],
  counters: Counters,
): Code<X> {
  const [first, second] = args;
  const unary = continuousUnary[t.operation];
  if (second === undefined && unary !== undefined) return (env) => unary(d, first!(env) as X, counters);
  const binary = continuousBinary[t.operation];
  if (second !== undefined && binary !== undefined) {
    return (env) => binary(d, first!(env) as X, second(env) as X, counters);
  }
  const power = continuousPower[t.operation];
  if (second === undefined || power === undefined)
    throw new Error(`no operation ${t.operation} on ${d.name} numbers`);
  return (env) => {
    const base = first!(env) as X;
    const n = second(env) as bigint | undefined;
    return n === undefined ? d.unknown : power(d, base, n, counters);
  };
}

/** A number as a fraction in lowest terms, where it is known exactly. */
function lowestTerms<X>(d: Domain<X>, a: X): Rational | undefined {
  if (d.name === 'exact') {
    const q = a as Exact;
    return q && rational(q.num, q.den);
  }
  const [low, high] = d.enclosure(a);
  if (low !== high || !Number.isFinite(low)) return undefined;
  const { num, den } = ofDouble(low);
  return rational(num, den);
}

/** Operations on lists; `undefined` for any other. A list, or what is taken from one, is `undefined` where it is not known. */
function listCode<X>(
  d: Domain<X>,
  t: OperationTerm,
  args: readonly Code<X>[],
  counters: Counters,
): Code<X> | undefined {
  type List = readonly Value<X>[] | undefined;
  const [first, second, third] = args;
  const unknown = unknownOf(d, t.sort);
  const isAffordable = (length: number): boolean => {
    counters.fuel -= length;
    return counters.fuel >= 0;
  };
  switch (t.operation) {
    case 'length':
      return (env) => {
        const list = first!(env) as List;
        return list === undefined ? undefined : BigInt(list.length);
      };
    case 'get':
      return (env) => {
        const [list, index] = [first!(env) as List, second!(env) as bigint | undefined];
        return list === undefined || index === undefined ? unknown : (list[Number(index)] ?? unknown);
      };
    case 'nil':
      return () => [];
    case 'cons':
      return (env) => {
        const [head, list] = [first!(env), second!(env) as List];
        return list === undefined ? undefined : [head, ...list];
      };
    case 'tabulate':
      return (env) => {
        const [count, f] = [first!(env) as bigint | undefined, second!(env) as Fn<X>];
        if (count === undefined || !isAffordable(Number(count))) return undefined;
        return Array.from({ length: Number(count) }, (_, k) => f(BigInt(k)));
      };
    case 'foldl':
    case 'foldr': {
      const isLeft = t.operation === 'foldl';
      return (env) => {
        const [f, list] = [first!(env) as Fn<X>, third!(env) as List];
        if (list === undefined || !isAffordable(list.length)) return unknown;
        const step = (one: Value<X>, other: Value<X>): Value<X> => (f(one) as Fn<X>)(other);
        return isLeft
          ? list.reduce((value, item) => step(value, item), second!(env))
          : list.reduceRight((value, item) => step(item, value), second!(env));
      };
    }
    default:
      return undefined;
  }
}

/** Makes an operation executable; `args` are its operands. */
export function operationCode<X>(
  d: Domain<X>,
  counters: Counters,
  t: OperationTerm,
  args: readonly Code<X>[],
): Code<X> {
  const [first] = args;
  const onLists = listCode(d, t, args, counters);
  if (onLists !== undefined) return onLists;
  if (t.operation === 'num' || t.operation === 'den') {
    const { operation } = t;
    return (env) => lowestTerms(d, first!(env) as X)?.[operation];
  }
  const operandIntegral = isIntegral(t.args[0]!);
  if (isIntegral(t)) {
    const { operation } = t;
    if (!operandIntegral && (operation === 'floor' || operation === 'ceil')) {
      return (env) => rounded(d, operation, first!(env) as X);
    }
    return integralCode(t, args, counters);
  }
  if (operandIntegral && t.operation === 'cast') {
    return (env) => {
      const n = first!(env) as bigint | undefined;
      return n === undefined ? d.unknown : d.ofInteger(n);
    };
  }
  const { where } = t;
  if (where === undefined) return continuousCode(d, t, args, counters);
  const plain = continuousCode(d, t, args, counters);
  return (env) => {
    const operands = args.map((arg) => arg(env) as X);
    return guardsHold(d, where, operands) ? plain(env) : d.unknown;
  };
}
