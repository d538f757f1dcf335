// The indices of inductive types, as far as they are natural numbers that constructors count up, or one of finitely many values.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, instantiate, spineOf } from '../../expr/spine.ts';
import type { Shift } from '../../language/indices/shift.ts';

/** The indices of what a constructor makes, and the positions of the fields that they give; these are not written. */
export type Indices = { readonly result: readonly Shift[]; readonly erased: readonly number[] };

/** How indices are counted: the types of those that are, and the position of a constructor among those of its type. */
export type Counted = {
  readonly isCounted: (type: Name) => boolean;
  readonly ordinalOf: (maker: Name) => number | undefined;
};

/** An index by a numeral or constructor, or a variable to which a numeral may be added; `positionOf` knows the variables. */
export function readShift(
  e: Expr,
  counted: Counted,
  positionOf: (variable: Expr) => number | undefined,
): Shift | undefined {
  const of = positionOf(e);
  if (of !== undefined) return { of, add: 0 };
  if (e.kind === 'natLit') return { add: Number(e.value) };
  const { head, args } = spineOf(e);
  if (head.kind !== 'const') return undefined;
  const [first, second, , , left, right] = args;
  if (head.name === 'Nat.zero') return { add: 0 };
  if (first === undefined) {
    const ordinal = counted.ordinalOf(head.name);
    return ordinal === undefined ? undefined : { add: ordinal };
  }
  if (head.name === 'Nat.succ') {
    const inner = readShift(first, counted, positionOf);
    return inner && { ...inner, add: inner.add + 1 };
  }
  if (headConstantOf(first) !== 'Nat') return undefined;
  if (head.name === 'OfNat.ofNat') return second && readShift(second, counted, positionOf);
  const inner = head.name === 'HAdd.hAdd' && left ? readShift(left, counted, positionOf) : undefined;
  const more = right && spineOf(right).args[1];
  return inner && more?.kind === 'natLit' ? { ...inner, add: inner.add + Number(more.value) } : undefined;
}

/** The indices that a constructor of a given type has; nothing where they are not counted, or say the same variable twice. */
export function readIndices(type: Expr, params: number, counted: Counted): Indices | undefined {
  const variables: (Expr & { kind: 'const' })[] = [];
  const types: Expr[] = [];
  let rest = type;
  for (; rest.kind === 'forallE'; rest = instantiate(rest.body, variables[variables.length - 1] ?? rest)) {
    types.push(rest.type);
    variables.push({ kind: 'const', name: `\u0005${variables.length}`, levels: [] });
  }
  const result: Shift[] = [];
  const erased: number[] = [];
  for (const [i, arg] of spineOf(rest).args.slice(params).entries()) {
    let field = -1;
    const shift = readShift(arg, counted, (e) => {
      field = Math.max(
        field,
        variables.findIndex((one) => e.kind === 'const' && e.name === one.name),
      );
      return field >= 0 && e.kind === 'const' && e.name === variables[field]?.name ? i : undefined;
    });
    if (shift === undefined) return undefined;
    if (field >= 0) {
      const of = types[field];
      const carrier = of && headConstantOf(of);
      if (carrier === undefined || !counted.isCounted(carrier) || erased.includes(field - params))
        return undefined;
      erased.push(field - params);
    }
    result.push(shift);
  }
  return { result, erased };
}
