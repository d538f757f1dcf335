import {
  drawBelow,
  drawBits,
  makeStreamKey,
  type Stream,
  streamAt,
} from '../../src/sampling/address/random.ts';

/** A source of choices for one program: the same for the same seed and number. */
export type Choices = {
  readonly below: (count: number) => number;
  readonly coin: () => boolean;
  readonly among: <T>(items: readonly [T, ...T[]] | readonly T[]) => T;
};

/** The choices of program `number` under a seed. */
export const choicesOf = (label: string, seed: number, number: number): Choices => {
  const stream: Stream = streamAt(makeStreamKey(label, seed), number, 0);
  return {
    below: (count) => drawBelow(stream, count),
    coin: () => drawBits(stream) < 0,
    among: (items) => {
      const item = items[drawBelow(stream, items.length)];
      if (item === undefined) throw new Error('nothing to choose among');
      return item;
    },
  };
};
