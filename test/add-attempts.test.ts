// Questions to Lean's tactics that got no answer are told: what was not asked is not said to hold.
import { expect, test, vi } from 'vitest';
import { addAttempts } from '../src/add-attempts.ts';
import type { Toolchain } from '../src/toolchain/toolchain.ts';
import { declaration, inventory, typeOf } from './verdict/evidence.ts';

const given = inventory([declaration('P.a', 3, { module: 'P', type: typeOf(['x'], ['h']) })]);

const attempted = (attempt: Toolchain['attempt'], asked = given) =>
  addAttempts(asked, ['P.a'], { attempt, kept: undefined, onAsking: () => undefined });

test('questions that Lean did not answer are told with what they are about and why', async () => {
  const answered = await attempted(async (all, onAnswer) => {
    all.forEach((_, index) => void onAnswer(index, undefined));
    return { kind: 'ok', value: undefined };
  });
  expect(answered.problem).toBeUndefined();
  const diagnostic = {
    code: 'cache',
    severity: 'error' as const,
    message: 'the disk is full',
    hint: 'make room',
  };
  const broken: Toolchain['attempt'] = async () => ({ kind: 'environment', diagnostic });
  const message =
    "whether statements say anything is not fully checked, one question to Lean's tactics stayed open (about P.a): the disk is full";
  expect((await attempted(broken)).problem).toEqual({
    code: 'lean-questions-open',
    severity: 'error',
    message,
    hint: 'make room',
  });
  expect((await attempted(broken, { ...given, recorded: true })).problem?.severity).toBe('note');
  const skipped = await attempted(async () => ({ kind: 'ok', value: undefined }));
  expect(skipped.problem).toMatchObject({ severity: 'warning' });
  expect(skipped.problem?.message).toMatch(/\(about P\.a\): Lean was stopped at each of them$/);
  const ended: Toolchain['attempt'] = async () => ({ kind: 'interrupted' });
  expect((await attempted(ended)).problem).toBeUndefined();
});

test('hypotheses that only MPFR decides can be tried before anything was checked', async () => {
  // as in a new process: other files of this run may have loaded it
  vi.resetModules();
  const fresh = await import('../src/add-attempts.ts');
  const { getMpfr } = await import('../src/domains/mpfr.ts');
  expect(() => getMpfr(64)).toThrow('MPFR is not loaded');
  await fresh.addAttempts(given, [], {
    attempt: async () => ({ kind: 'ok', value: undefined }),
    kept: undefined,
    onAsking: () => undefined,
  });
  expect(getMpfr(64)).toBeDefined();
});
