import { expect, test } from 'vitest';
import type { Formula, Term } from '../../src/language/ast.ts';
import { partsOf } from '../../src/language/levels.ts';
import { isBinding, listBoundParts } from '../../src/language/map-parts.ts';
import { call, nat, natural, op, variable } from '../testing/hand.ts';

const [n, k] = [natural(3), variable(0, nat)];
const truth: Formula = { kind: 'truth', value: true };
const place = '';
const named = { name: 'k', sort: nat, body: truth, place };
const ranged = { name: 'k', from: n, to: k, body: truth, place };

/** One term or formula of every kind. The type asks for all of them. */
const all: { readonly [Kind in (Term | Formula)['kind']]: Term | Formula } = {
  literal: n,
  variable: k,
  operation: op('add', k, n),
  call: call('P.c', n, k),
  apply: { kind: 'apply', fn: k, args: [n], sort: nat },
  if: { kind: 'if', condition: truth, then: n, else: k, sort: nat },
  sum: { kind: 'sum', count: n, body: k, sort: nat },
  product: { kind: 'product', count: n, body: k, sort: nat },
  lambda: { kind: 'lambda', name: 'k', param: nat, body: k, sort: nat },
  let: { kind: 'let', name: 'k', value: n, body: k, sort: nat },
  truth,
  compare: { kind: 'compare', comparison: '=', left: n, right: k, place },
  and: { kind: 'and', left: truth, right: truth },
  or: { kind: 'or', left: truth, right: truth },
  implies: { kind: 'implies', left: truth, right: truth },
  iff: { kind: 'iff', left: truth, right: truth },
  not: { kind: 'not', of: truth },
  defined: { kind: 'defined', constant: 'P.c', body: truth },
  every: { kind: 'every', ...ranged },
  some: { kind: 'some', ...ranged },
  forall: { kind: 'forall', ...named },
  exists: { kind: 'exists', ...named },
};

test.each(Object.values(all))('the parts of $kind are the same with and without what they bind', (part) => {
  expect(listBoundParts(part).map(([inner]) => inner)).toEqual(partsOf(part));
});

test('a body binds one variable, what stands beside it none', () => {
  expect(listBoundParts(all.sum).map(([, binds]) => binds)).toEqual([0, 1]);
  expect(listBoundParts(all.every).map(([, binds]) => binds)).toEqual([0, 0, 1]);
  expect(
    Object.values(all)
      .filter(isBinding)
      .map(({ kind }) => kind),
  ).toEqual(['sum', 'product', 'lambda', 'let', 'every', 'some', 'forall', 'exists']);
});
