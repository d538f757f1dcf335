import { expect, test } from 'vitest';
import type { Definition, Statement, Term } from '../../../src/language/ast.ts';
import { branchingOf, stepsOf } from '../../../src/sampling/order/branching.ts';

const nat = { kind: 'number', of: 'nat', type: 'Nat' } as const;
const one: Term = { kind: 'literal', value: { num: 1n, den: 1n }, sort: nat };
const call = (constant: string): Term => ({ kind: 'call', constant, args: [one], sort: nat, place: 'body' });
const add = (...args: readonly [Term, Term]): Term => ({
  kind: 'operation',
  operation: 'add',
  args,
  sort: nat,
  place: 'body',
});
const choose = (then: Term, other: Term): Term => ({
  kind: 'if',
  condition: { kind: 'compare', comparison: '=', left: one, right: one, place: 'condition' },
  then,
  else: other,
  sort: nat,
});
const definition = (constant: string, body: Term): readonly [string, Definition] => [
  constant,
  { constant, params: [nat], result: nat, equations: [{ patterns: [], body }] },
];
const of = (...definitions: readonly (readonly [string, Definition])[]): Statement => ({
  constant: 'P.t',
  binders: [],
  conclusion: { kind: 'compare', comparison: '=', left: one, right: one, place: 'conclusion' },
  calls: [],
  definitions: new Map(definitions),
});

test.each([
  ['calls itself once', of(definition('f', add(one, call('f')))), 1],
  ['calls itself twice', of(definition('f', add(call('f'), call('f')))), 2],
  ['calls itself in one of two cases', of(definition('f', choose(call('f'), call('f')))), 1],
  ['calls another twice', of(definition('f', add(call('g'), call('g'))), definition('g', one)), 0],
  [
    'calls itself twice by way of another',
    of(definition('f', add(call('g'), call('g'))), definition('g', call('f'))),
    2,
  ],
] as const)('a definition that %s', (_, statement, expected) => {
  expect(branchingOf(statement)).toBe(expected);
});

test('the more often a recursion calls itself, the fewer steps it is asked for', () => {
  expect([1, 2, 3, 6].map(stepsOf)).toEqual([Number.POSITIVE_INFINITY, 13, 8, 5]);
});
