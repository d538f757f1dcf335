import type { Binary } from '../../src/operations/operation.ts';

/** The operations on integers with a planted fault: what `%` gives is too large by 1. */
export const plantMod = <T extends { readonly natMod: Binary }>(right: T): T => ({
  ...right,
  natMod: {
    ...right.natMod,
    value: (d, a, b) => d.add(right.natMod.value(d, a, b), d.integer(1n)),
  } satisfies Binary,
});
