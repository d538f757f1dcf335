import { itemAt } from '../../present.ts';
import type { Columns } from '../columns/columns.ts';
import { makeListedGenerator } from '../listing/listed-generator.ts';
import { makeBoxGenerator } from './box-generator.ts';
import type { Generator } from './made.ts';
import type { SamplingPlan } from './plan.ts';
import { begin, proposalOf } from './proposal.ts';
import { type Stream, type StreamKey, seek, streamAt } from './random.ts';
import { mostAttempts, stratumPositionAt } from './stratum.ts';

export type { Generator };

/** Makes a generator for a plan; `key` determines claim and seed. */
export const makeGenerator = (plan: SamplingPlan, key: StreamKey): Generator => {
  if (plan.listing !== undefined) return makeListedGenerator(plan.listing);
  return plan.columns === undefined ? makeBoxGenerator(plan, key) : columnGenerator(plan, plan.columns, key);
};

/** Generates samples that consist of numbers only, without one object per value. */
const columnGenerator = (plan: SamplingPlan, columns: Columns, key: StreamKey): Generator => {
  const stream: Stream = streamAt(key, 0, 0);
  const cells = new Float64Array(plan.values.length);
  const proposal = proposalOf();
  const inOrder = [...plan.values].sort((a, b) => a.level - b.level);
  const drawn = { proposal, stream };
  const at = (level: number): number => cells[level] ?? 0;
  const put = (level: number, x: number): void => {
    cells[level] = x;
  };
  let isWhole = false;
  return {
    attempts: mostAttempts,
    stratumAt: stratumPositionAt,
    propose: (index, attempt) => {
      seek(stream, key, index, attempt);
      const isAimed = begin(drawn, plan, index, attempt);
      const broken = columns(stream, proposal, cells);
      isWhole = broken === -1;
      if (isWhole && isAimed) plan.aim?.(stream, at, put);
      return broken;
    },
    writeRow: (_, rows, offset) => {
      // a few cells: a loop is quicker than a call of `set`
      for (let i = 0; i < cells.length; i++) rows[offset + i] = cells[i] ?? 0;
    },
    tailFailures: () => 0,
    isWhole: () => isWhole,
    sample: () =>
      inOrder.map(({ bool }, i) => {
        const value = itemAt(cells, i);
        return bool ? { kind: 'bool', value: value === 1 } : { kind: 'number', value };
      }),
  };
};
