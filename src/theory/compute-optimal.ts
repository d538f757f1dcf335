// The two models of a compute budget C = N D that the paper's law follows from, and their exact minimisers.

/** A split of the budget and its loss. */
export type Allocation = { readonly parameters: number; readonly samples: number; readonly loss: number };

/** Model A: N^(-(s−1)) + D^(-(s−1)/s); the data resolve D^(1/s) modes. */
export const capacityPlusData = (decay: number, parameters: number, samples: number): number =>
  parameters ** -(decay - 1) + samples ** -((decay - 1) / decay);

/** Model B: N^(1−s)/(s−1) + σ²N/D; truncation plus the variance of N fitted parameters. */
export const truncationPlusVariance = (
  decay: number,
  parameters: number,
  samples: number,
  noise: number,
): number => parameters ** (1 - decay) / (decay - 1) + (noise * parameters) / samples;

/** The best split under model A: the root of s·N^(1−s) = D^(-(s−1)/s) with D = C/N. Domain: s > 1. */
export function bestOfCapacityPlusData(decay: number, budget: number): Allocation {
  // N^((s²−1)/s) = s·C^((s−1)/s).
  const parameters = (decay * budget ** ((decay - 1) / decay)) ** (decay / (decay * decay - 1));
  const samples = budget / parameters;
  return { parameters, samples, loss: capacityPlusData(decay, parameters, samples) };
}

/** The best split under model B: N^(s+1) = C/(2σ²), where the loss is N^(1−s)(1/(s−1) + 1/2). Domain: s > 1. */
export function bestOfTruncationPlusVariance(decay: number, budget: number, noise: number): Allocation {
  const parameters = (budget / (2 * noise)) ** (1 / (decay + 1));
  return {
    parameters,
    samples: budget / parameters,
    loss: parameters ** (1 - decay) * (1 / (decay - 1) + 0.5),
  };
}
