// Lists and texts put together of parts: `a ++ x :: b`.
import type { Expr } from '../../expr/expr.ts';
import { apply, spineOf } from '../../expr/spine.ts';
import { makeConstant } from '../records.ts';

/** A part of a list: one element, or several. */
export type Part = { readonly kind: 'element' | 'list'; readonly e: Expr };

/** A list or a text, seen as a list of its elements. */
export type Sequence = {
  readonly element: Expr;
  readonly toList: (e: Expr) => Expr;
  readonly ofList: (e: Expr) => Expr;
};

const call = (name: string, ...args: readonly Expr[]): Expr => apply(makeConstant(name), args);

/** How values of a type are lists; nothing for other types. */
export function sequenceOf(type: Expr): Sequence | undefined {
  const { head, args } = spineOf(type);
  const [of] = args;
  if (head.kind !== 'const') return undefined;
  if (head.name === 'List' && of !== undefined) return { element: of, toList: (e) => e, ofList: (e) => e };
  if (head.name !== 'String') return undefined;
  return {
    element: makeConstant('Char'),
    toList: (e) => call('String.toList', e),
    ofList: (e) => call('String.ofList', e),
  };
}

/** The parts that a list is put together of by core's own operations, first one first; those without elements are left out. */
export function partsOfList(e: Expr): readonly Part[] {
  const { head, args } = spineOf(e);
  const [left, right] = args.slice(-2);
  const name = head.kind === 'const' ? head.name : '';
  if (name === 'List.nil') return [];
  if (left === undefined || right === undefined) return [{ kind: 'list', e }];
  if (name === 'List.cons') return [{ kind: 'element', e: left }, ...partsOfList(right)];
  const isAppend =
    (name === 'HAppend.hAppend' && args.length === 6) ||
    (name === 'List.append' && args.length === 3) ||
    (name === 'String.append' && args.length === 2);
  return isAppend ? [...partsOfList(left), ...partsOfList(right)] : [{ kind: 'list', e }];
}

/** The elements of a list from one position up to another one, or to its end. */
export function cut({ element, toList, ofList }: Sequence, e: Expr, from: Expr, count?: Expr): Expr {
  const rest = call('List.drop', element, from, toList(e));
  return ofList(count === undefined ? rest : call('List.take', element, count, rest));
}
