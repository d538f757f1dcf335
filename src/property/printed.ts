import type { Domain } from '../domains/domain.ts';
import { elementsOf, type Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { nameOf, sortOfPart } from './spoken.ts';

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
  if (typeof value === 'string' || value === null) return JSON.stringify(value);
  if (domain !== undefined) {
    const [low, high] = domain.enclosure(value as X);
    return low === high ? String(low) : `${low} … ${high}`;
  }
  const fields = Object.entries(value).map(([key, part]) => `${key}: ${printed(part)}`);
  return `{ ${fields.join(', ')} }`;
}

/** A definition's value as a program would have it. */
export function printedAs<X>(sort: Sort, value: Value<X>, domain: Domain<X>): string {
  if (value === undefined) return 'not known';
  if (sort.kind === 'fin') return printed(nameOf(sort, Number(value)));
  if (sort.kind !== 'list' && sort.kind !== 'record') return printed(value, domain);
  const parts = elementsOf(value).map((part, i) => printedAs(sortOfPart(sort, i), part, domain));
  if (sort.kind === 'list' && sort.as === 'option') return parts[0] ?? 'null';
  if (sort.kind === 'list' && sort.as === 'string')
    return printed(
      elementsOf(value)
        .map((code) => nameOf(sort.of, Number(code)))
        .join(''),
    );
  if (sort.kind === 'record' && !sort.fields.every(({ key }) => typeof key === 'number'))
    return `{ ${parts.map((part, i) => `${sort.fields[i]?.key}: ${part}`).join(', ')} }`;
  return `[${parts.slice(0, MOST).join(', ')}${parts.length > MOST ? ', …' : ''}]`;
}
