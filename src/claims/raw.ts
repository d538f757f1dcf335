// The shape of a claims file once it has passed its schema.
import type { claimsFileSchema } from './schema/claims-file.ts';
import type { FromSchema } from './schema/from-schema.ts';

type Format = typeof claimsFileSchema;

/** A claims file as written; defaults are not filled in yet. */
export type RawPaper = FromSchema<Omit<Format, '$defs'>, Format['$defs']>;

/** A claim as written. */
export type RawClaim = RawPaper['claims'][number];

/** One or many, as a list. */
export function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
