import { expect, test } from 'vitest';
import type { Claim } from '../../src/claims/registry.ts';
import { compareReports } from '../../src/compare/compare.ts';
import { renderChangesAsMarkdown, renderChangesAsText } from '../../src/reports/changes/changes.ts';
import type { TestVerdict } from '../../src/testing/result.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import type { ClaimEvidence } from '../../src/verdict/evidence.ts';
import type { ProofFacts } from '../../src/verdict/proof/proof.ts';
import { claim, declaration, evidence, facts, run, tested } from '../verdict/evidence.ts';

type Given = {
  readonly claim?: Partial<Claim>;
  readonly statement?: string;
  readonly proof?: Partial<ProofFacts>;
  readonly verdict?: TestVerdict;
};

const one = ({ claim: extra = {}, statement = 'S', proof = {}, verdict }: Given = {}): ClaimEvidence =>
  evidence(claim('a', 1, extra), facts(declaration('P.a', 3, { statement }), proof), tested('P.a', verdict));
const report = (...all: readonly ClaimEvidence[]) => assemble(run(all));
const starved: TestVerdict = { kind: 'inconclusive', reason: 'starved', detail: 'why' };
const changes = (old: Given | undefined, now: Given | undefined) =>
  compareReports(report(...(old ? [one(old)] : [])), report(...(now ? [one(now)] : []))).map(
    ({ kind, check, differs }) => [kind, check, ...differs],
  );

test.each<[string, Given | undefined, Given | undefined, readonly (readonly string[])[]]>([
  ['nothing is new', {}, {}, []],
  [
    'a proof that now rests on sorry',
    {},
    { proof: { sorry: ['P.l'] } },
    [
      ['lost', 'proof'],
      ['changed', 'claim'],
    ],
  ],
  [
    'a test that no longer decides',
    {},
    { verdict: starved },
    [
      ['lost', 'test'],
      ['changed', 'claim'],
    ],
  ],
  [
    'a test that decides now',
    { verdict: starved },
    {},
    [
      ['gained', 'test'],
      ['changed', 'claim'],
    ],
  ],
  [
    'a claim that is gone',
    {},
    undefined,
    [
      ['lost', 'proof'],
      ['lost', 'test'],
    ],
  ],
  [
    'a claim that is new',
    undefined,
    {},
    [
      ['gained', 'proof'],
      ['gained', 'test'],
    ],
  ],
  [
    'a waiver is no evidence',
    {},
    {
      verdict: starved,
      claim: { waivers: [{ target: 'test', because: 'w', where: { file: 'p', line: 1, column: 1 } }] },
    },
    [
      ['lost', 'test'],
      ['changed', 'claim'],
    ],
  ],
  ['a check that need not hold any more', {}, { claim: { requires: ['proof'] } }, [['lost', 'test']]],
  [
    'a statement that reads otherwise is named',
    {},
    { statement: 'T', verdict: starved },
    [
      ['lost', 'test', 'statement'],
      ['changed', 'claim', 'statement'],
    ],
  ],
  [
    'a definition behind the same text is named',
    { proof: { fingerprint: '1' } },
    { proof: { fingerprint: '2', sorry: ['P.l'] } },
    [
      ['lost', 'proof', 'definitions'],
      ['changed', 'claim', 'definitions'],
    ],
  ],
  ['what is open and stays open is not new', { verdict: starved }, { verdict: starved }, []],
])('%s', (_, old, now, expected) => {
  expect(changes(old, now)).toEqual(expected);
});

test('what was lost comes first, with its place, its old word and its new one', () => {
  const found = compareReports(report(one({ verdict: starved })), report(one({ proof: { sorry: ['P.l'] } })));
  const text = renderChangesAsText(found);
  expect(text.split('\n')[0]).toMatch(
    /^lost {5}a, proof of P\.a: proved → .*sorry.* \(claims\/p\.yaml:1:\d+\)$/,
  );
  expect(text).toContain('Against the baseline: 1 lost · 1 gained');
  expect(renderChangesAsMarkdown(found)).toMatch(/^\*\*check-claims\*\*: 1 lost · 1 gained/);
});

test('a comment counts what it has no room for', () => {
  const [change] = compareReports(report(one()), report());
  const comment = renderChangesAsMarkdown(Array.from({ length: 40 }, () => change!));
  expect(comment.split('\n').filter((line) => line.startsWith('| **lost**')).length).toBe(30);
  expect(comment).toContain('… and 10 more.');
});
