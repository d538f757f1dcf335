import type { Domain } from '../domains/domain.ts';
import type { Term } from '../language/ast.ts';
import type { Lists, Numbers } from '../operations/numbers.ts';
import type { NumberOperation, OnLists } from '../operations/operation.ts';
import { operations } from '../operations/table.ts';
import { onlyItemOf, pairOf } from '../present.ts';
import { type Code, type Counters, type Env, noteSize } from './code.ts';
import { guardsHold } from './compare.ts';
import { unknownOf } from './machine.ts';
import { integersWith, numbersOf } from './numbers.ts';
import { functionOf, integerOf, listOf, numberOf } from './read-value.ts';
import { type Integer, isIntegral, type Value } from './values.ts';

type OperationTerm = Extract<Term, { kind: 'operation' }>;

/** Reads operands as numbers of one kind, and exponents as integers. */
type Reading<X, N> = {
  readonly numbers: Numbers<N, Integer>;
  readonly operand: (code: Code<X>, t: Term) => (env: Env<X>) => N;
};

/** Compiles an operation on numbers; integer operands become numbers of the domain if the operation is on those. */
function numberCode<X>(
  d: Domain<X>,
  row: NumberOperation,
  t: OperationTerm,
  { args, counters }: { readonly args: readonly Code<X>[]; readonly counters: Counters },
): Code<X> {
  const [first] = t.args;
  if (isIntegral(t) && first !== undefined && isIntegral(first)) {
    const operand = (code: Code<X>) => (env: Env<X>) => integerOf(code(env));
    return codeOver({ numbers: integersWith(counters), operand }, row, t, { args, counters });
  }
  const operand = (code: Code<X>, arg: Term): ((env: Env<X>) => X) =>
    isIntegral(arg)
      ? (env) => {
          const n = integerOf(code(env));
          return n === undefined ? d.unknown : d.ofInteger(n);
        }
      : (env) => numberOf(d, code(env));
  return codeOver({ numbers: numbersOf(d, counters), operand }, row, t, { args, counters });
}

/** The meaning of an operation over numbers of one kind. */
function codeOver<X, N>(
  { numbers, operand }: Reading<X, N>,
  row: NumberOperation,
  t: OperationTerm,
  { args, counters }: { readonly args: readonly Code<X>[]; readonly counters: Counters },
): (env: Env<X>) => N | Integer {
  switch (row.form) {
    case 'unary':
    case 'rounding': {
      const { value } = row;
      const first = operand(onlyItemOf(args), onlyItemOf(t.args));
      return (env) => value(numbers, first(env));
    }
    case 'binary': {
      const { value } = row;
      const [[a, b], [s, t2]] = [pairOf(args), pairOf(t.args)];
      const [first, second] = [operand(a, s), operand(b, t2)];
      return (env) => value(numbers, first(env), second(env));
    }
    case 'power': {
      const { value } = row;
      const [a, exponent] = pairOf(args);
      const base = operand(a, pairOf(t.args)[0]);
      return (env) => {
        const n = integerOf(exponent(env));
        // code without memoised squares multiplies that often
        if (n !== undefined) counters.saved += Math.abs(Number(n));
        const power = value(numbers, base(env), n);
        noteSize(power, counters);
        return power;
      };
    }
  }
}

/** Compiles an operation on lists. */
function listCode<X>(
  d: Domain<X>,
  { value }: OnLists,
  t: OperationTerm,
  { args, counters }: { readonly args: readonly Code<X>[]; readonly counters: Counters },
): Code<X> {
  const lists: Lists<Value<X>> = {
    unknown: unknownOf(d, t.sort),
    items: listOf,
    list: (items) => items,
    index: (n) => {
      const known = integerOf(n);
      return known === undefined ? undefined : Number(known);
    },
    integer: BigInt,
    call: (f, given) => given.reduce((fn, argument) => functionOf(fn)(argument), f),
    turns: (count) => {
      if (count === undefined) return undefined;
      counters.fuel -= count;
      return counters.fuel >= 0 ? count : undefined;
    },
  };
  return (env) => {
    const operands = args.map((arg) => arg(env));
    return value(lists, (position) => operands[position], operands.length);
  };
}

/** Compiles an operation; `args` are its operands. */
export function compileOperation<X>(
  d: Domain<X>,
  counters: Counters,
  t: OperationTerm,
  args: readonly Code<X>[],
): Code<X> {
  const row = operations[t.operation];
  if (row.form === 'list') return listCode(d, row, t, { args, counters });
  const plain = numberCode(d, row, t, { args, counters });
  const { where } = t;
  if (where === undefined || isIntegral(t)) return plain;
  return (env) => {
    const operands = args.map((arg) => numberOf(d, arg(env)));
    return guardsHold(d, where, operands) ? plain(env) : d.unknown;
  };
}
