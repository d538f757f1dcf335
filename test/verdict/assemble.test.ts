import { expect, test } from 'vitest';
import { assemble } from '../../src/verdict/assemble.ts';
import { claim, declaration, evidence, facts, inventory, paper, run, tested, typeOf } from './evidence.ts';

const proof = facts(declaration('P.a', 3));
const clean = [evidence(claim('a', 1), proof, tested('P.a'))];
const codes = (given: Parameters<typeof assemble>[0]) =>
  assemble(given).results.findings.map(({ code }) => code);

test('a clean run has no findings and exits 0', () => {
  const { findings, exitCode } = assemble(run(clean)).results;
  expect(findings).toEqual([]);
  expect(exitCode).toBe(0);
});

const failed = { kind: 'failed', detail: 'the planted fault was not found' } as const;
const broken = [evidence(claim('a', 1), facts(declaration('P.a', 3), { sorry: ['P.a'] }), tested('P.a'))];
const open = [evidence(claim('a', 1), proof, tested('P.a', { kind: 'not-run', reason: 'timeout' }))];

test.each([
  ['open', run(open), 3],
  ['broken', run(broken), 1],
  ['broken beats open', run([...broken, ...open]), 1],
  ['usage beats broken', run(broken, { stops: ['usage'] }), 2],
  ['environment beats usage', run(broken, { stops: ['usage', 'environment'] }), 4],
  [
    'a failed control beats all but an interrupt',
    run(clean, { controls: failed, stops: ['environment'] }),
    5,
  ],
  ['interrupted', run(clean, { controls: failed, stops: ['interrupted'] }), 130],
  ['no claims', run([]), 4],
  ['no claims, but declarations', run([], { inventory: inventory([declaration('P.a', 1)]) }), 2],
  ['an error diagnostic', run(clean, { diagnostics: [{ code: 'x', severity: 'error', message: 'm' }] }), 2],
  [
    'a warning diagnostic',
    run(clean, { diagnostics: [{ code: 'x', severity: 'warning', message: 'm' }] }),
    0,
  ],
])('exit code: %s', (_name, given, expected) => {
  expect(assemble(given).results.exitCode).toBe(expected);
});

test('a hypothesis without prose is found at the theorem, a mapped one is not', () => {
  const hypothetical = declaration('P.a', 3, {
    type: typeOf(['x'], ['hx']),
    statement: '∀ (x : Rat), 0 < x → x < 1',
  });
  const bare = evidence(claim('a', 1), facts(hypothetical), tested('P.a'));
  const mapped = evidence(
    claim('a', 1, { hypotheses: new Map([['hx', 'x is positive']]) }),
    facts(hypothetical),
    tested('P.a'),
  );
  const [finding] = assemble(run([bare])).results.findings;
  expect(finding).toMatchObject({
    code: 'hypothesis-not-in-paper',
    where: { file: 'P/Theorems.lean', line: 3 },
  });
  expect(finding?.message).toContain('hx : 0 < x');
  expect(codes(run([mapped]))).toEqual([]);
});

test('a mapping to a binder that does not exist is an error', () => {
  const one = declaration('P.a', 3, { type: typeOf(['x'], []) });
  const report = assemble(
    run([evidence(claim('a', 1, { hypotheses: new Map([['hy', 'y']]) }), facts(one), tested('P.a'))]),
  );
  expect(report.results.findings.map(({ code }) => code)).toEqual(['hypothesis-unknown']);
  expect(report.results.exitCode).toBe(1);
});

test('a theorem beside claimed ones that no claim names is found; private and equation theorems are not', () => {
  const beside = declaration('P.lonely', 9);
  const hidden = declaration('P.hidden', 12, { attributes: ['private'] });
  const given = run(clean, { inventory: inventory([declaration('P.a', 3), beside, hidden]) });
  expect(assemble(given).results.findings.map(({ code, where }) => [code, where?.line])).toEqual([
    ['theorem-without-claim', 9],
  ]);
});

test('a definition in a tested statement needs a counterpart, unless it is bound or a proposition', () => {
  const rat = { kind: 'const', name: 'Rat', levels: [] } as const;
  const prop = { kind: 'sort', level: { kind: 'zero' } } as const;
  const definition = (name: string, type: typeof rat | typeof prop) =>
    declaration(name, 20, { kind: 'definition', module: 'P.Defs', type });
  const theorem = declaration('P.a', 3, { typeUses: ['P.f', 'P.g', 'P.isGood'] });
  const given = run([evidence(claim('a', 1), facts(theorem), tested('P.a'))], {
    inventory: inventory([
      theorem,
      definition('P.f', rat),
      definition('P.g', rat),
      definition('P.isGood', prop),
    ]),
  });
  const { findings, definitions } = assemble(given).results;
  expect(findings.map(({ code, message }) => [code, message.slice(0, 4)])).toEqual([
    ['definition-without-counterpart', 'P.g,'],
  ]);
  // what a module that does not load exports is not known
  expect(codes({ ...given, unloaded: ['p'] })).toEqual([]);
  expect(definitions.map(({ name, counterpart }) => [name, counterpart?.export])).toEqual([
    ['P.f', 'f'],
    ['P.g', undefined],
    ['P.isGood', undefined],
  ]);
});

