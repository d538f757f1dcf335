/** `claim@seed:index`. */
export const showAddress = (address) => `${address.claim}@${address.seed}:${address.index}`;
/** Reads `claim@seed:index`, or nothing where the text has another form. */
export const readAddress = (text) => {
    const match = /^(.+)@(-?\d+):(\d+)$/.exec(text);
    return match === null
        ? undefined
        : { claim: match[1], seed: Number(match[2]), index: Number(match[3]) };
};
