import type { Domain } from '../domains/domain.ts';
import { elementsOf, integerOf } from '../evaluate/read-value.ts';
import { type FunctionTable, isFunction, isNumber, type Value } from '../evaluate/values.ts';
import { openNumbers, readNumbers } from '../evaluate/wire.ts';
import type { Sort } from '../language/ast.ts';
import type { Datum } from '../language/property.ts';
import { variantAt } from '../language/variants.ts';
import { unfoldFunction } from '../language/wire-shape.ts';
import { isWord } from '../language/words/word-sort.ts';
import { asArray } from './arrays.ts';
import { nameOf, sortOfPart } from './spoken.ts';

/** Items of a list that are printed. */
const MOST = 12;

function list<T>(items: readonly T[], show: (item: T) => string): string {
  const shown = items.slice(0, MOST).map(show);
  return `[${shown.join(', ')}${items.length > MOST ? ', …' : ''}]`;
}

/** Arguments or results as JSON, with integers as a program writes them. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === undefined) return null;
    return typeof part === 'bigint' ? `${part}n` : ArrayBuffer.isView(part) ? asArray(part) : part;
  });
}

/** A key for arguments: the same for arguments that are the same in all parts, another where a part differs. */
export function keyOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const items = asArray(value);
  if (items === undefined)
    return `{${Object.entries(value)
      .map(([name, part]) => `${JSON.stringify(name)}:${keyOf(part)}`)
      .join(',')}}`;
  let key = '[';
  for (const item of items) key += `${keyOf(item)},`;
  return `${key}]`;
}

/** A counterpart's result for a report: lists by their first items, records by their fields. */
export function printResult(value: unknown): string {
  if (value === undefined) return 'not known';
  const items = asArray(value);
  if (items !== undefined) return list(items, printResult);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string' || value === null) return JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value).map(([key, part]) => `${key}: ${printResult(part)}`);
  return `{ ${fields.join(', ')} }`;
}

/** A function by its values at some arguments, and its value at all others. */
function printTable<X>(sort: Sort, { entries, otherwise }: FunctionTable<X>, domain: Domain<X>): string {
  const { params, result } = unfoldFunction(sort);
  const show = (value: Value<X>): string => printValue(result, value, domain);
  const parts = [...entries].map(([key, value]) => {
    const source = openNumbers(key);
    const args = params.map((param) => printValue(param, readNumbers(domain, param, source), domain));
    return `${args.length === 1 ? args[0] : `(${args.join(', ')})`} ↦ ${show(value)}`;
  });
  return `{ ${[...parts, `otherwise ${show(otherwise)}`].join(', ')} }`;
}

/** A definition's value as a program would represent it. */
export function printValue<X>(sort: Sort, value: Value<X>, domain: Domain<X>): string {
  if (value === undefined) return 'not known';
  if (isFunction(value) && value.table !== undefined) return printTable(sort, value.table, domain);
  if (sort.kind === 'fin' && sort.names === 'unit') return 'undefined';
  if (sort.kind === 'fin') return printResult(nameOf(sort, integerOf(value) ?? Number.NaN));
  if (sort.kind === 'data') {
    const variant = variantAt(sort, elementsOf(value)[0]);
    return variant === undefined ? 'not known' : printValue(variant, value, domain);
  }
  if (sort.kind !== 'list' && sort.kind !== 'record') {
    if (!isNumber(value)) return printResult(value);
    const [low, high] = domain.enclosure(value);
    return low === high ? String(low) : `${low} … ${high}`;
  }
  const parts = elementsOf(value).map((part, i) => printValue(sortOfPart(sort, i), part, domain));
  if (sort.kind === 'list' && sort.as === 'option') return parts[0] ?? 'null';
  if (sort.kind === 'list' && sort.as === 'string')
    return printResult(
      elementsOf(value)
        .map((code) => nameOf(sort.of, Number(code)))
        .join(''),
    );
  if (sort.kind === 'record' && !sort.fields.every(({ key }) => typeof key === 'number'))
    return `{ ${parts.map((part, i) => `${sort.fields[i]?.key}: ${part}`).join(', ')} }`;
  return list(parts, (part) => part);
}

/** A value as a sample has it; nothing where it is not known exactly, for functions, and for integers of a fixed width. */
export function datumOf<X>(sort: Sort, value: Value<X>, domain: Domain<X>): Datum | undefined {
  if (typeof value === 'boolean') return value;
  if (value === undefined || isFunction(value) || isWord(sort)) return undefined;
  if (typeof value === 'bigint') return Number(value);
  if (sort.kind === 'data' || sort.kind === 'list' || sort.kind === 'record') {
    const elements = elementsOf(value);
    const parts = sort.kind === 'data' ? variantAt(sort, elements[0]) : sort;
    if (parts === undefined) return undefined;
    const items = elements.map((part, i) => datumOf(sortOfPart(parts, i), part, domain));
    const known = items.flatMap((item) => (item === undefined ? [] : [item]));
    return known.length < items.length ? undefined : known;
  }
  if (!isNumber(value)) return undefined;
  const [low, high] = domain.enclosure(value);
  return low === high ? low : undefined;
}
