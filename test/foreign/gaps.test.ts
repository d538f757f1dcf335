// What files of other tools say, held against Lean: every way to be wrong, and the right files beside them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { readComparator } from '../../src/foreign/comparator.ts';
import { findComparatorGaps } from '../../src/foreign/comparator-gaps.ts';
import { readFormalization } from '../../src/foreign/formalization.ts';
import { findFormalizationGaps } from '../../src/foreign/formalization-gaps.ts';
import { writeChallenge } from '../../src/foreign/write-comparator.ts';
import type { Inventory, ModuleRecord } from '../../src/lean/inventory.ts';
import { inventory } from '../lean/inventory.ts';

const at = (line: number) => ({ file: 'P/Theorems.lean', line, column: 1, endLine: line, endColumn: 2 });
const moduleOf = (name: string, imports: readonly string[] = []): ModuleRecord => ({
  name,
  file: `${name.replaceAll('.', '/')}.lean`,
  sourceHash: '',
  imports,
  status: 'built',
  messages: [],
  recheck: { kind: 'ok' },
});
const withModules = (base: Inventory, ...modules: readonly ModuleRecord[]): Inventory => ({
  ...base,
  modules,
});

const lean = inventory(
  [
    { name: 'P.sound', module: 'P.Theorems', range: at(1), valueUses: ['Lib.em'] },
    { name: 'P.open', module: 'P.Theorems', range: at(2), valueUses: ['P.hole'] },
    { name: 'P.hole', module: 'P.Theorems', range: at(3), valueUses: ['sorryAx'] },
    { name: 'P.value', kind: 'definition', module: 'P.Theorems', range: at(4), valueUses: ['sorryAx'] },
    { name: 'P.assumed', kind: 'axiom', module: 'P.Theorems', range: at(5) },
    { name: 'P.leaning', module: 'P.Theorems', range: at(6), valueUses: ['P.assumed'] },
    { name: 'P.posed', module: 'Challenge', range: at(7), valueUses: ['sorryAx'] },
  ],
  [
    { name: 'Lib.em', axioms: ['Classical.choice'] },
    { name: 'sorryAx', kind: 'axiom', axioms: ['sorryAx'] },
  ],
);

const written = (text: string, name: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'gaps-')), name);
  writeFileSync(path, text);
  return path;
};
const told = (all: readonly Diagnostic[]): readonly string[] =>
  all.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const formalization = (status: string, more = ''): readonly string[] => {
  const text = `project: { name: a, authors: [b], license: c }\nreview: { status: d }\nstatus: ${status}\n${more}`;
  const read = readFormalization(written(text, 'formalization.yaml'), 'formalization.yaml');
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
  const own = { inventory: lean, challenges: new Set(['Challenge']) };
  return told(findFormalizationGaps(read, own, new Set(['P.sound', 'P.open', 'P.leaning'])));
};

test.each<[string, string, readonly string[]]>([
  ['what is right', '{ sorry_count: 2, sorry_in_definitions: 1, axioms: [Classical.choice, P.assumed] }', []],
  ['several `sorry` in one declaration', '{ sorry_count: 5 }', []],
  [
    'fewer than there are',
    '{ sorry_count: 1 }',
    ['error formalization-sorry-count: sorry_count is 1, but P.hole, P.value have `sorry`'],
  ],
  [
    'none in definitions',
    '{ sorry_in_definitions: 0 }',
    ['error formalization-sorry-in-definitions: sorry_in_definitions is 0, but P.value has `sorry`'],
  ],
  [
    'axioms that are not listed, and one that is not used',
    '{ axioms: [propext] }',
    [
      'error formalization-axioms: the project rests on Classical.choice, P.assumed, which axioms does not list',
      'warning formalization-axioms: axioms lists propext, on which the project does not rest',
    ],
  ],
  [
    'a result that rests on what is not proved, without a word on it',
    '{ main_results: [{ declaration: P.open }] }',
    ['error formalization-sorry-count: sorry_count is 0, but P.hole has `sorry`'],
  ],
  ['the same, said', '{ main_results: [{ declaration: P.open, sorry_count: 1 }] }', []],
  [
    'a result with an axiom',
    '{ main_results: [{ declaration: P.leaning, axioms: [] }] }',
    ['error formalization-axioms: P.leaning rests on P.assumed, which axioms does not list'],
  ],
])('formalization.yaml: %s', (_, status, expected) => {
  expect(formalization(status)).toEqual(expected);
});

