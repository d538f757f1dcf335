/** Hands a value over to plain numbers; numbers that are no doubles are rounded, and `exactness` notes it. */
export function toPlain(d, sort, value, exactness) {
    switch (sort.kind) {
        case 'bool':
            return value === true;
        case 'fin':
            return integer(value, exactness);
        case 'number':
            return sort.of === 'nat' || sort.of === 'int'
                ? integer(value, exactness)
                : nearest(d, value, exactness);
        case 'list':
            return value.map((item) => toPlain(d, sort.of, item, exactness));
        case 'function':
            return plainFunction(d, sort, value, exactness);
    }
}
function integer(n, exactness) {
    if (n === undefined || n > 9007199254740991n || n < -9007199254740991n) {
        exactness.exact = false;
        return n === undefined ? Number.NaN : Number(n);
    }
    return Number(n);
}
function nearest(d, value, exactness) {
    const [low, high] = d.enclosure(value);
    if (low === high)
        return low;
    exactness.exact = false;
    return low + (high - low) / 2;
}
function plainFunction(d, sort, fn, exactness) {
    const at = (x) => toPlain(d, sort.to, fn(ofPlain(d, sort.from, x)), exactness);
    if (sort.from.kind === 'fin' && fn.size !== undefined) {
        return Array.from({ length: Number(fn.size) }, (_, k) => at(k));
    }
    // A function of two arguments can be called with both at once or one after the other.
    return (x, ...rest) => {
        const value = at(x);
        return rest.length > 0 && typeof value === 'function' ? value(...rest) : value;
    };
}
/** Takes plain numbers back as exact values of the domain. */
export function ofPlain(d, sort, plain) {
    switch (sort.kind) {
        case 'bool':
            return plain === true;
        case 'fin':
            return Number.isSafeInteger(plain) ? BigInt(plain) : undefined;
        case 'number':
            if (typeof plain !== 'number')
                return d.unknown;
            if (sort.of === 'nat' || sort.of === 'int')
                return Number.isSafeInteger(plain) ? BigInt(plain) : undefined;
            return Number.isFinite(plain) ? d.ofDouble(plain) : d.unknown;
        case 'list':
            return plain.map((item) => ofPlain(d, sort.of, item));
        case 'function': {
            const { from, to } = sort;
            const at = (k) => typeof plain === 'function' ? plain(k) : plain[k];
            const fn = (argument) => {
                const exactness = { exact: true };
                const index = toPlain(d, from, argument, exactness);
                return ofPlain(d, to, at(index));
            };
            if (typeof plain !== 'function')
                fn.size = BigInt(plain.length);
            return fn;
        }
    }
}
