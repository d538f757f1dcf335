import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { instantiate } from '../../src/expr/spine.ts';
import { attachAllJudgements, attachJudgements } from '../../src/lean/judged.ts';
import { inventory } from './inventory.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const app = (fn: Expr, arg: Expr): Expr => ({ kind: 'app', fn, arg });
const instance = app(constant('inst'), { kind: 'bvar', index: 0 });
const type: Expr = {
  kind: 'forallE',
  name: 'x',
  info: 'default',
  type: constant('Nat'),
  body: app(constant('f'), instance),
};
const [declaration] = [
  ...inventory([
    { name: 't', type, instances: [{ instance, verdict: 'other', by: 'inst' }] },
  ]).declarations.values(),
];

test('a judgement stays on its instance when variables are filled in', () => {
  const opened = attachJudgements(declaration!).type;
  if (opened.kind !== 'forallE') throw new Error('no Π');
  const body = instantiate(opened.body, constant('a'));
  expect(body).toMatchObject({ arg: { judgement: { verdict: 'other', by: 'inst' }, arg: { name: 'a' } } });
});

test('what was read stays as it was, and other declarations are handed on', () => {
  const map = attachAllJudgements(new Map([['t', declaration!]]));
  expect(map.get('t')?.type).not.toBe(type);
  expect(map.get('u')).toBeUndefined();
  expect([...map.keys()]).toEqual(['t']);
  expect(declaration?.type).toBe(type);
});
