/** A list of numbers in insertion order, in a typed array, because a run has as many as samples. */
export type Hashes = { readonly push: (hash: number) => void; readonly values: () => Float64Array };

/** An empty list that doubles its capacity when it is full. */
export const beginHashes = (): Hashes => {
  let room = new Float64Array(1024);
  let length = 0;
  return {
    push: (hash) => {
      if (length === room.length) {
        const larger = new Float64Array(2 * length);
        larger.set(room);
        room = larger;
      }
      room[length++] = hash;
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
