import type { Rational } from '../domains/rational.ts';
import type { Name } from '../expr/expr.ts';
import type { Operation } from '../operations/table.ts';

export type { Operation };

/** Where a node stands in the Lean statement, in words a reader can follow (`hypothesis h, left side`). */
export type Place = string;

/** The kinds of number a statement speaks about; `real` covers every declared model of the reals. */
export type NumberSort = 'nat' | 'int' | 'rational' | 'real';

/** The sort of a term. */
export type Sort =
  | { readonly kind: 'number'; readonly of: NumberSort /** Lean's name of the type. */; readonly type: Name }
  | { readonly kind: 'bool' }
  /** `Fin n`; an enumeration by the names of its constructors in order, or the characters by their code points. */
  | { readonly kind: 'fin'; readonly size: Term; readonly names?: readonly string[] | 'characters' }
  | { readonly kind: 'function'; readonly from: Sort; readonly to: Sort }
  /** A list, or what is one inside: an option has at most one element, a string is a list of characters. */
  | { readonly kind: 'list'; readonly of: Sort; readonly as?: 'option' | 'array' | 'string' }
  /** A structure or pair as a value of its own, which stands in lists, options and functions. */
  | { readonly kind: 'record'; readonly fields: readonly RecordField[] };

/** A field of a structure by its name, of a pair by its position; those of a base that it extends stand beside its own. */
export type RecordField = {
  readonly key: string | number;
  readonly sort: Sort;
  readonly isBase?: boolean;
};

/** Where a declared operation is given a value; outside, what depends on it is undecided. `x` and `y` are the operands. */
export type Guard = {
  readonly left: 'x' | 'y' | Rational;
  readonly comparison: Comparison;
  readonly right: 'x' | 'y' | Rational;
};

/**
 * How the numbers that a call passes on are grouped into one argument of the counterpart: a number as it is, a record of named fields
 * (those of a base that the structure extends stand beside its own), a pair as an array.
 */
export type Shape =
  | { readonly kind: 'value' }
  | {
      readonly kind: 'record';
      readonly fields: readonly { readonly name: string; readonly shape: Shape; readonly isBase: boolean }[];
    }
  | { readonly kind: 'pair'; readonly of: readonly Shape[] };

/** A term of the compiled statement; variables are de Bruijn levels (0 is the outermost binder). */
export type Term =
  | { readonly kind: 'literal'; readonly value: Rational; readonly sort: Sort }
  | { readonly kind: 'variable'; readonly level: number; readonly sort: Sort }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly args: readonly Term[];
      readonly sort: Sort;
      readonly place: Place;
      /** All must hold of the operands, or the value is not known. */
      readonly where?: readonly Guard[];
    }
  /** Sum or product of `body k` for `k` from 0 to `count − 1`; `body` binds one more variable. */
  | { readonly kind: 'sum' | 'product'; readonly count: Term; readonly body: Term; readonly sort: Sort }
  | { readonly kind: 'apply'; readonly fn: Term; readonly args: readonly Term[]; readonly sort: Sort }
  | {
      readonly kind: 'lambda';
      readonly name: string;
      readonly param: Sort;
      readonly body: Term;
      readonly sort: Sort;
    }
  | {
      readonly kind: 'if';
      readonly condition: Formula;
      readonly then: Term;
      readonly else: Term;
      readonly sort: Sort;
    }
  | {
      readonly kind: 'let';
      readonly name: string;
      readonly value: Term;
      readonly body: Term;
      readonly sort: Sort;
    }
  /** A definition of the project: its counterpart, or its equations in the reference. */
  | {
      readonly kind: 'call';
      readonly constant: Name;
      readonly args: readonly Term[];
      readonly sort: Sort;
      readonly place: Place;
      /** Key into `Statement.definitions`: the constant with the types and instances it is applied to. Default: the constant. */
      readonly definition?: string;
      /** How `args` are grouped for the counterpart. Default: each is one argument. */
      readonly passed?: readonly Shape[];
      /** Where the number stands in a result that is a record: keys from outside in. Default: it is the result. */
      readonly component?: readonly (string | number)[];
      /** The other parts of such a result, which a counterpart must give as well. */
      readonly others?: readonly CallPart[];
      /** Keys of parts that are of no sort that could be compared. */
      readonly unread?: readonly string[];
    };

