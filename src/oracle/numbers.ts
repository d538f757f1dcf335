// Values as natural numbers, one after the other, as Lean writes them when it evaluates a definition: docs/data.md has the table.
import type { Exact } from '../domains/exact.ts';
import { makeRational } from '../domains/rational.ts';
import { isNumber, type Value } from '../evaluate/values.ts';
import type { RecordField, Sort } from '../language/ast.ts';
import { variantAt } from '../language/variants.ts';

type Numeric = Extract<Sort, { kind: 'number' }>;
type Data = Extract<Sort, { kind: 'data' }>;

/** How Lean writes numbers of its own types; nothing for other number types. */
const numberShapes: Readonly<Record<string, string>> = {
  'nat Nat': 'Nat',
  'int Int': '[ofNat,Nat|negSucc,Nat]',
  'rational Rat': '[ofNat,Nat|negSucc,Nat],Nat',
};

const isRecursive = ({ type, constructors }: Data): boolean => {
  const occurs = (sort: Sort): boolean => {
    switch (sort.kind) {
      case 'list':
        return occurs(sort.of);
      case 'record':
        return sort.fields.some((field) => occurs(field.sort));
      case 'data':
        return (
          sort.type === type ||
          (sort.constructors ?? []).some(({ fields }) => fields.some((f) => occurs(f.sort)))
        );
      default:
        return false;
    }
  };
  return (constructors ?? []).some(({ fields }) => fields.some(({ sort }) => occurs(sort)));
};

/** All parts, or nothing if one is missing. */
const whole = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join(',');

/**
 * How values of a sort are written, in short, as Lean says it: a type with one constructor is its fields, another the list of its
 * constructors, and `^k` stands for the type that is `k` types further in than the outermost. Nothing for sorts that are not written.
 */
export function describeShape(sort: Sort, around: readonly string[] = []): string | undefined {
  const inside = (
    fields: readonly RecordField[],
    within: readonly string[],
  ): readonly (string | undefined)[] => fields.map((field) => describeShape(field.sort, within));
  switch (sort.kind) {
    case 'number':
      return numberShapes[`${sort.of} ${sort.type}`];
    case 'bool':
      return '[false|true]';
    case 'fin':
      if (sort.names === 'characters') return 'Char';
      if (sort.names === undefined) return 'Nat';
      return sort.names.length === 1 ? '' : `[${sort.names.join('|')}]`;
    case 'list': {
      if (sort.as === 'string') return 'String';
      const of = describeShape(sort.of, sort.as === 'array' ? around : [...around, '']);
      if (of === undefined) return undefined;
      if (sort.as === 'array') return `Array(${of})`;
      return sort.as === 'option'
        ? `[none|${whole(['some', of])}]`
        : `[nil|${whole(['cons', of, `^${around.length}`])}]`;
    }
    case 'record':
      return whole(inside(sort.fields, around));
    case 'data': {
      const { constructors, type } = sort;
      if (constructors === undefined) return around.includes(type) ? `^${around.indexOf(type)}` : undefined;
      const only = constructors.length === 1 ? constructors[0] : undefined;
      if (only !== undefined && !isRecursive(sort)) return whole(inside(only.fields, around));
      const within = [...around, type];
      const shapes = constructors.map(({ name, fields }) =>
        whole([...(only === undefined ? [name] : []), ...inside(fields, within)]),
      );
      return shapes.includes(undefined) ? undefined : `[${shapes.join('|')}]`;
    }
    case 'function':
      return undefined;
  }
}

const integerNumbers = (n: bigint): readonly bigint[] => (n < 0n ? [1n, -n - 1n] : [0n, n]);

const numberNumbers = ({ of }: Numeric, value: Value<Exact>): readonly bigint[] | undefined => {
  if (of === 'rational') {
    if (value === undefined || !isNumber(value)) return undefined;
    const { num, den } = makeRational(value.num, value.den);
    return [...integerNumbers(num), den];
  }
  if (typeof value !== 'bigint') return undefined;
  return of === 'int' ? integerNumbers(value) : [value];
};

const isList = (value: Value<Exact>): value is readonly Value<Exact>[] => Array.isArray(value);

/** Appends the numbers of a value to `out`; returns whether all of it is known. */
export function writeNumbers(sort: Sort, value: Value<Exact>, out: bigint[]): boolean {
  switch (sort.kind) {
    case 'number': {
      const numbers = numberNumbers(sort, value);
      if (numbers !== undefined) out.push(...numbers);
      return numbers !== undefined;
    }
    case 'bool':
      if (typeof value !== 'boolean') return false;
      out.push(value ? 1n : 0n);
      return true;
    case 'fin':
      if (typeof value !== 'bigint') return false;
      if (!Array.isArray(sort.names) || sort.names.length > 1) out.push(value);
      return true;
    case 'function':
      return false;
  }
  if (!isList(value)) return false;
  if (sort.kind === 'record') return sort.fields.every((field, i) => writeNumbers(field.sort, value[i], out));
  if (sort.kind === 'data') {
    const variant = variantAt(sort, value[0]);
    if (variant === undefined || typeof value[0] !== 'bigint') return false;
    if (sort.constructors?.length !== 1) out.push(value[0]);
    return variant.fields.slice(1).every((field, i) => writeNumbers(field.sort, value[i + 1], out));
  }
  for (const item of value) {
    out.push(1n);
    if (!writeNumbers(sort.of, item, out)) return false;
  }
  if (sort.as !== 'option' || value.length === 0) out.push(0n);
  return true;
}

/** Takes the next number of a text. */
export type Source = { readonly next: () => bigint };

/** The value that numbers stand for; the reverse of `writeNumbers`. @throws RangeError if the numbers end before it does. */
export function readNumbers(sort: Sort, source: Source): Value<Exact> {
  const { next } = source;
  const integer = (): bigint => (next() === 0n ? next() : -next() - 1n);
  switch (sort.kind) {
    case 'number': {
      if (sort.of === 'nat') return next();
      const num = integer();
      return sort.of === 'int' ? num : makeRational(num, next());
    }
    case 'bool':
      return next() === 1n;
    case 'fin':
      return Array.isArray(sort.names) && sort.names.length === 1 ? 0n : next();
    case 'function':
      return undefined;
    case 'record':
      return sort.fields.map((field) => readNumbers(field.sort, source));
    case 'data': {
      const position = sort.constructors?.length === 1 ? 0n : next();
      const fields = variantAt(sort, position)?.fields.slice(1) ?? [];
      return [position, ...fields.map((field) => readNumbers(field.sort, source))];
    }
    case 'list': {
      const items: Value<Exact>[] = [];
      while (next() === 1n) {
        items.push(readNumbers(sort.of, source));
        if (sort.as === 'option') break;
      }
      return items;
    }
  }
}

/** The numbers in a text with spaces between them. */
export function openNumbers(text: string): Source {
  const numbers = text.split(' ').values();
  return {
    next: () => {
      const { value, done } = numbers.next();
      if (done || value === undefined) throw new RangeError('the numbers of a value end early');
      return BigInt(value);
    },
  };
}
