import type { Exact } from '../../domains/exact.ts';
import type { Env } from '../code.ts';
import type { Shape } from '../values.ts';

/** The shape of the sampled sequence at a level. */
export function shapeAt(env: Env<Exact>, level: number): Shape | undefined {
  const value = env[level];
  return typeof value === 'function' ? value.shape : undefined;
}
