// Types whose values are not drawn: which part of a type it is, and what to use in its place.
import type { Expr, Name } from '../../expr/expr.ts';
import { spineOf } from '../../expr/spine.ts';
import { discriminator } from '../../language/variants.ts';
import type { Reader, Scope } from '../reader.ts';

const usual =
  'use numbers, Booleans, Fin n, strings, enumerations, functions, lists, arrays, options, structures and pairs of those';

/** Types with a close relative that is drawn. */
const relatives: Readonly<Record<Name, string>> = {
  USize: 'its width is that of the machine, 32 or 64: use UInt32 or UInt64',
  ISize: 'its width is that of the machine, 32 or 64: use Int32 or Int64',
  Float: 'its operations are those of the machine, about which Lean proves nothing: use Rat or Real',
  Float32: 'its operations are those of the machine, about which Lean proves nothing: use Rat or Real',
  Option:
    'an option of an option or of Unit has two values that would be null: use Except, or a type of your own',
  Thunk: 'use the value itself, which a thunk only delays',
  ...Object.fromEntries(
    ['StateRefT', 'StateCpsT', 'ExceptCpsT'].map((type) => [
      type,
      'write it as a function of the state, as σ → α × σ, or of what is read',
    ]),
  ),
  ...Object.fromEntries(
    ['IO', 'EIO', 'BaseIO', 'EStateM', 'ST'].map((type) => [
      type,
      'what a program does to the world is no value: state it about a function that the program calls',
    ]),
  ),
};

const shift =
  'an index of a constructor must be a variable, a numeral, a variable with a numeral added, a Boolean, or a name of an enumeration';

/** Why the values of an inductive type of the project are not drawn, and what to change; nothing if no reason shows. */
function adviseOn({ inventory }: Reader, type: Name): string | undefined {
  const makers = [...inventory.declarations.values()].filter(
    ({ kind, name }) => kind === 'constructor' && name.slice(0, name.lastIndexOf('.')) === type,
  );
  let isIndexed = false;
  for (const { name, type: said } of makers) {
    for (let rest = said; rest.kind === 'forallE'; rest = rest.body)
      if (rest.name === discriminator)
        return `a field of ${name} is named ${discriminator}, which names the constructor in TypeScript: rename it`;
      else if (rest.body.kind !== 'forallE')
        isIndexed ||= spineOf(rest.body).args.some((arg) => arg.kind === 'app');
  }
  return isIndexed ? shift : undefined;
}

/** What to use in place of a type. */
export const relativeOf = (reader: Reader, type: Name): string =>
  relatives[type] ?? adviseOn(reader, type) ?? usual;

/** What to use in place of a function of core Lean that is not read. */
export const replacements: ReadonlyMap<Name, string> = new Map([
  ...['Nat.forM', 'Nat.foldM'].map((name) => [name, 'use Nat.fold, or a loop over [0:n]'] as const),
  ['String.trim', 'use s.toList.dropWhile Char.isWhitespace'],
]);

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
