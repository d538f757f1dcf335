import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { type Binding, betaApply, instantiate } from '../../expr/spine.ts';
import { all, at, lam } from '../mathlib/write.ts';
import type { RecordType } from './record-type.ts';

/**
 * Turns a function with record values into a record of functions, one per field. `undefined` if the type of the values depends
 * on the argument.
 */
export function functionsTo(
  type: Binding,
  recordOf: (values: Expr) => RecordType | undefined,
): RecordType | undefined {
  const to = liftOut(type.body, 1);
  if (to === undefined) return undefined;
  const from = type.type;
  const record = recordOf(to);
  if (record === undefined) return undefined;
  /** The type of a field, given those before it. */
  const fieldAt = (before: readonly Expr[]): Expr => {
    let rest = record.telescope;
    for (const one of before) if (rest.kind === 'forallE') rest = instantiate(rest.body, one);
    return rest.kind === 'forallE' ? rest.type : rest;
  };
  const telescope = (functions: readonly Expr[]): Expr => {
    const field = record.fields[functions.length];
    if (field === undefined) return type;
    const values = (a: Expr): Expr => fieldAt(functions.map((f) => at(f, a)));
    return all(all(from, values, 'a'), (f) => telescope([...functions, f]), field.name);
  };
  const maker = (functions: readonly Expr[]): Expr => {
    if (functions.length === record.fields.length)
      return lam(
        from,
        (a) =>
          betaApply(
            record.maker,
            functions.map((f) => at(f, a)),
          ),
        'a',
      );
    return lam(fieldAt([]), (f) => maker([...functions, f]), 'f');
  };
  return { structure: record.structure, maker: maker([]), telescope: telescope([]), fields: record.fields };
}
