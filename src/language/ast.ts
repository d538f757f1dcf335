// The statement language as plain data.
import type { Rational } from '../domains/rational.ts';
import type { Name } from '../expr/expr.ts';
import type { Operation } from '../operations/table.ts';
import type { Pattern, Shape } from './arguments.ts';
import type { Asked, ChosenType, Head } from './asked.ts';
import type { Shift } from './indices/shift.ts';
import type { Word } from './words/word.ts';

export type { Operation, Pattern, Shape };

/** The place of a node in the Lean statement, in words that a reader can follow (`hypothesis h, left side`). */
export type Place = string;

/** The kinds of numbers in statements; `real` covers every declared model of the reals. */
export type NumberSort = 'nat' | 'int' | 'rational' | 'real';

type Names = readonly string[] | 'characters' | 'unit';

/** The sort of a term. */
export type Sort =
  | { readonly kind: 'number'; readonly of: NumberSort /** Lean's name of the type. */; readonly type: Name }
  | { readonly kind: 'bool' }
  /** `Fin n`; an enumeration by the names of its constructors in order, the characters by their code points, the only value of `Unit`, or integers by bits. */
  | { readonly kind: 'fin'; readonly size: Term; readonly names?: Names; readonly word?: Word }
  | { readonly kind: 'function'; readonly from: Sort; readonly to: Sort }
  /** A list, or a type represented as one: an option has at most one element, a string is a list of characters, bytes one of `UInt8`. */
  | {
      readonly kind: 'list';
      readonly of: Sort;
      readonly as?: 'option' | 'array' | 'string' | 'bytes';
      /** The length that the type says: of the values of variables, not of all terms of the sort. */
      readonly size?: Term;
    }
  /** A structure or pair as a single value, as it occurs in lists, options and functions. */
  | { readonly kind: 'record'; readonly fields: readonly RecordField[] }
  /**
   * An inductive type at given parameters, by name; without constructors it stands for the enclosing data sort of that name. A value is
   * the list of its constructor's position and fields.
   */
  | {
      readonly kind: 'data';
      readonly type: string;
      readonly constructors?: readonly Constructor[];
      /** Of a type with indices: those of the values, or for a part of itself by the variables of the constructor. */
      readonly index?: readonly Term[];
      readonly at?: readonly Shift[];
    };

/** A constructor of an inductive type, with the fields that are values. */
export type Constructor = {
  readonly name: string;
  readonly fields: readonly RecordField[];
  /** Of a type with indices: those of the values that it makes. */
  readonly result?: readonly Shift[];
  /** Whether its fields stand for variables of the statement, and so are drawn as widely as these. */
  readonly isWide?: true;
};

/** A field of a structure by its name, of a pair by its position; inherited fields are listed together with its own. */
export type RecordField = {
  readonly key: string | number;
  readonly sort: Sort;
  readonly isBase?: boolean;
};

/**
 * The set on which a declared operation has a value; outside it, everything that depends on the operation is undecided. `x` and
 * `y` are the operands.
 */
export type Guard = {
  readonly left: 'x' | 'y' | Rational;
  readonly comparison: Comparison;
  readonly right: 'x' | 'y' | Rational;
};

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
      /** All of these must hold for the operands; otherwise the value is unknown. */
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
  /** A call of a project definition: evaluated by its counterpart, or by its equations in the reference. */
  | {
      readonly kind: 'call';
      readonly constant: Name;
      readonly args: readonly Term[];
      readonly sort: Sort;
      readonly place: Place;
      /** Key into `Statement.definitions`: the constant with the types and instances it is applied to. Default: the constant. */
      readonly definition?: string;
      /** How `args` are grouped for the counterpart. Default: each value is one argument. */
      readonly passed?: readonly Shape[];
      /**
       * If the counterpart returns a record: the keys that lead to the number, from the outside in. Default: the result itself.
       */
      readonly component?: readonly (string | number)[];
      /** The other parts of such a record, which the counterpart must return as well. */
      readonly others?: readonly CallPart[];
      /** Keys of parts with a sort that cannot be compared. */
      readonly unread?: readonly string[];
    };

/** One part of a definition whose value is a record. */
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
  /** A quantifier without a finite range; in a hypothesis, a generator must satisfy it by construction. */
  | {
      readonly kind: 'forall' | 'exists';
      readonly name: string;
      readonly sort: Sort;
      readonly body: Formula;
      readonly place: Place;
    }
  /**
   * A Prop-valued definition of the project, unfolded; the name is kept for readers. `call` is the same proposition as a
   * Boolean, if a counterpart decides it.
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
      /**
       * Set if the hypothesis follows from the type of the value before it (`i < n` for `i : Fin n`), so that it cannot be
       * dropped.
       */
      readonly ofType?: true;
    };

/** A definition of the project at fixed types and instances: its equations; the first that matches applies. */
export type Definition = {
  readonly constant: Name;
  readonly params: readonly Sort[];
  readonly result: Sort;
  /**
   * Variables of `body` are numbered in the order in which the patterns bind them. `dropped` counts the recursive calls that
   * Lean writes and the body does not have: nothing uses their values, but code that follows Lean makes them. Infinite where the body
   * has none of a recursion, since Lean may leave them out as well when it states the equation.
   */
  readonly equations: readonly {
    readonly patterns: readonly Pattern[];
    readonly body: Term;
    readonly dropped?: number;
  }[];
  /**
   * A definition by choice, `if ∃ k, predicate k then some such k else …`: its only equation binds all parameters and has the
   * other case as its body; the predicate binds one more variable.
   */
  readonly chosen?: { readonly predicate: Formula };
  /** A relation that holds only where its rules show it: an instance that would be needed to show itself does not hold. */
  readonly isLeast?: true;
  /** A library value that is computed directly from the size and the entries of a matrix; it has no equations. */
  readonly computed?: 'determinant';
  /** How Lean is asked about it if it has fixed types or instances; absent otherwise, and where no text says it. */
  readonly head?: Head;
  /** Its values are Lean's own, since it has no equations that we read: why, and the value at an input, if Lean has given it. */
  readonly byLean?: {
    readonly asked: Asked;
    readonly why: string;
    readonly valueAt: (input: string) => string | undefined;
  };
};

/** A Lean statement in the supported language. Hypotheses take no variable level. */
export type Statement = {
  readonly constant: Name;
  readonly binders: readonly Binder[];
  readonly conclusion: Formula;
  /** Project definitions called in the statement, directly or through equations. */
  readonly calls: readonly Name[];
  /** These definitions, by the `definition` key of the calls. Absent: none. */
  readonly definitions?: ReadonlyMap<string, Definition>;
  /** Variables that are not sampled but given by those that are, for a reader; absent: none. */
  readonly shown?: readonly { readonly name: string; readonly term: Term }[];
  /** Its type variables that may be several types; absent: none. */
  readonly types?: readonly ChosenType[];
  /** Constants of the language that were used. If a proved statement fails, one of them is the suspect. */
  readonly rows?: readonly Name[];
};
