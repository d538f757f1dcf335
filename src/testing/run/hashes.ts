/** A list of numbers in insertion order, in a typed array, because a run has as many as samples. */
export type Hashes = {
  /** Adds the first `count` numbers. */
  readonly append: (hashes: Float64Array, count: number) => void;
  readonly values: () => Float64Array;
};

/** An empty list that doubles its capacity when it is too small. */
export const beginHashes = (): Hashes => {
  let room = new Float64Array(1024);
  let length = 0;
  return {
    append: (hashes, count) => {
      if (length + count > room.length) {
        const larger = new Float64Array(2 * room.length + count);
        larger.set(room);
        room = larger;
      }
      for (let i = 0; i < count; i++) room[length + i] = hashes[i] ?? 0;
      length += count;
    },
    values: () => room.subarray(0, length),
  };
};

/** The numbers of `a` and then those of `b`. */
export const joinHashes = (a: Float64Array, b: Float64Array): Float64Array => {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const joined = new Float64Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
};
