import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { word } from '../testing/tested.ts';
import { tested } from './outside.ts';

beforeAll(loadMpfr);

const add = (a: number, b: number): number => a + b;
const holding = [
  ['single', { mean: (xs: number[]) => xs.reduce(add, 0) / xs.length }],
  ['pairMean', {}],
  ['totalCons', {}],
  ['totalSum', {}],
  ['horner', { power: (xs: number[], x: number) => xs.reduceRight((rest, a) => a + x * rest, 0) }],
  ['squares', {}],
  ['indexed', {}],
  ['beyondEnd', {}],
  ['member', {}],
  ['scaledSum', {}],
  ['notEmpty', {}],
  ['gauss', {}],
  ['folded', {}],
  ['fins', {}],
  ['lowest', {}],
  ['signs', { sign: Math.sign }],
] as const;

test.each(holding)('%s is true, and no sample says otherwise', (name, counterparts) => {
  const isBound = Object.keys(counterparts).length > 0;
  const result = tested(name, counterparts, 512);
  expect(word(result)).toBe(isBound ? 'agrees' : 'statement-only');
});

const lying = [
  ['squaresLie', {}, 'hypothesis'],
  ['memberLie', {}, 'hypothesis'],
  ['denominatorLie', {}, 'hypothesis'],
  ['signs', { sign: (i: number) => (i < 0 ? 1 : Math.sign(i)) }, 'implementation'],
  ['pairMean', { mean: (xs: number[]) => xs.reduce(add, 0) }, 'implementation'],
] as const;

test.each(lying)('%s is refuted', (name, counterparts, fault) => {
  expect(word(tested(name, counterparts))).toBe(fault);
});
