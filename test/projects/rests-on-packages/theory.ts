export const larger = (m: number, n: number): number => Math.max(m, n);
export const listed = (
  key: number,
  otherwise: number,
  prices: readonly (readonly [number, number])[],
): number => prices.find(([one]) => one === key)?.[1] ?? otherwise;
