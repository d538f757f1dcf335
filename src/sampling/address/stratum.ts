/** A way to choose values inside a range; each finds a different kind of fault. */
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

/** Sixteen consecutive indices contain each stratum's quota; half of all samples are value-uniform. */
const cycle: readonly Stratum[] = [u, d, u, l, u, b, u, e, u, m, u, q, u, l, u, b];

/** The stratum of a sample. It depends on the index alone, so that any range of indices has the same mixture. */
export const stratumOf = (index: number): Stratum => cycle[index % cycle.length] ?? u;

const positions = Uint8Array.from(cycle, (stratum) => strata.indexOf(stratum));

/** The position in `strata` of a sample's stratum. */
const stratumPosition = (index: number): number => positions[index % cycle.length] ?? 0;

/**
 * How far from the end of their range log-uniform integers lie: after many failed proposals, usually, at the few far addresses.
 */
export type Reach = Readonly<Record<Extent, number>>;
/** Which of the three applies to a proposal. */
export type Extent = 'near' | 'usual' | 'far';

/** Proposals at one address before it counts as missed; a whole run makes at most this many times the budget. */
export const mostAttempts = 1000;

/** After this many failed proposals integers stay near: far ones may violate hypotheses that relate several of them. */
const patience = 16;

/** How far log-uniform integers lie at an address: far at one in 128, because a large one may be slow. */
export const extentOf = (index: number, attempt: number): Extent => {
  if (attempt >= patience) return 'near';
  return index % 128 === 3 ? 'far' : 'usual';
};

/**
 * After this many failed proposals, the other strata take turns at an address, so that an unsatisfiable stratum does not starve
 * the run.
 */
const loyalty = 48;
/** After that, one proposal in this many comes from each of the others. */
const turn = cycle.length;

/** The stratum of one proposal: that of its address, until it has failed often. */
export const stratumAt = (index: number, attempt: number): Stratum =>
  attempt < loyalty ? stratumOf(index) : stratumOf(index + 1 + ((attempt - loyalty) % turn));

/** The position of that stratum in `strata`. */
export const stratumPositionAt = (index: number, attempt: number): number =>
  attempt < loyalty ? stratumPosition(index) : stratumPosition(index + 1 + ((attempt - loyalty) % turn));

/** Unbounded integers are drawn from this many values unless the hypotheses say otherwise. */
export const integerWindow = 8;

/**
 * The number of values from which unbounded integers are drawn at an address. It grows if all values of a statement are
 * integers, so that few samples repeat: each of `growth` integers gets the growth-th root of four values per sample so far; 0
 * means no growth.
 */
export const integersAt = (growth: number, index: number): number =>
  growth === 0 ? integerWindow : Math.max(integerWindow, Math.floor((4 * index) ** (1 / growth)));
