import type { Formula } from '../../language/ast.ts';
import type { FormulaRow } from './row.ts';

/** A row for a connective of propositions. */
function connective(
  constant: string,
  arity: number,
  follows: string,
  build: (...parts: readonly Formula[]) => Formula,
): FormulaRow {
  return {
    constant,
    from: 'Init',
    arity,
    follows,
    read: (reader, args, scope) => build(...args.slice(0, arity).map((arg) => reader.formula(arg, scope))),
  };
}

/** Connectives. Implications and quantifiers are Π-types and read by the formula reader itself. */
export const logic: readonly FormulaRow[] = [
  connective('True', 0, 'True', () => ({ kind: 'truth', value: true })),
  connective('False', 0, 'False', () => ({ kind: 'truth', value: false })),
  connective('And', 2, 'And a b', (left, right) => ({ kind: 'and', left: left!, right: right! })),
  connective('Or', 2, 'Or a b', (left, right) => ({ kind: 'or', left: left!, right: right! })),
  connective('Iff', 2, 'Iff a b', (left, right) => ({ kind: 'iff', left: left!, right: right! })),
  connective('Not', 1, 'Not a = (a → False)', (of) => ({ kind: 'not', of: of! })),
];
