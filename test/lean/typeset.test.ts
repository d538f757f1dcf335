// Statements typeset from their terms: what a reader of papers sees, and what Lean means.
import { expect, test } from 'vitest';
import type { BinderInfo, Expr } from '../../src/expr/expr.ts';
import type { Maths } from '../../src/lean/print/math.ts';
import { renderTypeset } from '../../src/lean/print/typeset.ts';
import { inventory } from './inventory.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const apply = (name: string, ...args: readonly Expr[]): Expr =>
  args.reduce<Expr>((fn, arg) => ({ kind: 'app', fn, arg }), constant(name));
const v = (index: number): Expr => ({ kind: 'bvar', index });
const binder =
  (kind: 'forallE' | 'lam') =>
  (name: string, type: Expr, body: Expr, info: BinderInfo = 'default'): Expr => ({
    kind,
    name,
    info,
    type,
    body,
  });
const [pi, lam] = [binder('forallE'), binder('lam')];
const [nat, rat, real, inst] = ['Nat', 'Rat', 'Real', 'inst'].map(constant) as [Expr, Expr, Expr, Expr];
const numeral = (value: bigint, type: Expr): Expr =>
  apply('OfNat.ofNat', type, { kind: 'natLit', value }, inst);
const binary =
  (name: string) =>
  (type: Expr, a: Expr, b: Expr): Expr =>
    apply(name, type, type, type, inst, a, b);
const [div, sub, mul, pow, add] = ['HDiv.hDiv', 'HSub.hSub', 'HMul.hMul', 'HPow.hPow', 'HAdd.hAdd'].map(
  binary,
) as [typeof le, typeof le, typeof le, typeof le, typeof le];
const le = (type: Expr, a: Expr, b: Expr): Expr => apply('LE.le', type, inst, a, b);

/** Lines as text: layouts by their names, tokens by their text. */
const shown = ([tag, ...parts]: Maths): string => {
  const inner = parts.map((part) => (typeof part === 'string' ? part : shown(part)));
  if (tag === 'mtable') return inner.join(' | ');
  const isPlain = /^(?:mi|mn|mo|mtext|mrow|mtr|mtd)$/.test(String(tag));
  return isPlain ? inner.join('') : `${String(tag).slice(1)}[${inner.join(';')}]`;
};
const typeset = (type: Expr): string => {
  const all = inventory([
    { name: 't', type },
    { name: 'P.mean', kind: 'definition', type: pi('x', real, pi('y', real, real)) },
    { name: 'P.own', kind: 'definition', instanceOf: 'LE' },
  ]);
  return shown(renderTypeset(all, all.declarations.get('t')!)).replaceAll('\u2061', '');
};

test.each<[string, Expr]>([
  // a fraction, and its bar binds what Lean brackets
  [
    '∀x:ℝ | frac[1;x+1]≤x',
    pi('x', real, le(real, div(real, numeral(1n, real), add(real, v(0), numeral(1n, real))), v(0))),
  ],
  // division and subtraction of naturals are other operations
  ['∀m,n:ℕ | m÷n≤m∸n', pi('m', nat, pi('n', nat, le(nat, div(nat, v(1), v(0)), sub(nat, v(1), v(0)))))],
  ['∀x:ℚ | x−1≤x', pi('x', rat, le(rat, sub(rat, v(0), numeral(1n, rat)), v(0)))],
  [
    '∀x:ℝ | sup[(x·x);2]≤x',
    pi('x', real, le(real, pow(real, mul(real, v(0), v(0)), numeral(2n, nat)), v(0))),
  ],
  ['∀x:ℝ | x·(x+x)≤x', pi('x', real, le(real, mul(real, v(0), add(real, v(0), v(0))), v(0)))],
  [
    '∀x:ℝ;n:ℕ | x≤x | ⟹mean(x,x)≤x',
    pi('x', real, pi('n', nat, pi('h', le(real, v(1), v(1)), le(real, apply('P.mean', v(2), v(2)), v(2))))),
  ],
  [
    '∀x:ℝ | sqrt[x]≤|x|',
    pi('x', real, le(real, apply('Real.sqrt', v(0)), apply('abs', real, inst, inst, v(0)))),
  ],
  [
    '∀n:ℕ;sub[x;1]:ℝ | under[∑;i<n]sub[x;1]≤π',
    pi(
      'n',
      nat,
      pi(
        'x1',
        real,
        le(
          real,
          apply('Finset.sum', nat, real, inst, apply('Finset.range', v(1)), lam('i', nat, v(1))),
          constant('Real.pi'),
        ),
      ),
    ),
  ],
  ['∃sup[x;′]:ℝ,sup[x;′]≤sup[x;′]', apply('Exists', real, lam("x'", real, le(real, v(0), v(0))))],
  ['∃y:ℝ,y≤y', apply('Exists', real, lam('y', real, le(real, v(0), v(0))))],
  [
    '∀x:ℝ | {xif x≤x | 0otherwise≤x',
    pi('x', real, le(real, apply('ite', real, le(real, v(0), v(0)), inst, v(0), numeral(0n, real)), v(0))),
  ],
])('%s', (text, type) => {
  expect(typeset(type)).toBe(text);
});

test('an instance in place of the library’s stands at its sign', () => {
  const own = constant('P.own');
  const type = pi('x', real, apply('LE.le', real, own, v(0), v(0)));
  expect(typeset(type)).toBe('∀x:ℝ | xsub[≤;[P.own]]x');
});
