// Elements of a type `{x // p x}` inside lists, arrays and options of a term: each is its value, since no value depends on a proof.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Reader } from '../reader.ts';
import { withoutLaws } from './carrier.ts';

/** Functions that only pass on the values of their type arguments. */
const passing = /^(?:List|Array|Option|GetElem\??)\.(?!mk$)\w+[?!']?$|^(?:ite|dite|id|Function\.comp)$/;

/** Types that hold values of their arguments. */
const holders: ReadonlySet<Name> = new Set(['List', 'Array', 'Option', 'Prod']);

/** A function with the types of its variables replaced by those of their values. */
function ofValues(reader: Reader, f: Expr): Expr {
  if (f.kind !== 'lam') return f;
  const [type, body] = [withoutLaws(reader, f.type, holders), ofValues(reader, f.body)];
  return type === f.type && body === f.body ? f : { ...f, type, body };
}

/** An application of a function on lists, arrays or options to elements with proofs, without these; nothing if it has none. */
export function dropProofs(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || !passing.test(head.name) || reader.origin(head.name) !== 'Init')
    return undefined;
  const plain = args.map((arg) => ofValues(reader, withoutLaws(reader, arg, holders)));
  if (plain.every((arg, i) => arg === args[i])) return undefined;
  return plain.reduce<Expr>((fn, arg) => ({ kind: 'app', fn, arg }), head);
}

/** Whether an expression of a type `{x // p x}` is such an element, whose value stands for it. */
function isErased(reader: Reader, e: Expr): boolean {
  const local = reader.local(e);
  if (local !== undefined) return local.kind === 'value' || local.kind === 'term';
  if (e.kind === 'proj') return isErasedPart(reader, e.of, e.index);
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Init') return false;
  const part = ['Prod.fst', 'Prod.snd'].indexOf(head.name);
  if (part >= 0) return args[2] !== undefined && isErasedPart(reader, args[2], part);
  return passing.test(head.name);
}

function isErasedPart(reader: Reader, pair: Expr, index: number): boolean {
  const { head, args } = spineOf(pair);
  const isMade = head.kind === 'const' && head.name === 'Prod.mk' && args.length === 4;
  return isErased(reader, isMade ? itemAt(args, 2 + index) : pair);
}

/** The value of such an element: `x.val`, `⟨x, h⟩`, or a case distinction on it; nothing for any other expression. */
export function findErased(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  if (head.kind === 'proj')
    return head.struct === 'Subtype' && head.index === 0 && isErased(reader, head.of)
      ? apply(head.of, args)
      : undefined;
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Init') return undefined;
  if (head.name === 'Subtype.mk' && args.length === 4) return args[2];
  const value = args[{ 'Subtype.val': 2, 'Subtype.casesOn': 3, 'Subtype.rec': 4 }[head.name] ?? -1];
  if (value === undefined || !isErased(reader, value)) return undefined;
  if (head.name === 'Subtype.val') return apply(value, args.slice(3));
  const branch = itemAt(args, head.name === 'Subtype.rec' ? 3 : 4);
  return betaApply(branch, [value, reader.open({ kind: 'proof' }), ...args.slice(5)]);
}
