import { itemAt } from '../present.ts';
/** The name of one sample, from which it can be reproduced. */
export type Address = { readonly claim: string; readonly seed: number; readonly index: number };

/** `claim@seed:index`. */
export const showAddress = (address: Address): string => `${address.claim}@${address.seed}:${address.index}`;

/** Parses `claim@seed:index`; nothing if the text has another form. */
export const readAddress = (text: string): Address | undefined => {
  const match = /^(.+)@(-?\d+):(\d+)$/.exec(text);
  return match === null
    ? undefined
    : { claim: itemAt(match, 1), seed: Number(match[2]), index: Number(match[3]) };
};
