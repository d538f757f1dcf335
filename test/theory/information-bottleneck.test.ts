import { expect, test } from 'vitest';
import { activeModes } from '../../src/theory/information-bottleneck.ts';
import { nStar } from '../../src/theory/latent2026.ts';

test('on a geometric spectrum the active modes are those below N* at accuracy s2/(b - 1)', () => {
  for (const rate of [1.1, 1.5, 3])
    for (const tradeOff of [1.5, 7, 1000]) {
      const noise = 0.013;
      const spectrum = Array.from({ length: 400 }, (_, k) => rate ** -k);
      const active = activeModes(spectrum, noise, tradeOff);
      // k < N*(s2/(b-1)): an initial segment of ceil(N*) modes, counted from 0.
      expect(active).toEqual(active.map((_, k) => k));
      expect(active).toHaveLength(Math.ceil(nStar(noise / (tradeOff - 1), rate)));
    }
  expect(activeModes([1, 0.5], 1, 1.9)).toEqual([]);
});
