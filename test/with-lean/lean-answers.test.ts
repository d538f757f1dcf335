// Which questions reach Lean, and what stays when it breaks down at one of them.
import { expect, test } from 'vitest';
import type { Kept } from '../../src/kept/kept-result.ts';
import type { RunRequest, Toolchain } from '../../src/toolchain/toolchain.ts';
import { askValues } from '../../src/with-lean/lean-answers.ts';
import { declaration, inventory } from '../verdict/evidence.ts';

const declared = inventory([declaration('P.shift', 1, { kind: 'definition' })]);
const shift = { definition: 'P.shift', part: [], shape: 'Nat → Nat' };
const inputs = ['3', '1099511627776', '5'];

/** A Lean that doubles its input, and breaks down at one beyond what it can do. */
const doubling = (most = 2 ** 30): { readonly run: Toolchain['run']; readonly asked: RunRequest[] } => {
  const asked: RunRequest[] = [];
  return {
    asked,
    run: async (requests, onAnswer) => {
      asked.push(...requests);
      for (const [i, { inputs: given }] of requests.entries())
        onAnswer(
          i,
          given.some((input) => Number(input) > most)
            ? { kind: 'stopped', why: 'Lean ran out of memory' }
            : { kind: 'values', shape: shift.shape, outputs: given.map((x) => String(2 * Number(x))) },
        );
      return { kind: 'ok', value: undefined };
    },
  };
};

/** A store that damages what it is told to. */
const store = (): { readonly kept: Kept; readonly damage: () => void } => {
  const all = new Map<string, Uint8Array>();
  return {
    kept: { read: (key) => all.get(key), write: (key, bytes) => void all.set(key, bytes) },
    damage: () => {
      for (const [key, bytes] of all) all.set(key, bytes.with(bytes.length - 1, bytes.at(-1) === 0 ? 1 : 0));
    },
  };
};

test('where Lean breaks down at a large number, the other inputs have their values', async () => {
  const lean = doubling();
  const { valueAt } = await askValues([{ ...shift, inputs }], {
    run: lean.run,
    kept: undefined,
    inventory: declared,
  });
  expect(inputs.map((input) => valueAt(shift, input))).toEqual([
    { value: '6' },
    { why: 'Lean ran out of memory' },
    { value: '10' },
  ]);
  expect(lean.asked.map((one) => one.inputs)).toEqual([inputs, ['3', '5']]);
});

test('where Lean breaks down at the depth of a recursion, small inputs have their values', async () => {
  const lean = doubling(2 ** 15);
  const { valueAt } = await askValues([{ ...shift, inputs: ['3', '65536', '1099511627776'] }], {
    run: lean.run,
    kept: undefined,
    inventory: declared,
  });
  expect(valueAt(shift, '3')).toEqual({ value: '6' });
  expect(valueAt(shift, '65536')).toEqual({ why: 'Lean ran out of memory' });
  expect(lean.asked.map((one) => one.inputs)).toEqual([
    ['3', '65536', '1099511627776'],
    ['3', '65536'],
    ['3'],
  ]);
});

test('where the code of a definition ends Lean, the kernel is asked', async () => {
  const asked: RunRequest[] = [];
  const run: Toolchain['run'] = async (requests, onAnswer) => {
    asked.push(...requests);
    for (const [i, { by, inputs: given }] of requests.entries())
      onAnswer(
        i,
        by === 'code'
          ? { kind: 'stopped', why: 'Lean broke down' }
          : { kind: 'values', shape: shift.shape, outputs: given },
      );
    return { kind: 'ok', value: undefined };
  };
  const { valueAt } = await askValues([{ ...shift, inputs: ['3', '5'] }], {
    run,
    kept: undefined,
    inventory: declared,
  });
  expect(valueAt(shift, '5')).toEqual({ value: '5' });
  expect(asked.map(({ by }) => by)).toEqual(['code', 'kernel']);
});

test('values are kept: the same questions need no Lean, and what is damaged is asked again', async () => {
  const [lean, { kept, damage }] = [doubling(), store()];
  const ask = () =>
    askValues([{ ...shift, inputs: ['3', '5'] }], { run: lean.run, kept, inventory: declared });
  const first = await ask();
  const second = await ask();
  expect(lean.asked.length).toBe(1);
  expect(second.valueAt(shift, '5')).toEqual(first.valueAt(shift, '5'));
  damage();
  expect((await ask()).valueAt(shift, '5')).toEqual({ value: '10' });
  expect(lean.asked.length).toBe(2);
});
