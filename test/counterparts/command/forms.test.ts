import { expect, test } from 'vitest';
import { formsOf } from '../../../src/counterparts/command/forms.ts';
import { read } from '../../../src/counterparts/command/read.ts';
import { writeJson } from '../../../src/counterparts/command/written.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { declaration } from '../../verdict/evidence.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const app = (fn: Expr, arg: Expr): Expr => ({ kind: 'app', fn, arg });
const arrow = (type: Expr, body: Expr, info: 'default' | 'implicit' | 'instImplicit' = 'default'): Expr => ({
  kind: 'forallE',
  name: 'x',
  info,
  type,
  body,
});
const [nat, real] = [constant('Nat'), constant('P.R')];
const positive = app(app(constant('LT.lt'), nat), nat);
const fields = [
  { name: 'P.Params.count', isProp: false },
  { name: 'P.Params.rate', isProp: false },
];
const declarations = new Map(
  [
    declaration('P.Params', 1, { fields }),
    declaration('P.Params.count', 2, { type: arrow(constant('P.Params'), nat) }),
    declaration('P.Params.rate', 3, { type: arrow(constant('P.Params'), real) }),
  ].map((one) => [one.name, one]),
);

test('numbers are written as their Lean types have them; types, instances and proofs are passed to nobody', () => {
  const vector = arrow(app(constant('Fin'), { kind: 'bvar', index: 0 }), real);
  const type = [
    arrow(nat, real, 'implicit'),
    arrow(constant('Inhabited'), real, 'instImplicit'),
    arrow(vector, real),
    arrow(positive, real),
    arrow(app(constant('List'), constant('Int')), real),
    arrow(constant('P.Params'), real),
  ].reduceRight((body, one): Expr => (one.kind === 'forallE' ? { ...one, body } : body), real);
  const forms = formsOf(type, declarations);
  expect(forms).toEqual(['integer', 'number', 'integer', { count: 'integer', rate: 'number' }]);
  const args = [2, [1, 0.5], [-3], { count: 4, rate: 2 }];
  expect(args.map((arg, i) => writeJson(arg, forms[i] ?? 'number'))).toEqual([
    '2',
    '[1.0,0.5]',
    '[-3]',
    '{"count":4,"rate":2.0}',
  ]);
});

test('the value of `Unit` is null, and bytes are an array', () => {
  expect(writeJson({ done: undefined }, 'number')).toBe('{"done":null}');
  expect(writeJson(Uint8Array.of(1, 255), 'number')).toBe('[1,255]');
});

test('what has no form is refused, in both directions', () => {
  expect(() => writeJson({ $number: 1 }, 'number')).toThrow('a field named `$number`');
  expect(() => writeJson(Symbol('no value'), 'number')).toThrow('a symbol');
  expect(() => read({ $bigint: '1.5' })).toThrow('{"$bigint":"1.5"}, which names no value');
  expect(() => read({ $number: 'NaN', more: 1 })).toThrow('an object with `$number` beside other fields');
  expect(read({ a: [{ $number: '-0' }, { $bigint: '-12' }] })).toEqual({ a: [-0, -12n] });
});
