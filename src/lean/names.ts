import type { Name } from '../expr/expr.ts';

const greek = /[\u03b1-\u03c9\u0391-\u03c9\u1f00-\u1ffe\u2100-\u214f\u{1d49c}-\u{1d59f}]/u;
const subscript = /[\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c]/u;
const isLetterLike = (c: string): boolean =>
  (greek.test(c) && !/[λΠΣ]/.test(c)) || /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/u.test(c);
const isFirst = (c: string): boolean => /[A-Za-z_]/.test(c) || isLetterLike(c);
const isRest = (c: string): boolean => isFirst(c) || /[0-9'!?]/.test(c) || subscript.test(c);

/** One component of a name as Lean prints it: in `«»` unless it is an identifier or a macro-scope mark. */
export function quoteComponent(text: string): string {
  const [first, ...rest] = text;
  const isPlain = first !== undefined && isFirst(first) && rest.every(isRest);
  return isPlain || text === '_@' ? text : `«${text}»`;
}

/** The components of a name as written, `«»` removed. */
export function splitName(name: Name): readonly string[] {
  return [...name.matchAll(/«([^»]*)»|[^.«]+/g)].map(([text, quoted]) => quoted ?? text);
}

/** The name of a binder as Lean prints it: macro scopes, which make names of anonymous binders unique, become `✝`. */
export function formatBinderName(name: Name): string {
  const scope = name.indexOf('._@');
  return scope < 0 ? name : `${name.slice(0, scope)}✝`;
}

/** The name of a binder as the author wrote it, without macro scopes; `x` for one that has none. */
export function plainNameOf(name: Name): string {
  const scope = name.indexOf('._@');
  return (scope < 0 ? name : name.slice(0, scope)) || 'x';
}

/**
 * The name of a binder in a message, or its position: Lean's own names for anonymous binders, as `a✝`, mean nothing to a
 * reader.
 */
export function nameBinder(name: Name, kind: 'hypothesis' | 'variable'): string {
  return /\._@|✝/.test(name) ? `a ${kind} without a name` : formatBinderName(name);
}
