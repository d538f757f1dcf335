/** Whether a value can be walked through. */
const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** Arrays, and those that JavaScript has besides `Array`. */
export const asArray = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) && isIterable(value) ? [...value] : undefined;
