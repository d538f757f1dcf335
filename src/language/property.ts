import type { Loss } from '../domains/rounded/loss.ts';
import type { Name } from '../expr/expr.ts';
import type { Statement } from './ast.ts';

/** Kleene's three values. */
export type Truth = 'true' | 'false' | 'undecided';

/** How strong a decided sample is: exact rationals, enclosures, or equality up to `2^-bits`. */
export type Grade =
  | { readonly kind: 'exact' }
  | { readonly kind: 'rigorous' }
  | { readonly kind: 'to'; readonly bits: number };

/** How a sequence continues after its prefix; every value is an exact double. `k` counts from 0 at the end of the prefix. */
export type Tail =
  | { readonly kind: 'constant'; readonly value: number }
  /** `start + step·k` */
  | { readonly kind: 'affine'; readonly start: number; readonly step: number }
  /** `start·2^(-k)`, 0 after underflow is never reached: indices stay far below. */
  | { readonly kind: 'halving'; readonly start: number }
  /** Repeats the values of the prefix; 0 if the prefix is empty. */
  | { readonly kind: 'repeating' };

/**
 * Data of any sort: a number (a double, taken exactly), a Boolean, a list, or a function. The sort determines the meaning of a
 * number: for `Fin n` it is taken modulo n.
 */
export type Datum = number | boolean | readonly Datum[] | DatumFunction;

/**
 * A function: `entries` by argument, and everywhere else one of the `choices`, selected by a hash of the argument and `seed`; a
 * single choice makes it constant there.
 */
export type DatumFunction = {
  readonly entries: readonly (readonly [argument: Datum, value: Datum])[];
  readonly choices: readonly Datum[];
  readonly seed: number;
};

/** Whether data is a list. */
export const isItems = (datum: Datum): datum is readonly Datum[] => Array.isArray(datum);

/** The value of one value binder; a number is a double, taken exactly. */
export type SampleValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The exact number if it is not a double: `value` is the nearest double. */
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
  /** The truth of each hypothesis in order, up to and including the first that is not `true`. */
  readonly hypotheses: readonly Truth[];
  /** Present iff all hypotheses are `true`. */
  readonly conclusion?: Truth;
  readonly grade: Grade;
  /** Evaluations that met a total-function convention (division by zero, log of a nonpositive number, …). */
  readonly junk: number;
  /** Unfoldings and loop turns of the evaluation that decided the sample. */
  readonly steps: number;
  /** How often each counterpart was called. */
  readonly calls: ReadonlyMap<Name, number>;
  /** The first counterpart that threw or returned no number; the conclusion is then `false` unless it holds for any value. */
  readonly fault?: { readonly constant: Name; readonly why: string };
};

/**
 * Why a call is not counted although T is outside the promise: the definition's own evaluation in doubles overflows, reaches
 * integers that doubles cannot represent, or loses all digits.
 */
export type Aside = (typeof asideKinds)[number];

/** These reasons, in the order of reports. */
export const asideKinds = ['cancellation', 'integers', 'overflow', 'underflow'] as const;

/** One call of a counterpart, compared with Lean's own definition at the same arguments. */
export type Agreement = {
  readonly constant: Name;
  readonly args: readonly unknown[];
  /** The part of a record or pair that is compared, as TypeScript selects it: `.flag`, `[1][0]`. */
  readonly part?: string;
  /** The counterpart's value. */
  readonly counterpart: number;
  /** Why the counterpart has no value at this call; `counterpart` is then NaN. */
  readonly lacking?: string;
  /** An enclosure of the definition's value, rounded outward to doubles. */
  readonly reference: readonly [number, number];
  readonly agrees: Truth;
  /** Printed form of values that are not numbers. */
  readonly printed?: { readonly counterpart: string; readonly reference: string };
  /**
   * The absolute promise at this call: a·|D| and c·(E + K), if the first alone did not decide, with the operation of the definition
   * that loses most digits.
   */
  readonly promise?: { readonly relative: number; readonly room: number; readonly lost?: Loss };
  /** Set together with `agrees: 'undecided'`. */
  readonly aside?: Aside;
};

