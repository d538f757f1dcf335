import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { compileStatement } from '../../../src/read/compile.ts';
import {
  all,
  at,
  call,
  eq,
  iff,
  isIn,
  lam,
  lt,
  mul,
  nat,
  neg,
  numeral,
  real,
  standard as S,
} from '../../../src/read/mathlib/write.ts';
import { declared, stating } from './stating.ts';

// another instance than the library's, in a statement each; a name that speaks of decisions changes nothing
const n = (v: number): Expr => numeral(nat, BigInt(v));
const other = (name: string): Expr => ({ kind: 'const', name, levels: [], judgement: { verdict: 'other' } });
const fin = call('Fin', n(2));
const mat = call('Matrix', fin, fin, real);
const cx = call('Complex');
const nn = call('NNReal');
const vec: Expr = { kind: 'forallE', name: 'i', info: 'default', type: fin, body: real };
const two = (i: Expr): Expr => call('OfNat.ofNat', nat, { kind: 'natLit', value: 2n }, i);
const cases = {
  matrixPower: (i: Expr) =>
    all(mat, (a) =>
      eq(mat, call('HPow.hPow', mat, nat, mat, S, a, two(i)), call('HMul.hMul', mat, mat, mat, S, a, a)),
    ),
  complexPower: (i: Expr) =>
    eq(cx, call('HPow.hPow', cx, nat, cx, S, call('Complex.I'), two(i)), neg(cx, numeral(cx, 1n))),
  memComplex: (i: Expr) =>
    all(cx, (p) => call('Membership.mem', cx, call('Set', cx), i, call('Set.univ', cx), p)),
  memNN: (i: Expr) =>
    all(nn, (p) =>
      call('Membership.mem', nn, call('Set', nn), i, call('Set.Ici', nn, S, numeral(nn, 0n)), p),
    ),
  simplex2: (i: Expr) => all(vec, (x) => isIn(vec, x, call('stdSimplex', real, fin, i, S, S))),
  simplex3: (i: Expr) => all(vec, (x) => isIn(vec, x, call('stdSimplex', real, fin, S, i, S))),
  single: (i: Expr) =>
    all(fin, (k) =>
      eq(
        real,
        at(
          call(
            'Pi.single',
            fin,
            lam(fin, () => real),
            S,
            i,
            k,
            numeral(real, 1n),
          ),
          k,
        ),
        numeral(real, 1n),
      ),
    ),
  sign: (i: Expr) =>
    all(real, (x) =>
      iff(
        eq(
          call('SignType'),
          call('DFunLike.coe', real, real, real, i, call('SignType.sign', real, S, S, S), x),
          numeral(call('SignType'), 1n),
        ),
        lt(real, numeral(real, 0n), x),
      ),
    ),
  sqrt: (i: Expr) =>
    all(nn, (x) =>
      eq(
        nn,
        mul(
          nn,
          call('DFunLike.coe', nn, nn, nn, i, call('NNReal.sqrt'), x),
          call('DFunLike.coe', nn, nn, nn, i, call('NNReal.sqrt'), x),
        ),
        x,
      ),
    ),
};
const own = declared('My.instDecidable', { kind: 'const', name: 'My.Class', levels: [] });

test.each(Object.entries(cases))('%s is not read with another instance', (_, say) => {
  const of = (i: Expr) => compileStatement(stating(say(i), [own]), 'T', { numbers: [] });
  expect(of(S)).not.toHaveProperty('kind', 'untestable');
  expect(of(other(own.name))).toMatchObject({ kind: 'untestable' });
});
