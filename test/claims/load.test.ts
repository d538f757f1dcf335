import { expect, test } from 'vitest';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { besideClaims, folderWith, paperWith, soundClaim } from './registry-fixture.ts';

const load = (yaml: string | Uint8Array, more: Record<string, string> = {}) => {
  const root = folderWith({ ...besideClaims, 'claims/bi2025.yaml': yaml, ...more });
  const extra = Object.keys(more).filter((file) => file.endsWith('.yaml'));
  return loadRegistry(root, ['claims/bi2025.yaml', ...extra]);
};
const problemsOf = (...args: Parameters<typeof load>): readonly Diagnostic[] => {
  const loaded = load(...args);
  return loaded.kind === 'failed' ? loaded.diagnostics : [];
};
const brief = ({ code, where }: Diagnostic): string => `${code} ${where?.line}:${where?.column}`;
const claim = (more: string): string => paperWith(soundClaim + more);
const without = (line: RegExp): string => paperWith(soundClaim.replace(line, ''));
const replaced = (from: string | RegExp, to: string): string => paperWith(soundClaim.replace(from, to));

test('a sound registry loads with its defaults filled in', () => {
  const loaded = load(claim('    sample: { s: { max: 2 } }\n'));
  expect(loaded.kind === 'failed' ? loaded.diagnostics : []).toEqual([]);
  if (loaded.kind !== 'loaded') return;
  const [first] = loaded.value.claims;
  expect(first).toMatchObject({
    id: 'steeper',
    kind: 'theorem',
    requires: ['proof', 'test'],
    outcome: 'supported',
    theorems: ['ScalingLaws.Bi2025.alpha_mono'],
    where: { file: 'claims/bi2025.yaml', line: 7, column: 9 },
  });
  expect(first?.sample.get('s')).toEqual({ max: 2 });
  expect(loaded.value.papers[0]).toMatchObject({
    module: 'theory.ts',
    source: 'claims/sources/bi2025.txt',
  });
});

const steps = `  - id: other
    ref: P3-03
    says: Another one.
`;

/** What is wrong, the file, and where it must be told. */
const refuting = (more: string): string =>
  replaced('exact', 'refutes').trimEnd().concat(`\n    outcome: refuted\n${more}`);

