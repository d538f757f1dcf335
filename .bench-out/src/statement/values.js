/** Given by a handler that leaves a call to the definition's equations. */
export const declined = Symbol('declined');
/** Whether values of the term are exact integers at run time. */
export function isIntegral(t) {
    return t.sort.kind === 'fin' || (t.sort.kind === 'number' && (t.sort.of === 'nat' || t.sort.of === 'int'));
}
