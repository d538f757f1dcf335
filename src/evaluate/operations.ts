import type { Domain } from '../domains/domain.ts';
import type { Term } from '../language/ast.ts';
import type { Numbers } from '../operations/numbers.ts';
import type { NumberOperation } from '../operations/operation.ts';
import { operations } from '../operations/table.ts';
import { guardsHold } from './compare.ts';
import { unknownOf } from './machine.ts';
import { type Integer, integersWith, numbersOf } from './numbers.ts';
import { type Code, type Counters, type Env, type Fn, isIntegral, noteSize, type Value } from './values.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** Makes an operation on numbers executable; integers become numbers of the domain where the operation is on those. */
function numberCode<X>(
  d: Domain<X>,
  row: NumberOperation,
  t: OperationTerm,
  { args, counters }: { readonly args: readonly Code<X>[]; readonly counters: Counters },
): Code<X> {
  const isWhole = isIntegral(t) && isIntegral(t.args[0]!);
  if (isWhole)
    return codeOver(integersWith(counters), row, args as readonly ((env: Env<X>) => Integer)[], counters);
  const lifted = args.map((arg, i): Code<X> => {
    if (!isIntegral(t.args[i]!) || (row.form === 'power' && i === 1)) return arg;
    return (env) => {
      const n = arg(env) as Integer;
      return n === undefined ? d.unknown : d.ofInteger(n);
    };
  });
  return codeOver(numbersOf(d, counters), row, lifted as readonly ((env: Env<X>) => X)[], counters);
}

/** The meaning of an operation over numbers whose operands are computed by `args`. */
function codeOver<N, X>(
  d: Numbers<N, Integer>,
  row: NumberOperation,
  args: readonly ((env: Env<X>) => N)[],
  counters: Counters,
): (env: Env<X>) => N | Integer {
  const [first, second] = args;
  switch (row.form) {
    case 'unary':
    case 'rounding': {
      const { value } = row;
      return (env) => value(d, first!(env));
    }
    case 'binary': {
      const { value } = row;
      return (env) => value(d, first!(env), second!(env));
    }
    case 'power': {
      const { value } = row;
      return (env) => {
        const n = second!(env) as Integer;
        // code without a memory of squares multiplies that often
        if (n !== undefined) counters.saved += Math.abs(Number(n));
        const power = value(d, first!(env), n);
        noteSize(power, counters);
        return power;
      };
    }
  }
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
    case 'record':
      return (env) => args.map((arg) => arg(env));
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
  const onLists = listCode(d, t, args, counters);
  if (onLists !== undefined) return onLists;
  const row = operations[t.operation];
  if (row.form === 'list') throw new Error(`no list operation ${t.operation}`);
  const plain = numberCode(d, row, t, { args, counters });
  const { where } = t;
  if (where === undefined || isIntegral(t)) return plain;
  return (env) => {
    const operands = args.map((arg) => arg(env) as X);
    return guardsHold(d, where, operands) ? plain(env) : d.unknown;
  };
}
