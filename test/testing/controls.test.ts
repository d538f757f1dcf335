import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { runControls } from '../../src/testing/controls.ts';

beforeAll(loadMpfr);

test('the planted controls are judged as planted, with any seed', () => {
  for (let seed = 1; seed <= 10; seed++) {
    expect(runControls(seed)).toEqual({ kind: 'passed', detail: '6 planted cases were judged as planted' });
  }
});
