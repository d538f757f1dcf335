/** A way to choose values inside a range; each looks for another kind of fault. */
export type Stratum = 'value-uniform' | 'log-uniform' | 'small-dyadic' | 'edge' | 'boundary' | 'equal';

/** All strata in the order of reports. */
export const strata: readonly Stratum[] = [
  'value-uniform',
  'log-uniform',
  'small-dyadic',
  'edge',
  'boundary',
  'equal',
];

const [u, l, d, e, b, q] = strata as readonly [Stratum, Stratum, Stratum, Stratum, Stratum, Stratum];

/** Sixteen consecutive indices hold each stratum's quota: value-uniform is half of all samples. */
const cycle: readonly Stratum[] = [u, d, u, l, u, b, u, e, u, d, u, q, u, l, u, b];

/** The stratum of a sample; a function of its index alone, so that any range of indices has the same mixture. */
export const stratumOf = (index: number): Stratum => cycle[index % cycle.length] as Stratum;

const positions = Uint8Array.from(cycle, (stratum) => strata.indexOf(stratum));

/** The position in `strata` of a sample's stratum. */
export const stratumPosition = (index: number): number => positions[index % cycle.length] as number;

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
