import type { Domain } from '../domains/domain.ts';
import type { Term } from './ast.ts';
import { continuousBinary, continuousPower, continuousUnary, guardsHold } from './continuous.ts';
import { integerBinary, integerUnary } from './integers.ts';
import { type Code, type Counters, isIntegral, type Value } from './values.ts';

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

/** Makes an operation executable; `args` are its operands. */
export function operationCode<X>(
  d: Domain<X>,
  counters: Counters,
  t: OperationTerm,
  args: readonly Code<X>[],
): Code<X> {
  const [first, second] = args;
  if (t.operation === 'length') return (env) => BigInt((first!(env) as readonly unknown[]).length);
  if (t.operation === 'get') {
    return (env) => (first!(env) as readonly Value<X>[])[Number(second!(env) as bigint)];
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