test('formalization.yaml: what is aligned and called proved is proved', () => {
  const rows = `alignment:\n  - { source: a, lean: P.open, status: Proved. }\n  - { source: b, decl: P.sound, status: Proved }\n  - { source: c, lean: P.none }\n`;
  expect(formalization('{}', rows)).toEqual([
    'error formalization-sorry-count: P.open is called proved, but rests on `sorry`',
    'error formalization-unknown: Lean has no declaration P.none',
  ]);
});

const same = { type: { kind: 'const', name: 'P.Stated', levels: [] } } as const;
const other = { type: { kind: 'const', name: 'P.Weaker', levels: [] } } as const;
const challenge = withModules(
  inventory([
    { name: 'P.one', module: 'Challenge', ...same, valueUses: ['sorryAx'] },
    { name: 'P.two', module: 'Challenge', ...other },
    { name: 'P.three', module: 'Challenge', ...same },
    { name: 'P.four', module: 'Challenge', kind: 'definition' },
  ]),
  moduleOf('Challenge'),
);
const solution = withModules(
  inventory([
    { name: 'P.one', module: 'Solution', ...same },
    { name: 'P.two', module: 'Solution', ...same },
    { name: 'P.three', module: 'Solution', ...same, valueUses: ['P.ax'] },
    { name: 'P.ax', module: 'Solution', kind: 'axiom' },
    { name: 'P.four', module: 'Solution' },
  ]),
  moduleOf('Solution'),
);
const compared = (names: readonly string[], module = 'Solution'): readonly string[] => {
  const config = {
    challenge_module: 'Challenge',
    solution_module: module,
    theorem_names: names,
    permitted_axioms: ['propext'],
  };
  const read = readComparator(written(JSON.stringify(config), 'c.json'), 'c.json');
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.problems));
  return told(findComparatorGaps(read, { challenge, solution }));
};

test('comparator: statements alike and proved pass, everything else is told', () => {
  expect(compared(['P.one'])).toEqual([]);
  expect(compared(['P.two', 'P.three', 'P.four', 'P.five']).map((one) => one.split(':')[0])).toEqual([
    'error comparator-differs',
    'error comparator-axioms',
    'error comparator-kind',
    'error comparator-unknown',
  ]);
  expect(compared(['P.one'], 'Solutoin')).toEqual([
    'error comparator-module: Lean has built no module Solutoin',
  ]);
});

test('a challenge imports definitions, which have to stand apart from the proofs', () => {
  const stated = { typeUses: ['P.mean'], statement: '0 < P.mean' };
  const make = (home: string, imports: readonly string[]) =>
    writeChallenge(
      withModules(
        inventory([
          { name: 'P.mean', kind: 'definition', module: home },
          { name: 'P.positive', module: 'P.Theorems', ...stated },
        ]),
        moduleOf('P.Defs', imports),
        moduleOf('P.Theorems', ['P.Defs']),
        moduleOf('P', ['P.Theorems']),
      ),
      ['P.positive'],
      'Challenge',
    );
  const written = make('P.Defs', []);
  expect(written.kind === 'written' && written.lean).toMatch(
    /^import P\.Defs\n[\s\S]*theorem P\.positive :\n {4}0 < P\.mean := by\n {2}sorry\n$/,
  );
  expect(written.kind === 'written' && JSON.parse(written.config)).toMatchObject({
    solution_module: 'P.Theorems',
    theorem_names: ['P.positive'],
  });
  expect(make('P.Theorems', [])).toMatchObject({
    kind: 'refused',
    message: 'P.mean, on which the statements rest, stands in P.Theorems, which has the proofs too',
  });
});
