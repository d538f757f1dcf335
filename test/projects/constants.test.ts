// Hypotheses that a part of a value is a text or a number which the statement names are met.
import { test } from 'vitest';
import type { Code } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Entries = readonly (readonly [number, string])[];
type Codes = readonly (readonly [number, number])[];
type Field = { readonly name: string; readonly size: number };

const widthOf = ({ name, size }: Field): number => (name === 'id' ? 36 : size);
const right = {
  isAdmin: ([name, level]: readonly [string, number]) => name === 'admin' && level !== 0,
  hasKey: (k: string, l: Entries) => l.some(([, s]) => s === k),
  width: widthOf,
  widths: (l: readonly Field[]) => l.reduce((sum, f) => sum + widthOf(f), 0),
  answer: (l: Codes, code: number) => l.find(([one]) => one === code)?.[1] ?? 500,
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  isAdmin_pair: { isAdmin: ([name, level]: readonly [string, number]) => name === 'admin' && level > 1 },
  hasKey_host: { hasKey: (k: string, l: Entries) => l.some(([n, s]) => s === k && (k !== 'host' || n > 0)) },
  hasKey_first: { hasKey: (k: string, l: Entries) => l.some(([, s]) => s === k && k !== 'port') },
  width_id: { width: (f: Field) => (f.size === 0 ? 0 : widthOf(f)) },
  widths_head: {
    widths: (l: readonly Field[]) => l.reduce((sum, f) => sum + (f.name === 'id' ? 35 : f.size), 0),
  },
  answer_first: { answer: (l: Codes) => l[0]?.[0] ?? 500 },
  answer_any: {
    answer: (l: Codes, code: number) => (code === 404 ? 404 : (l.find(([one]) => one === code)?.[1] ?? 500)),
  },
};

test('parts of values are what a hypothesis says they are', { timeout: 600_000 }, async () => {
  await judgeLibrary('test/projects/constants/Constants.lean', right, slips);
});
