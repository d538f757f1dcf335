import { expect, test } from 'vitest';
import { leanModule, leaveOut, programsOf } from '../../scripts/programs/lean-module.ts';

test('a theorem that Lean refuses leaves the programs, and nothing else does', () => {
  const programs = programsOf(1, 3);
  const names = (of: typeof programs) => of.flatMap(({ theorems }) => theorems.map(({ name }) => name));
  const text = leanModule(programs).split('\n');
  const [first = '', second = '', ...others] = names(programs);
  const lineOf = (name: string) => text.findIndex((line) => line.startsWith(`theorem ${name} `)) + 1;
  expect(names(leaveOut(programs, [lineOf(second)]))).toEqual([first, ...others]);
  // the place of an error may be a later line of the proof
  const [next = 0] = [lineOf(second) - 1];
  expect(names(leaveOut(programs, [next]))).toEqual([second, ...others]);
  expect(names(leaveOut(programs, [1, 2]))).toEqual(names(programs));
});
