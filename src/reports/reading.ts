import type { ClaimReport } from '../verdict/report.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How much of Lean there is to read behind claims, in words. */
export const readingWords = ({ lines, pieces }: NonNullable<ClaimReport['reading']>): string =>
  `${counted(lines, 'line')} of Lean in ${counted(pieces, 'declaration')}`;
