import type { Domain } from '../../domains/domain.ts';
import type { Exact } from '../../domains/exact.ts';
import { makeRational } from '../../domains/rational.ts';
import type { Sort } from '../../language/ast.ts';
import { variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { listOf, numberOf } from '../read-value.ts';
import type { Value } from '../values.ts';

/** A number of a domain as text, the same in every domain that knows it exactly; `undefined` if it is not known exactly. */
function numberKey<X>(d: Domain<X>, value: X): string | undefined {
  const [low, high] = d.enclosure(value);
  if (low === high) return String(low === 0 ? 0 : low);
  const q = d.name === 'exact' ? (value as Exact) : undefined;
  if (q === undefined) return undefined;
  const { num, den } = makeRational(q.num, q.den);
  return `${num}/${den}`;
}

/**
 * A function's argument as text: equal for equal arguments. All functions share one key, because a sampled function of
 * functions is constant.
 */
export function keyOfArgument<X>(d: Domain<X>, sort: Sort, value: Value<X>): string | undefined {
  switch (sort.kind) {
    case 'bool':
    case 'fin':
      return value === undefined ? undefined : String(value);
    case 'number':
      if (sort.of === 'rational' || sort.of === 'real') return numberKey(d, numberOf(d, value));
      return value === undefined ? undefined : String(value);
    case 'function':
      return 'function';
    case 'data': {
      const variant = variantAt(sort, listOf(value)?.[0]);
      return variant && keyOfArgument(d, variant, value);
    }
    case 'list':
    case 'record': {
      const keys = listOf(value)?.map((item, i) =>
        keyOfArgument(d, sort.kind === 'list' ? sort.of : itemAt(sort.fields, i).sort, item),
      );
      return keys === undefined || keys.includes(undefined) ? undefined : `[${keys.join()}]`;
    }
  }
}

/** Picks one of `count` by a hash (FNV-1a, finished as in MurmurHash3) of a key and a seed. */
export function pick(key: string, seed: number, count: number): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) % count;
}
