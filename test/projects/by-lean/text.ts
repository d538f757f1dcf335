/** Code beside the definitions of Text.lean. */
export const digits = (n: number): string => String(n);
export const words = (s: string): readonly string[] => s.split(' ');
export const number = (s: string): number | null =>
  /^-?[0-9]+(_[0-9]+)*$/.test(s) ? Number(s.replaceAll('_', '')) : null;
export const sorted = (xs: readonly number[]): readonly number[] => xs.toSorted((a, b) => a - b);
export const largest = (xs: readonly number[]): number => Math.max(0, ...xs);
export function groups<A>(xs: readonly A[]): readonly (readonly A[])[] {
  const out: A[][] = [];
  for (const x of xs) {
    const last = out.at(-1);
    if (last !== undefined && last.at(-1) === x) last.push(x);
    else out.push([x]);
  }
  return out;
}
export const shout = (s: string): string => s.replace(/[a-z]/g, (c) => c.toUpperCase());
export const middle = (xs: readonly number[]): number => [...new Set(xs)].reduce((a, b) => a + b, 0) / 2;
export const steps = (n: number, acc: number): number =>
  n <= 1 ? acc : steps(n % 2 === 0 ? n / 2 : 3 * n + 1, acc + 1);
export const honest = (n: number): string => String(n);
