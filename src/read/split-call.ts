import type { Expr } from '../expr/expr.ts';
import { apply, binderOf, instantiate } from '../expr/spine.ts';
import type { Shape, Sort } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { endsInProp, isProposition, isTypeUniverse } from './binders/propositions.ts';
import { sortOfValues } from './cases/carrier.ts';
import { readValueSort } from './data/types.ts';
import { finiteSet } from './mathlib/types.ts';
import {
  countArguments,
  decidePredicate,
  isAskedToDecide,
  isDeciding,
  mentionsFunction,
  sortOfPredicates,
  writePredicate,
} from './predicates.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';
import { type Opened, openRecord, partOf, typeOfPart } from './records.ts';

/**
 * The arguments of a call by role: values, records (their leaves are values) by position, and fixed arguments (types,
 * instances, proofs) by position.
 */
export type SplitCall = {
  readonly values: readonly { readonly e: Expr; readonly sort: Sort }[];
  readonly records: ReadonlyMap<number, Opened>;
  readonly statics: ReadonlyMap<number, Expr>;
  /** The proofs among the fixed arguments, and instances that decide predicates. */
  readonly proofs: ReadonlySet<number>;
  /** Predicates that are passed as the functions which decide them, and instances that decide them, by their number of arguments. */
  readonly predicates: ReadonlyMap<number, number>;
  readonly params: readonly Sort[];
  readonly passed: readonly Shape[];
  readonly result: Sort;
  /** The requested part of the record, and its keys. */
  readonly indices: readonly number[];
  readonly component: readonly (string | number)[];
};

/** Sorts the arguments of a call by role, for the part of its value at the path `indices`. */
export function splitCall(
  reader: Reader,
  declaration: Declaration,
  args: readonly Expr[],
  { scope, indices }: { readonly scope: Scope; readonly indices: readonly number[] },
): SplitCall {
  const values: { e: Expr; sort: Sort }[] = [];
  const records = new Map<number, Opened>();
  const passed: Shape[] = [];
  const proofs = new Set<number>();
  const statics = new Map<number, Expr>();
  const params: Sort[] = [];
  // what the library says by equations takes whole records, and no counterpart is called for it
  const isOfLibrary =
    declaration.equations !== undefined && !reader.inventory.declarations.has(declaration.name);
  const strict = isOfLibrary ? (e: Expr, at: Scope) => readValueSort(reader, e, at) : reader.sort;
  const sortOf: Reader['sort'] = (e, at) => sortOfValues(reader, e, at, strict);
  let [type, formal] = [declaration.type, declaration.type];
  const predicates = new Map<number, number>();
  args.forEach((arg, position) => {
    const binder = binderOf(type);
    const formalBinder = binderOf(formal);
    const said = isAskedToDecide(formal) ? sortOfPredicates(reader, binder.type, scope) : undefined;
    const isStatic =
      said === undefined &&
      (isTypeUniverse(binder.type) || binder.info === 'instImplicit' || endsInProp(binder.type));
    const sort = said ?? (isStatic ? undefined : sortOf(binder.type, scope));
    const record =
      isStatic || sort !== undefined
        ? undefined
        : openRecord(reader, formalBinder.type, { ...scope, depth: params.length });
    // Values do not depend on the choice of a proof, and a recursion may pass a different one at every step.
    const decides = predicates.size > 0 && binder.info === 'instImplicit' && isDeciding(binder.type);
    const isProof = decides || (!isStatic && sort === undefined && isProposition(reader, binder.type));
    if (said !== undefined || decides) predicates.set(position, countArguments(formalBinder.type));
    if (isProof) {
      proofs.add(position);
      const proof = reader.open({ kind: 'proof' });
      statics.set(position, proof);
      formal = instantiate(formalBinder.body, proof);
    } else if (record?.structure === finiteSet) {
      throwOutside(
        declaration.name,
        scope.place,
        'a finite set as an argument of a definition',
        'pass a list, or a bound and a test',
      );
    } else if (record !== undefined) {
      records.set(position, record);
      passed.push(record.shape);
      for (const leaf of record.leaves) {
        params.push(leaf.sort);
        values.push({ e: partOf(arg, leaf.indices), sort: leaf.sort });
      }
      formal = instantiate(formalBinder.body, record.value);
    } else if (sort === undefined) {
      if (endsInProp(binder.type) && mentionsFunction(reader, arg))
        throwOutside(
          declaration.name,
          scope.place,
          `${declaration.name} takes a predicate that no instance decides`,
          `let it ask for one, as [DecidablePred ${binder.name}]`,
        );
      statics.set(position, arg);
      formal = instantiate(formalBinder.body, arg);
    } else {
      // Sorts of parameters may mention earlier parameters (`Fin n`), numbered as in the definition's own frame.
      const own = said ?? sortOf(formalBinder.type, { ...scope, depth: params.length }) ?? sort;
      const value = reader.open({ kind: 'value', level: params.length, sort: own });
      const isStated = said !== undefined;
      formal = instantiate(formalBinder.body, isStated ? writePredicate(formalBinder.type, value) : value);
      params.push(own);
      passed.push({ kind: 'value' });
      values.push({ e: isStated ? decidePredicate(binder.type, arg) : arg, sort });
    }
    type = instantiate(binder.body, arg);
  });
  const whole = apply({ kind: 'const', name: declaration.name, levels: [] }, args);
  const part = typeOfPart(reader, type, whole, indices);
  const isDecided = part !== undefined && endsInProp(part.type) && reader.decided.has(declaration.name);
  const result: Sort | undefined = isDecided ? { kind: 'bool' } : part && sortOf(part.type, scope);
  if (part === undefined || result === undefined) {
    return throwOutside(
      declaration.name,
      scope.place,
      `${declaration.name} is not a function with values in numbers`,
      'use definitions with values in Nat, Int, Rat, or a type declared under `numbers:`',
    );
  }
  return {
    values,
    records,
    statics,
    proofs,
    predicates,
    params,
    passed,
    result,
    indices,
    component: part.keys,
  };
}
