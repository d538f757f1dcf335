// Operations on lists, structures and pairs.
import { called, takeLonger, unchanged } from './facts.ts';
import type { OnLists } from './operation.ts';

const ordinary = {
  form: 'list',
  convention: 'none',
  rational: true,
  moves: [],
  print: called,
  mutant: unchanged,
  declarable: false,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;
const chosen = { ...ordinary, continuous: false } as const;
const made = { ...ordinary, continuous: true } as const;

/** The number of elements. */
export const length: OnLists = {
  ...chosen,
  value: (d, operand) => {
    const items = d.items(operand(0));
    return items === undefined ? d.unknown : d.integer(items.length);
  },
};

/** The element at an index. */
export const get: OnLists = {
  ...chosen,
  value: (d, operand) => {
    const [items, at] = [d.items(operand(0)), d.index(operand(1))];
    return items === undefined || at === undefined ? d.unknown : (items[at] ?? d.unknown);
  },
};

/** The empty list. */
export const nil: OnLists = { ...made, value: (d) => d.list([]) };

/** Elements that are copied in the time of one turn. */
const copied = 1024;

/** A list with one more element in front. It is copied, which takes turns if it is long: `++` does this for each element. */
export const cons: OnLists = {
  ...made,
  value: (d, operand) => {
    const items = d.items(operand(1));
    if (items === undefined) return d.unknown;
    const isTooMuch = items.length >= copied && d.turns(Math.floor(items.length / copied)) === undefined;
    return isTooMuch ? d.unknown : d.list([operand(0), ...items]);
  },
};

/** A structure or pair, as the list of its fields in order; `get` reads a field. */
export const record: OnLists = {
  ...made,
  value: (d, operand, count) => d.list(Array.from({ length: count }, (_, i) => operand(i))),
};

/** The list of `f k` for `k` below a count. */
export const tabulate: OnLists = {
  ...made,
  counted: [0],
  value: (d, operand) => {
    const length = d.turns(d.index(operand(0)));
    if (length === undefined) return d.unknown;
    const f = operand(1);
    return d.list(Array.from({ length }, (_, k) => d.call(f, [d.integer(k)])));
  },
};

/** A fold from the left or from the right: function, start, list. */
export const foldl: OnLists = {
  ...made,
  value: (d, operand) => {
    const [f, start] = [operand(0), operand(1)];
    const items = d.items(operand(2));
    if (d.turns(items?.length) === undefined || items === undefined) return d.unknown;
    return items.reduce((value, item) => d.call(f, [value, item]), start);
  },
};
export const foldr: OnLists = {
  ...made,
  value: (d, operand) => {
    const [f, start] = [operand(0), operand(1)];
    const items = d.items(operand(2));
    if (d.turns(items?.length) === undefined || items === undefined) return d.unknown;
    return items.reduceRight((value, item) => d.call(f, [item, value]), start);
  },
};
