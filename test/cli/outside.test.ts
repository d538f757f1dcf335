import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writeUntestable } from '../../src/cli/counterparts/list-untestable.ts';
import { folderWith } from '../toolchain/temporary.ts';
import { runIn } from './terminal-fixture.ts';

const recorded = ['--inventory', resolve('test/read/outside/inventory.ndjson'), '--allow-changed-sources'];
const project = (): string =>
  folderWith({
    'claims/p.yaml':
      'paper: p\ntitle: T\nclaims: [{ id: a, ref: P-1, says: Something., kind: editorial, because: none }]\n',
  });

test('`types` prints the signature of a counterpart and the types that it mentions', async () => {
  const { code, out } = await runIn(project(), ['types', 'moved', 'Outside.Tagged.moment', ...recorded]);
  expect(code).toBe(0);
  // proofs are not passed, and inherited fields stand beside the type's own
  expect(out).toBe(`export type Point = { readonly x: number; readonly y: number };

export type Tagged = { readonly x: number; readonly y: number; readonly weight: number };

// Outside.moved : Outside.Point → Int × Int → Outside.Point
export declare function moved(p: Point, x2: readonly [number, number]): Point;

// Outside.Tagged.moment : Outside.Tagged → Rat
export declare function moment(t: Tagged): number;
`);
});

test('without a name `types` prints every definition that somebody wrote', async () => {
  const { out } = await runIn(project(), ['types', ...recorded]);
  expect(out).toContain('function utilisation(p: Params): number;');
  expect(out).not.toMatch(/noConfusion|decEq|casesOn|function rate\(/);
});

test('a name that no definition has is told with the nearest', async () => {
  const { code, out, err } = await runIn(project(), ['types', 'movd', ...recorded]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('error unknown-definition: no definition `movd` in the Lean project');
  expect(err).toContain('did you mean `moved`?');
});

test('what does not build is told, and nothing is printed as if there were nothing', async () => {
  const [head = ''] = readFileSync('test/read/outside/inventory.ndjson', 'utf8').split('\n');
  const { inventory } = JSON.parse(head) as { inventory: { modules: object[] } };
  const messages = [{ severity: 'error', line: 3, column: 5, text: 'unsolved goals' }];
  const modules = inventory.modules.map((one) => ({ ...one, status: 'failed', messages }));
  const root = project();
  writeFileSync(join(root, 'failed.ndjson'), `${JSON.stringify({ inventory: { ...inventory, modules } })}\n`);
  for (const command of [['types'], ['list', '--untestable']]) {
    const ran = await runIn(root, [...command, '--inventory', 'failed.ndjson', '--allow-changed-sources']);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(
      'lean/Outside/Records.lean:3:5: warning module-refused: Lean refuses Outside.Records: unsolved goals; its theorems are missing',
    );
  }
});

test('`list --untestable` says where there are no theorems', async () => {
  const { code, out } = await runIn(project(), ['list', '--untestable', ...recorded]);
  expect([code, out]).toEqual([0, '0 theorems in the Lean project.\n']);
});

test('what theorems wait for is listed with some of them', () => {
  const theorems = ['a', 'b', 'c', 'd', 'e'].map((theorem) => ({
    theorem,
    place: 'conclusion',
    at: 'P.lean:1',
  }));
  const first = { constant: 'Tree', reason: 'a relation', nearest: 'decide it', theorems };
  const second = {
    constant: 'Vec',
    reason: 'an index',
    nearest: 'use a list',
    theorems: theorems.slice(0, 1),
  };
  const shown = writeUntestable({ read: 7, byLean: 2, outside: [first, second] }, 80, false);
  expect(
    shown,
  ).toBe(`13 theorems in the Lean project: 6 can't be tested as they stand. Each is counted once, for what its reading stops at first.

2 theorems are about definitions that are not read: there Lean's own values are used.

     5  Tree
        a relation; decide it
        - a, conclusion (P.lean:1)
        - b, conclusion (P.lean:1)
        - c, conclusion (P.lean:1)
        and 2 others

     1  Vec
        an index; use a list
        - a, conclusion (P.lean:1)
`);
  expect(writeUntestable({ read: 7, byLean: 0, outside: [first] }, 80, true)).toContain('- e, conclusion');
  expect(writeUntestable({ read: 1, byLean: 0, outside: [] }, 80, false)).toBe(
    '1 theorem in the Lean project: every statement is within the language.\n',
  );
});
