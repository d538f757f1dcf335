import { expect, test } from 'vitest';
import { describeHeld } from '../../src/reports/counts.ts';

const why = 'the value takes too long';
const held = (theorem: string, definitions: readonly string[], notRun: readonly string[] = []) => ({
  theorem,
  held: { samples: 10, definitions, notRun: notRun.map((definition) => ({ definition, why })) },
});

test('a definition is held where any theorem compared it, and it is said where not', () => {
  expect(describeHeld([held('t', ['f'], ['g']), held('u', ['g'])])).toBe(
    `our values are Lean's own at 20 calls of 2 definitions; for 1 of these not at all calls (g in t: ${why})`,
  );
  expect(describeHeld([held('t', ['f'], ['g']), held('u', ['g']), held('v', [], ['g', 'f'])])).toBe(
    `our values are Lean's own at 30 calls of 2 definitions; for 2 of these not at all calls (g in t and 1 other theorem: ${why}; f in v: ${why})`,
  );
});

test('a definition that no theorem compared was not run', () => {
  expect(describeHeld([held('t', ['f'], ['g']), held('u', ['f'], ['g', 'h'])])).toBe(
    `our values are Lean's own at 20 calls of 1 definition; not run for 2 definitions (2, as g: ${why})`,
  );
});

test('of one theorem its name is not repeated', () => {
  const { held: one } = held('t', ['f'], ['f']);
  expect(describeHeld([{ held: one }])).toBe(
    `our values are Lean's own at 10 calls of 1 definition; for 1 of these not at all calls (f: ${why})`,
  );
});

test('without any call only what was not run is said, and nothing where nothing was asked', () => {
  expect(describeHeld([{ held: { samples: 0, definitions: [], notRun: [{ definition: 'f', why }] } }])).toBe(
    `held to Lean: not run for 1 definition (f: ${why})`,
  );
  expect(describeHeld([])).toBeUndefined();
});
