import { expect, test } from 'vitest';
import { confirm } from '../src/confirm.ts';
import type { Sample } from '../src/language/property.ts';
import type { DoneTask } from '../src/task.ts';
import type { Counterexample, TestResult } from '../src/testing/result.ts';
import type { EvaluationRequest } from '../src/toolchain/toolchain.ts';
import { claim, declaration, inventory, tested, typeOf } from './verdict/evidence.ts';

const number = (value: number) => ({ kind: 'number' as const, value });
const given = inventory([declaration('P.a', 3, { module: 'P.Theorems', type: typeOf(['x', 'y'], ['h']) })]);

const counterexample = (shrunk: Sample, differs: Counterexample['differs'] = []): Counterexample => ({
  address: 'a@1:0',
  found: shrunk,
  shrunk,
  shown: shrunk.map((_, i) => ({ name: ['x', 'y'][i] as string, value: '' })),
  reference: 'false',
  counterpart: 'false',
  differs,
});
const failing = (fault: 'hypothesis' | 'definition', found: Counterexample): TestResult =>
  tested('P.a', { kind: 'disagrees', fault, counterexample: found });

const done = (test: TestResult): DoneTask => ({
  task: { kind: 'test', claim: claim('a', 1), theorem: 'P.a', proved: true },
  result: { kind: 'tested', test },
});

/** Asks with a Lean that holds what `holds` says, and tells what it was asked. */
const asked = async (result: TestResult, holds: (proposition: string) => boolean) => {
  const requests: EvaluationRequest[] = [];
  const {
    done: [found],
  } = await confirm([done(result)], given, async (all) => {
    requests.push(...all);
    return {
      kind: 'ok',
      value: all.map(({ proposition }) =>
        holds(proposition) ? { kind: 'holds' } : { kind: 'not-shown', why: 'no' },
      ),
    };
  });
  return {
    propositions: requests.map(({ proposition }) => proposition),
    imports: requests[0]?.imports,
    said: found?.result.kind === 'tested' ? found.result.test.confirmedByLean : undefined,
  };
};

const pair = failing('hypothesis', counterexample([number(0.375), number(-2)]));

test('a statement is asked about at its counterexample, as fractions', async () => {
  const { propositions, imports, said } = await asked(pair, (text) => text.startsWith('¬'));
  expect(propositions).toEqual(['¬ (type_of% (@P.a (3 / 8) (-2)))', 'type_of% (@P.a (3 / 8) (-2))']);
  expect(imports).toEqual(['P.Theorems']);
  expect(said).toBe('confirmed');
});

test('where Lean shows the opposite it contradicts us, where it shows neither it says nothing', async () => {
  expect((await asked(pair, (text) => !text.startsWith('¬'))).said).toBe('contradicted');
  expect((await asked(pair, () => false)).said).toBe('not-run');
});

test('the value of a definition is asked about beside the one that differs', async () => {
  const differs = [
    {
      constant: 'P.f',
      args: ['0.5', '1'],
      numbers: [0.5, 1],
      counterpart: '2',
      reference: 'between 0.25 and 0.75',
      enclosure: [0.25, 0.75] as const,
    },
    { constant: 'P.g', args: [], numbers: [], counterpart: '2', reference: '1', enclosure: [1, 1] as const },
  ];
  const { propositions, said } = await asked(
    failing('definition', counterexample([number(1), number(2)], differs)),
    (text) => !text.startsWith('¬'),
  );
  expect(propositions.filter((text) => !text.startsWith('¬'))).toEqual([
    '(1 / 4) ≤ @P.f (1 / 2) 1 ∧ @P.f (1 / 2) 1 ≤ (3 / 4)',
    '1 ≤ @P.g ∧ @P.g ≤ 1',
  ]);
  expect(said).toBe('confirmed');
});

test('what is asked comes from the numbers of a counterexample, never from the words that show it', async () => {
  const differs = [
    {
      constant: 'P.f',
      args: ['about a half'],
      numbers: [0.5],
      counterpart: 'two',
      reference: 'between 8 and 9',
    },
  ].map((one) => ({ ...one, enclosure: [0.25, 0.75] as const }));
  const { propositions } = await asked(
    failing('definition', counterexample([number(1), number(2)], differs)),
    () => false,
  );
  expect(propositions.filter((text) => !text.startsWith('¬'))).toEqual([
    '(1 / 4) ≤ @P.f (1 / 2) ∧ @P.f (1 / 2) ≤ (3 / 4)',
  ]);
});

test('a sequence is a function of its index; what has no term in Lean is not asked about', async () => {
  const sequence = {
    kind: 'sequence' as const,
    prefix: [1, 2],
    tail: { kind: 'constant' as const, value: 0 },
  };
  const { propositions } = await asked(
    failing('hypothesis', counterexample([sequence, number(1)])),
    () => false,
  );
  expect(propositions[1]).toBe('type_of% (@P.a (fun k => if k = 0 then 1 else if k = 1 then 2 else 0) 1)');
  const endless = { ...sequence, tail: { kind: 'affine' as const, start: 0, step: 1 } };
  const calls = [{ constant: 'P.f', args: ['1, 2, …'], counterpart: '2', reference: '1' }];
  for (const result of [
    failing('hypothesis', counterexample([endless, number(1)])),
    failing('definition', counterexample([number(1), number(1)], calls)),
    tested('P.a'),
  ])
    expect(await asked(result, () => true)).toMatchObject({ propositions: [], said: undefined });
});

test('values that do not come first are not asked about', async () => {
  const late = inventory([declaration('P.a', 3, { type: typeOf(['x'], ['h']) })]);
  const {
    done: [found],
  } = await confirm([done(pair)], late, async () => {
    throw new Error('nothing to ask');
  });
  expect(found).toEqual(done(pair));
});

test('where Lean could not be asked, the report says that nothing is confirmed', async () => {
  const diagnostic = {
    code: 'cache',
    severity: 'error' as const,
    message: 'the disk is full',
    hint: 'make room',
  };
  const failed = async () => ({ kind: 'environment' as const, diagnostic });
  expect(await confirm([done(pair)], given, failed)).toEqual({
    done: [done(pair)],
    problem: {
      code: 'lean-questions-open',
      severity: 'error',
      message: 'one counterexample is not confirmed by Lean: the disk is full',
      hint: 'make room',
    },
  });
  const stopped = async () => ({ kind: 'timeout' as const, module: 'question 1', seconds: 5 });
  expect((await confirm([done(pair), done(pair)], given, stopped)).problem).toMatchObject({
    severity: 'warning',
    message: '2 counterexamples are not confirmed by Lean: Lean was stopped after 5 s',
  });
  expect((await confirm([done(pair)], { ...given, recorded: true }, failed)).problem?.severity).toBe('note');
});
