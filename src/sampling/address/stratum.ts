/** A way to choose values inside a range; each looks for another kind of fault. */
export type Stratum =
  | 'value-uniform'
  | 'log-uniform'
  | 'small-dyadic'
  | 'landmark'
  | 'edge'
  | 'boundary'
  | 'equal';

/** All strata in the order of reports. */
const [u, l, d, m, e, b, q] = [
  'value-uniform',
  'log-uniform',
  'small-dyadic',
  'landmark',
  'edge',
  'boundary',
  'equal',
] as const;
export const strata: readonly Stratum[] = [u, l, d, m, e, b, q];

/** Sixteen consecutive indices hold each stratum's quota: value-uniform is half of all samples. */
const cycle: readonly Stratum[] = [u, d, u, l, u, b, u, e, u, m, u, q, u, l, u, b];

/** The stratum of a sample; a function of its index alone, so that any range of indices has the same mixture. */
export const stratumOf = (index: number): Stratum => cycle[index % cycle.length] ?? u;

const positions = Uint8Array.from(cycle, (stratum) => strata.indexOf(stratum));

/** The position in `strata` of a sample's stratum. */
const stratumPosition = (index: number): number => positions[index % cycle.length] ?? 0;

/** How far from the end of their range log-uniform integers lie: after many failed proposals, usually, at the few far addresses. */
export type Reach = Readonly<Record<Extent, number>>;
/** Which of the three applies at a proposal. */
export type Extent = 'near' | 'usual' | 'far';

/** After so many failed proposals integers stay near: far ones may break what hypotheses say of several of them. */
const patience = 16;

/** How far log-uniform integers lie at an address: far at one in 128, since a large one may take long. */
export const extentOf = (index: number, attempt: number): Extent => {
  if (attempt >= patience) return 'near';
  return index % 128 === 3 ? 'far' : 'usual';
};

/** After so many failed proposals an address is lent to the other strata in turn: one that nothing satisfies starves no run. */
const loyalty = 48;
/** Of every so many proposals after that, one comes from each of the others. */
const turn = cycle.length;

/** The stratum of one proposal: that of its address, until that has failed often. */
export const stratumAt = (index: number, attempt: number): Stratum =>
  attempt < loyalty ? stratumOf(index) : stratumOf(index + 1 + ((attempt - loyalty) % turn));

/** The position of that stratum in `strata`. */
export const stratumPositionAt = (index: number, attempt: number): number =>
  attempt < loyalty ? stratumPosition(index) : stratumPosition(index + 1 + ((attempt - loyalty) % turn));

/** Integers without a bound are drawn from this many values unless the hypotheses say otherwise. */
export const integerWindow = 8;

/**
 * From how many values integers without a bound are drawn at an address: where all values of a statement are integers, more and
 * more, so that few samples come twice. Of `growth` integers each has the growth-th root of four values a sample so far; 0 is none.
 */
export const integersAt = (growth: number, index: number): number =>
  growth === 0 ? integerWindow : Math.max(integerWindow, Math.floor((4 * index) ** (1 / growth)));
