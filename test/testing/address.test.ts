import { expect, test } from 'vitest';
import { readAddress, showAddress } from '../../src/testing/address.ts';

test('an address reads back as written, whatever the claim is called', () => {
  for (const claim of ['a', 'a/B.c', 'odd@name:7']) {
    const address = { claim, seed: -3, index: 17 };
    expect(readAddress(showAddress(address))).toEqual(address);
  }
});

test.each(['', 'claim', 'claim@1', 'claim@x:1', 'claim@1:-1', '@1:1'])('%j is no address', (text) => {
  expect(readAddress(text)).toBeUndefined();
});
