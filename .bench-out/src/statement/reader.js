/** Leaves the reader: the statement is outside the supported language. */
export function outside(constant, place, reason, nearest) {
    const untestable = { kind: 'untestable', constant, place, reason, nearest };
    throw untestable;
}
/** Whether something thrown came from `outside`. */
export function isUntestable(thrown) {
    return (typeof thrown === 'object' && thrown !== null && thrown.kind === 'untestable');
}
