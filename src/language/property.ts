import type { Name } from '../expr/expr.ts';
import type { Statement } from './ast.ts';

/** Kleene's three values. */
export type Truth = 'true' | 'false' | 'undecided';

/** How much a decided sample proves: exact rationals, enclosures, or equality up to `2^-bits`. */
export type Grade =
  | { readonly kind: 'exact' }
  | { readonly kind: 'rigorous' }
  | { readonly kind: 'to'; readonly bits: number };

/** What a sequence does after its prefix; every value is an exact double. `k` counts from 0 at the end of the prefix. */
export type Tail =
  | { readonly kind: 'constant'; readonly value: number }
  /** `start + step·k` */
  | { readonly kind: 'affine'; readonly start: number; readonly step: number }
  /** `start·2^(-k)`, 0 after underflow is never reached: indices stay far below. */
  | { readonly kind: 'halving'; readonly start: number }
  /** The values of the prefix over and over; 0 where there are none. */
  | { readonly kind: 'repeating' };

/**
 * Data of any sort: a number (a double, exactly the dyadic it is), a Boolean, a list, or a function. What a number stands for follows
 * from its sort: of `Fin n` it is taken modulo n.
 */
export type Datum = number | boolean | readonly Datum[] | DatumFunction;

/**
 * A function: `entries` by argument, and everywhere else one of the `choices`, picked by a hash of the argument and `seed`; with one
 * choice it is constant there.
 */
export type DatumFunction = {
  readonly entries: readonly (readonly [argument: Datum, value: Datum])[];
  readonly choices: readonly Datum[];
  readonly seed: number;
};

/** Whether data is a list. */
export const isItems = (datum: Datum): datum is readonly Datum[] => Array.isArray(datum);

/** The value of one value binder; numbers are doubles and stand for exactly the dyadic they are. */
export type SampleValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The number itself, where it is no double: `value` is the nearest one. */
      readonly fraction?: { readonly num: number; readonly den: number };
    }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'sequence'; readonly prefix: readonly number[]; readonly tail: Tail }
  /** `row j` is a sequence; beyond the rows the last row repeats. */
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[]; readonly outside: number }
  | { readonly kind: 'list'; readonly items: readonly number[] }
  | { readonly kind: 'data'; readonly value: Datum };

/** One value for each value binder, in order. */
export type Sample = readonly SampleValue[];

/** What happened on one sample in one evaluation mode. */
export type SampleOutcome = {
  /** Truth of each hypothesis in order, up to and including the first that is not `true`. */
  readonly hypotheses: readonly Truth[];
  /** Present iff all hypotheses are `true`. */
  readonly conclusion?: Truth;
  readonly grade: Grade;
  /** Evaluations that met a total-function convention (division by zero, log of a nonpositive number, …). */
  readonly junk: number;
  /** How often each counterpart was called. */
  readonly calls: ReadonlyMap<Name, number>;
  /** The first counterpart that threw or gave no number; the conclusion is then `false` unless it holds regardless. */
  readonly fault?: { readonly constant: Name; readonly why: string };
};

/**
 * Why a call says nothing although T is not within the promise: the definition's own evaluation in doubles leaves their range, meets
 * integers that they do not hold, or keeps no digit.
 */
export type Aside = (typeof asideKinds)[number];

/** Those reasons, in the order of reports. */
export const asideKinds = ['cancellation', 'integers', 'overflow', 'underflow'] as const;

/** One call of a counterpart beside Lean's own definition at the same arguments. */
export type Agreement = {
  readonly constant: Name;
  readonly args: readonly unknown[];
  /** The counterpart's value. */
  readonly counterpart: number;
  /** Why the counterpart has no value here; `counterpart` is NaN then. */
  readonly lacking?: string;
  /** An enclosure of the definition's value, rounded outward to doubles. */
  readonly reference: readonly [number, number];
  readonly agrees: Truth;
  /** What is printed of values that are no numbers. */
  readonly printed?: { readonly counterpart: string; readonly reference: string };
  /** The promise at this call, absolute: a·|D| and c·(E + K), where the first did not decide. */
  readonly promise?: { readonly relative: number; readonly room: number };
  /** Set with `agrees: 'undecided'`. */
  readonly aside?: Aside;
};

/** What was seen of the author's code besides its values. */
export type CodeRemark = {
  readonly kind: 'impure' | 'changes-arguments' | 'coarse-promise' | 'compared-in-part';
  readonly constant: Name;
  readonly detail: string;
};

/** A plain numeric function that stands for a Lean definition. */
export type Counterpart = {
  readonly constant: Name;
  readonly call: (...args: readonly never[]) => unknown;
  /** Promised relative accuracy of the result. */
  readonly accuracy: number;
  /** Takes the answers of two calls with the same arguments. */
  readonly twice?: (first: unknown, second: unknown) => void;
};

/** What a batch says of one row. */
export const outcomes = {
  false: 0,
  true: 1,
  /** Take the slow path. */
  undecided: 2,
  /** Hypothesis `h` is false and those before it are true: `hypothesis + h`, h < 200. */
  hypothesis: 3,
  /** True but for equalities that hold to 2^-40. */
  nearly: 250,
  /** The same two, but T against D is open on some call. */
  trueDisagreeing: 251,
  nearlyDisagreeing: 252,
  /** Open with counterparts in place, all of whose calls keep a promise of 40 bits or more. */
  undecidedAgreeing: 253,
} as const;

/**
 * Evaluates many samples at once at the double-interval tier.
 *
 * `columns` holds `count` rows, laid out as `Rows` says. `out[i]` becomes one of `outcomes`. With counterparts, `calls` takes one
 * number a row and bound definition: how often its counterpart was called.
 */
export type Batch = (columns: Float64Array, count: number, out: Uint8Array, calls: Uint32Array) => void;

/** Where each value binder stands in a row: one double, or a sequence's prefix and tail. */
export type Rows = {
  readonly places: readonly {
    readonly offset: number;
    readonly isSequence: boolean;
    /** Of a sequence's prefix. */
    readonly length: number;
  }[];
  readonly width: number;
};

/** A statement on the fast path, with Lean's definitions and with counterparts in their place. */
export type Batches = {
  readonly rows: Rows;
  readonly reference: Batch;
  readonly counterpart: Batch;
  /** The definitions whose calls `counterpart` counts, in that order. */
  readonly bound: readonly Name[];
};

/** A statement that can be evaluated, with Lean's definitions or with counterparts in their place. */
export type Property = {
  readonly statement: Statement;
  /** Definitions that the statement reaches and that have a counterpart. */
  readonly bound: readonly Name[];
  /**
   * S with D: escalates from exact rationals or double intervals to 400-bit enclosures as needed. With `isScreened`, doubles are known
   * to leave the sample open.
   */
  readonly reference: (sample: Sample, isScreened?: boolean) => SampleOutcome;
  /** S with T in place of D; a counterpart's value enters as a ball of its promised accuracy. */
  readonly counterpart: (sample: Sample) => SampleOutcome;
  /** T against D at every call that the statement makes on this sample. */
  readonly agreement: (sample: Sample) => readonly Agreement[];
  /** What was seen of the counterparts so far. */
  readonly remarks: () => readonly CodeRemark[];
  /** The fast path, where the statement allows it; `lengths` are those of the sequences' prefixes, by level. */
  readonly batch: (lengths: readonly number[]) => Batches | undefined;
};

/** A statement outside the supported language: what it mentions, where, and the nearest supported form. */
export type Untestable = {
  readonly kind: 'untestable';
  readonly constant: Name;
  readonly place: string;
  readonly reason: string;
  readonly nearest: string;
};
