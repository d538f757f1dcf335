import { expect, test, vi } from 'vitest';
import { makeWaiting } from '../../../../src/toolchain/embedded/resident/waiting.ts';

const child = () => {
  const made = { killed: false, held: true, exitCode: null as number | null };
  return Object.assign(made, {
    stdio: [null, null, null] as never,
    signalCode: null,
    ref: () => {
      made.held = true;
    },
    unref: () => {
      made.held = false;
    },
    kill: () => {
      made.killed = true;
      return true;
    },
  });
};
type Process = { readonly child: ReturnType<typeof child> };
const start = (): Process => ({ child: child() });
const open = () => makeWaiting<Process>((process) => process.child);

test('a process that waits is taken once, and keeps its parent alive only while it works', () => {
  const waiting = open();
  const one = start();
  expect(waiting.wait({ key: 'a' }, one)).toBe(true);
  expect(one.child.held).toBe(false);
  expect(waiting.take({ key: 'a' })?.process).toBe(one);
  expect(one.child.held).toBe(true);
  expect(waiting.take({ key: 'a' })).toBeUndefined();
  expect(one.child.killed).toBe(false);
});

test('who needs another kind ends those that wait, and a third one ends the oldest', () => {
  const waiting = open();
  const [one, two, three] = [start(), start(), start()];
  for (const process of [one, two, three]) waiting.wait({ key: 'a' }, process);
  expect([one, two, three].map(({ child: { killed } }) => killed)).toEqual([true, false, false]);
  expect(waiting.take({ key: 'b' })).toBeUndefined();
  expect([two, three].map(({ child: { killed } }) => killed)).toEqual([true, true]);
  expect(waiting.take({ key: 'a' })).toBeUndefined();
});

test('a process that has ended is not taken, and one that was used often does not wait', () => {
  const waiting = open();
  const dead = start();
  waiting.wait({ key: 'a' }, dead);
  dead.child.exitCode = 1;
  expect(waiting.take({ key: 'a' })).toBeUndefined();
  expect(waiting.wait({ key: 'a' }, dead)).toBe(false);
  const old = start();
  const times = Array.from(
    { length: 40 },
    () => waiting.wait({ key: 'a' }, old) && waiting.take({ key: 'a' })?.process === old,
  );
  expect(times.indexOf(false)).toBe(31);
});

test('after a while a process ends by itself', () => {
  vi.useFakeTimers();
  const waiting = open();
  const one = start();
  waiting.wait({ key: 'a' }, one);
  vi.advanceTimersByTime(19_000);
  expect(one.child.killed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(one.child.killed).toBe(true);
  expect(waiting.take({ key: 'a' })).toBeUndefined();
  vi.useRealTimers();
});

test('questions of a session go to the process that answered the ones before, others to one that starts anew', () => {
  const waiting = open();
  const [asked, fresh] = [start(), start()];
  waiting.wait({ key: 'a', session: 'one' }, asked);
  waiting.wait({ key: 'a' }, fresh);
  const other = waiting.take({ key: 'a', session: 'two' });
  expect([other?.process, other?.session]).toEqual([fresh, undefined]);
  const same = waiting.take({ key: 'a', session: 'one' });
  expect([same?.process, same?.session]).toEqual([asked, 'one']);
  waiting.wait({ key: 'a', session: 'one' }, asked);
  // rather than a new process: the caller tells it to start Lean anew
  const last = waiting.take({ key: 'a' });
  expect([last?.process, last?.session]).toEqual([asked, 'one']);
});
