import { called, type OnLists, unchanged } from './operation.ts';

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
} as const;
const chosen: OnLists = { ...ordinary, continuous: false };
const made: OnLists = { ...ordinary, continuous: true };

/** The number of elements. */
export const length: OnLists = chosen;
/** The element at an index. */
export const get: OnLists = chosen;
/** The empty list. */
export const nil: OnLists = made;
/** A list with one more element in front. */
export const cons: OnLists = made;
/** A structure or pair of its fields in order, which `get` takes out of it. */
export const record: OnLists = made;
/** The list of `f k` for `k` below a count. */
export const tabulate: OnLists = made;
/** A fold from the left, and from the right: function, start, list. */
export const foldl: OnLists = made;
export const foldr: OnLists = made;
