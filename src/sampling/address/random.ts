/** A reproducible stream of random bits (sfc32); its state depends on the address alone. */
export type Stream = { a: number; b: number; c: number; counter: number };

/** The part of an address that is the same for all samples of a claim, hashed to 128 bits. */
export type StreamKey = readonly [number, number, number, number];

const avalanche = (word: number): number => {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
};

/** Hashes the words before a sample's index: the claim (or another label) and the seed. */
export const makeStreamKey = (label: string, seed: number): StreamKey => {
  const text = `${label}@${seed}`;
  const word = (start: number): number => {
    let h = start | 0;
    for (let i = 0; i < text.length; i++) h = avalanche(h ^ Math.imul(text.charCodeAt(i) + i, 0x27d4eb2f));
    return h;
  };
  return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), word(0x6a09e667)];
};

/** Resets `stream` to the start of sample `index`, proposal `attempt`: O(1), no sample depends on another. */
export const seek = (stream: Stream, key: StreamKey, index: number, attempt: number): void => {
  let a = key[0] ^ avalanche(index ^ key[3]);
  let b = key[1] ^ avalanche(attempt + 0x3c6ef372);
  let c = key[2] ^ avalanche(Math.imul(index, 0x9e3779b1) ^ attempt);
  // sfc32 mixes its seed fully after a dozen steps; the same steps as `drawBits`, in registers
  for (let counter = 1; counter <= 12; counter++) {
    const out = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
  }
  stream.a = a;
  stream.b = b;
  stream.c = c;
  stream.counter = 13;
};

/** A stream at the start of one sample. */
export const streamAt = (key: StreamKey, index: number, attempt: number): Stream => {
  const stream = { a: 0, b: 0, c: 0, counter: 1 };
  seek(stream, key, index, attempt);
  return stream;
};

/** 32 random bits as a signed integer. */
export const drawBits = (stream: Stream): number => {
  const out = (((stream.a + stream.b) | 0) + stream.counter) | 0;
  stream.counter = (stream.counter + 1) | 0;
  stream.a = stream.b ^ (stream.b >>> 9);
  stream.b = (stream.c + (stream.c << 3)) | 0;
  stream.c = (((stream.c << 21) | (stream.c >>> 11)) + out) | 0;
  return out;
};

/** A uniform double in the open interval (0, 1): an odd multiple of 2⁻⁵³. */
export const drawUnit = (stream: Stream): number =>
  ((drawBits(stream) >>> 6) * 67108864 + (drawBits(stream) >>> 6) + 0.5) * 2 ** -52;

/** A uniform integer in 0 … `count − 1`; `count` below 2³². */
export const drawBelow = (stream: Stream, count: number): number => Math.floor(drawUnit(stream) * count);
