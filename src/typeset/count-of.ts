/** An integer with its digits in groups of three. */
export const groupDigits = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A number of things: `1 claim`, `12 claims`. */
export const countOf = (count: number, one: string, many: string = `${one}s`): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`;
