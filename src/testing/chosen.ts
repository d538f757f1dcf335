// Values that are the same here and in Lean: each with its text.
import type { Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import { isWord, type WordSort } from '../language/words/word-sort.ts';

type Rational = { readonly num: bigint; readonly den: bigint };

/** A value that is written in Lean and evaluated here. */
export type Chosen = { readonly text: string; readonly value: Value<Rational | undefined> };

const isRational = (value: unknown): value is Rational =>
  typeof value === 'object' && value !== null && 'num' in value && typeof value.num === 'bigint';

/** The `n` of `Fin n` where it is a numeral, and the values are no constructors or characters. */
function sizeOf(sort: Sort): bigint | undefined {
  if (sort.kind !== 'fin' || sort.names !== undefined || sort.size.kind !== 'literal') return undefined;
  return sort.size.value.num > 0n ? sort.size.value.num : undefined;
}

const wordText = ({ word }: WordSort): string => (word.type === 'BitVec' ? `BitVec ${word.bits}` : word.type);

/** The type as Lean text; nothing for sorts that Lean is not asked about. */
function typeText(sort: Sort): string | undefined {
  if (sort.kind === 'bool') return 'Bool';
  if (sort.kind === 'number') return sort.of === 'real' ? undefined : sort.type;
  const size = sizeOf(sort);
  if (size !== undefined) return isWord(sort) ? wordText(sort) : `Fin ${size}`;
  if (sort.kind !== 'list' || sort.as === 'string' || sort.as === 'bytes') return undefined;
  const of = typeText(sort.of);
  return of && `${{ option: 'Option', array: 'Array', list: 'List' }[sort.as ?? 'list']} (${of})`;
}

/** A value of a sort as Lean text with its type; nothing where it has none that can be written. */
export function writeValue(sort: Sort, value: unknown): string | undefined {
  const type = typeText(sort);
  if (type === undefined) return undefined;
  if (sort.kind === 'bool') return typeof value === 'boolean' ? `${value}` : undefined;
  if (sort.kind === 'list') {
    if (!Array.isArray(value)) return undefined;
    const parts = value.map((one: unknown) => writeValue(sort.of, one));
    if (parts.includes(undefined)) return undefined;
    const listed = parts.join(', ');
    const text = sort.as === 'array' ? `#[${listed}]` : `[${listed}]`;
    return `(${sort.as !== 'option' ? text : parts.length === 0 ? 'none' : `some ${listed}`} : ${type})`;
  }
  if (typeof value === 'bigint') return `(${value} : ${type})`;
  if (!isRational(value)) return undefined;
  return value.den === 1n ? `(${value.num} : ${type})` : `(${value.num} / ${value.den} : ${type})`;
}

/** The value of a function where its argument is 1, and what it is elsewhere. */
function chooseFunction({ from, to }: Extract<Sort, { kind: 'function' }>, x: number): Chosen | undefined {
  const [type, one] = [typeText(from), choose(from, 1)];
  const [there, elsewhere] = [choose(to, x), choose(to, x + 2)];
  if (type === undefined || one === undefined || from.kind === 'list' || !there || !elsewhere)
    return undefined;
  const written = writeValue(from, one.value);
  return {
    text: `(fun (k : ${type}) => if k = ${one.text} then ${there.text} else ${elsewhere.text})`,
    value: (k) => (writeValue(from, k) === written ? there.value : elsewhere.value),
  };
}

/** A value of a sort as near to `x` as there is one, or made of such; nothing for sorts that are not asked about. */
export function choose(sort: Sort, x: number): Chosen | undefined {
  if (sort.kind === 'function') return chooseFunction(sort, x);
  const value = valueNear(sort, x);
  const text = value === undefined ? undefined : writeValue(sort, value);
  return text === undefined ? undefined : { text, value };
}

function valueNear(sort: Sort, x: number): Chosen['value'] {
  if (sort.kind === 'bool') return x % 2 === 0;
  const size = sizeOf(sort);
  if (size !== undefined) return BigInt(Math.trunc(Math.abs(x))) % size;
  if (sort.kind === 'list') {
    const parts = [x, x + 1, x - 1].map((at) => valueNear(sort.of, at));
    return parts.includes(undefined) ? undefined : parts.slice(0, sort.as === 'option' ? 1 : 3);
  }
  if (sort.kind !== 'number' || sort.of === 'real') return undefined;
  const n = BigInt(Math.trunc(sort.of === 'nat' ? Math.abs(x) : x));
  return sort.of === 'rational' ? { num: n, den: 1n } : n;
}