const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['YAML that does not parse', 'paper: [bi2025\ntitle: x\n', 'yaml-syntax 2:1'],
  ['two documents in a file', 'paper: a\n---\npaper: b\n', 'yaml-syntax 2:1'],
  ['a key twice', paperWith(soundClaim, 'paper: bi2025\npaper: bi2025\n'), 'duplicate-key 2:1'],
  ['bytes that are not UTF-8', new Uint8Array([0x70, 0xff, 0xfe]), 'not-utf8 1:1'],
  ['an empty file', '', 'wrong-type 1:1'],
  ['a misspelt key', claim('    readng: at fixed s\n'), 'unknown-key 14:5'],
  ['a missing key', without(/ {4}says: .*\n/), 'missing-key 7:5'],
  ['a number for a text', replaced('Steeper spectra accelerate returns.', '17'), 'wrong-type 9:11'],
  ['a text for a list', claim('    requires: proof\n'), 'wrong-type 14:15'],
  ['no claims', paperWith('  []\n'), 'zero-claims 7:3'],
  ['an id with a blank', replaced('steeper', 'steeper spectra'), 'malformed-id 7:9'],
  ['a malformed reference', replaced('P3-02', 'P3 02'), 'malformed-ref 8:10'],
  ['a malformed short name', paperWith(soundClaim, 'paper: Bi 2025\n'), 'malformed-slug 1:8'],
  [
    'a malformed namespace',
    paperWith(soundClaim).replace('ScalingLaws.Bi2025', 'Scaling Laws.Bi'),
    'malformed-lean-name 4:12',
  ],
  ['a malformed theorem', replaced('alpha_mono', 'alpha..mono'), 'malformed-lean-name 11:14'],
  ['an absolute path', paperWith(soundClaim).replace('../theory.ts', '/tmp/theory.ts'), 'malformed-path 5:9'],
  ['a blank text', replaced('Steeper spectra accelerate returns.', '" "'), 'empty-text 9:11'],
  ['an unknown kind', claim('    kind: theorm\n'), 'unknown-value 14:11'],
  ['an unknown relation to the prose', replaced('exact', 'exactly'), 'unknown-value 12:33'],
  ['an unknown outcome', claim('    outcome: refused\n'), 'unknown-value 14:14'],
  ['a check twice', claim('    requires: [proof, proof]\n'), 'duplicate-item 14:23'],
  ['an empty list of waivers', claim('    waive: []\n'), 'empty-value 14:12'],
  ['a waiver without reason', claim('    waive: [{ check: test }]\n'), 'waiver-without-reason 14:13'],
  ['a waiver of nothing', claim('    waive: [{ because: late }]\n'), 'malformed-waiver 14:13'],
  [
    'a waiver of two things',
    claim('    waive: [{ check: a, mutant: b, because: c }]\n'),
    'malformed-waiver 14:13',
  ],
  ['a claim twice', claim(soundClaim), 'duplicate-claim 14:9'],
  [
    'a relation to an unknown claim',
    claim('    relations: [{ contradicts: steepr, why: x }]\n'),
    'unknown-claim 14:32',
  ],
  ['a relation to itself', claim('    relations: [{ supports: steeper, why: x }]\n'), 'self-relation 14:29'],
  ['a relation without kind', claim('    relations: [{ why: x }]\n'), 'malformed-relation 14:17'],
  [
    'a relation of two kinds',
    claim(
      `    relations: [{ supports: other, repairs: other, why: x }]\n${steps}    kind: editorial\n    because: x\n`,
    ),
    'malformed-relation 14:17',
  ],
  [
    'an unknown kind of relation',
    claim('    relations: [{ denies: steeper, why: x }]\n'),
    'unknown-key 14:19',
  ],
  ['an unknown paper', claim('    about: [maloney2022]\n'), 'unknown-paper 14:13'],
  ['an empty range', claim('    sample: { s: { min: 2, max: 1 } }\n'), 'bad-range 14:18'],
  ['an infinite range', claim('    sample: { s: { max: .inf } }\n'), 'wrong-type 14:25'],
  ['a length of zero', claim('    sample: { s: { maxLength: 0 } }\n'), 'out-of-range 14:31'],
  ['a misquotation', replaced('"steeper spectra"', '"steeper spectrum"'), 'quote-not-found 10:12'],
  [
    'a source that is not there',
    paperWith(soundClaim).replace('bi2025.txt', 'bi2026.txt'),
    'source-not-found 3:9',
  ],
  ['a quote without source', paperWith(soundClaim).replace(/source: .*\n/, ''), 'quote-without-source 9:12'],
  [
    'a module that is not there',
    paperWith(soundClaim).replace('theory.ts', 'theorie.ts'),
    'module-not-found 5:9',
  ],
  [
    'counterparts without module',
    paperWith(soundClaim).replace(/module: .*\n/, 'counterparts: { alpha: { export: a } }\n'),
    'module-missing 5:17',
  ],
  [
    'a module and a command',
    paperWith(soundClaim).replace('claims:', 'command: [python3, theory.py]\nclaims:'),
    'module-and-command 6:1',
  ],
  [
    'a decimal accuracy',
    paperWith(soundClaim).replace('claims:', 'counterparts: { alpha: { accuracy: 1e-9 } }\nclaims:'),
    'wrong-type 6:36',
  ],
  [
    'a malformed accuracy',
    paperWith(soundClaim).replace('claims:', 'counterparts: { alpha: { accuracy: 2^46 } }\nclaims:'),
    'malformed-accuracy 6:36',
  ],
  ['a malformed fingerprint', claim('    accepted: 12ab\n'), 'malformed-fingerprint 14:15'],
  [
    'a malformed export',
    paperWith(soundClaim).replace('claims:', 'counterparts: { alpha: { export: a-b } }\nclaims:'),
    'malformed-export 6:34',
  ],
  [
    'a malformed definition',
    paperWith(soundClaim).replace('claims:', 'counterparts: { "al pha": { export: a } }\nclaims:'),
    'malformed-lean-name 6:17',
  ],
  [
    'a malformed symbol',
    paperWith(soundClaim).replace('claims:', 'symbols: { 1/beta: redundancy }\nclaims:'),
    'malformed-symbol 6:12',
  ],
  [
    'a figure without rule',
    paperWith(soundClaim).replace(
      'claims:',
      'reported: { theorems: { figure: 3, status: checked } }\nclaims:',
    ),
    'missing-key 6:23',
  ],
  [
    'an experiment without run',
    paperWith(`${steps}    kind: experiment\n    expect: { value: 1, bias: 0, because: x }\n`),
    'experiment-incomplete 7:9',
  ],
  [
    'an experiment without expectation',
    paperWith(`${steps}    kind: experiment\n    run: simulate\n`),
    'experiment-incomplete 7:9',
  ],
  [
    'a negative bias',
    paperWith(
      `${steps}    kind: experiment\n    run: simulate\n    expect: { value: 1, bias: -1, because: x }\n`,
    ),
    'out-of-range 12:31',
  ],
  [
    'an experiment without module',
    paperWith(
      `${steps}    kind: experiment\n    run: f\n    expect: { value: 1, bias: 0, because: x }\n`,
    ).replace(/module: .*\n/, ''),
    'module-missing 10:10',
  ],
  [
    'a proof required without theorem',
    paperWith(`${steps}    theorem: []\n    requires: [proof]\n`),
    'required-but-absent 11:16',
  ],
  ['a run required without experiment', claim('    requires: [run]\n'), 'required-but-absent 14:16'],
  ['nothing required, and no word why', paperWith(`${steps}    kind: editorial\n`), 'nothing-required 7:9'],
  ['a theorem without correspondence', without(/ {4}correspondence: .*\n/), 'correspondence-missing 7:9'],
  [
    'a correspondence without theorem',
    paperWith(
      `${steps}    kind: editorial\n    because: x\n    correspondence: { relation: exact, why: y }\n`,
    ),
    'correspondence-without-theorem 12:21',
  ],
  [
    'a refutation without witness',
    claim('    outcome: refuted\n    hits: authors-words\n'),
    'refuted-without-witness 14:14',
  ],
  ['a refutation of nobody knows what', refuting(''), 'hits-missing 14:14'],
  [
    'a refutation of what nobody wrote',
    refuting('    hits: authors-words\n').replace(/ {4}quote: .*\n/, ''),
    'hits-unsupported 14:11',
  ],
  [
    "a summary taken for the authors' words",
    refuting('    hits: authors-words\n    where: "secondary: a talk"\n'),
    'hits-unsupported 15:11',
  ],
  [
    "the authors' words taken for a summary",
    refuting('    hits: secondary-text\n    where: abstract\n'),
    'hits-unsupported 15:11',
  ],
  [
    'a stronger reading that is not written down',
    refuting('    hits: stronger-reading\n'),
    'hits-unsupported 15:11',
  ],
  ['a target without a refutation', claim('    hits: authors-words\n'), 'hits-without-refutation 14:11'],
  ['a refuting theorem of a supported claim', replaced('exact', 'refutes'), 'outcome-mismatch 12:33'],
];

