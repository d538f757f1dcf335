import type { Expr } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { build } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { shareTerm } from './sharing.ts';

export type ListSort = Extract<Sort, { kind: 'list' }>;

export type ListTerm = Term & { readonly sort: ListSort };

/** The list, option, array or text that an expression denotes. */
export function readList(reader: Reader, e: Expr, scope: Scope): ListTerm {
  return asListTerm(reader.term(e, scope), scope);
}

/** A term that must be a list. */
export function asListTerm(term: Term, scope: Scope): ListTerm {
  if (term.sort.kind !== 'list')
    return throwOutside(
      'List',
      scope.place,
      'a list whose elements cannot be read',
      'use lists of numbers or records',
    );
  return Object.assign({ ...term }, { sort: term.sort });
}

/** A list without elements. */
export const makeEmptyList = (sort: ListSort, scope: Scope): Term => build('nil', [], sort, scope);

/** A list with a value added in front. */
export const prependTo = (value: Term, list: Term, scope: Scope): Term =>
  build('cons', [value, list], list.sort, scope);

/** Instances for an index of `Fin n`, which look up at its number. */
const ofFin: ReadonlySet<string> = new Set(['Fin.instGetElemFinVal', 'Fin.instGetElem?FinVal']);

/** The instance for indices that are numbers: `xs[i]` is `xs[i.val]` where `i` is in `Fin n`. */
export function byNumber(instance: Expr): Expr {
  const { head, args } = spineOf(instance);
  const last = args[args.length - 1];
  return head.kind === 'const' && ofFin.has(head.name) && last ? byNumber(last) : instance;
}

const lookups: ReadonlySet<string> = new Set(['List.instGetElem?NatLtLength', 'Array.instGetElem?NatLtSize']);

/** Whether an instance is core Lean's own for `xs[i]?` and `xs[i]!` of a list, an array or a vector. */
export function isLookup(instance: Expr): boolean {
  const { head, args } = spineOf(byNumber(instance));
  if (head.kind !== 'const' || head.name !== 'instGetElem?OfGetElemOfDecidable')
    return head.kind === 'const' && lookups.has(head.name);
  return args.some((arg) => headConstantOf(arg) === 'Vector.instGetElemNatLt');
}

/** A list under another name. A call keeps its own sort, by which Lean is asked about it. */
export const writeAs = (term: Term, as: ListSort, scope: Scope): Term =>
  term.kind === 'call'
    ? shareTerm(term, scope, (shared) => Object.assign({ ...shared }, { sort: as }))
    : Object.assign({ ...term }, { sort: as });
