// Decides which claims a shard checks: a function of inputs that all shards share, so that each machine computes its own part.
import type { Shard } from './shard.ts';

/** Milliseconds that each claim took, by its id. */
export type Costs = ReadonlyMap<string, number>;

/** Claims with unknown cost are assumed to take the median of the known costs. */
function middle(costs: readonly number[]): number {
  const sorted = [...costs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
}

/** A claim, its position, and its cost. */
type Costed = { readonly id: string; readonly order: number; readonly cost: number };

/**
 * The ids of each shard, in the order of the claims. The longest claim goes first, to the shard with the least work: no shard then has more
 * than 4/3 of the least possible (Graham 1969). Without costs, claims are assigned in turn.
 */
export function planShards(ids: readonly string[], of: number, costs: Costs): readonly (readonly string[])[] {
  const unknown = middle(ids.flatMap((id) => costs.get(id) ?? []));
  const all = ids.map((id, order): Costed => ({ id, order, cost: costs.get(id) ?? unknown }));
  const shards = Array.from({ length: of }, (): { load: number; claims: Costed[] } => ({
    load: 0,
    claims: [],
  }));
  for (const claim of [...all].sort((a, b) => b.cost - a.cost || a.order - b.order)) {
    const least = shards.reduce((best, one) => (one.load < best.load ? one : best));
    least.load += claim.cost;
    least.claims.push(claim);
  }
  return shards.map(({ claims }) => claims.sort((a, b) => a.order - b.order).map(({ id }) => id));
}

/** The ids of one shard. */
export const claimsOf = (ids: readonly string[], { index, of }: Shard, costs: Costs): readonly string[] =>
  planShards(ids, of, costs)[index - 1] ?? [];
