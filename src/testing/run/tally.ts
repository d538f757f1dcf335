import type { Name } from '../../expr/expr.ts';
import type { CodeRemark, Grade } from '../../language/property.ts';
import { strata } from '../../sampling/address/stratum.ts';
import { weakerOf } from '../conclude/weaker.ts';
import { type Asides, joinAsides } from './asides.ts';
import { joinHashes } from './hashes.ts';
import type { SampleFault } from './judgement.ts';

/**
 * The results of a range of sample addresses, as plain data. Merging the tallies of any partition of a range gives the tally of
 * the whole, so that the partition cannot change a result.
 */
export type Tally = {
  readonly accepted: number;
  readonly proposed: number;
  /** Addresses for which no proposal was accepted. */
  readonly missed: number;
  /** Accepted samples that the fast path left open, and those of them on which it left more open than digits beyond 2^-40. */
  readonly slow: number;
  readonly unsettled: number;
  /** Accepted samples on which Lean's definitions were only evaluated to the digits of doubles. */
  readonly coarse: number;
  /** By hypothesis position: proposals that violated it first, and proposals that left it undecided. */
  readonly rejectedBy: readonly number[];
  readonly openBy: readonly number[];
  /** Accepted samples by stratum, in the order of `strata`. */
  readonly strata: readonly number[];
  /** Accepted samples on which S with D, or S with T, was not decided; in all strata, and in value-uniform alone. */
  readonly undecidedReference: number;
  readonly undecidedCounterpart: number;
  readonly undecidedUniform: number;
  /** Agreements of T and D that could not be decided. */
  readonly undecidedAgreements: number;
  /** Accepted samples on which the promise leaves fewer than 20 bits, so that S with T is not tested. */
  readonly coarsePromise: number;
  /** By counterpart and reason: calls that say nothing because the definition exceeds what doubles represent. */
  readonly asides: Readonly<Asides>;
  /** Observations about the code besides its values. */
  readonly remarks: readonly CodeRemark[];
  readonly grade: Grade | undefined;
  readonly junk: number;
  readonly calls: Readonly<Record<Name, number>>;
  /** Comparisons with the definition that agreed; a counterpart without an entry was never compared. */
  readonly compared: Readonly<Record<Name, number>>;
  /** Hashes of accepted value-uniform samples and of the others, for counting distinct ones. */
  readonly uniformHashes: Float64Array;
  readonly otherHashes: Float64Array;
  /** Lowest index that shows each fault. */
  readonly first: Readonly<Partial<Record<SampleFault, number>>>;
  /** Bin counts by value binder; see `placeHistogramEdges`. */
  readonly bins: readonly (readonly number[])[];
};

/** The tally of no samples. */
export const makeEmptyTally = (hypotheses: number, values: number, bins: number): Tally => ({
  accepted: 0,
  proposed: 0,
  missed: 0,
  slow: 0,
  unsettled: 0,
  coarse: 0,
  rejectedBy: new Array<number>(hypotheses).fill(0),
  openBy: new Array<number>(hypotheses).fill(0),
  strata: strata.map(() => 0),
  undecidedReference: 0,
  undecidedCounterpart: 0,
  undecidedUniform: 0,
  undecidedAgreements: 0,
  coarsePromise: 0,
  asides: {},
  remarks: [],
  grade: undefined,
  junk: 0,
  calls: {},
  compared: {},
  uniformHashes: new Float64Array(0),
  otherHashes: new Float64Array(0),
  first: {},
  bins: Array.from({ length: values }, () => new Array<number>(bins).fill(0)),
});

const sums = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((x, i) => x + (b[i] as number));

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

const firsts = (a: Tally['first'], b: Tally['first']): Tally['first'] => {
  const out: Partial<Record<SampleFault, number>> = {};
  for (const fault of ['reference', 'implementation', 'definition', 'outside'] as const) {
    const index = earlier(a[fault], b[fault]);
    if (index !== undefined) out[fault] = index;
  }
  return out;
};

const sumsByName = (a: Tally['calls'], b: Tally['calls']): Tally['calls'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort()
      .map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  );

const joinRemarks = (a: Tally['remarks'], b: Tally['remarks']): Tally['remarks'] => [
  ...a,
  ...b.filter(({ kind, constant }) => !a.some((one) => one.kind === kind && one.constant === constant)),
];

/** Merges the tallies of two disjoint ranges, `a` before `b`. */
export const joinTallies = (a: Tally, b: Tally): Tally => ({
  accepted: a.accepted + b.accepted,
  proposed: a.proposed + b.proposed,
  missed: a.missed + b.missed,
  slow: a.slow + b.slow,
  unsettled: a.unsettled + b.unsettled,
  coarse: a.coarse + b.coarse,
  rejectedBy: sums(a.rejectedBy, b.rejectedBy),
  openBy: sums(a.openBy, b.openBy),
  strata: sums(a.strata, b.strata),
  undecidedReference: a.undecidedReference + b.undecidedReference,
  undecidedCounterpart: a.undecidedCounterpart + b.undecidedCounterpart,
  undecidedUniform: a.undecidedUniform + b.undecidedUniform,
  undecidedAgreements: a.undecidedAgreements + b.undecidedAgreements,
  coarsePromise: a.coarsePromise + b.coarsePromise,
  asides: joinAsides(a.asides, b.asides),
  remarks: joinRemarks(a.remarks, b.remarks),
  grade: b.grade === undefined ? a.grade : weakerOf(a.grade, b.grade),
  junk: a.junk + b.junk,
  calls: sumsByName(a.calls, b.calls),
  compared: sumsByName(a.compared, b.compared),
  uniformHashes: joinHashes(a.uniformHashes, b.uniformHashes),
  otherHashes: joinHashes(a.otherHashes, b.otherHashes),
  first: firsts(a.first, b.first),
  bins: a.bins.map((row, i) => sums(row, b.bins[i] as readonly number[])),
});
