/** All strata in the order of reports. */
export const strata = [
    'value-uniform',
    'log-uniform',
    'small-dyadic',
    'edge',
    'boundary',
    'equal',
];
const [u, l, d, e, b, q] = strata;
/** Sixteen consecutive indices hold each stratum's quota: value-uniform is half of all samples. */
const cycle = [u, d, u, l, u, b, u, e, u, d, u, q, u, l, u, b];
/** The stratum of a sample; a function of its index alone, so that any range of indices has the same mixture. */
export const stratumOf = (index) => cycle[index % cycle.length];
