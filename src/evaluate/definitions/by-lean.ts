// Values of definitions that have no equations for us: Lean has given them.
import type { Domain } from '../../domains/domain.ts';
import type { Definition, Sort } from '../../language/ast.ts';
import type { Value } from '../values.ts';
import { openNumbers, readNumbers, writeAll } from '../wire.ts';

/** Whether a value has parts that a program computes with rounding. */
function isRounded(sort: Sort): boolean {
  switch (sort.kind) {
    case 'number':
      return sort.of === 'rational' || sort.of === 'real';
    case 'list':
      return isRounded(sort.of);
    case 'record':
      return sort.fields.some((field) => isRounded(field.sort));
    case 'data':
      return (sort.constructors ?? []).some(({ fields }) => fields.some((field) => isRounded(field.sort)));
    default:
      return false;
  }
}

/** Lean's value at exact arguments; nothing where it has given none, or where its error in doubles is wanted, which nothing tells. */
export function readByLean<X>(
  d: Domain<X>,
  { byLean, params, result }: Definition,
  args: readonly Value<X>[],
): Value<X> {
  if (byLean === undefined || (d.name === 'doubles' && isRounded(result))) return undefined;
  const input = writeAll(d, params, args);
  const output = input === undefined ? undefined : byLean.valueAt(input);
  return output === undefined ? undefined : readNumbers(d, result, openNumbers(output));
}