/** Observations about the author's code other than its values. */
export type CodeRemark = {
  readonly kind: 'impure' | 'changes-arguments' | 'coarse-promise' | 'compared-in-part';
  readonly constant: Name;
  readonly detail: string;
};

/** A numeric function that implements a Lean definition. */
export type Counterpart = {
  readonly constant: Name;
  readonly call: (...args: readonly never[]) => unknown;
  /** Promised relative accuracy of the result. */
  readonly accuracy: number;
  /** Receives the results of two calls with the same arguments. */
  readonly twice?: (first: unknown, second: unknown) => void;
};

/** The result of a batch for one row. */
export const outcomes = {
  false: 0,
  true: 1,
  /** The batch cannot decide; use the slow path. */
  undecided: 2,
  /** Hypothesis `h` is false and all before it are true: `hypothesis + h`, h < 200. */
  hypothesis: 3,
  /** True except for equalities that hold to 2^-40. */
  nearly: 250,
  /** The same two outcomes, but T against D is undecided for some call. */
  trueDisagreeing: 251,
  nearlyDisagreeing: 252,
  /** Undecided with counterparts in place, all of which keep a promise of at least 40 bits at their calls. */
  undecidedAgreeing: 253,
} as const;

/**
 * Evaluates many samples at once in double intervals.
 *
 * `columns` holds `count` rows in the layout of `Rows`. `out[i]` becomes one of `outcomes`. With counterparts, `calls` receives
 * one number per row and bound definition: how often its counterpart was called.
 */
export type Batch = (columns: Float64Array, count: number, out: Uint8Array, calls: Uint32Array) => void;

/**
 * Evaluates with Lean's definitions the row that begins at `at`, with more digits than a `Batch`: one of the outcomes `false`, `true`,
 * `undecided` and `hypothesis + h`. It decides no row on which a convention of a total function is used.
 */
export type Precise = (rows: Float64Array, at: number) => number;

/** The position of each value binder in a row: one double, or a sequence's prefix and tail. */
export type Rows = {
  readonly places: readonly {
    readonly offset: number;
    readonly isSequence: boolean;
    /** Length of a sequence's prefix. */
    readonly length: number;
  }[];
  readonly width: number;
};

/** The fast path of a statement, with Lean's definitions and with counterparts in their place. */
export type Batches = {
  readonly rows: Rows;
  readonly reference: Batch;
  readonly counterpart: Batch;
  /** For single rows that `reference` leaves open; only if exact rational arithmetic would decide them. */
  readonly precise: Precise | undefined;
  /** The definitions counted in `counterpart`'s `calls`, in that order. */
  readonly bound: readonly Name[];
  /** Whether `calls` of a row with distinct cells are those that any other evaluation makes. */
  readonly callsOnce: boolean;
};

/** A statement that can be evaluated, with Lean's definitions or with counterparts in their place. */
export type Property = {
  readonly statement: Statement;
  /** Definitions that the statement reaches and that have a counterpart. */
  readonly bound: readonly Name[];
  /**
   * S with D: escalates from exact rationals or double intervals to 400-bit enclosures as needed. `isScreened`: double
   * intervals are known not to decide the sample.
   */
  readonly reference: (sample: Sample, isScreened?: boolean) => SampleOutcome;
  /** S with T in place of D; a counterpart's value enters as a ball with the radius of its promised accuracy. */
  readonly counterpart: (sample: Sample) => SampleOutcome;
  /** T against D at every call that the statement makes on this sample. */
  readonly agreement: (sample: Sample) => readonly Agreement[];
  /** Observations about the counterparts so far. */
  readonly remarks: () => readonly CodeRemark[];
  /** The fast path, if the statement has one; `lengths` are the prefix lengths of the sequences, by level. */
  readonly batch: (lengths: readonly number[]) => Batches | undefined;
};

/** A statement outside the supported language: the unsupported constant, its place, and the nearest supported form. */
export type Untestable = {
  readonly kind: 'untestable';
  readonly constant: Name;
  readonly place: string;
  readonly reason: string;
  readonly nearest: string;
};
