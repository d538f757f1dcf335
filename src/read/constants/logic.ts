import type { FormulaRow } from './row.ts';

/** A row for a connective of two propositions. */
const connective = (constant: string, kind: 'and' | 'or' | 'iff'): FormulaRow => ({
  constant,
  from: 'Init',
  arity: 2,
  follows: `${constant} a b`,
  read: (reader, [left, right], scope) => ({
    kind,
    left: reader.formula(left, scope),
    right: reader.formula(right, scope),
  }),
});

const truth = (constant: string, value: boolean): FormulaRow => ({
  constant,
  from: 'Init',
  arity: 0,
  follows: constant,
  read: () => ({ kind: 'truth', value }),
});

/** Connectives. Implications and quantifiers are Π-types; the formula reader handles them itself. */
export const logic: readonly FormulaRow[] = [
  truth('True', true),
  truth('False', false),
  connective('And', 'and'),
  connective('Or', 'or'),
  connective('Iff', 'iff'),
  {
    constant: 'Not',
    from: 'Init',
    arity: 1,
    follows: 'Not a = (a → False)',
    read: (reader, [of], scope) => ({ kind: 'not', of: reader.formula(of, scope) }),
  },
];
