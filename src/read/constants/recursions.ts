import { argumentAt } from '../../expr/arguments.ts';
import type { Definition, Formula, Term } from '../../language/ast.ts';
import { entryOf } from '../../present.ts';
import type { Reader, Scope } from '../reader.ts';
import { build, makeLiteral, rowOfAny, sortOfCoreType, type TermRow } from './row.ts';

const nat = sortOfCoreType('Nat');
const bool = { kind: 'bool' } as const;
const inside: Scope = { depth: 2, place: 'core definition' };
const a: Term = { kind: 'variable', level: 0, sort: nat };
const b: Term = { kind: 'variable', level: 1, sort: nat };
const n = (value: bigint): Term => makeLiteral(value, 1n, nat);
const op = (operation: 'add' | 'mul' | 'natDiv' | 'natMod' | 'pow' | 'max', ...args: readonly Term[]): Term =>
  build(operation, args, nat, inside);
const equal = (left: Term, right: Term): Formula => ({
  kind: 'compare',
  comparison: '=',
  left,
  right,
  place: inside.place,
});
const choose = (condition: Formula, then: Term, otherwise: Term): Term => ({
  kind: 'if',
  condition,
  then,
  else: otherwise,
  sort: nat,
});
const call = (constant: string, args: readonly Term[], place: string): Term => ({
  kind: 'call',
  constant,
  args,
  sort: nat,
  place,
});
const half = (x: Term): Term => op('natDiv', x, n(2n));
/** The successor. */
const next = op('add', b, n(1n));
/** Recursive functions of core Lean as one equation each: the right side of `f a b` or `f a`. */
type Body = { readonly arity: 1 | 2; readonly body: Term; readonly from?: 'Mathlib' };
const bodies: ReadonlyMap<string, Body> = new Map(
  Object.entries<Body>({
    'Nat.gcd': {
      arity: 2,
      body: choose(equal(a, n(0n)), b, call('Nat.gcd', [op('natMod', b, a), a], inside.place)),
    },
    'Nat.log2': {
      arity: 1,
      body: choose(
        { kind: 'compare', comparison: '≤', left: n(2n), right: a, place: inside.place },
        op('add', call('Nat.log2', [half(a)], inside.place), n(1n)),
        n(0n),
      ),
    },
    // digit by digit to base 4; each digit gives one digit to base 2
    'Nat.sqrt': {
      arity: 1,
      from: 'Mathlib',
      body: choose(equal(a, n(0n)), n(0n), {
        kind: 'let',
        name: 'twice',
        value: op('mul', n(2n), call('Nat.sqrt', [op('natDiv', a, n(4n))], inside.place)),
        body: choose(
          { kind: 'compare', comparison: '≤', left: op('mul', next, next), right: a, place: inside.place },
          next,
          b,
        ),
        sort: nat,
      }),
    },
    'Nat.log': {
      arity: 2,
      from: 'Mathlib',
      body: choose(
        {
          kind: 'and',
          left: { kind: 'compare', comparison: '<', left: n(1n), right: a, place: inside.place },
          right: { kind: 'compare', comparison: '≤', left: a, right: b, place: inside.place },
        },
        op('add', call('Nat.log', [a, op('natDiv', b, a)], inside.place), n(1n)),
        n(0n),
      ),
    },
  }),
);

/** A call of a recursive function of core Lean; its equation is added to the definitions. */
function recursive(reader: Reader, constant: string, args: readonly Term[], scope: Scope): Term {
  const { arity, body } = entryOf(bodies, constant);
  const definition: Definition = {
    constant,
    params: Array.from({ length: arity }, () => nat),
    result: nat,
    equations: [{ patterns: Array.from({ length: arity }, () => ({ kind: 'bind' })), body }],
  };
  reader.definitions.set(constant, definition);
  return call(constant, args, scope.place);
}

const named = [...bodies].map(
  ([constant, { arity, from }]): TermRow =>
    rowOfAny<Term>({
      constant,
      from: from ?? 'Init',
      arity,
      follows: `${constant}, by one equation that Lean's own value is compared with in a test`,
      read: (reader, args, scope) =>
        recursive(
          reader,
          constant,
          args.slice(0, arity).map((arg) => reader.term(arg, scope)),
          scope,
        ),
    }),
);

type Two = (reader: Reader, args: readonly [Term, Term], scope: Scope) => Term;
const shiftLeft: Two = (_, [x, k], scope) =>
  build('mul', [x, build('pow', [n(2n), k], nat, scope)], nat, scope);
const shiftRight: Two = (_, [x, k], scope) =>
  build('natDiv', [x, build('pow', [n(2n), k], nat, scope)], nat, scope);

/** An operator on natural numbers: heterogeneous (`HAnd.hAnd`), from its class, or by the name of its function. */
function operator(classes: readonly [string, string], name: string, value: Two, follows: string): TermRow[] {
  const [heterogeneous, homogeneous] = classes;
  const row = (constant: string, arity: number, instance: number | undefined): TermRow =>
    rowOfAny<Term>({
      constant,
      from: 'Init',
      arity,
      follows,
      read: (reader, args, scope) => {
        if (instance !== undefined) reader.trust(argumentAt(args, instance), nat, scope);
        const [x, y] = [reader.term(argumentAt(args, -2), scope), reader.term(argumentAt(args, -1), scope)];
        return value(reader, [x, y], scope);
      },
    });
  return [row(heterogeneous, 6, 3), row(homogeneous, 4, 1), row(name, 2, undefined)];
}

const bitwise =
  (operation: 'bitAnd' | 'bitOr' | 'bitXor'): Two =>
  (_, operands, scope) =>
    build(operation, operands, nat, scope);

/** Functions of natural numbers that core Lean defines by recursion, and the operators on bits. */
export const recursions: readonly TermRow[] = [
  ...named,
  ...operator(['HAnd.hAnd', 'AndOp.and'], 'Nat.land', bitwise('bitAnd'), 'Nat.instAndOp: Nat.land'),
  ...operator(['HOr.hOr', 'OrOp.or'], 'Nat.lor', bitwise('bitOr'), 'Nat.instOrOp: Nat.lor'),
  ...operator(['HXor.hXor', 'XorOp.xor'], 'Nat.xor', bitwise('bitXor'), 'Nat.instXorOp: Nat.xor'),
  ...operator(
    ['HShiftLeft.hShiftLeft', 'ShiftLeft.shiftLeft'],
    'Nat.shiftLeft',
    shiftLeft,
    'Nat.shiftLeft n k = n * 2 ^ k',
  ),
  ...operator(
    ['HShiftRight.hShiftRight', 'ShiftRight.shiftRight'],
    'Nat.shiftRight',
    shiftRight,
    'Nat.shiftRight n k = n / 2 ^ k',
  ),
  {
    constant: 'Nat.testBit',
    from: 'Init',
    arity: 2,
    follows: 'Nat.testBit n k: bit k of n is 1',
    read: (reader, args, scope) => {
      const [x, k] = [reader.term(args[0], scope), reader.term(args[1], scope)];
      const shown = build('natMod', [shiftRight(reader, [x, k], scope), n(2n)], nat, scope);
      const [yes, no] = [makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool)];
      return { kind: 'if', condition: equal(shown, n(1n)), then: yes, else: no, sort: bool };
    },
  },
];
