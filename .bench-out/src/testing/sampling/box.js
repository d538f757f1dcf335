import { line } from './range.js';
/** A box in which nothing is known. */
export const openBox = (layouts, cells) => ({
    cells: new Array(cells).fill(line),
    bound: [],
    tails: [],
    layouts,
    focus: -1,
    empty: false,
});
