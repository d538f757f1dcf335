/** Reproducible doubles for tests of arithmetic: ordinary ones, every magnitude, neighbours of powers of two, and edges. */
export function points(seed: number): () => number {
  let state = seed | 1;
  const uniform = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const edges = [
    0,
    1,
    -1,
    2 ** -1074,
    -(2 ** -1022),
    Number.MAX_VALUE,
    2 ** 53,
    0.1,
    1 / 3,
    1e308,
    2 ** -960,
    2 ** 990,
  ];
  return () => {
    const kind = uniform();
    const sign = uniform() < 0.5 ? -1 : 1;
    if (kind < 0.4) return sign * uniform() * 8;
    if (kind < 0.7) return sign * uniform() * 2 ** Math.floor(uniform() * 2000 - 1020);
    if (kind < 0.85)
      return sign * (1 + Math.floor(uniform() * 5) * 2 ** -52) * 2 ** Math.floor(uniform() * 60 - 30);
    if (kind < 0.95) return Math.floor(uniform() * 200 - 100) / 8;
    return edges[Math.floor(uniform() * edges.length)]!;
  };
}
