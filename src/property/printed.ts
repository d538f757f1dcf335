import type { Domain } from '../domains/domain.ts';

/** Items that are printed of a list or function. */
const MOST = 12;

/** A value for a report: lists by their first items, functions by their first values, numbers by an enclosure. */
export function printed<X>(value: unknown, domain?: Domain<X>): string {
  if (value === undefined) return 'not known';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = [...(value as unknown as Iterable<unknown>)];
    const shown = items.slice(0, MOST).map((item) => printed(item, domain));
    return `[${shown.join(', ')}${items.length > MOST ? ', …' : ''}]`;
  }
  if (typeof value === 'function') return 'a function';
  if (domain !== undefined) {
    const [low, high] = domain.enclosure(value as X);
    return low === high ? String(low) : `${low} … ${high}`;
  }
  return JSON.stringify(value);
}
