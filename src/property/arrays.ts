/** Arrays that JavaScript has besides `Array`. */
export const asArray = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value) && !(value instanceof DataView)
      ? [...(value as unknown as Iterable<unknown>)]
      : undefined;
