import { expect, test } from 'vitest';
import type { Expr } from '../../src/expr/expr.ts';
import { encodeInventory } from '../../src/lean/encode.ts';
import { readInventory } from '../../src/lean/read-inventory.ts';
import { inventory } from './inventory.ts';

const sort: Expr = { kind: 'sort', level: { kind: 'zero' } };
const nested: Expr = {
  kind: 'letE',
  name: 'y',
  type: {
    kind: 'sort',
    level: {
      kind: 'max',
      left: { kind: 'succ', of: { kind: 'param', name: 'u' } },
      right: { kind: 'imax', left: { kind: 'zero' }, right: { kind: 'param', name: 'v_1' } },
    },
  },
  value: { kind: 'natLit', value: 10n ** 40n },
  body: {
    kind: 'lam',
    name: 'x✝',
    info: 'strictImplicit',
    type: { kind: 'const', name: 'A.«b c».7', levels: [{ kind: 'param', name: 'u' }] },
    body: {
      kind: 'app',
      fn: { kind: 'proj', struct: 'S', index: 1, of: { kind: 'bvar', index: 0 } },
      arg: { kind: 'strLit', value: '"\n\u2028' },
    },
  },
};

const sample = {
  ...inventory(
    [
      { name: 'M.t', typeUses: ['Nat'], valueUses: ['M.d'], unusedBinders: [0], doc: 'd', statement: 's' },
      {
        name: '_private.N.0.M.d',
        module: 'N.«x y»',
        kind: 'definition',
        levelParams: ['u', 'v_1'],
        type: nested,
        value: { kind: 'forallE', name: 'h', info: 'implicit', type: nested, body: sort },
        equations: ['M.d.eq_1'],
        fields: [{ name: 'lt', isProp: true }],
        instanceOf: 'LT',
        attributes: ['private', 'instance'],
        range: { file: 'N/x y.lean', line: 1, column: 2, endLine: 3, endColumn: 4 },
      },
    ],
    [
      { name: 'Nat', kind: 'inductive', type: sort },
      { name: 'Nat.add_comm', axioms: 'hidden' },
      { name: 'propext', kind: 'axiom', axioms: ['propext'] },
    ],
  ),
  modules: ['N.«x y»', 'M', 'Broken'].map((name) => ({
    name,
    file: name === 'M' ? 'M.lean' : 'N/x y.lean',
    sourceHash: 'h',
    imports: ['Init'],
    status: name === 'Broken' ? ('failed' as const) : ('built' as const),
    messages: [{ severity: 'error' as const, line: 1, column: 1, text: 'x' }],
    recheck: { kind: 'ok' as const },
  })),
};

test('an inventory is read back as it was written, marked as recorded', () => {
  const read = readInventory(encodeInventory(sample));
  if (read.kind !== 'inventory') expect.fail(JSON.stringify(read));
  expect(read.inventory.modules).toEqual(sample.modules);
  expect(read.inventory.toolchain).toEqual(sample.toolchain);
  expect(read.inventory.declarations).toEqual(sample.declarations);
  expect(read.inventory.library).toEqual(sample.library);
  expect(read.inventory.recorded).toBe(true);
});

test('encoding is stable: what was read is written the same', () => {
  const text = encodeInventory(sample);
  const read = readInventory(text);
  expect(read.kind === 'inventory' && encodeInventory(read.inventory)).toBe(text);
});

test('cut short after any line, it is damaged', () => {
  const lines = encodeInventory(sample).trimEnd().split('\n');
  for (let k = 0; k < lines.length; k++) {
    expect(readInventory(`${lines.slice(0, k).join('\n')}\n`).kind).toBe('damaged');
  }
});

test.each([
  ['{"inventory":{"format":2}}', 'format 2 instead of 1'],
  ['hello', 'line 1: not the head of an inventory'],
])('refused: %s', (text, why) => {
  expect(readInventory(text)).toEqual({ kind: 'damaged', module: '', why });
});
