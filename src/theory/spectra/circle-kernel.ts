// The neural tangent kernel of a two-layer ReLU network on the circle, and its Fourier spectrum.

/**
 * The kernel u k₀(u) + k₁(u) of angle t, u = cos t, with k₀ = (π − t)/π and k₁ = (sin t + u(π − t))/π [Cho & Saul 2009; Jacot
 * et al. 2018]; a bias in the input layer adds k₀(u). Even and 2π-periodic; t in [0, π].
 */
export function tangentKernel(angle: number, bias: boolean): number {
  const u = Math.cos(angle);
  const k0 = (Math.PI - angle) / Math.PI;
  const k1 = (Math.sin(angle) + u * (Math.PI - angle)) / Math.PI;
  return (bias ? 1 + u : u) * k0 + k1;
}

/**
 * The eigenvalue at frequency k ≥ 2 by the trapezoidal rule on `points` (even) equidistant angles: (1/2π)∫ K(t) cos kt dt.
 * The kernel has a kink at t = 0, so that aliasing adds a relative 2(k/points)²·π²/6 + ….
 */
export function circleEigenvalue(frequency: number, points: number, bias: boolean): number {
  let sum = 0;
  for (let j = 1; j < points / 2; j++) {
    const angle = (2 * Math.PI * j) / points;
    sum += 2 * tangentKernel(angle, bias) * Math.cos(frequency * angle);
  }
  const ends = tangentKernel(0, bias) + tangentKernel(Math.PI, bias) * Math.cos(frequency * Math.PI);
  return (sum + ends) / points;
}

/** The eigenvalue 2(k² + 3)/(k² − 1)² at an even frequency k ≥ 2, in units of 1/π². */
function evenEigenvalue(frequency: number): number {
  return (2 * (frequency ** 2 + 3)) / (frequency ** 2 - 1) ** 2;
}

/**
 * The eigenvalue at frequency k ≥ 2 in closed form, in units of 1/π²: with J(m) = (1 − (−1)^m)/m² = ∫₀^π (π − t) cos mt dt and S = ∫₀^π sin t cos kt dt
 * = (1 + (−1)^k)/(1 − k²) it is J(k−1) + J(k+1) + S + bias·J(k): at odd k only the bias contributes, at even k it does not.
 */
export function closedEigenvalue(bias: number, frequency: number): number {
  return frequency % 2 === 0 ? evenEigenvalue(frequency) : (2 * bias) / frequency ** 2;
}

/** The i-th eigenvalue without bias beyond frequency one, i ≥ 0: those at the even frequencies 2, 2, 4, 4, …, in units of 1/π². */
export function circleSpectrum(i: number): number {
  return evenEigenvalue(2 * Math.floor(i / 2) + 2);
}

/** The same eigenvalue in closed form, with a bias of variance one or without. */
export function circleEigenvalueExact(frequency: number, bias: boolean): number {
  return closedEigenvalue(bias ? 1 : 0, frequency) / Math.PI ** 2;
}
