import { expect, test } from 'vitest';
import { cycleAfter } from '../../../src/theory/attention/cycle-attention.ts';
import { attentionLayer, cycle } from '../../../src/theory/attention/residual-attention.ts';

test('diagonalisation agrees with layer after layer on the graph', () => {
  let tokens = [0.3, -1, 2, 0.5, 4, -0.25].map((x) => [x]);
  const start = tokens.map((row) => row[0]!);
  for (let layers = 0; layers <= 6; layers++) {
    tokens.forEach(([x], i) => {
      expect(cycleAfter(0.7, start, layers, i)).toBeCloseTo(x!, 14);
    });
    tokens = attentionLayer(cycle(6), 0.7, tokens);
  }
});
