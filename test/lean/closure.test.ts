import { expect, test } from 'vitest';
import { axiomsOf, closureOf, sorriesOf } from '../../src/lean/closure.ts';
import { inventory } from './inventory.ts';

const project = inventory(
  [
    { name: 'top', typeUses: ['Nat', 'Box'], valueUses: ['lemma', 'Nat.add_comm'] },
    { name: 'lemma', typeUses: ['f'], valueUses: ['deep', 'sorryAx'] },
    { name: 'deep', valueUses: ['lemma', 'ax', 'foreign'] },
    { name: 'f', kind: 'definition', typeUses: ['Nat'], valueUses: ['g'] },
    { name: 'g', kind: 'opaque', valueUses: ['propext'] },
    { name: 'Box', kind: 'inductive', valueUses: ['Box.mk'] },
    { name: 'Box.mk', kind: 'constructor', typeUses: ['inBox'] },
    { name: 'inBox', kind: 'axiom' },
    { name: 'ax', kind: 'axiom' },
  ],
  [
    { name: 'Nat', kind: 'inductive' },
    { name: 'Nat.add_comm', axioms: 'hidden' },
    { name: 'propext', kind: 'axiom', axioms: ['propext'] },
    { name: 'sorryAx', kind: 'axiom', axioms: ['sorryAx'] },
  ],
);

test('axioms through lemmas, opaque values, constructors and cycles; the unexplained counts as an axiom', () => {
  expect(axiomsOf(project, 'top')).toEqual({
    axioms: ['ax', 'foreign', 'inBox', 'propext', 'sorryAx'],
    hidden: ['Nat.add_comm'],
  });
  expect(axiomsOf(project, 'f')).toEqual({ axioms: ['propext'], hidden: [] });
});

test('sorry is found behind a lemma, at the declaration that has it', () => {
  expect(sorriesOf(project, 'top')).toEqual(['lemma']);
  expect(sorriesOf(project, 'f')).toEqual([]);
});

test('sorry is found in a dependency, which is told as part of the library', () => {
  const resting = inventory(
    [{ name: 'top', valueUses: ['Dep.lemma', 'Dep.whole'] }],
    [
      { name: 'Dep.lemma', axioms: ['propext', 'sorryAx'] },
      { name: 'Dep.whole', axioms: ['propext'] },
    ],
  );
  expect(sorriesOf(resting, 'top')).toEqual(['Dep.lemma']);
});

test('a statement rests on definitions and their values, not on proofs', () => {
  expect(closureOf(project, ['top'], 'statement')).toEqual({
    project: ['Box', 'Box.mk', 'inBox', 'top'],
    library: ['Nat'],
  });
  expect(closureOf(project, ['lemma'], 'statement')).toEqual({
    project: ['f', 'g', 'lemma'],
    library: ['Nat', 'propext'],
  });
});
