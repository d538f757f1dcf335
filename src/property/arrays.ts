/** Whether a value is an array. */
const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** Arrays and typed arrays. */
export const asArray = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) && isIterable(value) ? [...value] : undefined;
