export const mean = (x: number, y: number): number => (3 * x + y) / 4;
export const gap = (x: number, y: number): number => y - x;
