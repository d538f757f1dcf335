// The file of what claims cost: written when shards are merged, read when the next ones are cut.
import type { Costs } from './plan.ts';

const format = 'check-claims costs 1';

/** The text of a file of costs: milliseconds by claim, a line each, in the order of their ids. */
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

/** The costs, or in words why the text is no file of costs. */
export function readCosts(text: string): Costs | string {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  return isCosts(raw) ? new Map(Object.entries(raw.milliseconds)) : `it is no file of the format ${format}`;
}
