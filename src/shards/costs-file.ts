// The file with the cost of each claim: written when shards are merged, read to split the next check.
import type { Costs } from './plan.ts';

const format = 'check-claims costs 1';

/** The text of a costs file: milliseconds by claim, one line each, sorted by id. */
export const writeCosts = (costs: Costs): string =>
  `${JSON.stringify({ format, milliseconds: Object.fromEntries([...costs].sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 1)}\n`;

const isCosts = (value: unknown): value is { readonly milliseconds: Readonly<Record<string, number>> } =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === format &&
  'milliseconds' in value &&
  typeof value.milliseconds === 'object' &&
  value.milliseconds !== null &&
  Object.values(value.milliseconds).every((one) => typeof one === 'number' && one >= 0);

/** The costs, or a message why the text is not a costs file. */
export function readCosts(text: string): Costs | string {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return `it is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  return isCosts(raw) ? new Map(Object.entries(raw.milliseconds)) : `it is not a file of format ${format}`;
}
