import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/lean/fingerprint.ts';
import { withFingerprint } from '../../../src/verdict/proof/with-fingerprint.ts';
import { claim, constant, declaration, facts, inventory } from '../evidence.ts';

const theorem = declaration('P.a', 1, { typeUses: ['P.f'] });
const f = declaration('P.f', 2, { kind: 'definition', type: constant('Rat'), value: constant('P.one') });
const lean = inventory([theorem, f]);
const is = fingerprintOf(lean, 'P.a');
const driftOf = (accepted: readonly string[] | undefined, given = lean) =>
  withFingerprint(
    claim('a', 1, { ...(accepted === undefined ? {} : { accepted }) }),
    'P.a',
    facts(theorem),
    given,
  ).drift;

test('a claim that accepts nothing, or the present statement, has no drift', () => {
  expect(driftOf(undefined)).toBeUndefined();
  expect(driftOf([is])).toBeUndefined();
});

test('another fingerprint is a drift', () => {
  expect(driftOf(['0'.repeat(32)])).toEqual({ was: '0'.repeat(32), is });
});

test('a definition under the statement that changes is a drift', () => {
  const changed = inventory([theorem, { ...f, value: constant('P.two') }]);
  expect(driftOf([is], changed)?.was).toBe(is);
});

test('as many fingerprints as theorems, or none is accepted', () => {
  expect(driftOf([is, is])?.was).toBe('2 fingerprints for 1 theorems');
});
