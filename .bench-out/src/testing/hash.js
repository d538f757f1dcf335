const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Folds one double into a running 32-bit hash pair kept in one safe integer. */
const fold = (hash, x) => {
    double[0] = x;
    let high = Math.imul((hash / 2 ** 26) ^ words[0], 0x9e3779b1);
    let low = Math.imul((hash % 2 ** 26) ^ words[1] ^ (high >>> 15), 0x85ebca6b);
    high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35);
    low ^= low >>> 16;
    return (high >>> 6) * 2 ** 26 + (low >>> 6);
};
/** A 52-bit hash of some doubles; equal values have equal hashes. */
export const hashNumbers = (values) => {
    let hash = 1;
    for (let i = 0; i < values.length; i++)
        hash = fold(hash, values[i]);
    return hash;
};
/** A 52-bit hash of a sample. */
export const hashSample = (sample) => {
    const values = [];
    for (const value of sample) {
        if (value.kind === 'number')
            values.push(value.value);
        else if (value.kind === 'bool')
            values.push(value.value ? 1 : 0);
        else if (value.kind === 'list')
            values.push(...value.items, value.items.length);
        else if (value.kind === 'matrix')
            values.push(...value.rows.flat(), value.rows.length);
        else
            values.push(...value.prefix, value.tail.kind === 'constant' ? value.tail.value : value.tail.start);
    }
    return hashNumbers(values);
};
