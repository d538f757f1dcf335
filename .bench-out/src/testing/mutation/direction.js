import { termRange } from '../sampling/term-range.js';
/** The sign of a term wherever the hypotheses hold: 1 if it is never negative, −1 if never positive, else unknown. */
export const signOf = (term, box, values) => {
    const range = termRange(term, { values, depth: values, guides: undefined }).forward(box);
    return range.lo >= 0 ? 1 : range.hi <= 0 ? -1 : 0;
};
const growing = new Set([
    'exp',
    'log',
    'sqrt',
    'cast',
    'succ',
    'floor',
    'ceil',
    'max',
    'min',
    'add',
]);
/** How an operation moves when its argument `i` grows, given the signs of its arguments. */
export const argumentDirection = (operation, i, args, sign) => {
    if (growing.has(operation))
        return 1;
    const other = args[1 - i];
    switch (operation) {
        case 'sub':
        case 'natSub':
            return i === 0 ? 1 : -1;
        case 'neg':
            return -1;
        case 'mul':
            return sign(other);
        case 'div': {
            const top = sign(other);
            // a / b falls as b grows, on either side of zero, where a is not negative
            if (i === 0)
                return top;
            return sign(args[1]) === 0 ? 0 : -top;
        }
        case 'pow':
            return i === 0 ? (sign(args[0]) === 1 ? 1 : 0) : 0;
        default:
            return 0;
    }
};
