// Programs that read and write numbers and cut texts: faithful code agrees, slips are found, and our values are Lean's own.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Code } from '../testing/tested.ts';
import { embedded } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { collectCallsOf, holdAll } from '../with-lean/held.ts';
import { judgeLibrary } from './judged-library.ts';

const number = (s: string): bigint | null =>
  /^[0-9]+(?:_[0-9]+)*$/.test(s) ? BigInt(s.replaceAll('_', '')) : null;
const signed = (s: string): bigint | null => {
  const n = number(s.replace(/^-/, ''));
  return n === null ? null : s.startsWith('-') ? -n : n;
};
const codes = (s: string): readonly number[] => [...s].map((c) => c.codePointAt(0) ?? 0);
const order = (s: string, t: string): string => {
  const [a, b] = [codes(s), codes(t)];
  const at = a.findIndex((x, i) => x !== b[i]);
  if (at < 0) return a.length === b.length ? 'eq' : 'lt';
  return (a[at] ?? 0) < (b[at] ?? -1) ? 'lt' : 'gt';
};

const right = {
  number: (s: string) => number(s) ?? 0,
  signed,
  sumText: (a: string, b: string) => {
    const [x, y] = [number(a), number(b)];
    return x === null || y === null ? null : x + y;
  },
  isNumber: (s: string) => signed(s) !== null,
  digitSum: (n: number) => [...BigInt(n).toString()].reduce((sum, d) => sum + Number(d), 0),
  padded: (n: number) => BigInt(n).toString().padStart(5, '0'),
  'digitValue?': (c: string) => (/[0-9]/.test(c) ? Number(c) : null),
  bare: (s: string) => s.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
  firstWord: (s: string) => s.split(' ')[0] ?? '',
  words: (s: string) => s.split(/[ \t\r\n]+/).filter((word) => word !== ''),
  mentions: (s: string, t: string) => s.includes(t),
  quoted: (s: string) => s.replaceAll('a', '"'),
  rest: (s: string) => [...s].slice(1).join(''),
  order,
  bytes: (s: string) => new TextEncoder().encode(s).length,
  letter: (c: string) => (c.codePointAt(0) ?? 0) % 256,
};

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  // what JavaScript takes for a number is more, and an underscore is none to it
  number_def: { number: (s: string) => (/^[0-9]+$/.test(s) ? BigInt(s) : 0) },
  number_total: { number: (s: string) => Number.parseInt(s, 10) || 0 },
  signed_def: { signed: (s: string) => number(s.replace('-', '')) },
  signed_some: { signed: (s: string) => (s === '-' ? 0 : signed(s)) },
  sumText_comm: { sumText: (a: string, b: string) => (number(a) === null ? null : number(b)) },
  isNumber_of_nat: { isNumber: (s: string) => s.length < 4 && signed(s) !== null },
  digitSum_def: { digitSum: (n: number) => n % 9 },
  padded_def: { padded: (n: number) => BigInt(n).toString().padStart(4, '0') },
  digitValue_lt: { 'digitValue?': (c: string) => (Number.isNaN(Number(c)) ? null : Number(c)) },
  bare_def: { bare: (s: string) => s.replace(/^[ \t\r\n]+/g, '') },
  firstWord_def: { firstWord: (s: string) => s.split(/\s/)[0] ?? '' },
  words_def: { words: (s: string) => s.split(/[ \t\r\n]/) },
  mentions_def: { mentions: (s: string, t: string) => s.startsWith(t) },
  quoted_def: { quoted: (s: string) => s.replace('a', '"') },
  rest_def: { rest: (s: string) => [...s].slice(0, -1).join('') },
  order_def: { order: (s: string, t: string) => (s.length < t.length ? 'lt' : order(s, t)) },
  bytes_def: { bytes: (s: string) => s.length },
  letter_def: { letter: (c: string) => (c.codePointAt(0) ?? 0) % 128 },
};

test('code that reads numbers and cuts texts is compared with its definitions', {
  timeout: 300_000,
}, async () => {
  await judgeLibrary('test/projects/texts/Numerals.lean', right, slips);
});

test("what is stated of core Lean's functions on texts is what Lean computes", {
  timeout: 300_000,
}, async () => {
  const source = readFileSync('test/projects/texts/Texts.lean', 'utf8');
  const toolchain = embedded(leanProject('Texts', { 'Texts.lean': source }));
  const read = await toolchain.inventory(['Texts']);
  if (read.kind !== 'ok') expect.fail(JSON.stringify(read));
  expect(read.value.modules.map(({ messages }) => messages)).toEqual([[]]);
  const calls = [...source.matchAll(/^theorem (r\d+)/gm)].map(([, name]) =>
    collectCallsOf(read.value, `Texts.${name}`),
  );
  const results = await holdAll(calls, read.value, toolchain.run);
  const held = new Set(results.flatMap(({ definitions }) => definitions));
  expect(held.size).toBe(23);
  expect(results.flatMap(({ notRun }) => notRun ?? [])).toEqual([]);
});
