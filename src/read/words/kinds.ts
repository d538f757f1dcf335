import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { isWord, type WordSort } from '../../language/words/word-sort.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';

const nat = sortOfCoreType('Nat');

/** A type of numbers below a size, as it is read at a place: integers of a fixed width have one. */
export type Kind = {
  readonly sort: Extract<Sort, { kind: 'fin' }>;
  readonly size: Term;
  readonly width: Term | undefined;
};

/** The types of core Lean that are named by their width. `USize` is none: its width is that of the machine. */
export const namedWidths: ReadonlyMap<Name, number> = new Map(
  ['UInt', 'Int'].flatMap((kind) => [8, 16, 32, 64].map((bits) => [`${kind}${bits}`, bits] as const)),
);

export const makeNatural = (value: bigint): Term => makeLiteral(value, 1n, nat);

/** `2 ^ width`. */
export const powerOfTwo = (width: Term, scope: Scope): Term =>
  width.kind === 'literal' && width.value.num <= 4096n
    ? makeNatural(2n ** width.value.num)
    : build('pow', [makeNatural(2n), width], nat, scope);

/** The kind of integers of a width that is a term. */
export function kindOfWidth(
  type: Name,
  width: Term,
  scope: Scope,
): Kind & { readonly sort: WordSort; readonly width: Term } {
  const bits = width.kind === 'literal' ? Number(width.value.num) : undefined;
  const size = powerOfTwo(width, scope);
  const word = { type, bits, signed: type.startsWith('Int') };
  return { sort: { kind: 'fin', size, word }, size, width };
}

/** The kind of a type that is named by its width. */
export function kindOfName(type: Name, scope: Scope): ReturnType<typeof kindOfWidth> {
  return kindOfWidth(type, makeNatural(BigInt(namedWidths.get(type) ?? 0)), scope);
}

/** The sort of a type of core Lean, if its values are integers of a fixed width. */
export function readWordSort(
  reader: Reader,
  type: Name,
  args: readonly Expr[],
  scope: Scope,
): WordSort | undefined {
  if (namedWidths.has(type)) return kindOfName(type, scope).sort;
  const [width] = args;
  return type === 'BitVec' && width !== undefined
    ? kindOfWidth(type, reader.term(width, scope), scope).sort
    : undefined;
}

/** The kind of a type of numbers below a size; nothing for any other type. */
export function kindOf(reader: Reader, type: Expr, scope: Scope): Kind | undefined {
  const sort = reader.sort(type, scope);
  if (sort?.kind !== 'fin' || sort.names !== undefined) return undefined;
  const { head, args } = spineOf(type);
  if (!isWord(sort)) return { sort, size: sort.size, width: undefined };
  if (sort.word.bits !== undefined)
    return { sort, size: sort.size, width: makeNatural(BigInt(sort.word.bits)) };
  const [width] = args;
  return head.kind === 'const' && head.name === 'BitVec' && width !== undefined
    ? { sort, size: sort.size, width: reader.term(width, scope) }
    : undefined;
}

/** The kind of `BitVec w`, for the argument that is the width. */
export const kindOfBits = (reader: Reader, width: Expr, scope: Scope): ReturnType<typeof kindOfWidth> =>
  kindOfWidth('BitVec', reader.term(width, scope), scope);

/** The width of a kind that has one. */
export const widthOf = ({ width }: Kind, scope: Scope): Term =>
  width ?? throwOutside('Fin', scope.place, 'shifts of Fin n', 'use BitVec or a fixed-width integer');