/** A part of a definition's value that is a record. */
export type CallPart = {
  /** Key into `Statement.definitions`. */
  readonly definition: string;
  readonly component: readonly (string | number)[];
  readonly sort: Sort;
};

/** Order and equality between two terms of one sort. */
export type Comparison = '=' | '≠' | '<' | '≤';

/** A proposition of the compiled statement. */
export type Formula =
  | { readonly kind: 'truth'; readonly value: boolean }
  | {
      readonly kind: 'compare';
      readonly comparison: Comparison;
      readonly left: Term;
      readonly right: Term;
      readonly place: Place;
    }
  | { readonly kind: 'and' | 'or' | 'implies' | 'iff'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'not'; readonly of: Formula }
  /** For every / for some natural `k` with `from ≤ k < to`; `body` binds one more variable. */
  | {
      readonly kind: 'every' | 'some';
      readonly name: string;
      readonly from: Term;
      readonly to: Term;
      readonly body: Formula;
      readonly place: Place;
    }
  /** A quantifier without a finite range; in a hypothesis a generator must satisfy it by construction. */
  | {
      readonly kind: 'forall' | 'exists';
      readonly name: string;
      readonly sort: Sort;
      readonly body: Formula;
      readonly place: Place;
    }
  /**
   * A Prop-valued definition of the project, unfolded; the name is kept for readers. Where a counterpart decides it, `call` is the
   * same as a Boolean.
   */
  | {
      readonly kind: 'defined';
      readonly constant: Name;
      readonly body: Formula;
      readonly call?: Extract<Term, { kind: 'call' }>;
    };

/** One leading binder of a statement: a value to sample, or a hypothesis about the values before it. */
export type Binder =
  | { readonly kind: 'value'; readonly name: string; readonly level: number; readonly sort: Sort }
  | {
      readonly kind: 'hypothesis';
      readonly name: string;
      readonly formula: Formula;
      /** Follows from the type of the value binder before it (`i < n` for `i : Fin n`); nothing that could be dropped. */
      readonly ofType?: true;
    };

/** How one argument of a defining equation is matched; `bind` takes the next variable level. */
export type Pattern =
  | { readonly kind: 'bind' }
  | { readonly kind: 'literal'; readonly value: bigint }
  /** `of + add`, for a natural number at least `add`. */
  | { readonly kind: 'successor'; readonly add: bigint; readonly of: Pattern }
  /** An integer from 0 on, as a natural number. */
  | { readonly kind: 'ofNat'; readonly of: Pattern }
  /** An integer `-(n + 1)`, as the natural number `n`. */
  | { readonly kind: 'negSucc'; readonly of: Pattern }
  | { readonly kind: 'nil' }
  | { readonly kind: 'cons'; readonly head: Pattern; readonly tail: Pattern }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'record'; readonly of: readonly Pattern[] };

/** A definition of the project at fixed types and instances: its equations, the first that matches applies. */
export type Definition = {
  readonly constant: Name;
  readonly params: readonly Sort[];
  readonly result: Sort;
  /** Variables of `body` are numbered in the order in which the patterns bind them. */
  readonly equations: readonly { readonly patterns: readonly Pattern[]; readonly body: Term }[];
  /**
   * A definition by choice, `if ∃ k, predicate k then some such k else …`: the only equation binds all parameters and its body is
   * the other case; the predicate binds one more variable.
   */
  readonly chosen?: { readonly predicate: Formula };
  /** A value of the library that is computed, of the size and the entries of a matrix; there are no equations then. */
  readonly computed?: 'determinant';
};

/** A Lean statement in the supported language. Hypotheses take no variable level. */
export type Statement = {
  readonly constant: Name;
  readonly binders: readonly Binder[];
  readonly conclusion: Formula;
  /** Project definitions called in the statement or, through equations, by those. */
  readonly calls: readonly Name[];
  /** What those definitions say, by `definition` key of the calls. Absent: none. */
  readonly definitions?: ReadonlyMap<string, Definition>;
  /** Constants of the language that were read on the way: what is suspected where a proved statement fails. */
  readonly rows?: readonly Name[];
};
