// Every operation on integers, rewritten to one on reals, has the same value at every integer.
import { expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import { relaxFormula } from '../../src/evaluate/unbounded/relaxed.ts';
import type { Formula, Sort, Term } from '../../src/language/ast.ts';
import { numberOperationNames } from '../../src/operations/table.ts';
import { cases, isWhole, type Signature, signaturesOf, termOf, valueIn } from './cases.ts';

const zero: Term = {
  kind: 'literal',
  value: { num: 0n, den: 1n },
  sort: { kind: 'number', of: 'int', type: 'Int' },
};
const compared = (left: Term): Formula => ({
  kind: 'compare',
  comparison: '=',
  left,
  right: zero,
  place: '',
});
/** The rewritten term for an integer variable of a level; `undefined` if there is none. */
const relaxed = (term: Term, level: number): Term | undefined => {
  const found = relaxFormula(compared(term), level);
  return found?.kind === 'compare' ? found.left : undefined;
};
const isOfIntegers = ({ operands, result }: Signature): boolean => [...operands, result].every(isWhole);
const asReal = (signature: Signature, level: number): Signature => ({
  operands: signature.operands.map((of, i) => (i === level ? 'real' : of)),
  result: 'real',
});

test.each(numberOperationNames)('%s', (name) => {
  for (const signature of signaturesOf(name).filter(isOfIntegers)) {
    const term = termOf(name, signature);
    for (const level of signature.operands.keys()) {
      const real = relaxed(term, level);
      if (real === undefined) continue;
      for (const { operands, signature: own, name: at } of cases(name)) {
        if (own !== signature || operands.some((x) => Math.abs(x) > 64)) continue;
        const whole = valueIn(exact, term, operands, signature);
        const one = asReal(signature, level);
        const found = valueIn(exact, real, operands, one) ?? valueIn(interval, real, operands, one);
        // a power of an unknown base has no real power, and then nothing is known
        if (whole === undefined || found === undefined) continue;
        const isInside = found[0] <= whole[0] && whole[1] <= found[1];
        expect(isInside ? at : `${at}: ${whole} and ${found}`).toBe(at);
      }
    }
  }
});

test('what rounds or distinguishes cases has no real term, and arithmetic has one', () => {
  const has = numberOperationNames.filter((name) =>
    signaturesOf(name)
      .filter(isOfIntegers)
      .some((signature) => relaxed(termOf(name, signature), 0) !== undefined),
  );
  expect(has.sort()).toEqual(
    ['abs', 'add', 'cast', 'finVal', 'max', 'min', 'mul', 'natSub', 'neg', 'pow', 'sub', 'succ'].sort(),
  );
});

test('an operation on reals stays as it is around an integer', () => {
  const nat: Sort = { kind: 'number', of: 'nat', type: 'Nat' };
  const real: Sort = { kind: 'number', of: 'real', type: 'Real' };
  const k: Term = { kind: 'variable', level: 0, sort: nat };
  const cast: Term = { kind: 'operation', operation: 'cast', args: [k], sort: real, place: '' };
  const log: Term = { kind: 'operation', operation: 'log', args: [cast], sort: real, place: '' };
  expect(relaxed(log, 0)).toEqual({ ...log, args: [{ ...k, sort: real }] });
});
