// The given arguments of a rule's conclusion, as patterns that bind its variables.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Pattern, Sort } from '../../language/ast.ts';
import { variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { type Bindings, readPattern } from '../binders/patterns.ts';
import { ordinalOfConstructor } from '../data/enumeration.ts';
import { constructorOf } from '../data/inductive.ts';
import { countFields } from '../data/types.ts';
import type { Reader } from '../reader.ts';
import { makeConstant } from '../records.ts';
import { mark, type Premise, type Rule } from './premises.ts';

/** A variable that patterns bind. */
type Bound = { readonly level: number; readonly sort: Sort };

export type Given = {
  readonly patterns: readonly Pattern[];
  readonly bound: ReadonlyMap<Name, Bound>;
  /** What remains to be shown of arguments that are no patterns, or mention a variable again. */
  readonly premises: readonly Premise[];
};

/** More variables than any pattern binds; they are numbered from the outermost. */
const MOST = 4096;

/** Constants that are patterns by themselves. */
const atoms: ReadonlySet<string> = new Set([
  ...['Nat.zero', 'Bool.true', 'Bool.false', 'List.nil', 'Option.none'],
]);

type Made = { readonly fields: readonly (Sort | undefined)[]; readonly from: number };

/** The sorts of the values that a constructor takes, and the position of the first. */
function partsOf(reader: Reader, name: Name, count: number, sort: Sort | undefined): Made | undefined {
  if (name === 'Nat.succ') return { fields: [sort], from: 0 };
  const of = sort?.kind === 'list' ? sort.of : undefined;
  if (name === 'List.cons') return { fields: [of, sort], from: 1 };
  if (name === 'Option.some') return { fields: [of], from: 1 };
  const made = constructorOf(reader, name);
  if (made !== undefined && sort?.kind === 'data' && made.parts.indices === 0) {
    const fields = variantAt(sort, made.position)?.fields.slice(1) ?? [];
    return { fields: fields.map((field) => field.sort), from: count - fields.length };
  }
  if (!name.endsWith('.mk') || countFields(reader, name.slice(0, -3)) === undefined) return undefined;
  return sort?.kind === 'record'
    ? { fields: sort.fields.map((field) => field.sort), from: count - sort.fields.length }
    : undefined;
}

const isInteger = (type: Expr | undefined): boolean =>
  type !== undefined && ['Nat', 'Int'].includes(headConstantOf(type) ?? '');

/** The patterns of arguments of the given sorts. */
export function readGiven(
  reader: Reader,
  name: Name,
  args: readonly { readonly e: Expr; readonly sort: Sort }[],
  { rule, place }: { readonly rule: Rule; readonly place: string },
): Given {
  const order: { readonly name: Name; readonly sort: Sort | undefined }[] = [];
  const premises: Premise[] = [];
  const bind = (one: Name, sort: Sort | undefined): Expr => {
    order.push({ name: one, sort });
    return { kind: 'bvar', index: MOST - order.length };
  };
  const generalised = (e: Expr, sort: Sort | undefined): Expr => {
    const { head, args: inside } = spineOf(e);
    if (head.kind === 'const' && inside.length === 0) {
      if (rule.variables.has(head.name) && !order.some((one) => one.name === head.name))
        return bind(head.name, sort);
      if (atoms.has(head.name) || ordinalOfConstructor(reader, head.name) !== undefined) return e;
    }
    if (e.kind === 'natLit') return e;
    if (head.kind === 'const') {
      const [first, second, , , left, right] = inside;
      if (head.name === 'OfNat.ofNat' && isInteger(first) && second?.kind === 'natLit') return e;
      if (head.name === 'List.nil' || head.name === 'Option.none') return e;
      const isSum = head.name === 'HAdd.hAdd' && first && headConstantOf(first) === 'Nat';
      if (isSum && left && right && spineOf(right).args[1]?.kind === 'natLit')
        return apply(head, [...inside.slice(0, 4), generalised(left, sort), right]);
      const parts = partsOf(reader, head.name, inside.length, sort);
      if (parts !== undefined)
        return apply(
          head,
          inside.map((arg, i) => (i < parts.from ? arg : generalised(arg, parts.fields[i - parts.from]))),
        );
    }
    const fresh = `${mark}g${order.length}`;
    premises.push({ kind: 'equal', left: makeConstant(fresh), right: e });
    return bind(fresh, sort);
  };
  const bindings: Bindings = { binders: MOST, levels: new Map(), proofs: new Set(), depth: 0 };
  const patterns = args.map(({ e, sort }) =>
    readPattern(reader, name, generalised(e, sort), { bindings, place }),
  );
  const bound = new Map<Name, Bound>();
  for (const [position, { level }] of bindings.levels) {
    const { name: one, sort } = itemAt(order, position);
    if (sort !== undefined) bound.set(one, { level, sort });
  }
  return { patterns, bound, premises };
}
