import type { SampleValue } from '../../statement/property.ts';
import type { Box } from './box.ts';
import type { SamplingPlan } from './plan.ts';
import type { Range } from './range.ts';

/** The finished sequence at `level`: its prefix and a tail, or the hypothesis that no tail of ours satisfies. */
export const sequenceTail = (_plan: SamplingPlan, box: Box, level: number): SampleValue | number => {
  const layout = box.layouts[level];
  if (layout?.kind !== 'sequence')
    return { kind: 'sequence', prefix: [], tail: { kind: 'constant', value: 0 } };
  const prefix = Array.from({ length: layout.length }, (_, i) => (box.cells[layout.cell + i] as Range).lo);
  return { kind: 'sequence', prefix, tail: { kind: 'constant', value: prefix.at(-1) ?? 0 } };
};
