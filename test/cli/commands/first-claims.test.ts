import { expect, test } from 'vitest';
import { listTheorems, writeClaims } from '../../../src/cli/commands/first-claims.ts';
import type { Declaration, Inventory } from '../../../src/lean/inventory.ts';

const theorem = (name: string, line: number, more: Partial<Declaration> = {}): Declaration =>
  ({
    name,
    kind: 'theorem',
    statement: `${name} holds`,
    typeUses: [],
    attributes: [],
    range: { file: 'A.lean', line, column: 1, endLine: line, endColumn: 9 },
    ...more,
  }) as unknown as Declaration;

const inventoryOf = (...all: readonly Declaration[]): Inventory =>
  ({ declarations: new Map(all.map((one) => [one.name, one])), modules: [] }) as unknown as Inventory;

const writeFirstClaims = (slug: string, theorems: readonly Declaration[]): string =>
  writeClaims(
    { slug },
    theorems.map((one) => ({ id: one.name, says: '', theorems: [one] })),
  );

test('theorems stand in the order of the sources; what nobody wrote or may use is left out', () => {
  const late = theorem('P.late', 9);
  const early = theorem('P.early', 2);
  const definition = theorem('P.f', 1, { kind: 'definition', equations: ['P.f.eq_1'] });
  const others = [
    theorem('P.f.eq_1', 1),
    theorem('P.hidden', 3, { attributes: ['private'] }),
    definition,
    late,
    early,
  ];
  expect(listTheorems(inventoryOf(...others))).toEqual([early, late]);
});

test('names are relative to the namespace that all share', () => {
  const text = writeFirstClaims('p', [theorem('A.B.one', 1), theorem('A.B.C.two', 2)]);
  expect(text).toContain('\nnamespace: A.B\n');
  expect(text).toContain('  - id: one\n    ref: T-001\n    says: "A.B.one holds"\n    correspondence:');
  expect(text).toContain(
    '  - id: C-two\n    ref: T-002\n    says: "A.B.C.two holds"\n    theorem: "C.two"\n',
  );
});

test('without a shared namespace names are whole, and ids are told apart', () => {
  const text = writeFirstClaims('p', [theorem('one.a', 1), theorem('one«.a»', 2), theorem('β', 3)]);
  expect(text).not.toContain('\nnamespace:');
  expect(text.match(/- id: .*/g)).toEqual(['- id: one-a', '- id: one-a-', '- id: theorem']);
});

test('the first sentence of a docstring says what is claimed', () => {
  expect(writeFirstClaims('p', [theorem('t', 1, { doc: ' Means\n lie between. More.' })])).toContain(
    'says: "Means lie between."',
  );
});

test('beside a limit stands what could be tested for it', () => {
  const limit = theorem('a.limit', 1, { typeUses: ['Real', 'Filter.Tendsto'] });
  const plain = theorem('a.plain', 2, { typeUses: ['Real', 'iSup'] });
  const [first, second] = writeFirstClaims('p', [limit, plain]).split('  - id: ').slice(1);
  expect(first).toMatch(/\n {4}# tests: the theorem, proved from this one .* `∀ n, \|f n - a\| ≤ r n`/);
  expect(second).not.toContain('# tests');
});

test('the laws of a structure are nothing that was proved', () => {
  const structure = theorem('P.Params', 1, {
    kind: 'inductive',
    fields: [{ name: 'positive', isProp: true }],
  });
  const proved = theorem('P.Params.other', 3);
  expect(listTheorems(inventoryOf(structure, theorem('P.Params.positive', 2), proved))).toEqual([proved]);
});

test('the theorems of a dependency are not for the author to claim', () => {
  const own = theorem('P.own', 1, { module: 'P' });
  const foreign = theorem('Q.foreign', 1, { module: 'Q' });
  const inventory = inventoryOf(own, foreign);
  const modules = [{ name: 'P' }, { name: 'Q', dependency: 'q' }] as unknown as Inventory['modules'];
  expect(listTheorems({ ...inventory, modules })).toEqual([own]);
});
