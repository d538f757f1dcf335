/**
 * The modes that the Gaussian information bottleneck uses at trade-off b [Chechik et al. 2005]: with x_k of variance λ_k and
 * y_k = x_k + noise of variance s², mode k carries information exactly if b > 1 + s²/λ_k. Returns their indices.
 */
export function activeModes(spectrum: readonly number[], noise: number, tradeOff: number): number[] {
  return spectrum.flatMap((variance, k) => (tradeOff > 1 + noise / variance ? [k] : []));
}
