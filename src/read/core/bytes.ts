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
  ...(
    [
      ['ByteArray.mk', 'bytes', 'the bytes of an array'],
      ['ByteArray.data', 'array', 'the array of the bytes'],
    ] as const
  ).map(([constant, as, means]) =>
    rowFor({
      constant,
      from: 'Init',
      arity: 1,
      follows: `${constant}: ${means}`,
      read: (reader, args, scope) => {
        const list = readList(reader, args[0], scope);
        return writeAs(list, { kind: 'list', of: list.sort.of, as }, scope);
      },
    }),
  ),
];
