// Types whose values are not drawn: which part of a type it is, and what to use in its place.
import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import type { Reader, Scope } from '../reader.ts';

const usual =
  'use numbers, Booleans, Fin n, strings, enumerations, functions, lists, arrays, options, structures and pairs of those';

/** Types with a close relative that is drawn. */
const relatives: Readonly<Record<Name, string>> = {
  USize: 'its width is that of the machine, 32 or 64: use UInt32 or UInt64',
  ISize: 'its width is that of the machine, 32 or 64: use Int32 or Int64',
  Float: 'its operations are those of the machine, about which Lean proves nothing: use Rat or Real',
  Float32: 'its operations are those of the machine, about which Lean proves nothing: use Rat or Real',
};

/** What to use in place of a type. */
export const relativeOf = (type: Name): string => relatives[type] ?? usual;

/** Types of core Lean that hold values of others. */
const holders: ReadonlySet<Name> = new Set(['List', 'Array', 'Option', 'Prod', 'Except', 'Sum']);

/** The innermost type inside a type that is not drawn, as `Float` in `List Float`. */
export function findOutside(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Name {
  if (!holders.has(name) || reader.origin(name) !== 'Init') return name;
  for (const arg of args) {
    if (reader.sort(arg, scope) !== undefined) continue;
    const { head, args: inner } = spineOf(arg);
    if (head.kind === 'const' && reader.local(head) === undefined)
      return findOutside(reader, head.name, inner, scope);
  }
  return name;
}
