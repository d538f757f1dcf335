import { unboundedParts } from './bounded.js';
import { formulaRange } from './formula-range.js';
import { occurrences, visitNodes } from './occurrences.js';
import { line, point } from './range.js';
const matrixBody = (formula) => formula.kind === 'forall' ? matrixBody(formula.body) : formula;
/** Does an index grow, at least weakly, with the bound variables in it? */
const grows = (index) => index.kind === 'literal' ||
    index.kind === 'variable' ||
    (index.kind === 'operation' &&
        ['add', 'mul', 'succ', 'cast'].includes(index.operation) &&
        index.args.every(grows));
const comparisons = (formula) => {
    const found = [];
    visitNodes(formula, (node) => {
        if (node.kind === 'compare')
            found.push(node);
    });
    return found;
};
/** Bound variables of a term that stand outside the indices of sequences. */
const bare = (term, values) => {
    if (term.kind === 'apply')
        return !term.args.every(grows) || bare(term.fn, values);
    if (term.kind === 'variable')
        return term.level >= values;
    if (term.kind === 'operation' || term.kind === 'call')
        return term.args.some((arg) => bare(arg, values));
    return term.kind !== 'literal';
};
const isZero = (term) => term.kind === 'literal' && term.value.num === 0n;
const hasElement = (term) => {
    let found = false;
    visitNodes(term, (node) => {
        if (node.kind === 'apply')
            found = true;
    });
    return found;
};
/** Is the term linear and homogeneous in the elements of sequences, so that halving them all halves it? */
const homogeneous = (term, values) => {
    if (isZero(term) || term.kind === 'apply')
        return true;
    if (term.kind !== 'operation')
        return false;
    const [a, b] = term.args;
    switch (term.operation) {
        case 'add':
        case 'sub':
            return homogeneous(a, values) && homogeneous(b, values);
        case 'neg':
            return homogeneous(a, values);
        case 'mul':
            return hasElement(a)
                ? homogeneous(a, values) && !hasElement(b) && !bare(b, values)
                : homogeneous(b, values) && !bare(a, values);
        case 'div':
            return homogeneous(a, values) && !hasElement(b) && !bare(b, values);
        default:
            return false;
    }
};
const isAffineStep = (compare, tails) => {
    const sides = [compare.left, compare.right].map((side) => side.kind === 'apply' && side.fn.kind === 'variable'
        ? { level: side.fn.level, index: side.args[0] }
        : undefined);
    const [left, right] = sides;
    if (left === undefined || right === undefined || left.level !== right.level)
        return false;
    const tail = tails[left.level];
    if (tail?.kind !== 'affine' || compare.comparison === '≠' || compare.comparison === '=')
        return false;
    const later = (index) => index?.kind === 'operation';
    const first = (index) => index?.kind === 'variable';
    const increasing = first(left.index) && later(right.index);
    const decreasing = later(left.index) && first(right.index);
    return (increasing && tail.step > 0) || (decreasing && tail.step < 0);
};
/** What one comparison needs so that its truth inside the window carries over to everything beyond. */
const carriesOver = (compare, tails, values) => {
    const levels = [...occurrences(compare, values).keys()].filter((level) => tails[level] !== undefined);
    const free = !bare(compare.left, values) && !bare(compare.right, values);
    if (levels.every((level) => tails[level]?.kind === 'constant') && free)
        return true;
    const halving = levels.every((level) => {
        const tail = tails[level];
        return tail?.kind === 'halving' || (tail?.kind === 'constant' && tail.value === 0);
    });
    if (halving && homogeneous(compare.left, values) && homogeneous(compare.right, values))
        return true;
    return isAffineStep(compare, tails);
};
/** Is the body surely false at some index where the prefix of a sequence ends and its tail begins? */
const brokenNearEnd = (body, box, level) => {
    const layout = box.layouts[level];
    const end = layout?.kind === 'sequence' ? layout.length : 0;
    for (let k = Math.max(0, end - 2); k < end + 2; k++) {
        for (const step of [0, 1]) {
            for (let slot = 0; slot < 8; slot++)
                box.bound[slot] = point(k + step * slot);
            if (body.truth(box) === 'false')
                return true;
        }
    }
    return false;
};
/** Everything that the hypotheses say about all naturals. */
export const beyondOf = (hypotheses, sequences) => hypotheses.flatMap((h, hypothesis) => unboundedParts(h.formula, h.values).map((part) => {
    const body = matrixBody(part.formula);
    const levels = [...occurrences(part.formula, h.values).keys()].filter((level) => sequences.has(level));
    const ranges = new Map();
    const over = (formula) => {
        const known = ranges.get(formula) ??
            formulaRange(formula, { values: h.values, depth: part.depth + 8, guides: undefined }, () => 0);
        ranges.set(formula, known);
        return known;
    };
    return {
        hypothesis,
        levels,
        holds: (box, tails, window) => {
            if (levels.some((level) => brokenNearEnd(over(body), box, level)))
                return false;
            const far = { ...line, lo: window - 1, openLo: false };
            for (let slot = 0; slot < 8; slot++)
                box.bound[slot] = far;
            if (over(body).truth(box) === 'true')
                return true;
            // otherwise every comparison must carry over from the window, or be the same for all indices beyond it
            return comparisons(body).every((compare) => carriesOver(compare, tails, h.values) || over(compare).truth(box) !== 'undecided');
        },
    };
}));
