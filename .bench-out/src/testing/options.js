/** The options of the command line's defaults, for one claim. */
export const defaultTestOptions = (claim, evaluate) => ({
    claim,
    evaluate,
    seed: 1,
    budget: 16384,
    proved: true,
    sample: new Map(),
    guides: new Map(),
});
