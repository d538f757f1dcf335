import { expect, test } from 'vitest';
import { chooseStack } from '../../src/pool/stack.ts';

const limits = (soft: string): string =>
  `Limit  Soft Limit  Hard Limit  Units\nMax data size  unlimited  unlimited  bytes\nMax stack size            ${soft}              unlimited            bytes\n`;

test('more stack is asked for where the system has it', () => {
  const asked = ['--stack-size=4000'];
  expect(chooseStack('linux', limits('8388608'))).toEqual(asked);
  expect(chooseStack('linux', limits('unlimited'))).toEqual(asked);
  expect(chooseStack('linux', limits('4194304'))).toEqual([]);
  expect(chooseStack('linux', '')).toEqual([]);
  expect(chooseStack('darwin', '')).toEqual(asked);
  expect(chooseStack('win32', '')).toEqual([]);
});
