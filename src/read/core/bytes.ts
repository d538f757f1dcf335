import { makeLiteral, rowFor, type TermRow } from '../constants/row.ts';
import { unit } from '../data/enumeration.ts';
import { readList, writeAs } from '../data/list-terms.ts';

/** The value of `Unit`, and bytes: an array of `UInt8` under another name. */
export const bytes: readonly TermRow[] = [
  ...(['Unit.unit', 'PUnit.unit'] as const).map((constant) =>
    rowFor<0, ReturnType<typeof makeLiteral>>({
      constant,
      from: 'Init',
      arity: 0,
      follows: `${constant}: the only value`,
      read: () => makeLiteral(0n, 1n, unit),
    }),
  ),
  rowFor({
    constant: 'ByteArray.mk',
    from: 'Init',
    arity: 1,
    follows: 'ByteArray.mk: the bytes of an array',
    read: (reader, args, scope) => {
      const list = readList(reader, args[0], scope);
      return writeAs(list, { kind: 'list', of: list.sort.of, as: 'bytes' }, scope);
    },
  }),
  rowFor({
    constant: 'ByteArray.data',
    from: 'Init',
    arity: 1,
    follows: 'ByteArray.data: the array of the bytes',
    read: (reader, args, scope) => {
      const list = readList(reader, args[0], scope);
      return writeAs(list, { kind: 'list', of: list.sort.of, as: 'array' }, scope);
    },
  }),
];
