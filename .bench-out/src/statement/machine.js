/** The value of a sort about which nothing is known. */
export function unknownOf(domain, sort) {
    if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real'))
        return domain.unknown;
    return sort.kind === 'function' ? () => unknownOf(domain, sort.to) : undefined;
}
