import type { Arguments, Arity } from '../../expr/arguments.ts';
import type { Expr } from '../../expr/expr.ts';
import { betaApply, spineOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { readValueSort } from '../data/types.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { build, makeIf, makeLiteral, rowFor, sortOfCoreType, type TermRow } from './row.ts';

const bool = { kind: 'bool' } as const;

/** A Boolean term that is true exactly if the formula holds. */
function decide(condition: Formula): Term {
  return { kind: 'if', condition, then: boolLiteral(true), else: boolLiteral(false), sort: bool };
}

function boolLiteral(value: boolean): Term {
  return { kind: 'literal', value: { num: value ? 1n : 0n, den: 1n }, sort: bool };
}

/** The formula that says that a Boolean term is true. */
function holds(reader: Reader, e: Expr, scope: Scope): Formula {
  return {
    kind: 'compare',
    comparison: '=',
    left: reader.term(e, scope),
    right: boolLiteral(true),
    place: scope.place,
  };
}

function conditional(constant: 'ite' | 'dite'): TermRow {
  return {
    constant,
    from: 'Init',
    arity: 5,
    follows: 'ite c t e: t if c holds, else e; every Decidable instance of c gives the same value',
    read: (reader, args, scope) => {
      const branch = (e: Expr): Expr =>
        constant === 'dite' ? betaApply(e, [reader.open({ kind: 'proof' })]) : e;
      const condition = reader.formula(args[1], { ...scope, place: `${scope.place}, condition` });
      const then = reader.term(branch(args[3]), scope);
      return { kind: 'if', condition, then, else: reader.term(branch(args[4]), scope), sort: then.sort };
    },
  };
}

/** The formula that says that a Boolean term is false. */
function denial(left: Term, { place }: Scope): Formula {
  return { kind: 'compare', comparison: '=', left, right: boolLiteral(false), place };
}

/** A row that rewrites the constant to another expression. */
function unfolds<N extends Arity>(
  constant: string,
  arity: N,
  follows: string,
  to: (args: Arguments<N>) => Expr,
): TermRow {
  return rowFor({
    constant,
    from: 'Init',
    arity,
    follows,
    read: (reader, args, scope) => reader.term(to(args), scope),
  });
}

/** Case distinctions, Booleans, elements of `Fin n` and of lists, and functions that are rewritten. */
export const data: readonly TermRow[] = [
  conditional('ite'),
  conditional('dite'),
  { constant: 'Bool.true', from: 'Init', arity: 0, follows: 'Bool.true', read: () => boolLiteral(true) },
  { constant: 'Bool.false', from: 'Init', arity: 0, follows: 'Bool.false', read: () => boolLiteral(false) },
  {
    constant: 'Decidable.decide',
    from: 'Init',
    arity: 2,
    follows: 'decide p = true ↔ p',
    read: (reader, args, scope) => decide(reader.formula(args[0], scope)),
  },
  ...(
    [
      ['Bool.and', 'and'],
      ['Bool.or', 'or'],
    ] as const
  ).map(
    ([constant, kind]): TermRow => ({
      constant,
      from: 'Init',
      arity: 2,
      follows: constant,
      read: (reader, args, scope) =>
        decide({ kind, left: holds(reader, args[0], scope), right: holds(reader, args[1], scope) }),
    }),
  ),
  {
    constant: 'Bool.xor',
    from: 'Init',
    arity: 2,
    follows: 'Bool.xor a b = bne a b',
    read: (reader, args, scope) => {
      const [left, right] = [reader.term(args[0], scope), reader.term(args[1], scope)];
      return decide({ kind: 'compare', comparison: '≠', left, right, place: scope.place });
    },
  },
  {
    constant: 'Bool.not',
    from: 'Init',
    arity: 1,
    follows: 'Bool.not',
    read: (reader, args, scope) => decide({ kind: 'not', of: holds(reader, args[0], scope) }),
  },
  ...(['Nat', 'Int'] as const).map(
    (type): TermRow => ({
      constant: `Bool.to${type}`,
      from: 'Init',
      arity: 1,
      follows: `Bool.to${type} b = if b then 1 else 0`,
      read: (reader, args, scope) => {
        const numeral = (value: bigint): Term => makeLiteral(value, 1n, sortOfCoreType(type));
        return makeIf(holds(reader, args[0], scope), numeral(1n), numeral(0n));
      },
    }),
  ),
  ...(
    [
      ['BEq.beq', '='],
      ['bne', '≠'],
    ] as const
  ).map(
    ([constant, comparison]): TermRow => ({
      constant,
      from: 'Init',
      arity: 4,
      follows: 'instBEqOfDecidableEq: (a == b) = decide (a = b)',
      read: (reader, args, scope) => {
        const sort = readValueSort(reader, args[0], scope);
        if (sort === undefined || sort.kind === 'function') {
          return throwOutside(
            constant,
            scope.place,
            `${constant} on values that cannot be read`,
            'compare numbers',
          );
        }
        const own = sort.kind === 'number' ? undefined : reader.own(args[1]);
        if (own !== undefined) {
          const said = reader.term(betaApply(own, [args[2], args[3]]), scope);
          return comparison === '=' ? said : decide(denial(said, scope));
        }
        reader.trust(args[1], sort, scope);
        const [left, right] = [reader.term(args[2], scope), reader.term(args[3], scope)];
        return decide({ kind: 'compare', comparison, left, right, place: scope.place });
      },
    }),
  ),
  {
    constant: 'cond',
    from: 'Init',
    arity: 4,
    follows: 'cond true t e = t, cond false t e = e',
    read: (reader, args, scope) => {
      const then = reader.term(args[2], scope);
      const condition = holds(reader, args[1], scope);
      return { kind: 'if', condition, then, else: reader.term(args[3], scope), sort: then.sort };
    },
  },
  {
    constant: 'Fin.val',
    from: 'Init',
    arity: 2,
    follows: 'Fin.val: the number below n',
    read: (reader, args, scope) =>
      build('finVal', [reader.term(args[1], scope)], sortOfCoreType('Nat'), scope),
  },
  rowFor({
    constant: 'Inhabited.default',
    from: 'Init',
    arity: 2,
    follows: 'Inhabited.default: what the instance says',
    read: (reader, args, scope) => {
      let instance = spineOf(args[1]);
      for (let steps = 0; steps < 20 && instance.head.kind === 'const'; steps++) {
        const [, value] = instance.args;
        if (instance.head.name === 'Inhabited.mk' && value !== undefined) return reader.term(value, scope);
        const declared = reader.inventory.declarations.get(instance.head.name)?.value;
        if (declared === undefined) break;
        instance = spineOf(betaApply(declared, instance.args));
      }
      return throwOutside(
        'Inhabited.default',
        scope.place,
        'a default value that is not known',
        'use a function that takes the default, as getD',
      );
    },
  }),
  unfolds('id', 2, 'id a = a', (args) => args[1]),
  unfolds('Function.comp', 6, 'Function.comp f g x = f (g x)', (args) =>
    betaApply(args[3], [betaApply(args[4], [args[5]])]),
  ),
  unfolds('Function.const', 4, 'Function.const β a b = a', (args) => args[2]),
];
