import { visitNodes } from './occurrences.js';
const natural = (n) => ({
    kind: 'literal',
    value: { num: BigInt(n), den: 1n },
    sort: { kind: 'number', of: 'nat', type: 'Nat' },
});
const isNatural = (sort) => sort.kind === 'number' && sort.of === 'nat';
const bounded = (formula, window) => {
    switch (formula.kind) {
        case 'and':
            return { ...formula, left: bounded(formula.left, window), right: bounded(formula.right, window) };
        case 'defined':
            return { ...formula, body: bounded(formula.body, window) };
        case 'every':
            return { ...formula, body: bounded(formula.body, window) };
        case 'implies':
            return { ...formula, right: bounded(formula.right, window) };
        case 'forall': {
            if (!isNatural(formula.sort))
                return formula;
            const { name, body, place } = formula;
            return {
                kind: 'every',
                name,
                from: natural(0),
                to: natural(window),
                body: bounded(body, window),
                place,
            };
        }
        default:
            return formula;
    }
};
/**
 * The statement with every `∀ k : ℕ` that a hypothesis asserts cut to `k < window`. The cut hypotheses are decided exactly on
 * samples; beyond the window they hold by construction of the samples' tails. The conclusion is left alone.
 */
export const boundHypotheses = (statement, window) => ({
    ...statement,
    binders: statement.binders.map((binder) => binder.kind === 'value' ? binder : { ...binder, formula: bounded(binder.formula, window) }),
});
/** The quantifiers without end that a hypothesis asserts, outermost ones only. */
export const unboundedParts = (formula, depth) => {
    switch (formula.kind) {
        case 'and':
            return [...unboundedParts(formula.left, depth), ...unboundedParts(formula.right, depth)];
        case 'defined':
            return unboundedParts(formula.body, depth);
        case 'implies':
            return unboundedParts(formula.right, depth);
        case 'every':
            return unboundedParts(formula.body, depth + 1);
        case 'forall':
            return [{ formula, depth }];
        default:
            return [];
    }
};
/** Does a quantifier without end occur anywhere in the formula? */
export const hasUnbounded = (formula) => {
    let found = false;
    visitNodes(formula, (node) => {
        if (node.kind === 'forall' || node.kind === 'exists')
            found = true;
    });
    return found;
};
