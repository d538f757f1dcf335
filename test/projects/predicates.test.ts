// Predicates that can be decided, as arguments: code takes a function to `boolean`.
import { expect, test } from 'vitest';
import { signatureOf } from '../../src/counterparts/signature/signature.ts';
import { bindAll, type Code, testNamed } from '../testing/tested.ts';
import { judgeLibrary } from './judged-library.ts';

type Test = (x: unknown) => boolean;
type Items = readonly unknown[];
type Relation = (x: number) => (y: number) => boolean;

const countIf = (p: Test, l: Items): number => l.filter((x) => p(x)).length;
const prefixOf = (p: Test, l: Items): Items => {
  const end = l.findIndex((x) => !p(x));
  return end < 0 ? l : l.slice(0, end);
};
const linked = (r: Relation, l: readonly number[]): boolean =>
  l.every((x, i) => i === 0 || r(l[i - 1] ?? 0)(x));
const keep = (p: Test, l: Items): Items => l.filter((x) => p(x));
const right = { countIf, prefixOf, keep, linked };

/** For each theorem that has to notice it, a slip. */
const slips: Readonly<Record<string, Code>> = {
  countIf_le: { countIf: (p: Test, l: Items) => countIf(p, l.slice(1)) },
  countIf_filter: { countIf: (p: Test, l: Items) => l.filter((x) => !p(x)).length },
  countIf_all: { countIf: (p: Test, l: Items) => new Set(l.filter((x) => p(x))).size },
  countIf_small: { countIf: (p: Test, l: Items) => countIf(p, l.slice(0, 2)) },
  countIf_always: { countIf: (p: Test, l: Items) => countIf(p, l.slice(0, 3)) },
  prefixOf_le: { prefixOf: (p: Test, l: Items) => l.filter((x) => p(x)) },
  prefixOf_true: { prefixOf: (p: Test, l: Items) => prefixOf(p, l).slice(1) },
  filter_le: { keep: (p: Test, l: Items) => l.filter((x) => !p(x)) },
  filter_even: { keep: (p: Test, l: Items) => keep(p, l.slice(0, -1)) },
  linked_two: { linked: (r: Relation, l: readonly number[]) => linked((x) => (y) => r(y)(x), l) },
  linked_tail: { linked: (r: Relation, l: readonly number[]) => linked(r, l.slice(0, 3)) },
};

test('predicates are drawn, passed and decided', { timeout: 600_000 }, async () => {
  const inventory = await judgeLibrary('test/projects/predicates/Predicates.lean', right, slips);
  const signature = signatureOf(inventory, 'Predicates.countIf', new Map());
  expect(signature?.params).toBe('p: (x: number) => boolean, x2: readonly number[]');
  const code = bindAll({ ...right, chosen: () => 0 }, 'Predicates.');
  const result = testNamed(inventory, 'Predicates.chosen_le', code, { budget: 64 });
  expect(result).toMatchObject({ constant: 'Predicates.chosen' });
  expect('kind' in result && result.kind).toBe('untestable');
});
