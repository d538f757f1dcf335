import { expect, test } from 'vitest';
import type { Definition, Sort, Statement } from '../../src/language/ast.ts';
import { makeRooms } from '../../src/property/room.ts';
import { nat, natural, variable } from '../testing/hand.ts';

test('the value of `Unit`, which is `undefined`, is an argument like others', () => {
  const unit: Sort = { kind: 'fin', size: natural(1), names: 'unit' };
  const three: Definition = {
    ...{ constant: 'three', params: [unit], result: nat },
    equations: [{ patterns: [{ kind: 'bind' }], body: natural(3) }],
  };
  const statement: Statement = {
    ...{ constant: 'T', binders: [], conclusion: { kind: 'truth', value: true }, calls: ['three'] },
    definitions: new Map([['three', three]]),
  };
  const call = { kind: 'call', constant: 'three', args: [variable(0, unit)], sort: nat, place: '' } as const;
  expect(makeRooms(statement)(call, [undefined]).value).toBe(3n);
});