test('of two definitions with one last name, each is told how it is bound', () => {
  const definition = (name: string) => declaration(name, 20, { kind: 'definition' });
  const theorem = declaration('P.a', 3, { typeUses: ['P.Square.size'] });
  const given = run([evidence(claim('a', 1), facts(theorem), tested('P.a'))], {
    inventory: inventory([theorem, definition('P.Circle.size'), definition('P.Square.size')]),
  });
  expect(assemble(given).results.findings.map(({ message }) => message)).toEqual([
    'P.Square.size, in the statement of P.a, has no counterpart: P.Circle.size and P.Square.size have the same last name; say which export stands for it: `counterparts: { Square.size: { export: size } }`',
  ]);
});

test('a remark that is the reason of an open test is told once', () => {
  const detail = 'P.f gives different values for the same arguments: 1, then 2';
  const health = [
    { code: 'impure', detail },
    { code: 'impure', detail: 'P.g gives different values for the same arguments: 3, then 4' },
  ] as const;
  const verdict = { kind: 'inconclusive', reason: 'impure', detail } as const;
  const given = run([
    evidence(claim('a', 1), facts(declaration('P.a', 3)), tested('P.a', verdict, { health })),
  ]);
  expect(assemble(given).results.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    `test-open P.a: inconclusive (impure): ${detail}`,
    'impure P.a: P.g gives different values for the same arguments: 3, then 4',
  ]);
});

test('a binder that the proof never mentions is told by name', () => {
  const idle = declaration('P.a', 3, { type: typeOf(['x'], ['hx']), unusedBinders: [1] });
  const given = run([
    evidence(claim('a', 1, { hypotheses: new Map([['hx', 'p']]) }), facts(idle), tested('P.a')),
  ]);
  const [finding] = assemble(given).results.findings;
  expect(finding).toMatchObject({ code: 'unused-hypothesis', level: 'note' });
  expect(finding?.message).toContain('hx');
});

test('a surviving mutant is a finding until it is waived, and stays visible then', () => {
  const mutation = {
    mutants: [{ id: 'm1', of: 'statement' as const, shown: '≤ → <', status: 'survived' as const }],
    sources: { mutants: 0, killed: 0 },
  };
  const where = { file: 'claims/p.yaml', line: 4, column: 3 };
  const mutated = tested('P.a', undefined, { mutation });
  expect(codes(run([evidence(claim('a', 1), proof, mutated)]))).toEqual(['mutant-survived']);
  const waived = claim('a', 1, { waivers: [{ target: 'm1', because: 'equality is attained', where }] });
  const [finding] = assemble(run([evidence(waived, proof, mutated)])).results.findings;
  expect(finding).toMatchObject({ code: 'mutant-survived', waived: 'equality is attained' });
});

test('a waiver that lifts nothing is told', () => {
  const where = { file: 'claims/p.yaml', line: 4, column: 3 };
  const idle = claim('a', 1, { waivers: [{ target: 'proof', because: 'x', where }] });
  const findings = assemble(run([evidence(idle, proof, tested('P.a'))])).results.findings;
  expect(findings).toMatchObject([{ code: 'waiver-idle', where }]);
});

test('an experiment is rounded to what its standard error supports', () => {
  const experiment = {
    verdict: { kind: 'agrees' },
    seed: 1,
    estimate: 0.6836123456,
    standardError: 0.00123456,
    expected: 0.677,
    bias: 0.01,
    because: 'closed form',
  } as const;
  const one = claim('a', 1, {
    kind: 'experiment',
    requires: ['run'],
    theorems: [],
    run: 'simulate',
    correspondence: { relation: 'none', why: 'simulated' },
  });
  const [judged] = assemble(
    run([{ claim: one, theorems: [], experiment, counterparts: [], tests: [] }], {
      inventory: inventory([declaration('P.a', 1)]),
    }),
  ).results.claims;
  expect(judged?.experiment).toMatchObject({ estimate: 0.6836, standardError: 0.0012 });
  expect(judged).toMatchObject({ headline: 'agrees', standing: 'supported' });
});

test('of a selection of claims, only these are reported on', () => {
  const idle = declaration('P.b', 9, { type: typeOf(['x'], []), unusedBinders: [0] });
  const given = run(clean, {
    registry: { papers: [paper()], claims: [claim('a', 1), claim('b', 2)] },
    inventory: inventory([declaration('P.a', 3), idle]),
  });
  expect(codes(given)).toEqual([]);
  expect(codes({ ...given, evidence: [] })).toEqual(['no-claims']);
});

test('a hypothesis without a name is told by what it says', () => {
  const raw = 'h._@.P.1._hygCtx._hyg.5';
  const hypothetical = declaration('P.a', 3, {
    type: typeOf(['x'], [raw]),
    statement: '∀ (x : Rat), (0 < x) → 0 < x',
  });
  const { findings } = assemble(run([evidence(claim('a', 1), facts(hypothetical), tested('P.a'))])).results;
  const messages = findings.map(({ message }) => message).join('\n');
  expect(messages).toContain('which has no name');
  expect(messages).not.toContain('✝');
});
