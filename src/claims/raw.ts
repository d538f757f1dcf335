// The shape of a claims file that has passed its schema.
import type { claimsFileSchema } from './schema/claims-file.ts';
import type { FromSchema } from './schema/from-schema.ts';

type Format = typeof claimsFileSchema;

/** A claims file as written, before defaults are filled in. */
export type RawPaper = FromSchema<Omit<Format, '$defs'>, Format['$defs']>;

/** A claim as written. */
export type RawClaim = RawPaper['claims'][number];

/** One value or a list of values, as a list. */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
