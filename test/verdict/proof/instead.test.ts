import { expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/registry.ts';
import type { Declaration, Inventory } from '../../../src/lean/inventory.ts';
import { findInstead } from '../../../src/verdict/proof/instead.ts';

const theorem = (name: string, ...valueUses: string[]): [string, Declaration] => [
  name,
  {
    name,
    kind: 'theorem',
    module: 'M',
    levelParams: [],
    type: { kind: 'const', name: 'True', levels: [] },
    typeUses: [],
    valueUses,
    attributes: [],
    statement: '',
  },
];

const inventory: Inventory = {
  format: 1,
  toolchain: { kind: 'embedded', version: '4.28.0', commit: '', libraryProofsVisible: false, limits: [] },
  modules: [],
  declarations: new Map([
    theorem('limit', 'lemma'),
    theorem('lemma', 'rate'),
    theorem('rate'),
    theorem('partial', 'limit'),
    theorem('elsewhere'),
    theorem('gap', 'limit', 'sorryAx'),
  ]),
  library: new Map(),
  judged: true,
  recorded: true,
};

const asked = (finite: string) =>
  findInstead({ tests: new Map([['limit', finite]]) } as unknown as Claim, 'limit', inventory);

test('a statement is tested for another one that Lean proves from it, or it from that', () => {
  expect(asked('rate')).toEqual({ theorem: 'rate', by: 'premise' });
  expect(asked('partial')).toEqual({ theorem: 'partial', by: 'consequence' });
});

test('what no proof without gaps joins to a theorem is not tested for it', () => {
  for (const other of ['elsewhere', 'gap', 'limit', 'nowhere'])
    expect(asked(other)).toEqual({ theorem: other, by: 'nothing' });
});

test('nothing else is tested for a theorem of which the claim does not say so', () => {
  expect(findInstead({} as Claim, 'limit', inventory)).toBeUndefined();
});