test('what supports a refuted claim is evidence against it, and nothing else is', () => {
  const both = (kind: string, second: string) =>
    problemsOf(`${claim(`    relations: [{ ${kind}: other, why: x }]\n`)}${second}`).map(brief);
  const other = soundClaim.replace('id: steeper', 'id: other');
  const refuted = `${other.replace('exact', 'refutes')}    outcome: refuted\n    hits: authors-words\n`;
  expect(both('supports', refuted)).toEqual(['supports-refuted 14:29']);
  expect(both('evidence-against', refuted)).toEqual([]);
  expect(both('evidence-against', other)).toEqual(['against-unrefuted 14:37']);
  expect(both('supports', other)).toEqual([]);
});

test.each(bad)('%s is told where it stands', (_what, yaml, expected) => {
  const found = problemsOf(yaml);
  expect(found.map(brief)).toEqual([expected]);
  for (const { hint, message } of found)
    expect(Math.min((hint ?? '').length, message.length)).toBeGreaterThan(5);
});

test('two files for one paper are told at the second', () => {
  const again = { 'claims/again.yaml': paperWith(soundClaim.replace('id: steeper', 'id: other')) };
  expect(problemsOf(paperWith(soundClaim), again).map(brief)).toEqual(['duplicate-paper 1:8']);
});

test('no files and files that are not there fail', () => {
  const none = loadRegistry(folderWith({}), []);
  expect(none.kind === 'failed' && none.diagnostics[0]?.code).toBe('no-claims-files');
  const absent = loadRegistry(folderWith({}), ['claims/x.yaml']);
  expect(absent.kind === 'failed' && absent.diagnostics.map(brief)).toEqual(['file-not-readable 1:1']);
});

test('all problems of all files are told at once, in file order', () => {
  const first = claim('    readng: at fixed s\n    sample: { s: { min: 2, max: 1 } }\n').replace(
    'ref: P3-02',
    'ref: "?"',
  );
  const found = problemsOf(first, { 'claims/other.yaml': 'paper: x\n' });
  expect(found.map((d) => `${d.where?.file} ${brief(d)}`)).toEqual([
    'claims/bi2025.yaml malformed-ref 8:10',
    'claims/bi2025.yaml unknown-key 14:5',
    'claims/other.yaml missing-key 1:1',
    'claims/other.yaml missing-key 1:1',
  ]);
});

test('a problem shows the line, a caret under the column, and what was meant', () => {
  const [problem] = problemsOf(claim('    readng: at fixed s\n'));
  expect(problem?.message).toBe('unknown key `readng`');
  expect(problem?.hint).toBe('did you mean `reading`?');
  expect(problem?.frame).toBe('    readng: at fixed s\n    ^');
});

test('a misquotation says how far the quote agrees', () => {
  const [problem] = problemsOf(replaced('"steeper spectra"', '"steeper spectra decelerate"'));
  expect(problem?.message).toContain('it differs after “steeper spectra”');
});

