import { expect, test } from 'vitest';
import { progressOn } from '../../../src/cli/terminal/progress.ts';
import type { Terminal } from '../../../src/cli/terminal/terminal.ts';
import { makePaint } from '../../../src/typeset/paint.ts';

const terminal = (live: boolean, columns?: number) => {
  const written: string[] = [];
  const err = (text: string): void => void written.push(text);
  const value: Terminal = {
    cwd: '.',
    env: {},
    out: err,
    err,
    report: err,
    columns,
    rows: 24,
    live,
    paint: makePaint(false),
    signal: new AbortController().signal,
  };
  return { value, written };
};

test('a log gets no line from a short run and one every ten seconds from a long one', () => {
  const { value, written } = terminal(false);
  let now = 0;
  const progress = progressOn(value, () => now);
  for (const [at, text] of [
    [0, 'link'],
    [9_999, 'Lean 1/3 A'],
    [10_000, 'Lean 2/3 B'],
    [12_000, 'Lean 3/3 C'],
    [31_000, 'tested 1/9 claim'],
  ] as const) {
    now = at;
    progress.say(text);
  }
  progress.done();
  expect(written).toEqual(['… Lean 2/3 B\n', '… tested 1/9 claim\n']);
});

test('a terminal gets one line, cut to its width and cleared at the end', () => {
  const { value, written } = terminal(true, 12);
  const progress = progressOn(value, () => 0);
  progress.say('tested 1/9 longest');
  progress.done();
  expect(written).toEqual(['\r\u001b[Ktested 1/9…', '\r\u001b[K']);
});