test('quotes are compared up to white space and Unicode form, and a secondary one is not looked up', () => {
  expect(problemsOf(replaced('"steeper spectra"', '\'steeper   spectra accelerate "returns"\''))).toEqual([]);
  const elsewhere = replaced('"steeper spectra"', '"words of a talk"\n    where: "secondary: talk of 2026"');
  expect(problemsOf(elsewhere)).toEqual([]);
});

test("words that are not the authors' are quoted as such", () => {
  const source = { 'claims/sources/bi2025.txt': 'Abstract.\n\nSecondary: by a machine\n\nsteeper spectra' };
  expect(problemsOf(claim(''), source).map(brief)).toEqual(['quote-secondary 10:12']);
  expect(problemsOf(claim('    where: secondary (by a machine)\n'), source)).toEqual([]);
  // a refutation of "the authors' words" that quotes what only the summary says is refused, whatever `where` says
  const words = (where: string): readonly string[] =>
    problemsOf(refuting(`    hits: authors-words\n    where: ${where}\n`), source).map(brief);
  expect(words('abstract')).toEqual(['quote-secondary 10:12']);
  expect(words('secondary (by a machine)')).toEqual(['hits-unsupported 15:11']);
  const nowhere = claim('    where: secondary (by a machine)\n').replace(
    '"steeper spectra"',
    '"flat spectra"',
  );
  expect(problemsOf(nowhere, source).map(brief)).toEqual(['quote-not-found 10:12']);
});

test('a claim about another paper may quote it', () => {
  const cross = `paper: cross
title: Between papers
claims:
  - id: both
    ref: X-01
    says: They agree.
    quote: steeper spectra
    about: [bi2025]
    kind: editorial
    because: no mathematical content
`;
  expect(problemsOf(paperWith(soundClaim), { 'claims/cross.yaml': cross })).toEqual([]);
  const [problem] = problemsOf(paperWith(soundClaim), {
    'claims/cross.yaml': cross.replace('    about: [bi2025]\n', ''),
  });
  expect(problem?.code).toBe('quote-without-source');
});

test('a comma that ends a text in braces is told as such', () => {
  const [problem] = problemsOf(replaced('why: monotone in beta', 'why: monotone, for all s'));
  expect(problem?.hint).toBe('a comma ends a text in { … }: put the whole text in quotes');
});

test.each<[string, string, string]>([
  ['a tag of its own', 'says: !python/object Steeper', 'Unresolved tag: !python/object'],
  ['bytes under a tag', 'says: !!binary U3RlZXBlcg==', 'says'],
  ['a NUL byte', 'says: "Steeper\0"', 'the file contains a NUL byte'],
  ['an alias inside what it refers to', 'says: &a [*a]', 'the alias *a refers to a value that contains it'],
  [
    'aliases that multiply',
    `says: &a [x, x, x, x, x, x, x, x, x]
    where: [&b [*a, *a, *a, *a, *a, *a, *a, *a], &c [*b, *b, *b, *b, *b, *b, *b, *b], *c, *c, *c, *c, *c]`,
    'the aliases of this file expand to too many values',
  ],
])('%s is a located problem, not a crash', (_what, written, message) => {
  const yaml = paperWith(soundClaim.replace('says: Steeper spectra accelerate returns.', () => written));
  const [problem] = problemsOf(yaml);
  expect(problem?.message).toContain(message);
  expect(problem?.where?.line).toBeGreaterThan(0);
});

test('ids and references may have letters of any alphabet', () => {
  for (const id of ['Satz_Größe', 'теорема1', '定理', 'ángulo-β'])
    expect(problemsOf(paperWith(soundClaim.replace('id: steeper', `id: ${id}`)))).toEqual([]);
  expect(problemsOf(paperWith(soundClaim.replace('ref: P3-02', 'ref: Σ-02')))).toEqual([]);
  const [problem] = problemsOf(paperWith(soundClaim.replace('id: steeper', 'id: "a\u202eb"')));
  expect(problem?.code).toBe('malformed-id');
});

test('`tests:` names what is tested for a theorem of the claim', () => {
  const loaded = load(claim('    tests: rate\n'));
  expect(loaded.kind === 'loaded' && loaded.value.claims[0]?.tests).toEqual(
    new Map([['ScalingLaws.Bi2025.alpha_mono', 'ScalingLaws.Bi2025.rate']]),
  );
  const codes = (theorem: string): readonly string[] =>
    problemsOf(replaced('theorem: alpha_mono', theorem)).map(({ code }) => code);
  expect(codes('theorem: [one, two]\n    tests: rate')).toEqual(['tests-unclear']);
  expect(codes('theorem: one\n    tests: { two: rate }')).toEqual(['tests-unclear']);
  expect(codes('theorem: [one, two]\n    tests: { two: rate }')).toEqual([]);
});
